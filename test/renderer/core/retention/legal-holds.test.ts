/** What a legal hold keeps, and for how long. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RetainedError } from '../../../../renderer/core/store/keys.ts';
import { readOne } from '../../../../renderer/core/store/read.ts';
import { PHOTO } from '../../../shared/casework/given-files.ts';
import { emptyStores } from '../open-core.ts';
import {
  beginRetention,
  confirmTime,
  everything,
  fill,
  importOn,
  MID_HELD,
  NOW,
  OLD_HELD,
  reopen,
  ring,
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

test('data whose hold was lifted is masked and destroyed at the next run', async () => {
  const { oldHeld, midHeld } = await fill();
  await confirmTime();
  await run();
  for (const { id } of await unit.ask('legal-holds.list', {}))
    await unit.ask('legal-hold.lift', { id, reason: 'the order was lifted' }, SECOND);
  expect(await run()).toMatchObject({ flightsMasked: 1, flightsDestroyed: 1, flightsKept: 0 });
  const all = await everything(unit);
  for (const gone of [OLD_HELD, MID_HELD]) expect(all).not.toContain(gone.surname);
  expect(await readOne(unit.store, 'flightHeads', oldHeld)).toBeUndefined();
  expect((await readOne(unit.store, 'flightHeads', midHeld))?.value.masked).toBe(true);
  expect(
    ring
      .keys()
      .filter(({ dataClass }) => dataClass === 'held')
      .map(({ month }) => month),
  ).not.toContain('2020-11');
});

test('a hold on a masked flight keeps it beyond the second period, still masked', async () => {
  const { mid } = await fill();
  await confirmTime();
  await run();
  await unit.ask('legal-hold.set', { on: { kind: 'flight', flight: mid }, reason: 'court order 14' }, SECOND);
  const message = (await unit.ask('flights.get', { id: mid })).messages[0]?.id ?? '';
  setClock('2031-06-01T08:00:00.000Z');
  await confirmTime();
  await run();
  await reopen();
  expect((await readOne(unit.store, 'flightHeads', mid))?.value.masked).toBe(true);
  expect(await everything(unit)).not.toContain('CREPPY');
  await expect(readOne(unit.store, 'messages', message)).rejects.toThrow(RetainedError);
  const unmasking = { ...unit.store, keys: await ring.unmasking() };
  expect(new TextDecoder().decode((await readOne(unmasking, 'messages', message))?.value.kept)).toContain('CREPPY');
});

test('a run respects a hold that is set while it is under way, and the officer need not wait for its end', async () => {
  const { mid, old } = await fill();
  await confirmTime();
  const { destroyKeys } = ring;
  ring.destroyKeys = async (ids) => {
    ring.destroyKeys = destroyKeys;
    await unit.ask('legal-hold.set', { on: { kind: 'flight', flight: mid }, reason: 'court order 15' }, SECOND);
    await destroyKeys.call(ring, ids);
  };
  expect(await run()).toMatchObject({ flightsMasked: 1, flightsDestroyed: 1, flightsKept: 3 });
  expect(await readOne(unit.store, 'flightHeads', old)).toBeUndefined();
  expect((await readOne(unit.store, 'flightHeads', mid))?.value.masked).toBeUndefined();
});

test('a hold keeps flight and case under all their ids; once it is lifted, their data and keys are destroyed', async () => {
  const { fresh } = await fill();
  const twin = await importOn('2026-11-23', 'ET506', { surname: 'GBEDEMA', given: 'ABLA', document: 'TG7777777' });
  setClock(NOW);
  await confirmTime();
  const to = { kind: 'office', office: 'ncb' } as const;
  const about = { kind: 'flight' } as const;
  const asked = await unit.ask('question.ask', { flight: fresh, about, to, text: 'was seat 4A taken' });
  const answer = { id: asked.id, text: 'yes', said: { by: 'the NCB', at: asked.asked.at.slice(0, 16) } };
  await unit.ask('question.answer', { ...answer, file: PHOTO });
  await unit.ask('legal-hold.set', { on: { kind: 'flight', flight: twin }, reason: 'court order 16' }, SECOND);
  const { id } = await unit.ask('case.claim', { flight: fresh, traveller: await travellerOf(fresh) });
  await unit.ask('case.miss', { id, why: 'no-officer', note: null }, BY_IMMIGRATION);
  const file = { name: 'belt.txt', file: new Blob(['Seen at the belt.']), about: null, note: null, medical: false };
  await unit.ask('case.attach', { case: id, ...file });
  await unit.ask('flight.same', { flight: twin, other: fresh, reason: 'one flight under two numbers' });
  expect((await unit.ask('case.files', { id })).files).toHaveLength(1);
  for (const later of ['2027-08-01', '2032-08-02']) {
    setClock(`${later}T08:00:00.000Z`);
    await confirmTime();
    await run();
  }
  expect(await readOne(unit.store, 'cases', id)).toBeDefined();
  expect((await readOne(unit.store, 'answerFiles', asked.id))?.value).toEqual(PHOTO.bytes);
  expect(await unit.store.table('attachmentSlices').count()).toBe(1);
  expect(await unit.store.table('messages').where('flights').anyOf(fresh, twin).count()).toBe(2);
  for (const hold of (await unit.ask('legal-holds.list', {})).filter(({ lifted }) => lifted === null))
    await unit.ask('legal-hold.lift', { id: hold.id, reason: 'it is over' }, SECOND);
  await run();
  expect(await readOne(unit.store, 'cases', id)).toBeUndefined();
  expect(await unit.store.table('questions').count()).toBe(0);
  expect(await unit.store.table('answerFiles').count()).toBe(0);
  expect(await unit.store.table('attachmentSlices').count()).toBe(0);
  expect(await unit.store.table('messages').where('flights').anyOf(fresh, twin).count()).toBe(0);
  await run();
  expect(ring.keys().filter(({ dataClass }) => dataClass === 'held')).toEqual([]);
});

test('lifted holds and ended unmaskings are removed together with the personal values of the trail', async () => {
  const { mid } = await fill();
  await confirmTime();
  await run();
  const { id } = await unit.ask('case.claim', { flight: mid, traveller: await travellerOf(mid) });
  await unit.ask('unmasking.approve', { case: id, reason: 'CREPPY is sought' }, SECOND);
  const [lifted] = await unit.ask('legal-holds.list', {});
  await unit.ask('legal-hold.lift', { id: lifted?.id ?? '', reason: 'CREPPY was found' }, SECOND);
  setClock('2031-11-23T08:00:00.000Z');
  await confirmTime();
  await run();
  expect(await unit.store.table('legalHolds').count()).toBe(2);
  expect(await unit.store.table('unmaskings').count()).toBe(1);
  setClock('2031-12-01T08:00:00.000Z');
  await run();
  expect((await unit.ask('legal-holds.list', {})).map(({ lifted: at }) => at)).toEqual([null]);
  expect(await unit.store.table('unmaskings').count()).toBe(0);
});

test('a hold comes up for review once a year: it stays until two officers lift it, or confirm it for another year', async () => {
  const { fresh } = await fill();
  const { id } = await unit.ask(
    'legal-hold.set',
    { on: { kind: 'flight', flight: fresh }, reason: 'order 18' },
    SECOND,
  );
  const reviewOf = async () => (await unit.ask('legal-holds.list', {})).find((hold) => hold.id === id)?.review ?? null;
  const toReview = async () => (await unit.ask('retention.get', {})).holdsToReview;
  expect(await reviewOf()).toEqual({ on: '2027-11-24', isDue: false });
  setClock('2027-11-24T08:00:00.000Z');
  await confirmTime();
  await run();
  expect(await reviewOf()).toEqual({ on: '2027-11-24', isDue: true });
  expect(await toReview()).toBe(3);
  expect((await readOne(unit.store, 'flightHeads', fresh))?.value.masked).toBeUndefined();
  expect(await unit.refused('legal-hold.confirm', { id, reason: 'the trial goes on' })).toMatchObject({
    code: 'second-needed',
  });
  await unit.ask('legal-hold.confirm', { id, reason: 'the trial goes on' }, SECOND);
  expect(await reviewOf()).toEqual({ on: '2028-11-24', isDue: false });
  expect(await toReview()).toBe(2);
  await unit.ask('legal-hold.lift', { id, reason: 'the trial is over' }, SECOND);
  const again = await unit.core.call('legal-hold.confirm', { id, reason: 'once more' }, SECOND);
  expect(again).toEqual({ ok: false, failure: { code: 'conflict', what: 'legal-hold' } });
});
