/** Plans that leave people out: whom they are told, and as what. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { HIDDEN, JOINT, listOf, SCOPE, signs, taking } from './capacity-cut-steps.ts';
import { FLIGHT } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { by, desk, REASON } from './queue-acts/desk.ts';

beforeEach(emptyStores);

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

test('an agency that does not see the hits hears nothing of the plan, and cuts nobody whom it does not see', async () => {
  const unit = await desk([HIDDEN]);
  await unit.as('police');
  await signs(unit, taking(unit.people, unit.people[0]), 'gendarmerie');
  await unit.as('customs');
  expect(await listOf(unit)).toEqual([]);
  expect((await unit.ask('capacity-cut.propose', { scope: SCOPE, room: 0 })).people).toEqual([]);
  expect(JSON.stringify(await unit.ask('queue.week', { day: '2026-11-24' }))).not.toContain('capacity-cut');
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
