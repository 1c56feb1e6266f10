/** Files that come with answers: who attaches, opens and saves one, and what ends it. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../../renderer/core/calls/all-calls.ts';
import { TABLES } from '../../../renderer/core/store/tables.ts';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { jpegOf, NOTE, PDF, PHOTO } from '../../shared/casework/given-files.ts';
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import { FLIGHT, paxlst } from './messages.ts';
import { emptyStores, openUnit, type TestCore, worldWithRules } from './open-core.ts';

const HIDDEN = ruleText('{ fact: document.expired, is: true }', {
  id: 'police.expired',
  mandate: 'police',
  weight: '70',
});
const SOUGHT = { surname: 'SOUGHTONE', given: 'AMA', document: 'TG4817305', expiry: '250131' };
const AIRLINE = { agency: 'airline', role: 'analyst', name: 'K. Air', carrier: 'ET' } as const;
const OTHER_AIRLINE = { ...AIRLINE, name: 'B. Air', carrier: 'KP' } as const;
const TO_POLICE = { kind: 'agency', agency: 'police' } as const;
const LABORATORY = { kind: 'office', office: 'laboratory' } as const;
const SHA256 = /^[0-9a-f]{64}$/;
const PURPOSE = 'for the judge';

let unit: TestCore;

async function begin(...rules: readonly string[]): Promise<void> {
  await emptyStores();
  unit = await openUnit('practice', undefined, { world: worldWithRules(...rules) });
  await unit.ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst([SOUGHT]) }], way: 'files' });
}

beforeEach(() => begin(HIDDEN));

const as = (agency: 'police' | 'customs', role: 'analyst' | 'supervisor' = 'analyst') =>
  unit.ask('session.act-as', { agency, role, name: `${agency} ${role}` });
const asked = async (more: Partial<Input<'question.ask'>> = {}) =>
  (await unit.ask('question.ask', { flight: FLIGHT, about: { kind: 'flight' }, text: 'Whose is it?', ...more })).id;
const given = ({ name, bytes }: typeof PHOTO) => ({ name, bytes: Uint8Array.from(bytes) });
/** Customs ask police, who answer with this file. */
async function answeredWith(file: typeof PHOTO): Promise<string> {
  await as('customs');
  const id = await asked({ to: TO_POLICE });
  await as('police');
  await unit.ask('question.answer', { id, text: 'Ours.', file: given(file) });
  return id;
}
const trail = async () => unit.ask('audit.list', { before: null, count: 500 });

describe('a file that comes with an answer', () => {
  test.each([
    ['a photograph', PHOTO, 'jpeg'],
    ['a PDF', PDF, 'pdf'],
    ['plain text', NOTE, 'text'],
  ])('%s is shown with name, kind and size, and opened by whoever sees the request', async (_, file, kind) => {
    const id = await answeredWith(file);
    await as('customs');
    const [seen] = await unit.ask('question.list', { flight: null });
    const named = { name: file.name, kind, size: file.bytes.length, sha256: expect.stringMatching(SHA256) };
    expect(seen?.answer?.file).toEqual(named);
    expect(await unit.ask('question.file', { id })).toEqual({ file: named, bytes: file.bytes });
  });

  test('the trail keeps name, kind, size and hash with the answer, and that the file was opened', async () => {
    const id = await answeredWith(PHOTO);
    await as('customs', 'supervisor');
    await unit.ask('question.file', { id });
    const entries = await trail();
    expect(entries.find(({ kind }) => kind === 'question.answered')).toMatchObject({
      subject: id,
      details: { file: 'belt.jpg', form: 'jpeg', size: PHOTO.bytes.length, sha256: expect.stringMatching(SHA256) },
    });
    await expect.poll(async () => (await trail()).map(({ kind }) => kind)).toContain('answer-file.viewed');
  });

  test.each([
    ['that is empty', new Uint8Array(), 'empty'],
    ['that is too large', new Uint8Array(1024 * 1024 + 1).fill(0x61), 'too-large'],
    ['that is a page', new TextEncoder().encode('<html>'), 'kind'],
    ['that says to be huge', jpegOf(65_000, 65_000), 'pixels'],
  ])('with a file %s nothing is answered', async (_, bytes, fault) => {
    await as('customs');
    const id = await asked({ to: LABORATORY });
    const said = { by: 'Dr Ayivi', at: '2026-11-24T08:00' };
    expect(await unit.refused('question.answer', { id, text: 'Here.', said, file: { name: 'a.jpg', bytes } })).toEqual({
      code: 'refused',
      why: `answer-file-${fault}`,
    });
    expect(await unit.ask('question.list', { flight: null })).toMatchObject([{ id, state: 'open' }]);
    expect(await unit.store.table('answerFiles').count()).toBe(0);
  });

  test('an answer without one has none, and a refusal takes none', async () => {
    await as('customs');
    const id = await asked({ to: TO_POLICE });
    await as('police');
    const withFile = { id, text: 'No.', file: given(PHOTO) };
    expect(await unit.refused('question.refuse', withFile)).toMatchObject({ code: 'invalid-input' });
    expect((await unit.ask('question.refuse', { id, text: 'No.' })).answer?.file).toBeNull();
    expect(await unit.refused('question.file', { id })).toEqual({ code: 'not-found', what: 'answer-file' });
  });

  test('answer and bytes are written together, and only once', async () => {
    const id = await answeredWith(PHOTO);
    const again = { id, text: 'Ours, too.', file: given(PDF) };
    expect(await unit.refused('question.answer', again)).toMatchObject({ why: 'question-answered' });
    expect((await unit.ask('question.file', { id })).bytes).toEqual(PHOTO.bytes);
  });

  test('the bytes end with the flight of the request, and are not kept when it is masked', () => {
    expect(TABLES.answerFiles.lifetime).toEqual({ ...TABLES.questions.lifetime, masking: 'removed' });
  });
});

