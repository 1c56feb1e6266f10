/** Who stays with the officers, and who is to be met: what the board shows of them, and when officers are told. */
import { beforeEach, describe, expect, test } from 'vitest';
import { commit } from '../../../renderer/core/store/commit.ts';
import { readOne } from '../../../renderer/core/store/read.ts';
import type { Encounter } from '../../../shared/encounter/encounter-entry.ts';
import { CLEAR, WATCHED } from '../../shared/custody/watched.ts';
import { SAID } from '../../shared/protection/entered.ts';
import { identified } from './identified.ts';
import { FLIGHT } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { by, desk, HIDDEN, PEOPLE, SEEN } from './queue-acts/desk.ts';
import { QUEUE } from './whole-queue.ts';

beforeEach(emptyStores);

const AT = (time: string) => `2026-11-24T${time}:00.000Z`;
const CHILD = PEOPLE.map((person, at) => (at === 0 ? { ...person, born: '150615' } : person));
const DRUGS = [{ kind: 'drugs', agency: 'customs', what: 'cocaine' } as const];

/** Customs sent somebody, who landed at 13. */
async function sent(aboard = PEOPLE, rules = [SEEN], steady?: () => number) {
  const test = await desk(rules, rules.includes(HIDDEN) ? undefined : null, aboard, steady);
  test.setClock(AT('12:00'));
  await test.as(rules.includes(HIDDEN) ? 'police' : 'customs');
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
  await test.ask('case.select', { id, note: null });
  const card = async () => (await test.ask('inspections.board', {})).find((each) => each.id === id);
  const due = async (of: string) => (await test.ask('clocks.list', {})).filter((clock) => clock.of === of);
  return { ...test, id, card, due };
}

describe('whoever is held', () => {
  test('stays on the board once the find is recorded, with the next look, until custody ends', async () => {
    const { ask, id, card, setClock } = await sent();
    setClock(AT('13:30'));
    await ask('custody.enter', { id, act: { ...WATCHED, place: 'CHU Tokoin' }, happened: null });
    await identified(ask, id);
    await ask('case.record-result', { id, result: 'found', found: DRUGS, note: '' });
    setClock(AT('13:50'));
    expect(await card()).toMatchObject({
      ...{ isDone: true, id },
      watched: {
        ...{ measure: WATCHED.measure, agencies: ['customs'], since: AT('13:30'), where: 'CHU Tokoin' },
        look: { due: AT('13:45'), standing: 'overdue' },
      },
    });
    await ask('custody.enter', { id, act: CLEAR, happened: null });
    await ask('custody.enter', {
      ...{ id, happened: null },
      act: { kind: 'ended', ending: 'released', whom: 'Prosecutor', note: 'nothing more was found' },
    });
    expect(await card()).toBeUndefined();
  });

  test('stays there and is marked in row and page for every officer who may see the case, and for nobody else', async () => {
    const { ask, as, id, card, setClock, people } = await sent(PEOPLE, [HIDDEN]);
    setClock(AT('13:30'));
    await ask('custody.enter', { id, act: WATCHED, happened: null });
    expect(await card()).toBeDefined();
    const on = { flight: FLIGHT, traveller: people[0] ?? '' };
    const row = async () => (await ask('queue.page', QUEUE)).rows.find(({ traveller }) => traveller === on.traveller);
    expect([(await row())?.isHeld, (await ask('traveller.get', on)).isHeld]).toEqual([true, true]);
    await as('customs');
    expect(await card()).toBeUndefined();
    expect([await row(), (await ask('traveller.get', on)).isHeld]).toEqual([undefined, false]);
  });

  test('is in hospital by a move of the board', async () => {
    const { ask, id, card } = await sent();
    await ask('encounter.move', { id, entry: { kind: 'moved', to: 'hospital', note: null } });
    expect(await card()).toMatchObject({ place: 'hospital' });
  });
});

test('whoever is held is in hospital by an emergency in the record of custody, until somebody moves them', async () => {
  const { ask, id, card, setClock } = await sent();
  setClock(AT('13:30'));
  await ask('custody.enter', { id, act: WATCHED, happened: null });
  expect(await card()).toMatchObject({ place: 'inspection' });
  setClock(AT('13:40'));
  const emergency = { kind: 'emergency', where: 'CHU Tokoin', whom: 'SAMU', note: '' } as const;
  await ask('custody.enter', { id, act: emergency, happened: null });
  expect(await card()).toMatchObject({ place: 'hospital', watched: { where: 'CHU Tokoin' } });
  setClock(AT('13:50'));
  await ask('encounter.move', { id, entry: { kind: 'moved', to: 'inspection', note: null } });
  expect(await card()).toMatchObject({ place: 'inspection' });
});

