/** How cases end, and what an unmasking shows of masked data. */

import { afterEach, beforeEach, expect, test } from 'vitest';
import { commit, type Write } from '../../../../renderer/core/store/commit.ts';
import { readOne } from '../../../../renderer/core/store/read.ts';
import { TABLES } from '../../../../renderer/core/store/tables.ts';
import { CLEAR, WATCHED } from '../../../shared/custody/watched.ts';
import { DISPOSAL, NO_WORDS, takenBy } from '../exhibit-inputs.ts';
import { exportedText, NAMELESS } from '../exports/asked.ts';
import { emptyStores } from '../open-core.ts';
import { trailOf } from '../trail-of.ts';
import {
  beginRetention,
  confirmTime,
  everything,
  fill,
  NOW,
  run,
  SECOND,
  setClock,
  travellerOf,
  unit,
} from './retention-desk.ts';

beforeEach(beginRetention);
afterEach(emptyStores);

/** The agency that leads where a document has expired. */
const BY_IMMIGRATION = { confirmation: { officer: 'PRACTICE-immigration', passphrase: '' } };

test('an unmasking shows one traveller of an open case for a limited time', async () => {
  const { mid } = await fill();
  await confirmTime();
  await run();
  const traveller = await travellerOf(mid);
  const opened_ = await unit.ask('case.claim', { flight: mid, traveller });
  expect(opened_.travellerName).toBe('');
  const { id } = await unit.ask('unmasking.approve', { case: opened_.id, reason: 'request of the prosecutor' }, SECOND);
  const shown = await unit.ask('unmasking.view', { id });
  expect(shown.traveller).toMatchObject({
    surname: 'CREPPY',
    givenNames: 'EDEM',
    documents: [{ number: 'TG3333333' }],
  });
  const file = await unit.ask('unmasking.export', { id, ...NAMELESS }, SECOND);
  expect(exportedText(file)).toContain('Surname,CREPPY\r\n');
  expect(await unit.refused('unmasking.export', { id, ...NAMELESS })).toMatchObject({ code: 'second-needed' });
  // None of it is kept.
  expect(await everything(unit)).not.toContain('CREPPY');
  await unit.ask('unmasking.revoke', { id, reason: 'no longer needed' });
  const told = (await trailOf(unit)).filter(({ kind }) => /^(?:unmasking|legal-hold)\./.test(kind));
  expect(told.map(({ kind, reason }) => [kind, reason])).toEqual([
    // The audit values of six years ago are destroyed.
    ['legal-hold.set', null],
    ['legal-hold.set', 'court order 13'],
    ['unmasking.approved', 'request of the prosecutor'],
    ['unmasking.viewed', null],
    ['unmasking.exported', NAMELESS.purpose],
    ['unmasking.revoked', 'no longer needed'],
  ]);
  expect(await unit.refused('unmasking.view', { id })).toEqual({ code: 'refused', why: 'unmasking-over' });
  const other = await unit.ask('unmasking.approve', { case: opened_.id, reason: 'once more' }, SECOND);
  setClock('2026-11-27T08:00:01.000Z');
  expect(await unit.refused('unmasking.view', { id: other.id })).toEqual({ code: 'refused', why: 'unmasking-over' });
});

test('cases end some time after they were closed, and an open case keeps its flight as it is', async () => {
  const { fresh } = await fill();
  await confirmTime();
  const { id } = await unit.ask('case.claim', { flight: fresh, traveller: await travellerOf(fresh) });
  setClock('2027-08-01T08:00:00.000Z');
  await confirmTime();
  await run();
  expect((await readOne(unit.store, 'flightHeads', fresh))?.value.masked).toBeUndefined();
  await unit.ask('case.miss', { id, why: 'no-officer', note: null }, BY_IMMIGRATION);
  await run();
  expect((await readOne(unit.store, 'flightHeads', fresh))?.value.masked).toBe(true);
  expect((await readOne(unit.store, 'cases', id))?.value.travellerName).toContain('EKOUEVI');
  setClock('2032-08-02T08:00:00.000Z');
  await confirmTime();
  await run();
  expect(await readOne(unit.store, 'cases', id)).toBeUndefined();
  expect(await everything(unit)).not.toContain('EKOUEVI');
});

test('inspection, custody, files and statements of a case outlast the masking of its flight, stay while a hold keeps the case, and end with it', async () => {
  const { fresh } = await fill();
  await confirmTime();
  const { id } = await unit.ask('case.claim', { flight: fresh, traveller: await travellerOf(fresh) });
  const words = { words: 'Seen by nobody else.', by: 'the traveller', language: 'French', present: '' };
  await unit.ask('case.state', { case: id, kind: 'spontaneous', ...words, at: null, corrects: null });
  const file = { name: 'belt.txt', file: new Blob(['Found in the lining. '.repeat(40_000)]), about: null, note: null };
  const attached = (await unit.ask('case.attach', { case: id, ...file, medical: false })).file;
  await unit.ask('case.select', { id, note: 'sent' });
  await unit.ask('encounter.move', { id, entry: { kind: 'bag', tag: '0071234567', check: 'dog' } });
  await unit.ask('custody.enter', { id, act: WATCHED, happened: null });
  await unit.ask('sltd.begin', { id, document: { number: 'TG4817305', type: 'P', issuer: 'TGO' } });
  await unit.ask('protection.enter', { id, step: 'child-noted', said: { words: 'looks fifteen' }, happened: null });
  await unit.ask('custody.enter', { id, act: CLEAR, happened: null });
  const ended = { kind: 'ended', ending: 'released', whom: 'Prosecutor', note: 'the time is over' } as const;
  await unit.ask('custody.enter', { id, act: ended, happened: null }, BY_IMMIGRATION);
  const hold = await unit.ask('legal-hold.set', { on: { kind: 'case', case: id }, reason: 'court order 21' }, SECOND);
  await unit.ask('case.miss', { id, why: 'no-officer', note: null }, BY_IMMIGRATION);
  const left = async () =>
    Promise.all(
      (
        [
          'encounters',
          'custodies',
          'sltdChecks',
          'protections',
          'attachments',
          'attachmentSlices',
          'statements',
        ] as const
      ).map((table) => unit.store.table(table).count()),
    );
  for (const later of ['2027-08-01', '2032-08-02']) {
    setClock(`${later}T08:00:00.000Z`);
    await confirmTime();
    await run();
  }
  expect(await left()).toEqual([1, 1, 1, 1, 1, 2, 1]);
  expect((await unit.ask('case.file', { id: attached.id, slice: 1 })).bytes.length).toBeGreaterThan(0);
  await unit.ask('legal-hold.lift', { id: hold.id, reason: 'it is over' }, SECOND);
  expect((await run()).casesDestroyed).toBe(1);
  expect(await left()).toEqual([0, 0, 0, 0, 0, 0, 0]);
  const all = await everything(unit);
  for (const gone of ['lining', 'belt.txt', 'nobody else']) expect(all).not.toContain(gone);
});

