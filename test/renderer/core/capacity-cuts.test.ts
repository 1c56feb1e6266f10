/** Plans that leave people out: who signs, who is told, and where it stands afterwards. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { WATCHED } from '../../shared/custody/watched.ts';
import {
  comeLater,
  FIRST,
  HIDDEN,
  JOINT,
  listOf,
  OTHER_FLIGHT,
  POINTS,
  SCOPE,
  SECOND,
  signs,
  STOPPED,
  states,
  taking,
  targetsOf,
} from './capacity-cut-steps.ts';
import { laterList } from './falls/falling.ts';
import { crowd, FLIGHT, FLIGHT_NAME, paxlst } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { by, desk, PEOPLE, REASON } from './queue-acts/desk.ts';
import { trailOf } from './trail-of.ts';

beforeEach(emptyStores);

test('a plan proposes those with most points, and who is left out stays on the queue, named and signed', async () => {
  const unit = await desk([JOINT], null);
  await states(unit, 8);
  const { room, people } = await unit.ask('capacity-cut.propose', { scope: SCOPE, room: 1 });
  expect([room, people.map(({ isTaken }) => isTaken).sort()]).toEqual([1, [false, true]]);
  const before = await targetsOf(unit);
  const [taken] = people.filter(({ isTaken }) => isTaken);
  await unit.ask('capacity-cut.sign', taking(unit.people, taken?.ids[0]));
  expect(await targetsOf(unit)).toBe(before);
  const [cut] = await listOf(unit);
  expect(cut).toMatchObject({ state: 'stands', taken: 1, room: 1, second: null, reason: REASON, isOwn: true });
  expect(cut?.left.map(({ isLeftOut }) => isLeftOut)).toEqual([true]);
  const shift = { from: '2026-11-24T06:00', to: '2026-11-24T14:00' };
  const { tables } = await unit.ask('shift.report', { language: 'en', shift });
  const { rows = [] } = tables.find(({ title }) => title.startsWith('Left out for want of room')) ?? {};
  expect(rows.map(([flight]) => flight)).toEqual([FLIGHT_NAME]);
  const week = JSON.stringify(await unit.ask('queue.week', { day: '2026-11-24' }));
  expect(week).toContain('capacity-cut.signed');
  expect(await unit.refused('capacity-cut.sign', taking(unit.people, taken?.ids[0]))).toEqual({
    code: 'refused',
    why: 'cut-there',
  });
});

test.each([
  ['clears them', laterList([FIRST, { ...SECOND, expiry: '301231' }])],
  ['leaves them out', laterList([FIRST, ...crowd(4).slice(3)])],
])('whom a plan left out with equal points the weekly list names also where a later list %s', async (_, bytes) => {
  const unit = await desk([JOINT], null);
  await signs(unit, taking(unit.people, unit.people[0]));
  await unit.ask('import.start', { way: 'files', files: [{ name: 'later.edi', bytes }] });
  const { acts } = await unit.ask('queue.week', { day: '2026-11-24' });
  const subjects = [{ traveller: unit.people[1], name: 'OTHER, KOSSI', wouldBe: 'inspect' }];
  expect(acts.find(({ act }) => act === 'cut-equal')).toMatchObject({ subjects });
});

test('the report of the shift names nobody as left out who is inspected all the same', async () => {
  const unit = await desk([JOINT], null);
  const [taken, met = ''] = unit.people;
  await signs(unit, taking(unit.people, taken));
  unit.setClock('2026-11-24T13:30:00.000Z');
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: met });
  await unit.ask('case.select', { id, note: null });
  const leftOut = async () => {
    const shift = { from: '2026-11-24T06:00', to: '2026-11-24T14:00' };
    const { tables } = await unit.ask('shift.report', { language: 'en', shift });
    return tables.find(({ title }) => title.startsWith('Left out for want of room'))?.rows.length ?? 0;
  };
  expect(await leftOut()).toBe(1);
  await unit.ask('case.meet', { id, note: null });
  expect(await leftOut()).toBe(0);
});

test('nobody is left out who was inspected all the same, also once there is a result', async () => {
  const unit = await desk([JOINT], null);
  const [taken, met = ''] = unit.people;
  await signs(unit, taking(unit.people, taken));
  unit.setClock('2026-11-24T13:30:00.000Z');
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: met });
  await unit.ask('case.select', { id, note: null });
  await unit.ask('case.meet', { id, note: null });
  const nothing = { id, result: 'nothing-found', found: [], note: '' } as const;
  expect((await unit.core.call('case.record-result', nothing, by('police'))).ok).toBe(true);
  expect((await unit.ask('cases.list', {}))[0]).toMatchObject({ state: 'concluded' });
  expect((await listOf(unit))[0]?.left.map(({ isLeftOut }) => isLeftOut)).toEqual([false]);
});

test.each([
  ['without one of the own agency', false],
  ['beside one of the own agency', true],
])('nobody is told as left out whom another agency met in a case of its own, %s', async (_, isWorked) => {
  const unit = await desk([HIDDEN]);
  const [taken, met = ''] = unit.people;
  await unit.as('police');
  await signs(unit, taking(unit.people, taken), 'gendarmerie');
  const on = { flight: FLIGHT, traveller: met };
  if (isWorked) await unit.ask('case.claim', on);
  const told = async () => {
    const shift = { from: '2026-11-24T06:00', to: '2026-11-24T14:00' };
    const { tables } = await unit.ask('shift.report', { language: 'en', shift });
    const report = tables.find(({ title }) => title.startsWith('Left out for want of room'))?.rows.length ?? 0;
    const [cut] = await listOf(unit);
    return { report, state: cut?.state, left: cut?.left.map(({ isLeftOut }) => isLeftOut) };
  };
  expect(await told()).toEqual({ report: 1, state: 'stands', left: [true] });
  await unit.as('customs');
  unit.setClock('2026-11-24T13:30:00.000Z');
  const { id } = await unit.ask('case.claim', on);
  await unit.ask('case.select', { id, note: 'nervous at the door' });
  await unit.ask('case.meet', { id, note: null });
  await unit.as('police');
  expect(await told()).toEqual({ report: 0, state: 'stands', left: [false] });
  const [cut] = await listOf(unit);
  await unit.ask('capacity-cut.take-back', { id: cut?.id ?? '', reason: REASON });
  const { people } = await unit.ask('capacity-cut.propose', { scope: SCOPE, room: 0 });
  expect(people.find(({ ids }) => ids.includes(met))?.uncut).toBe('met');
});

test('whom another agency met and no plan names overtakes no plan', async () => {
  const unit = await desk([HIDDEN]);
  const [taken, left = ''] = unit.people;
  await unit.as('police');
  await signs(unit, taking(unit.people, taken), 'gendarmerie');
  await unit.as('customs');
  await comeLater(unit);
  unit.setClock('2026-11-24T13:30:00.000Z');
  const { travellers } = await unit.ask('flights.get', { id: FLIGHT });
  const late = travellers.find(({ id }) => !unit.people.includes(id))?.id ?? '';
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: late });
  await unit.ask('case.select', { id, note: 'nervous at the door' });
  await unit.ask('case.meet', { id, note: null });
  await unit.as('police');
  const [cut] = await listOf(unit);
  expect([cut?.state, cut?.left.map(({ ids, isLeftOut }) => [ids.includes(left), isLeftOut])]).toEqual([
    'stands',
    [[true, true]],
  ]);
});

test('nobody is left out who is held, by a plan that stands or by a new one', async () => {
  const unit = await desk([JOINT], null);
  const [taken, held = ''] = unit.people;
  await signs(unit, taking(unit.people, taken));
  unit.setClock('2026-11-24T13:30:00.000Z');
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: held });
  await unit.ask('custody.enter', { id, act: WATCHED, happened: null });
  const [cut] = await listOf(unit);
  expect(cut?.left.map(({ isLeftOut }) => isLeftOut)).toEqual([false]);
  await unit.ask('capacity-cut.take-back', { id: cut?.id ?? '', reason: REASON });
  const { people } = await unit.ask('capacity-cut.propose', { scope: SCOPE, room: 0 });
  expect(people.find(({ ids }) => ids.includes(held))?.uncut).toBe('met');
});

test('nobody signs a plan that leaves out somebody to be intercepted', async () => {
  const unit = await desk([STOPPED], null);
  expect(await unit.refused('capacity-cut.sign', taking(unit.people))).toEqual({ code: 'refused', why: 'cut-fixed' });
});

test('nobody who was drawn at random is left out', async () => {
  const unit = await desk([JOINT], null);
  await unit.ask('selection.draw', { from: { flight: FLIGHT }, count: 2 });
  const { people } = await unit.ask('capacity-cut.propose', { scope: SCOPE, room: 0 });
  expect(people.map(({ uncut, isTaken }) => [uncut, isTaken])).toEqual([
    ['random', true],
    ['random', true],
  ]);
});

test('nobody who is a child by the record of the flight is left out', async () => {
  const unit = await desk([JOINT], null, [{ ...FIRST, born: '150101' }, SECOND]);
  const { people } = await unit.ask('capacity-cut.propose', { scope: SCOPE, room: 0 });
  expect(people.map(({ name, uncut, isTaken }) => [name, uncut, isTaken])).toEqual([
    ['HIT, AMA', 'safeguard', true],
    ['OTHER, KOSSI', null, false],
  ]);
});

test('an hour has those who come in it, and no others', async () => {
  const unit = await desk([JOINT], null);
  const inHour = async (from: string) =>
    (await unit.ask('capacity-cut.propose', { scope: { kind: 'hour', from }, room: 0 })).people.length;
  expect([await inHour('2026-11-24T13:00'), await inHour('2026-11-24T12:00')]).toEqual([2, 0]);
});

test('a post has those on flights that are met there in that shift, and no others', async () => {
  const unit = await desk([JOINT], null);
  const at = async (kind: 'gate' | 'belt', name: string, from: string) => {
    const scope = { kind: 'post', post: { kind, name }, from } as const;
    return (await unit.ask('capacity-cut.propose', { scope, room: 0 })).people.length;
  };
  expect(await at('belt', '3', '2026-11-24T13:00')).toBe(0);
  await unit.ask('flight.update', { flight: FLIGHT, patch: { belt: '3' }, reason: 'said by the tower' });
  // The flight lands at 13:00, in the shift from 06:00 to 14:00.
  expect([
    await at('belt', '3', '2026-11-24T07:30'),
    await at('belt', '3', '2026-11-24T14:00'),
    await at('belt', '4', '2026-11-24T13:00'),
    await at('gate', '3', '2026-11-24T13:00'),
  ]).toEqual([2, 0, 0, 0]);
});

test('a plan for a post has the room of the whole shift, and counts no more once somebody who comes first is met there', async () => {
  const unit = await desk([JOINT, POINTS], null);
  await states(unit, 8);
  await unit.ask('flight.update', { flight: FLIGHT, patch: { belt: '3' }, reason: 'said by the tower' });
  const scope = { kind: 'post', post: { kind: 'belt', name: '3' }, from: '2026-11-24T13:00' } as const;
  expect((await unit.ask('capacity-cut.propose', { scope, room: null })).stated).toBe(8);
  const signed = { ...taking(unit.people, unit.people[0]), scope };
  expect(await unit.refused('capacity-cut.sign', signed)).toMatchObject({ code: 'second-needed' });
  expect((await unit.core.call('capacity-cut.sign', signed, by('police'))).ok).toBe(true);
  // The shift begins at 06:00.
  expect((await listOf(unit))[0]).toMatchObject({ state: 'stands', scope: { ...scope, from: '2026-11-24T06:00' } });
  await comeLater(unit);
  expect((await listOf(unit))[0]?.state).toBe('overtaken');
});

test('a plan for a post in the night says the day on which the shift began', async () => {
  const unit = await desk([JOINT], null);
  // The flight lands at 13:00, in the shift from 14:00 of the day before.
  await unit.ask('capacity.set', { shifts: ['14:00'], perShift: {} });
  await unit.ask('flight.update', { flight: FLIGHT, patch: { belt: '3' }, reason: 'said by the tower' });
  const scope = { kind: 'post', post: { kind: 'belt', name: '3' }, from: '2026-11-24T13:00' } as const;
  await signs(unit, { ...taking(unit.people, unit.people[0]), scope });
  const began = '2026-11-23T14:00';
  expect((await listOf(unit))[0]?.scope).toEqual({ ...scope, from: began });
  const entry = (await trailOf(unit)).find(({ kind }) => kind === 'capacity-cut.signed');
  expect(entry?.details).toMatchObject({ from: began });
});

test('the room is what the agency stated for an hour, unless the supervisor says otherwise', async () => {
  const unit = await desk([JOINT], null);
  expect((await unit.ask('capacity-cut.propose', { scope: SCOPE, room: null })).room).toBeNull();
});

describe('another supervisor', () => {
  test('of another agency signs, too, where somebody left out has more points than somebody taken', async () => {
    const unit = await desk([JOINT, POINTS], null, [{ ...FIRST, born: '800101' }, SECOND]);
    const { people } = await unit.ask('capacity-cut.propose', { scope: SCOPE, room: 1 });
    const low = people.find(({ isTaken }) => !isTaken)?.ids[0];
    const answer = await unit.refused('capacity-cut.sign', taking(unit.people, low));
    expect(answer).toMatchObject({ code: 'second-needed' });
    const done = await unit.core.call('capacity-cut.sign', taking(unit.people, low), by('police'));
    expect(done.ok).toBe(true);
    expect((await listOf(unit))[0]).toMatchObject({ state: 'stands', second: 'PRACTICE-police' });
  });

  test('upholds what an officer of the other agency objects to; until then nobody is left out', async () => {
    const unit = await desk([JOINT], null);
    const [first, second] = unit.people;
    await signs(unit, taking(unit.people, first));
    await unit.as('police', 'analyst');
    const [told] = await listOf(unit);
    expect(told).toMatchObject({ isOwn: false, taken: 0, room: 0, reason: '', left: [{ isLeftOut: true }] });
    const on = { id: told?.id ?? '', flight: FLIGHT, traveller: second ?? '', reason: REASON };
    await unit.ask('capacity-cut.object', on);
    expect(await unit.refused('capacity-cut.object', on)).toEqual({ code: 'refused', why: 'cut-objected' });
    await unit.as('customs');
    expect((await listOf(unit))[0]?.left).toMatchObject([{ isLeftOut: false, objection: { agency: 'police' } }]);
    expect(await unit.refused('capacity-cut.uphold', on)).toMatchObject({
      code: 'second-needed',
      agencies: ['police'],
    });
    expect((await unit.core.call('capacity-cut.uphold', on, by('customs'))).ok).toBe(false);
    expect((await unit.core.call('capacity-cut.uphold', on, by('police'))).ok).toBe(true);
    expect((await listOf(unit))[0]?.left).toMatchObject([{ isLeftOut: true }]);
  });
});

test('whoever is left out stands on the target list as met only if there is room', async () => {
  const unit = await desk([JOINT], null);
  for (const traveller of unit.people) {
    const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller });
    await unit.ask('case.select', { id, note: null });
  }
  await signs(unit, taking(unit.people, unit.people[0]));
  const { sheets } = await unit.ask('target-list.print', { flight: FLIGHT, copies: 1, language: 'en' });
  expect(sheets.flatMap(({ lines }) => lines.map(({ isLeftOut }) => isLeftOut)).sort()).toEqual([false, true]);
});

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

test('an agency that does not see the hits hears nothing of the plan, and cuts nobody whom it does not see', async () => {
  const unit = await desk([HIDDEN]);
  await unit.as('police');
  await signs(unit, taking(unit.people, unit.people[0]), 'gendarmerie');
  await unit.as('customs');
  expect(await listOf(unit)).toEqual([]);
  expect((await unit.ask('capacity-cut.propose', { scope: SCOPE, room: 0 })).people).toEqual([]);
  expect(JSON.stringify(await unit.ask('queue.week', { day: '2026-11-24' }))).not.toContain('capacity-cut');
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

test('an hour has nobody of whose coming no minute is known', async () => {
  const unit = await desk([JOINT], null);
  const text = new TextDecoder().decode(paxlst(PEOPLE, { flight: 'ET777', control: 'C7' }));
  const bytes = new TextEncoder().encode(text.replace(/DTM\+232:[^']*'/, ''));
  await unit.ask('import.start', { way: 'files', files: [{ name: 'c.edi', bytes }] });
  const hours = Array.from({ length: 60 }, (_, hour) =>
    new Date(Date.UTC(2026, 10, 24, hour)).toISOString().slice(0, 16),
  );
  const inHours = await Promise.all(
    hours.map(async (from) => unit.ask('capacity-cut.propose', { scope: { kind: 'hour', from }, room: 0 })),
  );
  expect(inHours.flatMap(({ people }) => people)).toHaveLength(2);
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

test('other agencies read a plan that leaves out their target as long as the target is to come, however long ago it was signed', async () => {
  const unit = await desk([JOINT], null);
  await unit.ask('window.set', { before: 168, after: 3 }, by('police'));
  unit.setClock('2026-11-20T08:00:00.000Z');
  await signs(unit, taking(unit.people, unit.people[0]));
  unit.setClock('2026-11-24T08:00:00.000Z');
  await unit.as('police', 'analyst');
  expect(await listOf(unit)).toMatchObject([{ isOwn: false, left: [{ isLeftOut: true, name: 'OTHER, KOSSI' }] }]);
  unit.setClock('2026-11-27T08:00:00.000Z');
  expect(await listOf(unit)).toEqual([]);
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
