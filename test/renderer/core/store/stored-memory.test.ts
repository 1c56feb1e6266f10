import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commit } from '../../../../renderer/core/store/commit.ts';
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import { addDueWrites, dueFlights, StoredMemory } from '../../../../renderer/core/store/stored-memory.ts';
import type { Case } from '../../../../shared/casework/case.ts';
import type { FlightId, TravellerId } from '../../../../shared/flight/flight.ts';
import { minuteNumber } from '../../../../shared/time/civil.ts';
import { DRUGS } from '../../../shared/casework/found-things.ts';
import { person } from '../../../shared/flight/make-manifest.ts';
import { flightOf, remembered } from '../../../shared/past/past-flights.ts';
import { plainStore, removeStores } from '../plain-store.ts';

const KEY = new Uint8Array(32).fill(7);
const F = 'ET-508-ADD-2026-11-24' as FlightId;
const [NOON, LATER] = ['2026-11-24T12:00:00.000Z', '2026-11-24T12:05:00.000Z'];

let store: Store;

afterEach(removeStores);
beforeEach(async () => {
  store = await plainStore();
});

/** Writes a case of a traveller on flight F; `result`: null while it is open. */
function putCase(id: string, traveller: string, result: Case['result'], at = NOON, more: Partial<Case> = {}) {
  const value = {
    id,
    flight: F,
    traveller,
    state: result === null ? 'open' : 'closed',
    ...{ result, found: result === 'found' ? [DRUGS] : [] },
    timeline: result === null ? [] : [{ kind: 'result-recorded', at }],
    ...more,
  } as unknown as Case;
  const index = { traveller, state: value.state };
  return commit(store, [{ table: 'cases', id, rev: null, value, index }], []);
}

const minute = (at: string) => minuteNumber(at) ?? 0;
const on = (memory: StoredMemory, ...flights: readonly string[]) =>
  Object.fromEntries(memory.resultsOn(flights as FlightId[]) as Map<TravellerId, unknown>);

describe('results of controls', () => {
  test('results are those of closed cases, by traveller, as soon as the memory is open and as they are written', async () => {
    await putCase('c1', 't1', 'found');
    await putCase('c2', 't2', null);
    await putCase('c3', 't3', 'not-examined');
    await putCase('c4', 't4', 'found', NOON, { confidential: true });
    const memory = new StoredMemory(store);
    expect(on(memory, F)).toStrictEqual({});
    await memory.open(KEY);
    expect(on(memory, F)).toEqual({ t1: { found: true, at: minute(NOON) } });
    await putCase('c2', 't2', 'nothing-found', LATER);
    expect(on(memory, F)).toMatchObject({ t2: { found: false, at: minute(LATER) } });
    await putCase('c1', 't1', null);
    expect(Object.keys(on(memory, F))).toEqual(['t2']);
    expect(on(memory, 'other')).toStrictEqual({});
    expect(on(memory, 'other', F)).toMatchObject({ t2: {} });
  });

  test.each<[string, Case['result'], string, Case['result'], string, boolean, string]>([
    ['the later one counts', 'found', NOON, 'nothing-found', LATER, false, LATER],
    ['the later one counts, whichever was written first', 'nothing-found', LATER, 'found', NOON, false, LATER],
    ['of one minute, the one that found something counts', 'nothing-found', NOON, 'found', NOON, true, NOON],
    ['of one minute, finding nothing does not undo it', 'found', NOON, 'nothing-found', NOON, true, NOON],
  ])('of two cases of one traveller, %s', async (_, one, at, other, otherAt, found, counts) => {
    const memory = new StoredMemory(store);
    await memory.open(KEY);
    await putCase('c1', 't1', one, at);
    await putCase('c2', 't1', other, otherAt);
    expect(on(memory, F)).toEqual({ t1: { found, at: minute(counts) } });
  });
});

