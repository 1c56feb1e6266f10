/** The dashboard: what waits, how long it took, finds by what pointed at whom, and the people behind each figure; each as the officer may see it. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { LawAgency } from '../../../../shared/agency/agency-id.ts';
import { DASHBOARD_FIGURES, type DashboardFigure } from '../../../../shared/report/dashboard-figures.ts';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { NOTHING, SEIZURE } from '../../../shared/casework/found-things.ts';
import { POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { comeLater, POINTS, signs } from '../capacity-cut-steps.ts';
import { identified } from '../identified.ts';
import { FLIGHT } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { type Desk, desk, EXPIRED, HIDDEN, JOINT, PEOPLE } from '../queue-acts/desk.ts';

beforeEach(emptyStores);

const SEEN = ruleText(EXPIRED, { id: 'customs.expired', kind: 'trigger', weight: '', outcome: 'inspect' });
/** Hits whose documents are valid, on whom no other rule hits. */
const HIDDEN_STOP = ruleText('{ fact: document.expired, is: false }', {
  ...{ id: 'police.stop', mandate: 'police', kind: 'trigger', weight: '', outcome: 'intercept' },
});
const ABOARD = [...PEOPLE, { surname: 'THIRD', given: 'YAO', document: 'TG4817329', expiry: '300131' }];
const VALUE_OF: Partial<Record<DashboardFigure, string>> = {
  ...{ reason: 'rule', mandate: 'police', rule: 'police.stop', route: 'ADD', score: 'joint:30-100' },
  ...{ 'left-reason': 'rule', 'left-mandate': 'police', 'left-rule': 'police.stop', 'left-route': 'ADD' },
  ...{ 'flagged-mandate': 'police', 'flagged-rule': 'police.stop', 'flagged-route': 'ADD' },
};
const days = 30;

const view = ({ ask }: Desk) => ask('dashboard.view', { days });
const rows = ({ ask }: Desk, of: DashboardFigure, value = '') => ask('dashboard.rows', { of, value, days });

/** Claims the case on the traveller, and sends them. */
async function sent(unit: Desk, at = 0): Promise<string> {
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[at] ?? '' });
  await unit.ask('case.select', { id, note: null });
  return id;
}

async function ended(unit: Desk, id: string, result: typeof SEIZURE | typeof NOTHING): Promise<void> {
  // It has landed.
  unit.setClock('2026-11-24T13:30:00.000Z');
  if (result.result === 'found') await identified(unit.ask, id);
  await unit.ask('case.record-result', { id, ...result, found: [...result.found], note: 'looked' });
}

describe('what waits', () => {
  test('whoever is to be inspected waits for a decision until somebody decides, then for a result', async () => {
    const unit = await desk([SEEN], null);
    expect(await view(unit)).toMatchObject({ waiting: { count: 2 }, unfinished: { count: 0, oldest: null } });
    await sent(unit);
    expect(await view(unit)).toMatchObject({ waiting: { count: 1 }, unfinished: { count: 1 } });
    const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[1] ?? '' });
    await unit.ask('case.dismiss', { id, why: 'explained', note: null });
    expect(await view(unit)).toMatchObject({ waiting: { count: 0, oldest: null } });
  });

  test('they wait since the data came', async () => {
    const unit = await desk([SEEN], null);
    unit.setClock('2026-11-24T08:45:00.000Z');
    expect((await view(unit)).waiting.oldest).toBe('2026-11-24T08:00:00.000Z');
  });

  test('somebody on whom two agencies have a case each is sent without a result once', async () => {
    const unit = await desk([HIDDEN]);
    const traveller = unit.people[0] ?? '';
    await unit.as('police');
    await sent(unit);
    await unit.as('customs');
    const { id } = await unit.ask('case.open', { flight: FLIGHT, traveller, origin: 'dog', note: null });
    await unit.ask('case.select', { id, note: null });
    await unit.as('police');
    expect((await unit.ask('cases.list', {})).filter((each) => each.traveller === traveller)).toHaveLength(2);
    expect((await view(unit)).unfinished.count).toBe(1);
    expect((await rows(unit, 'unfinished')).total).toBe(1);
  });

  test('the figure and its rows count the same people', async () => {
    const unit = await desk([SEEN], null);
    await sent(unit);
    const { waiting, unfinished, load } = await view(unit);
    expect((await rows(unit, 'waiting')).total).toBe(waiting.count);
    expect((await rows(unit, 'unfinished')).total).toBe(unfinished.count);
    for (const { from, inspections } of load) expect((await rows(unit, 'hour', String(from))).total).toBe(inspections);
    expect(load.reduce((sum, { inspections }) => sum + inspections, 0)).toBe(2);
  });
});