const EMERGENCY = { kind: 'emergency', where: 'CHU Tokoin', whom: 'SAMU', note: '' } as const;

describe('while the clock is in doubt, hospital and a move stand in the order in which they were typed, and the card says so', () => {
  test('where it was set back before the move', async () => {
    const { ask, id, card, setClock } = await sent();
    setClock(AT('13:30'));
    await ask('custody.enter', { id, act: WATCHED, happened: null });
    await ask('custody.enter', { id, act: EMERGENCY, happened: null });
    expect(await card()).toMatchObject({ place: 'hospital', isPlaceDoubted: false });
    setClock(AT('11:00'));
    await ask('encounter.move', { id, entry: { kind: 'moved', to: 'inspection', note: null } });
    expect(await card()).toMatchObject({ place: 'inspection', isPlaceDoubted: true });
    const { entries } = await ask('encounter.read', { id });
    expect(entries.at(-1)).toMatchObject({ kind: 'moved', doubted: true, custody: 2 });
  });

  test('where it was ahead at the move and set right before the hospital', async () => {
    let steady = Date.parse(AT('08:00'));
    const { ask, id, card, setClock } = await sent(PEOPLE, [SEEN], () => steady);
    const at = (time: string, machine = time) => {
      steady = Date.parse(AT(time));
      setClock(AT(machine));
    };
    at('13:30');
    await ask('custody.enter', { id, act: WATCHED, happened: null });
    at('13:40', '16:40');
    await ask('encounter.move', { id, entry: { kind: 'moved', to: 'inspection', note: null } });
    at('13:50');
    await ask('custody.enter', { id, act: EMERGENCY, happened: null });
    expect(await card()).toMatchObject({ place: 'hospital', isPlaceDoubted: true });
  });
});

describe('a move of an earlier release, which does not say what stood in the record of custody, goes by the machine’s clock', () => {
  /** Somebody is held, with a clock that is three hours ahead since then; the moves say no more than those of earlier releases. */
  async function ahead() {
    let steady = Date.parse(AT('08:00'));
    const test = await sent(PEOPLE, [SEEN], () => steady);
    const at = (time: string, machine = time) => {
      steady = Date.parse(AT(time));
      test.setClock(AT(machine));
    };
    at('13:30');
    await test.ask('custody.enter', { id: test.id, act: WATCHED, happened: null });
    const move = async () => {
      await test.ask('encounter.move', { id: test.id, entry: { kind: 'moved', to: 'inspection', note: null } });
      const record = await readOne(test.store, 'encounters', test.id);
      if (record === undefined) throw new Error('no record');
      const value: Encounter = JSON.parse(
        JSON.stringify(record.value, (key, each) => (key === 'doubted' || key === 'custody' ? undefined : each)),
      );
      await commit(
        test.store,
        [{ table: 'encounters', id: test.id, rev: record.rev, value, index: { case: test.id } }],
        [],
      );
    };
    const emergency = () => test.ask('custody.enter', { id: test.id, act: EMERGENCY, happened: null });
    return { ...test, at, move, emergency };
  }

  test('where hospital came later', async () => {
    const { at, move, emergency, card } = await ahead();
    at('13:35', '16:35');
    await move();
    at('13:40', '16:40');
    await emergency();
    expect(await card()).toMatchObject({ place: 'hospital', isPlaceDoubted: true });
  });

  test('where the move came later', async () => {
    const { at, move, emergency, card } = await ahead();
    at('13:35', '16:35');
    await emergency();
    at('13:40', '16:40');
    await move();
    expect(await card()).toMatchObject({ place: 'inspection', isPlaceDoubted: true });
  });
});

test('whoever is held is in hospital no more once the record of custody says another place', async () => {
  const { ask, id, card, setClock } = await sent();
  setClock(AT('13:30'));
  await ask('custody.enter', { id, act: WATCHED, happened: null });
  await ask('custody.enter', {
    id,
    act: { kind: 'emergency', where: 'CHU Tokoin', whom: '', note: '' },
    happened: null,
  });
  expect(await card()).toMatchObject({ place: 'hospital' });
  await ask('custody.enter', { id, act: { kind: 'moved', where: 'room two', whom: '', note: '' }, happened: null });
  expect(await card()).toMatchObject({ place: 'inspection', watched: { where: 'room two' } });
});