describe('an airline', () => {
  test('its officers attach a file to their answer and open it; those of another airline do not', async () => {
    await as('customs');
    const id = await asked();
    await unit.ask('session.act-as', AIRLINE);
    await unit.ask('question.answer', { id, text: 'This bag.', file: given(PHOTO) });
    expect((await unit.ask('question.file', { id })).bytes).toEqual(PHOTO.bytes);
    expect(await unit.refused('question.save-file', { id, purpose: PURPOSE })).toMatchObject({ code: 'not-permitted' });
    await unit.ask('session.act-as', OTHER_AIRLINE);
    expect(await unit.refused('question.file', { id })).toEqual({ code: 'not-found', what: 'answer-file' });
  });
});

describe('saving it outside', () => {
  test('it asks what for, and records number, purpose and hash', async () => {
    const id = await answeredWith(PDF);
    await as('customs', 'supervisor');
    expect(await unit.refused('question.save-file', { id, purpose: ' x ' })).toEqual({ code: 'reason-required' });
    const { number, file } = await unit.ask('question.save-file', { id, purpose: PURPOSE });
    expect(number).toMatch(/^LFW-2026-E\d{8}$/);
    expect(file).toEqual({ fileName: `${number}-report.pdf`, bytes: PDF.bytes });
    expect((await trail()).find(({ kind }) => kind === 'answer-file.saved')).toMatchObject({
      subject: number,
      reason: PURPOSE,
      details: { request: id, file: 'report.pdf', form: 'pdf', sha256: expect.stringMatching(SHA256) },
    });
  });
});

test('the file of a request about a hidden case is answered as that of no request', async () => {
  await as('customs', 'supervisor');
  const { proposal } = await unit.ask('frame.propose', { frame: POLICE_ONLY_FRAME, note: 'test' });
  await as('police', 'supervisor');
  await unit.ask('frame.confirm', { hash: proposal?.hash ?? '' });
  const [row] = (await unit.ask('flights.get', { id: FLIGHT })).travellers;
  const work = await unit.ask('case.claim', { flight: FLIGHT, traveller: row?.id ?? '' });
  const id = await asked({ to: LABORATORY, about: { kind: 'case', case: work.id } });
  const said = { by: 'Dr Ayivi', at: '2026-11-24T08:00' };
  await unit.ask('question.answer', { id, text: 'Cocaine.', said, file: given(PDF) });
  expect((await unit.ask('question.file', { id })).bytes).toEqual(PDF.bytes);
  await as('customs', 'supervisor');
  for (const of of [id, 'nothing']) {
    expect(await unit.refused('question.file', { id: of })).toEqual({ code: 'not-found', what: 'answer-file' });
    expect(await unit.refused('question.save-file', { id: of, purpose: PURPOSE })).toEqual({
      code: 'not-found',
      what: 'answer-file',
    });
  }
  const told = JSON.stringify(await trail());
  expect(told).not.toContain('report.pdf');
});