test('the rows mark a child by the record, as every list does', async () => {
  const [first] = PEOPLE;
  const unit = await desk([SEEN], null, first === undefined ? [] : [{ ...first, born: '150101' }]);
  expect((await rows(unit, 'waiting')).rows).toMatchObject([{ isChild: true, handling: 'safeguard' }]);
  await sent(unit);
  expect((await rows(unit, 'unfinished')).rows).toMatchObject([{ isChild: true, handling: 'safeguard' }]);
});

describe('how long it took', () => {
  test('from the data to the claim, and from the claim to the decision', async () => {
    const unit = await desk([SEEN], null);
    unit.setClock('2026-11-24T08:20:00.000Z');
    const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[0] ?? '' });
    unit.setClock('2026-11-24T08:50:00.000Z');
    await unit.ask('case.select', { id, note: null });
    const { times } = await view(unit);
    expect(times.week).toEqual({
      claim: { count: 1, median: 20, ninetieth: 20 },
      decide: { count: 1, median: 30, ninetieth: 30 },
    });
    expect(times.shift).toEqual({ claim: null, decide: null });
    expect((await rows(unit, 'claim')).rows).toMatchObject([{ case: id, minutes: 20 }]);
    expect((await rows(unit, 'decide')).rows).toMatchObject([{ case: id, minutes: 30 }]);
  });

  test('the last shift has what was claimed in it, once it is over', async () => {
    const unit = await desk([SEEN], null);
    await sent(unit);
    unit.setClock('2026-11-24T14:30:00.000Z');
    expect((await view(unit)).times.shift.claim).toMatchObject({ count: 1 });
  });
});

describe('finds', () => {
  test('a result counts under what pointed at the traveller, with every inspection as denominator', async () => {
    const unit = await desk([SEEN], null);
    const [one, other] = [await sent(unit, 0), await sent(unit, 1)];
    await ended(unit, one, SEIZURE);
    await ended(unit, other, NOTHING);
    const { reasons, mandates, rules, routes, flights } = await view(unit);
    const half = { inspected: 2, positive: 1, small: true };
    expect(reasons.find(({ key }) => key === 'rule')).toMatchObject(half);
    expect(reasons.find(({ key }) => key === 'random')).toMatchObject({ inspected: 0, share: null });
    expect(mandates.find(({ key }) => key === 'customs')).toMatchObject({ ...half, hits: 2 });
    expect(mandates.find(({ key }) => key === 'police')).toMatchObject({ inspected: 0, hits: 0 });
    expect(rules).toMatchObject([{ key: 'customs.expired', ...half, hits: 2 }]);
    expect(routes).toMatchObject([{ key: 'ADD', ...half, hits: 2, flights: 1 }]);
    expect(flights).toBe(1);
    for (const [of, value, total] of [
      ['reason', 'rule', 2],
      ['mandate', 'customs', 2],
      ['rule', 'customs.expired', 2],
      ['route', 'ADD', 2],
      ['flagged-mandate', 'customs', 2],
      ['flagged-rule', 'customs.expired', 2],
      ['flagged-route', 'ADD', 2],
      ['reason', 'random', 0],
    ] as const)
      expect({ of, total: (await rows(unit, of, value)).total }).toEqual({ of, total });
    expect((await rows(unit, 'rule', 'customs.expired')).rows[0]).toMatchObject({ case: one, result: 'found' });
  });

  test('a traveller whom an officer chose counts for the officer, and for no rule', async () => {
    const unit = await desk([ruleText('{ fact: document.expired, is: false }', { id: 'customs.valid' })], null);
    const { id } = await unit.ask('case.open', {
      flight: FLIGHT,
      traveller: unit.people[0] ?? '',
      origin: 'choice',
      note: 'nervous at the belt',
    } as never);
    await unit.ask('case.select', { id, note: null });
    await ended(unit, id, NOTHING);
    const { reasons } = await view(unit);
    expect(reasons.find(({ key }) => key === 'officer')).toMatchObject({ inspected: 1, positive: 0 });
    expect(reasons.find(({ key }) => key === 'rule')).toMatchObject({ inspected: 0 });
  });
});

