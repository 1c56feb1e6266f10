/** Files of cases: what is kept of them, who sees them, and that nothing half is left. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../../renderer/core/calls/all-calls.ts';
import { commit } from '../../../renderer/core/store/commit.ts';
import { TABLE_NAMES, TABLES } from '../../../renderer/core/store/tables.ts';
import { SLICE_BYTES, sliceId } from '../../../shared/casework/attachment.ts';
import { BOUNDS } from '../../../shared/intake/budget.ts';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { jpegOf, NOTE, PDF, PHOTO } from '../../shared/casework/given-files.ts';
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import { takenBy } from './exhibit-inputs.ts';
import { FLIGHT, paxlst } from './messages.ts';
import { emptyStores, openUnit, type TestCore, worldWithRules } from './open-core.ts';

const HIDDEN = ruleText('{ fact: document.expired, is: true }', {
  id: 'police.expired',
  mandate: 'police',
  weight: '70',
});
const SOUGHT = { surname: 'SOUGHTONE', given: 'AMA', document: 'TG4817305', expiry: '250131' };
const OTHER = { surname: 'SOUGHTTWO', given: 'EFUA', document: 'TG4817306', expiry: '250131' };
const PURPOSE = 'for the judge';

let unit: TestCore;
let work: string;

beforeEach(async () => {
  await emptyStores();
  unit = await openUnit('practice', undefined, { world: worldWithRules(HIDDEN) });
  await unit.ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst([SOUGHT, OTHER]) }], way: 'files' });
  work = await claimed(SOUGHT.surname);
});

const as = (agency: 'police' | 'customs', role: 'analyst' | 'supervisor' = 'analyst') =>
  unit.ask('session.act-as', { agency, role, name: `${agency} ${role}` });
const trail = () => unit.ask('audit.list', { before: null, count: 500 });

async function claimed(surname: string): Promise<string> {
  const { travellers } = await unit.ask('flights.get', { id: FLIGHT });
  const row = travellers.find(({ name }) => name?.includes(surname));
  return (await unit.ask('case.claim', { flight: FLIGHT, traveller: row?.id ?? '' })).id;
}

const blobOf = (bytes: Uint8Array) => new Blob([Uint8Array.from(bytes)]);
const given = (
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  more: Partial<Input<'case.attach'>> = {},
): Input<'case.attach'> => ({
  ...{ case: work, name, file: blobOf(bytes), about: null, note: null, medical: false },
  ...more,
});
const attach = (...args: Parameters<typeof given>) => unit.ask('case.attach', given(...args));
const listed = async () => (await unit.ask('case.files', { id: work })).files;
const slices = () => unit.store.table('attachmentSlices').count();

/** A text of so many bytes. */
const textOf = (size: number) => new Uint8Array(size).map((_, at) => 0x61 + (at % 23));

/** A file that cannot be read from that byte on. */
function broken(bytes: Uint8Array, from: number): Blob {
  const whole = blobOf(bytes);
  const slice: Blob['slice'] = (start = 0, end) => {
    if (start >= from) return { arrayBuffer: () => Promise.reject(new Error('gone')) } as Blob;
    return whole.slice(start, end);
  };
  return Object.defineProperty(whole, 'slice', { value: slice.bind(whole) }) && Object.assign(blobOf(bytes), { slice });
}

const SECOND = { confirmation: { officer: 'PRACTICE-police', passphrase: '' } };