describe('flights that are due', () => {
  const written = async (memory: StoredMemory) => memory.dueWrites(await memory.open(KEY));

  test('a flight is due when the result of a case on it changes, and only then', async () => {
    const memory = new StoredMemory(store);
    const opened = await memory.open(KEY);
    await putCase('c1', 't1', null);
    expect([...opened.affected]).toEqual([]);
    await putCase('c1', 't1', 'found');
    expect([...opened.affected]).toEqual([F]);
    opened.derived(F);
    await putCase('c1', 't1', 'found');
    expect([...opened.affected]).toEqual([]);
    await putCase('c1', 't1', 'found', LATER);
    expect([...opened.affected]).toEqual([F]);
    opened.derived(F);
    await putCase('c1', 't1', 'nothing-found', LATER);
    expect([...opened.affected]).toEqual([F]);
    opened.derived(F);
    await putCase('c1', 't1', null);
    expect([...opened.affected]).toEqual([F]);
    opened.derived(F);
    await commit(store, [{ table: 'cases', id: 'c1', remove: true }], []);
    await commit(store, [{ table: 'links', id: F, rev: null, value: new Uint8Array() }], []);
    expect([...opened.affected]).toEqual([]);
  });

  test('what is due is written once for each change, in order, and known again after a start', async () => {
    const memory = new StoredMemory(store);
    const opened = await memory.open(KEY);
    expect(await written(memory)).toEqual([]);
    for (const id of ['b', 'a']) opened.affect(id as FlightId);
    const writes = await written(memory);
    expect(writes).toEqual([{ table: 'settings', id: 'due', rev: null, value: ['a', 'b'] }]);
    expect(await written(memory)).toEqual([]);
    await commit(store, writes, []);
    expect(await dueFlights(store)).toEqual(['a', 'b']);
    const later = new StoredMemory(store);
    expect([...(await later.open(KEY)).affected]).toEqual(['a', 'b']);
    expect(await written(later)).toEqual([]);
    // A result that comes between makes it be written again, even if it is the same list.
    await putCase('c1', 't1', 'found');
    (await later.open(KEY)).derived(F);
    expect(await written(later)).toEqual(writes);
  });

  test('the messages that make flights due are known again after a start, until the flights are derived', async () => {
    const memory = new StoredMemory(store);
    const opened = await memory.open(KEY);
    const by = { message: 'm', reading: 1, flight: 'a' as FlightId };
    for (const id of ['b', 'c']) opened.affect(id as FlightId, [by]);
    await commit(store, await written(memory), []);
    const later = new StoredMemory(store);
    const known = await later.open(KEY);
    expect(known.causesOf('b' as FlightId)).toEqual([by]);
    expect(await written(later)).toEqual([]);
    for (const id of ['b', 'c']) known.derived(id as FlightId);
    await commit(store, await written(later), []);
    expect((await new StoredMemory(store).open(KEY)).causesOf('b' as FlightId)).toEqual([]);
  });

  test('flights are added to those that are due, each once and in order', async () => {
    expect([await addDueWrites(store, []), await dueFlights(store)]).toEqual([[], []]);
    await commit(store, await addDueWrites(store, ['c', 'a'] as FlightId[]), []);
    await commit(store, await addDueWrites(store, ['b', 'a'] as FlightId[]), []);
    expect(await dueFlights(store)).toEqual(['a', 'b', 'c']);
    const [write] = await addDueWrites(store, ['d'] as FlightId[]);
    expect(write).toMatchObject({ table: 'settings', id: 'due', rev: null });
  });
});

describe('the memory', () => {
  test('the memory is read once, again after it was forgotten, and again after a reading failed', async () => {
    const memory = new StoredMemory(store);
    const [one, other] = await Promise.all([memory.open(KEY), memory.open(KEY)]);
    expect(one === other).toBe(true);
    await putCase('c1', 't1', 'found');
    memory.forget();
    expect(on(memory, F)).toEqual({});
    expect((await memory.open(KEY)) === one).toBe(false);
    expect(Object.keys(on(memory, F))).toEqual(['t1']);
    const table = () => {
      throw new Error('disk');
    };
    const failing = new StoredMemory({ ...store, table });
    const [first, again] = [failing.open(KEY).catch(String), await failing.open(KEY).catch(String)];
    expect([await first, again]).toEqual(['Error: disk', 'Error: disk']);
  });

  test('the memory knows every flight whose appearances are stored, many batches of them too', async () => {
    const records = Array.from({ length: 70 }, (_, at) =>
      remembered(flightOf({ daysBefore: at + 1, travellers: [person('MENSAH/AMA')] })),
    );
    await commit(
      store,
      records.map((value) => ({ table: 'appearances', id: value.appearances.flight, rev: null, value }) as const),
      [],
    );
    const memory = await new StoredMemory(store).open(KEY);
    expect(memory.size.flights).toBe(70);
    for (const { appearances } of records) expect(memory.has(appearances.flight)).toBe(true);
    expect(memory.hash).toBeDefined();
  });
});
