/** Plans that leave people out: whom they have, and whom nobody leaves out. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { WATCHED } from '../../shared/custody/watched.ts';
import {
  comeLater,
  FIRST,
  HIDDEN,
  JOINT,
  listOf,
  POINTS,
  SCOPE,
  SECOND,
  STOPPED,
  signs,
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
  expect((await unit.ask('capacity-cut.propose', { scope, room: null })).toFill).toBe(8);
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