describe('who was left out for want of room', () => {
  /** A plan that takes the first of two, and leaves the second out. */
  const cut = async (unit: Desk, second: LawAgency = 'police') => {
    const on = (at: number) => [{ flight: FLIGHT, traveller: unit.people[at] ?? '' }];
    const scope = { kind: 'flight', flight: FLIGHT } as const;
    await signs(unit, { scope, room: 1, taken: on(0), left: on(1), reason: 'one room is closed' }, second);
  };
  const leftOf = async (unit: Desk) => {
    const { reasons, mandates, rules, routes } = await view(unit);
    const find = <Row extends { readonly key: string; readonly leftOut: number }>(all: readonly Row[], key: string) =>
      all.find((each) => each.key === key)?.leftOut;
    return [find(reasons, 'rule'), find(mandates, 'customs'), find(rules, 'customs.expired'), find(routes, 'ADD')];
  };

  test('counts by reason, mandate, rule and route beside the share, in which they are not, and the rows are they', async () => {
    const unit = await desk([SEEN], null);
    expect(await leftOf(unit)).toEqual([0, 0, 0, 0]);
    await cut(unit);
    await ended(unit, await sent(unit, 0), SEIZURE);
    expect(await leftOf(unit)).toEqual([1, 1, 1, 1]);
    const { rules } = await view(unit);
    expect(rules).toMatchObject([{ hits: 2, inspected: 1, positive: 1, share: { perMille: 1000 } }]);
    for (const [of, value] of [
      ['left-reason', 'rule'],
      ['left-mandate', 'customs'],
      ['left-rule', 'customs.expired'],
      ['left-route', 'ADD'],
    ] as const)
      expect((await rows(unit, of, value)).rows.map(({ traveller }) => traveller)).toEqual([unit.people[1]]);
  });

  test('and is met all the same counts once, as met', async () => {
    const unit = await desk([SEEN], null);
    await cut(unit);
    const id = await sent(unit, 1);
    expect(await leftOf(unit)).toEqual([1, 1, 1, 1]);
    await ended(unit, id, NOTHING);
    expect(await leftOf(unit)).toEqual([0, 0, 0, 0]);
    expect((await view(unit)).rules).toMatchObject([{ inspected: 1 }]);
  });

  test('stays so when the case is closed for that reason, and not when an officer lets them go for another one', async () => {
    const unit = await desk([SEEN], null);
    await cut(unit);
    const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[1] ?? '' });
    await unit.ask('case.miss', { id, why: 'capacity', note: null });
    expect(await leftOf(unit)).toEqual([1, 1, 1, 1]);
    await emptyStores();
    const other = await desk([SEEN], null);
    await cut(other);
    const { id: explained } = await other.ask('case.claim', { flight: FLIGHT, traveller: other.people[1] ?? '' });
    await other.ask('case.dismiss', { id: explained, why: 'explained', note: null });
    expect(await leftOf(other)).toEqual([0, 0, 0, 0]);
  });

  test('is so no more once the plan is taken back', async () => {
    const unit = await desk([SEEN], null);
    await cut(unit);
    const [plan] = await unit.ask('capacity-cut.list', {});
    await unit.ask('capacity-cut.take-back', { id: plan?.id ?? '', reason: 'the room is open' });
    expect(await leftOf(unit)).toEqual([0, 0, 0, 0]);
  });

  test('is so no more once somebody with more points came, also days after', async () => {
    const unit = await desk([SEEN, POINTS], null);
    await cut(unit);
    expect(await leftOf(unit)).toEqual([1, 1, 1, 1]);
    await comeLater(unit);
    expect(await leftOf(unit)).toEqual([0, 0, 0, 0]);
    unit.setClock('2026-11-29T12:00:00.000Z');
    expect(await leftOf(unit)).toEqual([0, 0, 0, 0]);
  });

  test('stays so where somebody with more points was met, and done with, before the plan was signed', async () => {
    const done = { surname: 'THIRD', given: 'YAO', document: 'TG4817329', expiry: '250131', born: '800101' };
    const unit = await desk([SEEN, POINTS], null, [...PEOPLE, done]);
    await ended(unit, await sent(unit, 2), NOTHING);
    unit.setClock('2026-11-24T13:40:00.000Z');
    await cut(unit);
    expect(await leftOf(unit)).toEqual([1, 1, 1, 1]);
  });

  test('stays so days after a plan that nobody overtook', async () => {
    const unit = await desk([SEEN, POINTS], null);
    await cut(unit);
    unit.setClock('2026-11-29T12:00:00.000Z');
    expect(await leftOf(unit)).toEqual([1, 1, 1, 1]);
  });

  test('stands in the figures of rules and of selections, too, and in no precision', async () => {
    const unit = await desk([SEEN], null);
    await cut(unit);
    await ended(unit, await sent(unit, 0), SEIZURE);
    const { rules, bases } = await unit.ask('statistics.rules', { from: '2026-11-24', to: '2026-11-24' });
    expect(rules.find(({ rule }) => rule === 'customs.expired')).toMatchObject({
      ...{ hits: 2, leftOut: 1, positive: 1, negative: 0, notExamined: 0 },
      precision: { perMille: 1000 },
    });
    expect(bases.find(({ basis }) => basis === 'hit')).toMatchObject({ leftOut: 1, positive: 1, negative: 0 });
  });

  test('is told to no agency that does not see their hits', async () => {
    const hidden = ruleText(EXPIRED, {
      ...{ id: 'police.inspect', mandate: 'police', kind: 'trigger', weight: '', outcome: 'inspect' },
    });
    const unit = await desk([hidden]);
    await unit.as('police');
    await cut(unit, 'gendarmerie');
    const leftOnRoute = async () => (await view(unit)).routes.find(({ key }) => key === 'ADD')?.leftOut;
    expect(await leftOnRoute()).toBe(1);
    await unit.as('customs');
    expect(await leftOnRoute()).toBe(0);
    expect((await rows(unit, 'left-route', 'ADD')).total).toBe(0);
  });
});

