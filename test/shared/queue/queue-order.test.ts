import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import { MANDATES, type Mandate } from '../../../shared/fact/fact.ts';
import { QUEUE_FILTERS, valuesUnder } from '../../../shared/queue/queue-filters.ts';
import { belongsTo, filterChoices, rowsUnder, tabCounts } from '../../../shared/queue/queue-order.ts';
import { QUEUE_SORTS, WHOLE_QUEUE } from '../../../shared/queue/queue-question.ts';
import { agencyTab, QUEUE_TABS } from '../../../shared/queue/queue-tabs.ts';
import { flightText, outcomeUnder, type Queued, rowKey } from '../../../shared/queue/queued.ts';
import { OUTCOMES, type Outcome } from '../../../shared/screening/outcome.ts';

const DRUGS = 'drug-service' as LawAgency;

function row(id: string, outcome: Outcome, change: Partial<Queued> = {}): Queued {
  return {
    traveller: id,
    flight: 'ET-508-ADD-2026-11-24',
    place: 'queue',
    name: `NAME, ${id}`,
    outcome,
    otherwise: null,
    outcomes: { customs: 'clear', police: 'clear', immigration: 'clear', joint: outcome },
    scores: { customs: 0, police: 0, immigration: 0, joint: 0 },
    attendance: [],
    handling: null,
    isMetAsChild: false,
    carrier: 'ET',
    flightNumber: 'ET508',
    origin: 'ADD',
    destination: 'LFW',
    due: 0,
    reasons: [],
    caseState: null,
    caseOwner: null,
    caseHandedTo: null,
    ...change,
  };
}