describe('a file that is attached', () => {
  test.each([
    ['a photograph', PHOTO, 'jpeg', 640 * 480],
    ['a PDF', PDF, 'pdf', null],
    ['plain text', NOTE, 'text', null],
    ['anything else', { name: 'phone.zip', bytes: Uint8Array.of(0x50, 0x4b, 3, 4, 0) }, 'other', null],
  ] as const)('%s is listed with name, kind, size, hash, who and when', async (_, file, kind, pixels) => {
    const about = { words: 'found in the lining' };
    const { file: made, isNew } = await attach(file, { about, note: 'Taken at belt 2.' });
    expect(isNew).toBe(true);
    expect(made).toMatchObject({
      ...{ name: file.name, kind, pixels, about, note: 'Taken at belt 2.', size: file.bytes.length },
      ...{ agency: 'customs', at: '2026-11-24T08:00:00.000Z', remarks: [], medical: false },
      sha256: bytesToHex(sha256(file.bytes)),
    });
    expect(await listed()).toEqual([made]);
    expect(await unit.ask('case.parts', { id: work })).toMatchObject({ files: 1 });
  });

  test('lies in slices of half a megabyte, hashed as a whole, and is given slice by slice', async () => {
    const bytes = textOf(2 * SLICE_BYTES + 7);
    const { file } = await attach({ name: 'long.txt', bytes });
    expect(await slices()).toBe(3);
    expect(file).toMatchObject({ size: bytes.length, sha256: bytesToHex(sha256(bytes)) });
    const parts = [0, 1, 2].map(async (slice) => (await unit.ask('case.file', { id: file.id, slice })).bytes);
    expect((await Promise.all(parts)).map(({ length }) => length)).toEqual([SLICE_BYTES, SLICE_BYTES, 7]);
    expect(await unit.refused('case.file', { id: file.id, slice: 3 })).toMatchObject({ code: 'not-found' });
  });

  test('is about an exhibit of its case, and about no other', async () => {
    const nothing = { about: { exhibit: 'none' } };
    expect(await unit.refused('case.attach', given(PHOTO, nothing))).toEqual({ code: 'not-found', what: 'exhibit' });
    expect(await slices()).toBe(0);
    await as('police');
    const police = (await unit.ask('session.get', {})).officer.id;
    await as('customs');
    const customs = (await unit.ask('session.get', {})).officer.id;
    const { exhibit } = await unit.ask('exhibit.open', { ...takenBy(customs, police), case: work });
    const about = { exhibit: exhibit.id };
    expect((await attach(PHOTO, { about })).file.about).toEqual(about);
  });

  test('of another kind is never opened, but saved as it came', async () => {
    const bytes = Uint8Array.of(0x4d, 0x5a, 0, 1);
    const { file } = await attach({ name: 'phone.exe', bytes });
    expect(await unit.refused('case.file', { id: file.id, slice: 0 })).toEqual({
      code: 'refused',
      why: 'attachment-unopened',
    });
    const saved = await unit.ask('case.save-file', { id: file.id, copy: false, purpose: PURPOSE });
    expect(saved.file.bytes).toEqual(bytes);
    expect(await unit.refused('case.save-file', { id: file.id, copy: true, purpose: PURPOSE })).toMatchObject({
      why: 'attachment-unopened',
    });
  });

  test.each([
    ['that says to be huge', jpegOf(65_000, 65_000)],
    ['whose head is damaged', PHOTO.bytes.subarray(0, 12)],
  ])('a picture %s is kept and not shown', async (_, bytes) => {
    const { file } = await attach({ name: 'a.jpg', bytes });
    expect(file.kind).toBe('jpeg');
    expect(await unit.refused('case.file', { id: file.id, slice: 0 })).toMatchObject({ why: 'attachment-unopened' });
  });

  test('that the case has already is named, and nothing more is kept; once that one is withdrawn, it is attached anew', async () => {
    const first = await attach(PHOTO);
    expect(await attach({ ...PHOTO, name: 'other.jpg' })).toEqual({ file: first.file, isNew: false });
    expect([await slices(), (await listed()).length]).toEqual([1, 1]);
    const back = { id: first.file.id, kind: 'withdrawn', text: 'of another bag' } as const;
    await unit.ask('case.remark-file', back, SECOND);
    expect(await attach(PHOTO)).toMatchObject({ isNew: true });
  });

  test('is told by the trail with kind, size and hash, under the case', async () => {
    await attach(PDF);
    await as('customs', 'supervisor');
    expect((await trail()).find(({ kind }) => kind === 'case-file.attached')).toMatchObject({
      subject: work,
      details: { file: 'report.pdf', form: 'pdf', size: PDF.bytes.length, sha256: bytesToHex(sha256(PDF.bytes)) },
    });
  });
});