test('whoever is held without a meeting was met: nobody is told that they wait, and nobody meets them once they are let go', async () => {
  const { ask, id, card, due, setClock } = await sent();
  setClock(AT('13:30'));
  expect(await due('not-met')).toHaveLength(1);
  await ask('custody.enter', { id, act: WATCHED, happened: null });
  expect(await due('not-met')).toEqual([]);
  await ask('custody.enter', { id, act: CLEAR, happened: null });
  const released = { kind: 'ended', ending: 'released', whom: 'Prosecutor', note: 'nothing more was found' } as const;
  await ask('custody.enter', { id, act: released, happened: null });
  expect(await card()).toMatchObject({ awaitsMeeting: false, place: 'inspection' });
  expect(await due('not-met')).toEqual([]);
});

describe('a child with the officers', () => {
  test('stays on the board with a look of their own, which is due until somebody looked', async () => {
    const { ask, id, card, due, setClock } = await sent(CHILD);
    expect((await card())?.watched).toBeNull();
    setClock(AT('13:30'));
    await ask('case.meet', { id, note: null });
    expect(await due('child-look')).toMatchObject([{ id, standing: 'running', due: AT('14:00') }]);
    setClock(AT('14:01'));
    expect(await due('child-look')).toMatchObject([{ standing: 'overdue' }]);
    expect((await card())?.watched).toMatchObject({ measure: null, since: AT('13:30'), isChild: true });
    await ask('protection.enter', { id, step: 'child-seen', said: {}, happened: null });
    expect(await due('child-look')).toMatchObject([{ standing: 'running', due: AT('14:31') }]);
    await ask('protection.enter', { id, step: 'child-handed', said: SAID['child-handed'], happened: null });
    expect(await due('child-look')).toEqual([]);
    expect((await card())?.watched).toBeNull();
  });

  test.each(['child-seen', 'child-handed'] as const)(
    'is not looked after, nor given to anybody, before the flight has landed (%s)',
    async (step) => {
      const { refused, core, id, setClock } = await sent(CHILD);
      const input = { id, step, said: SAID[step], happened: null };
      expect(await refused('protection.enter', input)).toMatchObject({ code: 'too-early', after: 'landing' });
      setClock(AT('13:30'));
      const before = { ...input, happened: '2026-11-24T12:30' };
      expect(await refused('protection.enter', before)).toMatchObject({ code: 'too-early', after: 'landing' });
      expect((await core.call('protection.enter', input)).ok).toBe(true);
    },
  );

  test('is with nobody by papers alone, which are no look either', async () => {
    const { ask, id, card, due, setClock } = await sent(CHILD);
    setClock(AT('13:30'));
    const paper = { id, step: 'child-relation', said: SAID['child-relation'], happened: null } as const;
    await ask('protection.enter', paper);
    expect((await card())?.watched).toBeNull();
    expect(await due('child-look')).toEqual([]);
    await ask('case.meet', { id, note: null });
    setClock(AT('13:50'));
    await ask('protection.enter', paper);
    expect(await due('child-look')).toMatchObject([{ due: AT('14:00') }]);
  });

  test('is told of to the agency that met them or looked after them, whoever sent them', async () => {
    const { ask, as, id, due, setClock } = await sent(CHILD);
    setClock(AT('13:30'));
    expect(await due('not-met')).toHaveLength(1);
    await as('police');
    await ask('protection.enter', { id, step: 'child-noted', said: SAID['child-noted'], happened: null });
    await ask('protection.enter', { id, step: 'child-seen', said: {}, happened: null });
    expect(await due('child-look')).toMatchObject([{ id }]);
    await as('customs');
    expect(await due('child-look')).toEqual([]);
    // Nobody waits any more.
    expect(await due('not-met')).toEqual([]);
  });

  test('is no card of theirs where nobody met them', async () => {
    const { due } = await sent(CHILD);
    expect(await due('child-look')).toEqual([]);
  });
});

test('whom nobody met ten minutes after the arrival is due for who sent them and for control officers that are called, until somebody meets them', async () => {
  const { ask, as, id, due, setClock } = await sent();
  setClock(AT('13:09'));
  expect(await due('not-met')).toEqual([]);
  setClock(AT('13:11'));
  expect(await due('not-met')).toMatchObject([{ id, standing: 'overdue', params: { case: id } }]);
  setClock(AT('15:59'));
  expect(await due('not-met')).toMatchObject([{ id, standing: 'escalated' }]);
  await as('immigration');
  expect(await due('not-met')).toEqual([]);
  await as('customs');
  await ask('case.meet', { id, note: null });
  expect(await due('not-met')).toEqual([]);
});

