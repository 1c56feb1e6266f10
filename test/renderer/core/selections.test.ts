import { QUEUE } from './whole-queue.ts';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { SEIZURE } from '../../shared/casework/found-things.ts';
import { identified } from './identified.ts';
import { crowd, FLIGHT, LANDED, paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openUnit, type TestCore } from './open-core.ts';

beforeEach(emptyStores);

async function withPeople(count = 10, store: 'live' | 'practice' = 'practice'): Promise<TestCore> {
  const test = await openUnit(store, LANDED);
  const people = [...TWO_PEOPLE, ...crowd(count - TWO_PEOPLE.length)];
  await test.ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst(people) }] });
  return test;
}

describe('a selection by hand', () => {
  test('a selection by hand is of a traveller without a hit, and needs a reason', async () => {
    const { ask, refused } = await withPeople();
    const { travellers } = await ask('flights.get', { id: FLIGHT });
    const clear = travellers.find(({ outcome }) => outcome === 'clear')?.id ?? '';
    const { id, origin } = await ask('case.claim', { flight: FLIGHT, traveller: clear });
    expect(origin).toBe('choice');
    expect(await refused('case.select', { id, note: null })).toEqual({ code: 'reason-required' });
    const selected = await ask('case.select', { id, note: 'nervous at the gate' });
    expect(selected).toMatchObject({ state: 'sent', origin: 'choice', credited: null });
    const examined = await ask('case.record-result', { id, result: 'nothing-found', note: '' });
    expect(examined.credited).toEqual([]);
  });

  test('a selection of a flagged traveller is by hit, and its rules get the credit of the result', async () => {
    const { ask } = await withPeople();
    const [row] = (await ask('queue.page', QUEUE)).rows;
    const { id, origin } = await ask('case.claim', { flight: FLIGHT, traveller: row?.traveller ?? '' });
    expect(origin).toBe('hit');
    await ask('case.select', { id, note: null });
    await identified(ask, id);
    const { credited } = await ask('case.record-result', { id, ...SEIZURE, note: '' });
    expect(credited).toEqual(row?.reasons.map(({ rule }) => rule));
  });
});

describe('a draw', () => {
  test('a draw selects the number asked for from travellers without a case, and records the size of the pool', async () => {
    const { ask } = await withPeople();
    await ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
    const [row] = (await ask('queue.page', QUEUE)).rows;
    await ask('case.claim', { flight: FLIGHT, traveller: row?.traveller ?? '' });
    expect(await ask('selection.pool', { from: { flight: FLIGHT } })).toEqual({ passengers: 9, flights: 1 });
    const { cases, passengers } = await ask('selection.draw', { from: { flight: FLIGHT }, count: 3 });
    expect(passengers).toBe(9);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(3);
    for (const each of cases) {
      expect(each).toMatchObject({ origin: 'random', state: 'sent', assigned: null });
      expect(each.timeline).toMatchObject([{ kind: 'drawn', drawn: 3, of: 9 }]);
      expect(each.traveller).not.toBe(row?.traveller);
    }
    expect(new Set(cases.map(({ traveller }) => traveller)).size).toBe(3);
    const entry = (await ask('audit.list', { before: null, count: 5 })).find(({ kind }) => kind === 'selection.drawn');
    expect(entry).toMatchObject({
      subject: FLIGHT,
      details: { drawn: 3, passengers: 9, flights: 1, cases: cases.map(({ id }) => id).join(' ') },
    });
    const [first] = cases;
    expect(await ask('case.claim', { flight: FLIGHT, traveller: first?.traveller ?? '' })).toMatchObject({
      id: first?.id,
      origin: 'random',
      assigned: 'LFW-02',
    });
  });

  test('a draw can be from the arrivals of a day, and not from another day', async () => {
    const { ask, refused } = await withPeople(4);
    await ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
    expect(await ask('selection.pool', { from: { arrivals: '2026-11-24' } })).toEqual({ passengers: 4, flights: 1 });
    expect(await refused('selection.draw', { from: { arrivals: '2026-11-25' }, count: 1 })).toEqual({
      code: 'refused',
      why: 'draw-nobody',
    });
    expect((await ask('selection.draw', { from: { arrivals: '2026-11-24' }, count: 9 })).cases).toHaveLength(4);
  });

  test('a draw is permitted to supervisors only', async () => {
    const { refused } = await withPeople(3, 'live');
    expect(await refused('selection.draw', { from: { flight: FLIGHT }, count: 1 })).toMatchObject({
      code: 'not-permitted',
    });
  });
});