describe('nothing half is kept', () => {
  const long = textOf(9 * SLICE_BYTES);

  test('of a file that is cancelled midway', async () => {
    const stop = new AbortController();
    const result = await unit.core.call('case.attach', given({ name: 'long.txt', bytes: long }), {
      signal: stop.signal,
      onProgress: ({ done }) => done > 0 && stop.abort(),
    });
    expect(result).toEqual({ ok: false, failure: { code: 'cancelled' } });
    expect([await slices(), (await listed()).length]).toEqual([0, 0]);
  });

  test('of a file that the disk stops to give', async () => {
    const file = broken(long, 6 * SLICE_BYTES);
    expect(await unit.refused('case.attach', given({ name: 'long.txt', bytes: long }, { file }))).toEqual({
      code: 'refused',
      why: 'attachment-unreadable',
    });
    expect([await slices(), (await listed()).length]).toEqual([0, 0]);
  });

  test('of a file during which the program ended: the next opening sweeps its slices, and no other', async () => {
    const { file } = await attach(PHOTO);
    await commit(
      unit.store,
      [0, 1, 2].map((at) => ({
        ...{
          table: 'attachmentSlices',
          id: sliceId('id-of-none', at),
          rev: 0,
          value: textOf(9),
          index: { case: work },
        },
      })),
      [],
    );
    await unit.core.close();
    unit = await openUnit('practice', undefined, { world: worldWithRules(HIDDEN) });
    expect(await slices()).toBe(4);
    await unit.core.resume();
    expect(await slices()).toBe(1);
    expect((await listed()).map(({ id }) => id)).toEqual([file.id]);
  });

  test.each([
    ['empty', 0],
    ['too-large', BOUNDS.attachmentBytes.most + 1],
  ])('of a file that is %s, of which no byte is read', async (fault, size) => {
    const file = broken(new Uint8Array(), 0);
    Object.defineProperty(file, 'size', { value: size });
    expect(await unit.refused('case.attach', given(PHOTO, { file }))).toEqual({
      code: 'refused',
      why: `attachment-${fault}`,
    });
  });
});

describe('what is said of a file later', () => {
  test('grows beside it, with who, when and why, and changes neither bytes nor what was said before', async () => {
    const { file } = await attach(PHOTO);
    const remark = (kind: 'corrected' | 'withdrawn' | 'restored', text: string) =>
      unit.ask('case.remark-file', { id: file.id, kind, text }, kind === 'withdrawn' ? SECOND : {});
    await remark('corrected', 'The bag is that of seat 4A.');
    const after = await remark('withdrawn', 'Of another case.');
    expect(after).toMatchObject({
      ...file,
      remarks: [
        { kind: 'corrected', text: 'The bag is that of seat 4A.', agency: 'customs' },
        { kind: 'withdrawn', agency: 'customs', second: 'PRACTICE-police' },
      ],
    });
    const again = { id: file.id, kind: 'withdrawn', text: 'x' } as const;
    expect(await unit.refused('case.remark-file', again)).toEqual({ code: 'refused', why: 'attachment-remark' });
    expect(await unit.refused('case.remark-file', { ...again, kind: 'restored', text: ' ' })).toEqual({
      code: 'reason-required',
    });
    expect((await unit.ask('case.file', { id: file.id, slice: 0 })).bytes).toEqual(PHOTO.bytes);
  });
});

describe('saving a file outside', () => {
  test('asks what for, and records number, purpose and hash', async () => {
    const { file } = await attach(PDF);
    await as('customs', 'supervisor');
    expect(await unit.refused('case.save-file', { id: file.id, copy: false, purpose: ' x ' })).toEqual({
      code: 'reason-required',
    });
    const { number, file: saved } = await unit.ask('case.save-file', { id: file.id, copy: false, purpose: PURPOSE });
    expect(saved).toEqual({ fileName: `${number}-report.pdf`, bytes: PDF.bytes });
    expect((await trail()).find(({ kind }) => kind === 'case-file.saved')).toMatchObject({
      subject: number,
      reason: PURPOSE,
      details: { case: work, file: 'report.pdf', form: 'pdf', sha256: file.sha256, copy: false },
    });
  });
});