describe('the rows of the queue', () => {
  test('the rows of the queue are sorted by severity, and equal ones keep the order of the core', () => {
    const rows = [row('a', 'watch'), row('b', 'intercept'), row('c', 'watch'), row('d', 'inspect')];
    expect(rowsUnder(rows, WHOLE_QUEUE, 'me').map((each) => each.traveller)).toEqual(['b', 'd', 'a', 'c']);
  });

  test('whoever is to be protected stands with those who are inspected, however low the outcome is', () => {
    const child = row('b', 'watch', { handling: 'safeguard' });
    const rows = [row('a', 'intercept'), child, row('c', 'inspect'), row('d', 'watch')];
    expect(rowsUnder(rows, WHOLE_QUEUE, 'me').map((each) => each.traveller)).toEqual(['a', 'b', 'c', 'd']);
    const inspected = rowsUnder(rows, { ...WHOLE_QUEUE, from: 'inspect' }, 'me');
    expect(inspected.map((each) => each.traveller)).toEqual(['a', 'b', 'c']);
  });

  test('the rows under the tab of an agency are those that the agency flags, at its own level', () => {
    const customs = row('a', 'intercept', {
      outcomes: { customs: 'watch', police: 'intercept', immigration: 'clear', joint: 'watch' },
    });
    const police = row('b', 'inspect', {
      outcomes: { customs: 'clear', police: 'inspect', immigration: 'clear', joint: 'clear' },
    });
    const under = (tab: Mandate) =>
      rowsUnder([customs, police], { ...WHOLE_QUEUE, tab }, 'me').map((each) => each.traveller);
    expect(under('customs')).toEqual(['a']);
    expect(under('police')).toEqual(['a', 'b']);
    expect(under('immigration')).toEqual([]);
  });

  test('the rows of the queue are filtered by outcome and by every typed word, ignoring case', () => {
    const rows = [row('a', 'watch'), row('b', 'inspect', { name: 'OKAFOR, CHIDI' })];
    expect(rowsUnder(rows, { ...WHOLE_QUEUE, from: 'inspect' }, 'me')).toHaveLength(1);
    expect(rowsUnder(rows, { ...WHOLE_QUEUE, search: 'okafor et508' }, 'me')).toHaveLength(1);
    expect(rowsUnder(rows, { ...WHOLE_QUEUE, search: 'okafor kp' }, 'me')).toHaveLength(0);
    expect(rowsUnder(rows, { ...WHOLE_QUEUE, search: 'et 508' }, 'me')).toHaveLength(2);
  });

  test('the rows of those whom nobody examined in time are only under their own tab, at every level', () => {
    const late = row('a', 'watch', { place: 'tray', otherwise: 'inspect' });
    const counts = tabCounts([late], QUEUE_TABS, 'me');
    expect(QUEUE_TABS.filter((tab) => counts[tab] !== 0)).toEqual(['tray']);
    expect(rowsUnder([late], { ...WHOLE_QUEUE, tab: 'tray', from: 'intercept' }, 'me')).toEqual([late]);
  });

  test('the rows with a closed case are only under the tab of closed cases', () => {
    const closed = row('a', 'inspect', { caseState: 'closed', caseOwner: 'me' });
    expect(tabCounts([closed], QUEUE_TABS, 'me')).toEqual({
      joint: 0,
      customs: 0,
      police: 0,
      immigration: 0,
      mine: 0,
      muted: 0,
      tray: 0,
      done: 1,
    });
  });

  test('the rows to which an agency without a law of its own is called are under its tab, by their most severe outcome', () => {
    const called = row('a', 'inspect', { attendance: ['customs', DRUGS] });
    const rows = [called, row('b', 'intercept')];
    const tab = agencyTab(DRUGS);
    expect(tabCounts(rows, [tab, 'joint'], 'me')).toEqual({ [tab]: 1, joint: 2 });
    expect(rowsUnder(rows, { ...WHOLE_QUEUE, tab, from: 'inspect' }, 'me')).toEqual([called]);
    expect(belongsTo({ ...called, caseState: 'closed' }, tab, 'me')).toBe(false);
  });

  test('whom the joint score calls stands under the tab of each law whose agency is called, though no law of its own asks, with the outcome of the joint score', () => {
    const outcomes = { customs: 'watch', police: 'clear', immigration: 'clear', joint: 'inspect' } as const;
    const called = row('a', 'inspect', { attendance: ['customs', 'police'], outcomes });
    expect(tabCounts([called], ['customs', 'police', 'immigration'], 'me')).toEqual({
      ...{ customs: 1, police: 1, immigration: 0 },
    });
    expect(outcomeUnder(called, 'customs')).toBe('inspect');
    const own = { ...called, outcomes: { ...outcomes, customs: 'intercept' as const } };
    expect(outcomeUnder(own, 'customs')).toBe('intercept');
  });

  test('whom an agency is called to protect stands under the tab of its law, whichever law found them', () => {
    const outcomes = { customs: 'clear', police: 'clear', immigration: 'inspect', joint: 'inspect' } as const;
    const child = row('a', 'inspect', { attendance: ['police'], handling: 'safeguard', outcomes });
    expect(tabCounts([child], ['police', 'customs', 'immigration'], 'me')).toEqual({
      ...{ police: 1, customs: 0, immigration: 1 },
    });
    expect(tabCounts([{ ...child, attendance: [] }], ['police'], 'me')).toEqual({ police: 0 });
  });

  test('the rows whose case the officer owns are under “mine”', () => {
    const mine = row('a', 'watch', { caseState: 'sent', caseOwner: 'me' });
    expect(belongsTo(mine, 'mine', 'me')).toBe(true);
    expect(belongsTo(mine, 'mine', 'you')).toBe(false);
  });

  test('the rows of the queue are all under “joint” or “closed”, whatever their levels', () => {
    const outcome = fc.constantFrom(...OUTCOMES.filter((each) => each !== 'clear'));
    const levels = fc.record(
      Object.fromEntries(MANDATES.map((mandate) => [mandate, fc.constantFrom(...OUTCOMES)])) as Record<
        Mandate,
        fc.Arbitrary<Outcome>
      >,
    );
    fc.assert(
      fc.property(
        outcome,
        levels,
        fc.constantFrom(null, 'triage' as const, 'closed' as const),
        (level, outcomes, state) => {
          const one = row('a', level, { outcomes, caseState: state });
          const { joint = 0, done = 0 } = tabCounts([one], QUEUE_TABS, 'me');
          expect(joint + done).toBe(1);
        },
      ),
    );
  });
});

test.each([
  { carrier: 'ET', flightNumber: 'ET508', text: 'ET 508' },
  { carrier: 'KP', flightNumber: 'KP43A', text: 'KP 043A' },
  { carrier: null, flightNumber: '12', text: '012' },
])('a flight is written $text', ({ carrier, flightNumber, text }) => {
  expect(flightText({ carrier, flightNumber })).toBe(text);
});