test('by when somebody is met, and a child looked after, is set by two agencies within bounds, counts at once and stands on the weekly list', async () => {
  const { ask, as, refused, id, due, setClock } = await sent(CHILD);
  const set = { metAfterArrival: 20, metBeforeDeparture: 60, untilSupervisors: 30, childLook: 15 };
  expect(await refused('meeting-limits.set', set)).toMatchObject({ code: 'second-needed', need: 'other-agency' });
  expect(await refused('meeting-limits.set', { ...set, metAfterArrival: 61 })).toMatchObject({ code: 'invalid-input' });
  await ask('meeting-limits.set', set, by('police'));
  expect((await ask('session.get', {})).meetingLimits).toEqual(set);
  setClock(AT('13:19'));
  expect(await due('not-met')).toEqual([]);
  setClock(AT('13:21'));
  expect(await due('not-met')).toMatchObject([{ id, due: AT('13:20') }]);
  await ask('case.meet', { id, note: null });
  expect(await due('child-look')).toMatchObject([{ due: AT('13:36') }]);
  await as('police');
  expect((await ask('queue.week', { day: '2026-11-24' })).acts).toContainEqual(
    expect.objectContaining({ act: 'set', what: 'meeting-limits.set', second: 'PRACTICE-police' }),
  );
});

test('whom nobody met is due no longer when the window of the flight is over', async () => {
  const { due, setClock } = await sent();
  setClock(AT('15:59'));
  expect(await due('not-met')).toHaveLength(1);
  setClock(AT('16:01'));
  expect(await due('not-met')).toEqual([]);
});

test('whom nobody met is due again once a clock that was ahead by more than a day is right', async () => {
  const { due, setClock } = await sent();
  setClock('2026-11-25T23:30:00.000Z');
  expect(await due('not-met')).toEqual([]);
  setClock(AT('13:30'));
  expect(await due('not-met')).toHaveLength(1);
  setClock(AT('16:01'));
  expect(await due('not-met')).toEqual([]);
});

test('whom somebody sent under a clock that was hours ahead is due as soon as the limit is over, once two officers confirmed the time', async () => {
  const { ask, as, setClock, people } = await desk([SEEN], null);
  const due = async (of: string) => (await ask('clocks.list', {})).filter((clock) => clock.of === of);
  setClock(AT('15:30'));
  await as('customs');
  const { id } = await ask('case.claim', { flight: FLIGHT, traveller: people[0] ?? '' });
  await ask('case.select', { id, note: null });
  setClock(AT('12:40'));
  await ask('retention.confirm-time', {}, by('police'));
  expect(await due('not-met')).toEqual([]);
  setClock(AT('13:11'));
  expect(await due('not-met')).toMatchObject([{ id, due: AT('13:10') }]);
});

test('whom nobody met of a flight that officers divert is due until its window is over, as they stand on the queue', async () => {
  const { ask, due, setClock } = await sent();
  const divert = { flight: FLIGHT, patch: { divertedTo: 'ACC' }, reason: 'fog' };
  await ask('flight.update', divert, by('police'));
  setClock(AT('13:11'));
  expect(await due('not-met')).toMatchObject([{ due: AT('13:10') }]);
  setClock(AT('16:01'));
  expect(await due('not-met')).toEqual([]);
});

test('of a flight that is cancelled nobody is due who was not met', async () => {
  const { ask, core, due, setClock } = await sent();
  setClock(AT('13:30'));
  expect(await due('not-met')).toHaveLength(1);
  const cancelled = { flight: FLIGHT, cause: 'weather', reason: 'fog, says the tower' } as const;
  const done = await core.call('flight.cancel', cancelled, by('police'));
  expect(done.ok).toBe(true);
  expect((await ask('clocks.list', {})).filter(({ of }) => of === 'not-met')).toEqual([]);
});

test('a find stays on the board until it is known where they went, and one that was sent back is not done', async () => {
  const { ask, core, id, card, setClock } = await sent();
  setClock(AT('13:30'));
  await ask('case.meet', { id, note: null });
  await identified(ask, id);
  await ask('case.record-result', { id, result: 'found', found: DRUGS, note: '' });
  expect(await card()).toMatchObject({ id, isDone: true, isWhereUnknown: true });
  expect((await core.call('case.send-back', { id, note: 'weigh it' }, by('police'))).ok).toBe(true);
  expect(await card()).toMatchObject({ id, isDone: false });
});
