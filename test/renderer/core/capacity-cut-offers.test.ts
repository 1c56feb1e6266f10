/** Places in plans that leave people out: who takes one, and whom a plan offers once there is one again. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { FIRST, JOINT, listOf, POINTS, SCOPE, SECOND, signs, states, taking } from './capacity-cut-steps.ts';
import { FLIGHT } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { type Desk, desk, REASON } from './queue-acts/desk.ts';

beforeEach(emptyStores);

describe('a plan that takes somebody who is let go', () => {
  /** Two are left out, in the order of their points; the one whom the plan takes is on the queue. */
  async function signed() {
    const third = { surname: 'THIRD', given: 'AFI', document: 'TG4817337', expiry: '250131' };
    const unit = await desk([JOINT, POINTS], null, [{ ...FIRST, born: '800101' }, SECOND, third]);
    const { people } = await unit.ask('capacity-cut.propose', { scope: SCOPE, room: 1 });
    const [taken = '', ...left] = people
      .toSorted((a, b) => Number(b.isTaken) - Number(a.isTaken))
      .map(({ ids }) => ids[0] ?? '');
    await signs(unit, taking(unit.people, taken));
    return { unit, taken, left };
  }
  const offeredOf = async (unit: Desk) =>
    (await listOf(unit)).flatMap(({ left }) => left.filter(({ isOffered }) => isOffered).map(({ name }) => name));

  test('stands, and offers who comes next', async () => {
    const { unit, taken } = await signed();
    expect(await offeredOf(unit)).toEqual([]);
    const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: taken });
    await unit.ask('case.dismiss', { id, why: 'known', note: REASON });
    const [cut] = await listOf(unit);
    expect(cut).toMatchObject({ state: 'stands', taken: 1, room: 1 });
    expect(cut?.left.filter(({ isOffered }) => isOffered)).toHaveLength(1);
    expect(cut?.left.every(({ isLeftOut }) => isLeftOut)).toBe(true);
  });

  test('closes nobody for want of room while it offers them', async () => {
    const { unit, taken, left } = await signed();
    const claims = await Promise.all(left.map((traveller) => unit.ask('case.claim', { flight: FLIGHT, traveller })));
    const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: taken });
    await unit.ask('case.dismiss', { id, why: 'known', note: REASON });
    const [next] = await offeredOf(unit);
    const refused = await Promise.all(
      claims.map(async ({ id, travellerName }) => {
        const answer = await unit.core.call('case.miss', { id, why: 'capacity', note: null });
        return answer.ok ? [] : [[travellerName, answer.failure]];
      }),
    );
    expect(refused.flat()).toEqual([[next, { code: 'refused', why: 'cut-offered' }]]);
  });

  test('offers the place to nobody once whoever is next was sent, who is left out no more', async () => {
    const { unit, taken } = await signed();
    const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: taken });
    await unit.ask('case.dismiss', { id, why: 'known', note: REASON });
    const leftOf = async () => (await listOf(unit)).flatMap(({ left }) => left);
    const next = (await leftOf()).find(({ isOffered }) => isOffered)?.ids[0] ?? '';
    const work = await unit.ask('case.claim', { flight: FLIGHT, traveller: next });
    expect((await leftOf()).map(({ isOffered }) => isOffered).sort()).toEqual([false, true]);
    await unit.ask('case.select', { id: work.id, note: null });
    const after = await leftOf();
    expect(after.filter(({ isOffered }) => isOffered)).toEqual([]);
    expect(after.map(({ ids, isLeftOut }) => [ids.includes(next), isLeftOut]).sort()).toEqual([
      [false, true],
      [true, false],
    ]);
    const { sheets } = await unit.ask('target-list.print', { flight: FLIGHT, copies: 1, language: 'en' });
    expect(sheets.flatMap(({ lines }) => lines.map(({ isLeftOut }) => isLeftOut))).toEqual([false]);
  });

  test('offers nobody to another agency, and nobody once the place is used', async () => {
    const { unit, taken, left } = await signed();
    const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: taken });
    await unit.ask('case.miss', { id, why: 'did-not-board', note: null });
    const [next] = await offeredOf(unit);
    expect(next).toBeDefined();
    await unit.as('police');
    expect(await offeredOf(unit)).toEqual([]);
    await unit.as('customs');
    unit.setClock('2026-11-24T13:30:00.000Z');
    const [met = ''] = left;
    const work = await unit.ask('case.claim', { flight: FLIGHT, traveller: met });
    await unit.ask('case.select', { id: work.id, note: null });
    await unit.ask('case.meet', { id: work.id, note: null });
    const [cut] = await listOf(unit);
    expect(cut?.state).toBe('stands');
    expect(cut?.left.filter(({ isOffered }) => isOffered)).toEqual([]);
  });
});

test('a child takes no place of the room, in the proposal and in the plan', async () => {
  const unit = await desk([JOINT], null, [
    { ...FIRST, born: '150101' },
    SECOND,
    { ...SECOND, surname: 'THIRD', document: 'TG4817337' },
  ]);
  await states(unit, 8);
  const { people } = await unit.ask('capacity-cut.propose', { scope: SCOPE, room: 1 });
  expect(people.map(({ uncut, isTaken }) => [uncut, isTaken]).sort()).toEqual([
    [null, false],
    [null, true],
    ['safeguard', true],
  ]);
  const taken = people.filter(({ isTaken }) => isTaken).map(({ ids }) => ids[0]);
  await unit.ask('capacity-cut.sign', { ...taking(unit.people, ...taken), room: 1 });
  expect((await listOf(unit))[0]).toMatchObject({ taken: 1, toProtect: 1, room: 1, second: null, state: 'stands' });
});
