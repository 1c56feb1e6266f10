/** Plans that leave people out, once they are signed: how long they count, what a case may be closed by, and how they follow a flight. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { comeLater, JOINT, listOf, OTHER_FLIGHT, POINTS, SCOPE, signs, taking } from './capacity-cut-steps.ts';
import { crowd, FLIGHT, paxlst } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { by, desk, REASON } from './queue-acts/desk.ts';

beforeEach(emptyStores);

test('any officer of the agency takes a plan back, others do not', async () => {
  const unit = await desk([JOINT], null);
  await signs(unit, taking(unit.people, unit.people[0]));
  const [{ id } = { id: '' }] = await listOf(unit);
  await unit.as('police');
  expect(await unit.refused('capacity-cut.take-back', { id, reason: REASON })).toMatchObject({ code: 'not-found' });
  await unit.as('customs', 'analyst');
  await unit.ask('capacity-cut.take-back', { id, reason: REASON });
  expect((await listOf(unit))[0]).toMatchObject({ state: 'ended', left: [{ isLeftOut: false }] });
});

test('nobody closes a case as left out for want of room without a signed plan that says so', async () => {
  const unit = await desk([JOINT], null);
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[1] ?? '' });
  const miss = { id, why: 'capacity', note: null } as const;
  expect(await unit.refused('case.miss', miss)).toEqual({ code: 'refused', why: 'cut-missing' });
  await signs(unit, taking(unit.people, unit.people[0]));
  expect((await unit.ask('case.miss', miss)).state).toBe('closed');
});

test('a new plan ends the one that was overtaken, which leaves nobody out again when less people come', async () => {
  const unit = await desk([JOINT, POINTS], null);
  const [first = '', second = ''] = unit.people;
  await signs(unit, taking(unit.people, first));
  await comeLater(unit);
  unit.setClock('2026-11-24T08:10:00.000Z');
  const all = (await unit.ask('flights.get', { id: FLIGHT })).travellers.map(({ id }) => id);
  const late = all.find((id) => id !== first && id !== second) ?? '';
  await signs(unit, taking(all, second, late));
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: late });
  await unit.ask('case.dismiss', { id, why: 'explained', note: REASON });
  const left = (await listOf(unit)).map((cut) => [
    cut.state,
    cut.left.map(({ ids, isLeftOut }) => [ids[0], isLeftOut]),
  ]);
  expect(left).toEqual([
    ['stands', [[first, true]]],
    ['ended', [[second, false]]],
  ]);
});

test('nobody closes a case for want of room by a plan that counts no more, nor by a proposal', async () => {
  const unit = await desk([JOINT, POINTS], null);
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[1] ?? '' });
  const proposed = { kind: 'miss', why: 'capacity' } as const;
  await unit.as('police');
  expect(await unit.refused('case.propose', { id, proposed, note: REASON })).toEqual({
    code: 'refused',
    why: 'cut-missing',
  });
  await unit.as('customs');
  await signs(unit, taking(unit.people, unit.people[0]));
  await comeLater(unit);
  expect((await listOf(unit))[0]).toMatchObject({ state: 'overtaken', left: [{ isLeftOut: false }] });
  expect(await unit.refused('case.miss', { id, why: 'capacity', note: null })).toEqual({
    code: 'refused',
    why: 'cut-missing',
  });
  const shift = { from: '2026-11-24T06:00', to: '2026-11-24T14:00' };
  const { tables } = await unit.ask('shift.report', { language: 'en', shift });
  expect(tables.find(({ title }) => title.startsWith('Left out for want of room'))?.rows ?? []).toHaveLength(0);
});

test('plans stand in the order in which they were signed, also where the clock was ahead when one was', async () => {
  const unit = await desk([JOINT], null);
  const [first = '', second = ''] = unit.people;
  const sign = async (traveller: string, now: string) => {
    unit.setClock(now);
    await signs(unit, taking(unit.people, traveller));
    const [{ id } = { id: '' }] = (await listOf(unit)).filter(({ state }) => state !== 'ended');
    await unit.ask('capacity-cut.take-back', { id, reason: REASON });
    return id;
  };
  const ahead = await sign(first, '2026-11-24T10:00:00.000Z');
  const right = await sign(second, '2026-11-24T08:30:00.000Z');
  const last = await sign(first, '2026-11-24T08:40:00.000Z');
  expect((await listOf(unit)).map(({ id }) => id)).toEqual([last, right, ahead]);
});

test('a plan follows its flight when officers find it to be another one, and goes back with it', async () => {
  const unit = await desk([JOINT], null);
  const bytes = paxlst(crowd(2), { flight: 'ET518', control: 'C8' });
  await unit.ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes }] });
  await signs(unit, taking(unit.people, unit.people[0]));
  const onFlight = async () => {
    const [cut] = await listOf(unit);
    return [cut?.scope, cut?.left.map(({ flight, name, isLeftOut }) => [flight, name !== null, isLeftOut])];
  };
  const before = await onFlight();
  expect(before).toEqual([SCOPE, [[FLIGHT, true, true]]]);
  await unit.ask('flight.same', { flight: FLIGHT, other: OTHER_FLIGHT, reason: REASON });
  expect(await onFlight()).toEqual([{ kind: 'flight', flight: OTHER_FLIGHT }, [[OTHER_FLIGHT, true, true]]]);
  // An objection, and its end, find the person under the flight as it is now.
  await unit.as('police', 'analyst');
  const on = {
    id: (await listOf(unit))[0]?.id ?? '',
    flight: OTHER_FLIGHT,
    traveller: unit.people[1] ?? '',
    reason: REASON,
  };
  await unit.ask('capacity-cut.object', on);
  await unit.as('customs');
  expect((await unit.core.call('capacity-cut.uphold', on, by('police'))).ok).toBe(true);
  const { decisions } = await unit.ask('flights.get', { id: OTHER_FLIGHT });
  const [joined] = decisions.filter(({ kind }) => kind === 'same-flight');
  await unit.ask('decision.withdraw', { id: joined?.id ?? '', reason: REASON });
  expect(await onFlight()).toEqual(before);
});
