/** Objections to plans that leave people out, and how they go on in the next plan. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { objectionIn } from '../../../renderer/core/cut-signing.ts';
import type { CapacityCut } from '../../../shared/capacity/capacity-cut.ts';
import { HIDDEN, JOINT, listOf, SCOPE, signs, taking } from './capacity-cut-steps.ts';
import { FLIGHT } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { by, desk, REASON } from './queue-acts/desk.ts';

beforeEach(emptyStores);

test('an objection that would tell of a hidden hit is refused, and the own selection stands without it', async () => {
  const unit = await desk([JOINT, HIDDEN]);
  await unit.as('customs');
  await signs(unit, taking(unit.people, unit.people[0]));
  await unit.as('police');
  const [cut] = await listOf(unit);
  const on = { id: cut?.id ?? '', flight: FLIGHT, traveller: unit.people[1] ?? '', reason: REASON };
  expect(await unit.refused('capacity-cut.object', on)).toEqual({ code: 'refused', why: 'cut-tells' });
  const { people } = await unit.ask('capacity-cut.propose', { scope: SCOPE, room: 2 });
  expect(people).toHaveLength(2);
});

test('an objection stands in the next plan, too: nobody gets round it by taking the plan back', async () => {
  const unit = await desk([JOINT], null);
  const [first = '', second = ''] = unit.people;
  await signs(unit, taking(unit.people, first));
  const [{ id } = { id: '' }] = await listOf(unit);
  await unit.as('police', 'analyst');
  await unit.ask('capacity-cut.object', { id, flight: FLIGHT, traveller: second, reason: REASON });
  await unit.as('customs');
  await unit.ask('capacity-cut.take-back', { id, reason: REASON });
  unit.setClock('2026-11-24T08:10:00.000Z');
  await signs(unit, taking(unit.people, first));
  expect((await listOf(unit))[0]).toMatchObject({
    state: 'stands',
    left: [{ isLeftOut: false, objection: { agency: 'police', upheld: null } }],
  });
});

test('an objection that two overruled waits for an answer again in a plan in which the traveller has more points', () => {
  const upheld = { officer: 'ONE', second: 'THREE', at: '2026-11-24T08:10:00.000Z', reason: 'no room' };
  const objection = { officer: 'TWO', agency: 'police', at: '2026-11-24T08:05:00.000Z', reason: 'courier' } as const;
  const left = { flight: FLIGHT, ids: ['t'], score: 40, outcome: 'inspect', isFixed: false, readers: null } as const;
  const cut: CapacityCut = {
    ...{ id: 'ID', agency: 'customs', scope: SCOPE, officer: 'ONE', second: null, at: upheld.at, reason: REASON },
    ...{ room: 0, ended: null, taken: [], left: [{ ...left, objection: { ...objection, upheld } }] },
  };
  const now = (score: number) => objectionIn([{ value: cut }], { flight: FLIGHT, ids: ['t'], score })?.upheld;
  expect([now(40), now(30), now(41)]).toEqual([upheld, upheld, null]);
});

test('the last answer to an objection counts for the next plan, also where an earlier plan was signed under a clock that was ahead', async () => {
  const unit = await desk([JOINT], null);
  const [first = '', second = ''] = unit.people;
  const on = { flight: FLIGHT, traveller: second, reason: REASON };
  const signed = async (now: string) => {
    unit.setClock(now);
    await signs(unit, taking(unit.people, first));
    return (await listOf(unit)).find(({ state }) => state === 'stands')?.id ?? '';
  };
  const ahead = await signed('2026-11-24T10:00:00.000Z');
  await unit.as('police', 'analyst');
  await unit.ask('capacity-cut.object', { id: ahead, ...on });
  await unit.as('customs');
  await unit.ask('capacity-cut.take-back', { id: ahead, reason: REASON });
  const next = await signed('2026-11-24T08:30:00.000Z');
  await unit.ask('capacity-cut.uphold', { id: next, ...on }, by('police'));
  await unit.ask('capacity-cut.take-back', { id: next, reason: REASON });
  await signed('2026-11-24T08:40:00.000Z');
  expect((await listOf(unit))[0]?.left).toMatchObject([
    { isLeftOut: true, objection: { upheld: { second: 'PRACTICE-police' } } },
  ]);
});