describe('who sees a file', () => {
  test('what a doctor found is there only for those who worked on the case: not listed, counted, opened or named to others', async () => {
    await as('customs');
    const { file } = await attach(PHOTO, { medical: true });
    await unit.ask('case.note', { id: work, note: 'the hospital answered' });
    await as('police', 'supervisor');
    expect(await listed()).toEqual([]);
    expect(await unit.ask('case.parts', { id: work })).toMatchObject({ files: 0 });
    expect(await unit.refused('case.file', { id: file.id, slice: 0 })).toMatchObject({ code: 'not-found' });
    expect(await unit.refused('case.remark-file', { id: file.id, kind: 'corrected', text: 'x' })).toMatchObject({
      code: 'not-found',
    });
    expect(JSON.stringify(await trail())).not.toContain(PHOTO.name);
    // The same bytes, attached by somebody who does not know of it, tell nothing.
    expect(await attach(PHOTO)).toMatchObject({ isNew: true });
    await unit.ask('case.note', { id: work, note: 'read it' });
    expect(await listed()).toHaveLength(1);
    await unit.ask('case.select', { id: work, note: null });
    expect(await listed()).toHaveLength(2);
    await unit.ask('case.remark-file', { id: file.id, kind: 'corrected', text: 'four capsules' });
    expect(JSON.stringify(await trail())).not.toContain('four capsules');
  });

  test('a file of a hidden case is answered as that of no case, in every call and in the trail', async () => {
    await as('customs', 'supervisor');
    const { proposal } = await unit.ask('frame.propose', { frame: POLICE_ONLY_FRAME, note: 'test' });
    await as('police', 'supervisor');
    await unit.ask('frame.confirm', { hash: proposal?.hash ?? '' });
    const hidden = await claimed(OTHER.surname);
    const { file } = await attach(PDF, { case: hidden });
    await as('customs', 'supervisor');
    for (const [known, id] of [
      [hidden, file.id],
      ['nothing', 'nothing'],
    ] as const) {
      expect(await unit.refused('case.files', { id: known })).toEqual({ code: 'not-found', what: 'case' });
      expect(await unit.refused('case.parts', { id: known })).toEqual({ code: 'not-found', what: 'case' });
      expect(await unit.refused('case.attach', given(PDF, { case: known }))).toEqual({
        code: 'not-found',
        what: 'case',
      });
      expect(await unit.refused('case.file', { id, slice: 0 })).toEqual({ code: 'not-found', what: 'attachment' });
      expect(await unit.refused('case.save-file', { id, copy: false, purpose: PURPOSE })).toEqual({
        code: 'not-found',
        what: 'attachment',
      });
      expect(JSON.stringify(await trail())).not.toContain(PDF.name);
    }
  });
});

test('files of another case are not among those of a case', async () => {
  await attach(PHOTO);
  const bag = { thing: { kind: 'bag', tag: '0071234567' }, flight: FLIGHT, origin: 'dog', note: null } as const;
  const other = (await unit.ask('case.open-on', bag)).id;
  expect((await unit.ask('case.files', { id: other })).files).toEqual([]);
  expect(await attach(PHOTO, { case: other })).toMatchObject({ isNew: true });
  expect(await listed()).toHaveLength(1);
});

test('a case with a file stays when its opening is taken back', async () => {
  await unit.ask('case.release', { id: work, note: null });
  const bag = { thing: { kind: 'other', what: 'a parcel' }, flight: null, origin: 'dog', note: null } as const;
  const other = (await unit.ask('case.open-on', bag)).id;
  await attach(NOTE, { case: other });
  await unit.ask('case.release', { id: other, note: null, undo: true });
  expect((await unit.ask('case.files', { id: other })).files).toHaveLength(1);
});

test('every table that ends with its case has the case in its index', () => {
  const ending = TABLE_NAMES.filter((table) => 'endsWith' in TABLES[table].lifetime);
  expect(ending).toEqual(expect.arrayContaining(['attachments', 'attachmentSlices', 'statements']));
  for (const table of ending) expect(TABLES[table].index).toMatchObject({ case: 'one' });
});