describe('the sorts of the queue', () => {
  const early = row('a', 'watch', { due: 10, name: 'ZOE', scores: scores(20, 5), flight: 'KP-43' });
  const late = row('b', 'inspect', { due: 90, name: 'ADA', scores: scores(60, 70), flight: 'ET-508' });
  const never = row('c', 'watch', { due: null, name: 'MIA', scores: scores(10, 90), flight: 'ET-509' });
  test.each([
    { sort: 'urgency', tab: 'joint', order: 'b a c' },
    { sort: 'due', tab: 'joint', order: 'a b c' },
    { sort: 'score', tab: 'joint', order: 'b a c' },
    { sort: 'flight', tab: 'joint', order: 'b c a' },
    { sort: 'name', tab: 'joint', order: 'b c a' },
  ] as const)('the rows of the queue by $sort are $order', ({ sort, tab, order }) => {
    const sorted = rowsUnder([early, late, never], { ...WHOLE_QUEUE, sort, tab }, 'me');
    expect(sorted.map(({ traveller }) => traveller).join(' ')).toBe(order);
  });

  test('the rows of the queue by score follow the own score under the tab of an agency', () => {
    const outcomes = { customs: 'watch', police: 'watch', immigration: 'watch', joint: 'watch' } as const;
    const rows = [early, late, never].map((each) => ({ ...each, outcomes }));
    const sorted = rowsUnder(rows, { ...WHOLE_QUEUE, sort: 'score', tab: 'customs' }, 'me');
    expect(sorted.map(({ traveller }) => traveller)).toEqual(['c', 'b', 'a']);
  });

  test('the rows of the queue are the same travellers in every order', () => {
    const some = fc.array(
      fc.record({ outcome: fc.constantFrom(...OUTCOMES), due: fc.option(fc.nat()), name: fc.string() }),
    );
    fc.assert(
      fc.property(some, fc.constantFrom(...QUEUE_SORTS), (parts, sort) => {
        const rows = parts.map((part, index) => row(String(index), part.outcome, part));
        const keys = (of: readonly Queued[]) => of.map(rowKey).sort();
        expect(keys(rowsUnder(rows, { ...WHOLE_QUEUE, sort }, 'me'))).toEqual(
          keys(rows.filter((each) => belongsTo(each, 'joint', 'me'))),
        );
      }),
    );
  });
});

describe('the filters of the queue', () => {
  const mine = row('a', 'watch', {
    attendance: ['customs', 'police'],
    reasons: [{ rule: 'cash', title: {} }],
    caseState: 'triage',
    caseOwner: 'me',
    caseHandedTo: null,
    handling: 'safeguard',
  });
  const free = row('b', 'watch', { carrier: null, origin: 'BOG', attendance: ['police'] });
  const child = row('c', 'watch', { isMetAsChild: true, handling: 'stop' });
  const quiet = row('d', 'watch', { isMetAsChild: true, handling: 'contact the owner before acting' });
  test.each([
    { filter: 'agency', values: ['customs'], found: 'a' },
    { filter: 'agency', values: ['customs', 'police'], found: 'a b' },
    { filter: 'flight', values: ['ET-508-ADD-2026-11-24'], found: 'a b' },
    { filter: 'carrier', values: ['ET'], found: 'a' },
    { filter: 'origin', values: ['BOG'], found: 'b' },
    { filter: 'rule', values: ['cash'], found: 'a' },
    { filter: 'state', values: ['none'], found: 'b' },
    { filter: 'owner', values: ['mine'], found: 'a' },
    { filter: 'owner', values: ['free'], found: 'b' },
    { filter: 'handling', values: ['safeguard'], found: 'a' },
    { filter: 'handling', values: [], found: 'a b' },
  ] as const)('the filter $filter of $values leaves $found', ({ filter, values, found }) => {
    const rows = rowsUnder([mine, free], { ...WHOLE_QUEUE, filters: { [filter]: values } }, 'me');
    expect(rows.map(({ traveller }) => traveller).join(' ')).toBe(found);
  });

  test('the filter of whoever is to be protected has children whom no hit calls victims, unless their owner is asked first', () => {
    const found = (values: readonly string[]) =>
      rowsUnder([mine, free, child, quiet], { ...WHOLE_QUEUE, filters: { handling: values } }, 'me').map(
        ({ traveller }) => traveller,
      );
    expect([found(['safeguard']), found(['stop']), found(['contact the owner before acting'])]).toEqual([
      ['a', 'c'],
      [],
      ['d'],
    ]);
  });

  test('the choices of each filter find as many rows as they say', () => {
    const rows = [mine, free, child, { ...mine, traveller: 'e', caseOwner: 'you' }];
    for (const tab of QUEUE_TABS) {
      const choices = filterChoices(rows, tab, 'me');
      for (const filter of QUEUE_FILTERS)
        for (const [value, count] of Object.entries(choices[filter])) {
          const found = rowsUnder(rows, { ...WHOLE_QUEUE, tab, filters: { [filter]: [value] } }, 'me');
          expect(found).toHaveLength(count);
          expect(found.every((each) => valuesUnder(filter, each, 'me').includes(value))).toBe(true);
        }
    }
  });
});

function scores(joint: number, customs: number): Queued['scores'] {
  return { customs, police: 0, immigration: 0, joint };
}