describe('who sees what', () => {
  test('the figures of an agency tell nothing of rules that the frame hides from it', async () => {
    const unit = await desk([HIDDEN]);
    await unit.as('police');
    const id = await sent(unit);
    await ended(unit, id, NOTHING);
    expect(await view(unit)).toMatchObject({ rules: [{ key: 'police.expired', inspected: 1 }] });
    await unit.as('customs');
    const seen = await view(unit);
    expect(seen.rules).toEqual([]);
    expect(seen.waiting.count + seen.unfinished.count).toBe(0);
    expect(seen.reasons.every(({ inspected }) => inspected === 0)).toBe(true);
    expect(seen.mandates.every(({ hits, inspected }) => hits + inspected === 0)).toBe(true);
    expect(seen.routes).toMatchObject([{ key: 'ADD', hits: 0, inspected: 0 }]);
    expect(seen.scores.every(({ bins }) => bins.every(({ count }) => count === 0))).toBe(true);
    for (const of of ['rule', 'flagged-rule'] as const) expect((await rows(unit, of, 'police.expired')).total).toBe(0);
  });

  test('two units, of which one has hidden hits and work on them, give an officer who does not see it the same figures and people', async () => {
    const answers = async (unit: Desk) => {
      await unit.as('customs', 'analyst');
      const asked = DASHBOARD_FIGURES.map((of) => rows(unit, of, VALUE_OF[of] ?? ''));
      return [await view(unit), ...(await Promise.all(asked))];
    };
    const bare = await desk([SEEN], POLICE_ONLY_FRAME, ABOARD);
    bare.setClock('2026-11-24T13:30:00.000Z');
    const without = await answers(bare);
    await emptyStores();
    const unit = await desk([SEEN, HIDDEN_STOP], POLICE_ONLY_FRAME, ABOARD);
    await unit.as('police');
    const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[2] ?? '' });
    await unit.ask('case.select', { id, note: null });
    await ended(unit, id, NOTHING);
    expect((await view(unit)).reasons.find(({ key }) => key === 'rule')?.inspected).toBe(1);
    expect(await answers(unit)).toEqual(without);
  });

  test('the scores are those that the agency sees', async () => {
    const unit = await desk([HIDDEN, JOINT]);
    const joint = async () => {
      const { scores } = await view(unit);
      return scores.find(({ mandate }) => mandate === 'police')?.bins.reduce((sum, { count }) => sum + count, 0);
    };
    await unit.as('police');
    expect(await joint()).toBe(2);
    await unit.as('customs');
    expect(await joint()).toBe(0);
  });
});