test('what belongs to a case that is missing from outside stays', async () => {
  const { fresh } = await fill();
  await confirmTime();
  const { id } = await unit.ask('case.claim', { flight: fresh, traveller: await travellerOf(fresh) });
  await unit.ask('case.attach', {
    case: id,
    name: 'a.txt',
    file: new Blob(['a']),
    about: null,
    note: null,
    medical: false,
  });
  await unit.store.table('cases').delete(id);
  await unit.ask('retention.run', {});
  expect(await unit.store.table('attachments').count()).toBe(1);
});

test('a further table of cases ends with their period too', async () => {
  await fill();
  const row: { lifetime: object } = TABLES.formDrafts;
  const { lifetime } = row;
  const endedOn = ([form]: readonly { readonly at: string }[]) => form?.at ?? null;
  row.lifetime = { dataClass: 'case', month: 'written', endedOn, caseOf: () => 'a case without a hold' };
  try {
    const at = (id: string, day: string): Write => {
      const value = [{ form: 'form', at: day, value: '' }];
      return { table: 'formDrafts', id, rev: 0, value };
    };
    await commit(unit.store, [at('ended', NOW.slice(0, 10)), at('later', '2030-01-01')], []);
    await confirmTime();
    await run();
    expect(await unit.store.table('formDrafts').count()).toBe(2);
    setClock('2031-12-01T08:00:00.000Z');
    await confirmTime();
    expect((await run()).recordsDestroyed).toBeGreaterThan(0);
    expect(await unit.store.table('formDrafts').toCollection().primaryKeys()).toEqual(['later']);
  } finally {
    row.lifetime = lifetime;
  }
});

test('no unmasking goes on or begins while the clock is not believed', async () => {
  const { mid } = await fill();
  await confirmTime();
  await run();
  const { id } = await unit.ask('case.claim', { flight: mid, traveller: await travellerOf(mid) });
  const { id: shown } = await unit.ask('unmasking.approve', { case: id, reason: 'request of the prosecutor' }, SECOND);
  await unit.ask('unmasking.view', { id: shown });
  setClock('2026-12-05T08:00:00.000Z');
  await run();
  setClock('2026-11-25T08:00:00.000Z');
  expect(await unit.refused('unmasking.view', { id: shown })).toEqual({ code: 'refused', why: 'clock-doubted' });
  expect(await unit.refused('unmasking.export', { id: shown, ...NAMELESS })).toMatchObject({
    code: 'second-needed',
  });
});

test('an exhibit stays as long as somebody has it, and one that was disposed of as long as its case', async () => {
  const { fresh } = await fill();
  await confirmTime();
  // The officer who may be named beside Ama Lawson.
  await unit.ask('session.act-as', { agency: 'customs', role: 'analyst', name: 'Afi Mensah' });
  const afi = (await unit.ask('session.get', {})).officer.id;
  await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'Ama Lawson' });
  const ama = (await unit.ask('session.get', {})).officer.id;
  const { id } = await unit.ask('case.claim', { flight: fresh, traveller: await travellerOf(fresh) });
  const take = async (what: string) =>
    (await unit.ask('exhibit.open', { ...takenBy(ama, afi), case: id, what })).exhibit.id;
  const [kept, gone] = [await take('kept powder'), await take('destroyed powder')];
  const dispose = (exhibit: string) =>
    unit.ask('exhibit.add', { id: exhibit, after: 1, entry: DISPOSAL, words: NO_WORDS }, SECOND);
  await dispose(gone);
  // The case is open: nothing of it ends.
  setClock('2032-08-02T08:00:00.000Z');
  await confirmTime();
  await run();
  expect(await unit.store.table('exhibits').count()).toBe(2);
  await unit.ask('case.miss', { id, why: 'no-officer', note: 'the find is kept' }, BY_IMMIGRATION);
  setClock('2038-08-02T08:00:00.000Z');
  await confirmTime();
  expect((await run()).casesDestroyed).toBe(1);
  expect((await unit.ask('exhibits.list', {})).map(({ what }) => what)).toEqual(['kept powder']);
  // Whoever has it still answers for it, and its number is not given again.
  await dispose(kept);
  setClock('2044-08-03T08:00:00.000Z');
  await confirmTime();
  await run();
  expect(await unit.ask('exhibits.list', {})).toEqual([]);
  expect(await everything(unit)).not.toContain('powder');
});
