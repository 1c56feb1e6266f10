/** Who signs a plan that leaves people out: one supervisor alone, or another one, too. Nobody leaves somebody out alone for whom there is room. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { FIRST, HIDDEN, JOINT, listOf, POINTS, SCOPE, SECOND, signs, states, taking } from './capacity-cut-steps.ts';
import { FLIGHT } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { by, type Desk, desk, REASON } from './queue-acts/desk.ts';

beforeEach(emptyStores);

const THIRD = { surname: 'THIRD', given: 'AFI', document: 'TG4817337', expiry: '250131' };
const NEEDED = { code: 'second-needed' };

/** The ids in the order of the plan. */
async function inOrder({ ask }: Desk): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const room of [1, 2, 3]) {
    const { people } = await ask('capacity-cut.propose', { scope: SCOPE, room });
    ids.push(
      ...people.filter(({ isTaken, ids: [id = ''] }) => isTaken && !ids.includes(id)).map(({ ids: [id = ''] }) => id),
    );
  }
  return ids;
}

async function meet(unit: Desk, traveller: string): Promise<void> {
  unit.setClock('2026-11-24T13:30:00.000Z');
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller });
  await unit.ask('case.select', { id, note: 'nervous at the door' });
  await unit.ask('case.meet', { id, note: null });
}

test('whoever is not among the first of equals is not left out for another one by one supervisor', async () => {
  const unit = await desk([JOINT], null);
  await states(unit, 8);
  const [first = '', second = ''] = await inOrder(unit);
  expect(await unit.refused('capacity-cut.sign', taking(unit.people, second))).toMatchObject(NEEDED);
  await unit.ask('capacity-cut.sign', taking(unit.people, first));
  expect(await listOf(unit)).toMatchObject([{ second: null, left: [{ ids: [second], isEqual: true }] }]);
});

test('nobody leaves somebody out alone where nobody stated what the shift can take', async () => {
  const unit = await desk([JOINT], null);
  const [first = ''] = await inOrder(unit);
  expect(await unit.refused('capacity-cut.sign', taking(unit.people, first))).toMatchObject(NEEDED);
  await signs(unit, taking(unit.people, first));
  expect(await listOf(unit)).toMatchObject([{ second: 'PRACTICE-police' }]);
});

test('nobody states less alone, just before, and leaves somebody out', async () => {
  const unit = await desk([JOINT], null);
  await states(unit, 16);
  const [first = ''] = await inOrder(unit);
  const less = { shifts: ['06:00', '14:00', '22:00'], perShift: { customs: 8, police: 16 } };
  expect(await unit.refused('capacity.set', less)).toMatchObject(NEEDED);
  expect(await unit.refused('capacity-cut.sign', taking(unit.people, first))).toMatchObject(NEEDED);
});

describe('whom officers of another agency met', () => {
  test('fills no room of the own agency, in a case of their own', async () => {
    const unit = await desk([HIDDEN], undefined, [FIRST, SECOND, THIRD]);
    await unit.as('police');
    await states(unit, 16, 'customs');
    const [met = '', taken = '', left = ''] = await inOrder(unit);
    await unit.as('customs');
    await meet(unit, met);
    await unit.as('police');
    const { people } = await unit.ask('capacity-cut.propose', { scope: SCOPE, room: null });
    expect(people.map(({ uncut, isTaken }) => [uncut, isTaken])).toEqual([
      ['met', true],
      [null, true],
      [null, true],
    ]);
    const plan = { ...taking(unit.people, met, taken), room: 2 };
    expect(await unit.refused('capacity-cut.sign', plan)).toMatchObject(NEEDED);
    await signs(unit, plan, 'gendarmerie');
    expect(await listOf(unit)).toMatchObject([{ taken: 1, metByOthers: 1, toProtect: 0, left: [{ ids: [left] }] }]);
  });

  test('fills no room of the own agency, in a case of both', async () => {
    const unit = await desk([JOINT], null, [FIRST, SECOND, THIRD]);
    await states(unit, 16);
    const [met = '', taken = ''] = await inOrder(unit);
    await unit.as('police');
    await meet(unit, met);
    await unit.as('customs');
    expect(await unit.refused('capacity-cut.sign', taking(unit.people, met, taken))).toMatchObject(NEEDED);
  });

  test('fills its room where its own officers met them', async () => {
    const unit = await desk([JOINT], null, [FIRST, SECOND, THIRD]);
    await states(unit, 16);
    const [met = ''] = unit.people;
    await meet(unit, met);
    const { people } = await unit.ask('capacity-cut.propose', { scope: SCOPE, room: null });
    const taken = people.filter(({ isTaken }) => isTaken).map(({ ids }) => ids[0]);
    expect(taken).toHaveLength(2);
    await unit.ask('capacity-cut.sign', taking(unit.people, ...taken));
    expect(await listOf(unit)).toMatchObject([{ taken: 2, metByOthers: 0, second: null }]);
  });

  test('keeps nobody left out in their place: the plan offers who is next', async () => {
    const unit = await desk([JOINT], null, [FIRST, SECOND, THIRD]);
    const [taken = '', ...left] = await inOrder(unit);
    await signs(unit, taking(unit.people, taken));
    const offered = async () => (await listOf(unit)).flatMap((cut) => cut.left.filter(({ isOffered }) => isOffered));
    await unit.as('police');
    await meet(unit, taken);
    await unit.as('customs');
    expect((await offered()).map(({ ids }) => ids[0])).toEqual([left[0]]);
  });
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
