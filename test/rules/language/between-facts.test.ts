import { describe, expect, test } from 'vitest';
import { compileRules } from '../../../rules/engine/compile.ts';
import { explain } from '../../../rules/engine/explain.ts';
import { blockFromExamples } from '../../../shared/fact/example-block.ts';
import { FACT_STATES, STATE } from '../../../shared/fact/fact-block.ts';
import { judge, ruleSet, ruleText } from '../rule-fixtures.ts';

const [NO, YES, UNKNOWN] = [0, 1, 2] as const;

/** condition; then pairs of values of its two facts and the operator's result. */
const CASES: readonly (readonly [string, string, readonly (readonly [unknown, unknown, 0 | 1])[]])[] = [
  [
    '{ fact: traveller.nationality, equalsFact: document.issuer }',
    'document.issuer',
    [
      ['TGO', 'TGO', YES],
      ['TGO', 'GHA', NO],
    ],
  ],
  [
    '{ fact: traveller.nationality, notEqualsFact: document.issuer }',
    'document.issuer',
    [
      ['TGO', 'TGO', NO],
      ['TGO', 'GHA', YES],
    ],
  ],
  [
    '{ fact: itinerary.airports, equalsFact: itinerary.countries }',
    'itinerary.countries',
    [
      [['A', 'B'], ['B', 'A'], YES],
      [['A', 'B'], ['A'], NO],
    ],
  ],
  [
    '{ fact: bags.none, equalsFact: itinerary.oneWay }',
    'itinerary.oneWay',
    [
      [true, true, YES],
      [false, true, NO],
    ],
  ],
  [
    '{ fact: booking.ticketLeadHours, lessThanFact: booking.leadHours }',
    'booking.leadHours',
    [
      [5, 6, YES],
      [6, 6, NO],
    ],
  ],
  [
    '{ fact: booking.ticketLeadHours, atMostFact: booking.leadHours }',
    'booking.leadHours',
    [
      [6, 6, YES],
      [7, 6, NO],
    ],
  ],
  [
    '{ fact: booking.leadHours, greaterThanFact: { fact: booking.ticketLeadHours, plus: 3d } }',
    'booking.ticketLeadHours',
    [
      [78, 5, YES],
      [77, 5, NO],
    ],
  ],
  [
    '{ fact: booking.leadHours, atLeastFact: { fact: booking.ticketLeadHours, minus: 2 } }',
    'booking.ticketLeadHours',
    [
      [3, 5, YES],
      [2, 5, NO],
    ],
  ],
  [
    '{ fact: booking.created, lessThanFact: { fact: flight.departure, minus: 30d } }',
    'flight.departure',
    [
      ['2026-10-25T05:59Z', '2026-11-24T06:00Z', YES],
      ['2026-10-25T06:00Z', '2026-11-24T06:00Z', NO],
    ],
  ],
  [
    '{ fact: document.issued, withinBeforeDeparture: 30d }',
    'flight.date',
    [
      ['2026-11-24', '2026-11-24', YES],
      ['2026-10-25', '2026-11-24', YES],
      ['2026-10-24', '2026-11-24', NO],
      ['2026-11-25', '2026-11-24', NO],
    ],
  ],
  [
    '{ fact: document.expiry, withinAfterDeparture: 26w }',
    'flight.date',
    [
      ['2026-11-24', '2026-11-24', YES],
      ['2027-05-25', '2026-11-24', YES],
      ['2027-05-26', '2026-11-24', NO],
      ['2026-11-23', '2026-11-24', NO],
    ],
  ],
  [
    '{ fact: booking.created, withinBeforeDeparture: 90m }',
    'flight.departure',
    [
      ['2026-11-24T04:30Z', '2026-11-24T06:00Z', YES],
      ['2026-11-24T04:29Z', '2026-11-24T06:00Z', NO],
    ],
  ],
];

describe.each(CASES)('the comparison of two facts: %s', (when, other, values) => {
  const fact = /fact: ([\w.]+)/.exec(when)?.[1] ?? '';

  test.each(values)('the comparison of two facts gives for %j and %j: %j', (value, second, truth) => {
    expect(judge(when, blockFromExamples([{ [fact]: value, [other]: second }]))).toEqual([truth]);
  });

  test('a comparison is false when one value is certainly absent, otherwise unknown when one is unknown', () => {
    const [value, second] = values.find(([, , truth]) => truth === YES) ?? [];
    const states = FACT_STATES.flatMap((_, one) => FACT_STATES.map((__, another) => [one, another] as const));
    const block = blockFromExamples(states.map(() => ({ [fact]: value, [other]: second })));
    for (const column of block.columns) {
      if (column.fact === fact) column.states.set(states.map(([one]) => one));
      if (column.fact === other) column.states.set(states.map(([, another]) => another));
    }
    const never: readonly number[] = [STATE.empty, STATE.notApplicable];
    const expected = states.map(([one, another]) => {
      if (never.includes(one) || never.includes(another)) return NO;
      return one === STATE.value && another === STATE.value ? YES : UNKNOWN;
    });
    expect(judge(when, block)).toEqual(expected);
    expect(judge(when, { ...block, columns: block.columns.filter((column) => column.fact !== other) })).toEqual(
      states.map(([one]) => (never.includes(one) ? NO : UNKNOWN)),
    );
  });
});

test('durations are converted to the unit of the fact', () => {
  const block = blockFromExamples([{ 'booking.leadHours': 71, 'flight.durationHours': 1.5, 'document.ageDays': 14 }]);
  expect(judge('{ fact: booking.leadHours, lessThan: 3d }', block)).toEqual([YES]);
  expect(judge('{ fact: booking.leadHours, between: [71h, "72h"] }', block)).toEqual([YES]);
  expect(judge('{ fact: flight.durationHours, equals: 90m }', block)).toEqual([YES]);
  expect(judge('{ fact: document.ageDays, in: [2w] }', block)).toEqual([YES]);
});

test('a fact named only as the other fact is among the facts of a rule set', () => {
  const compiled = compileRules(ruleSet(ruleText('{ fact: traveller.nationality, notEqualsFact: document.issuer }')));
  expect(compiled.facts.map(({ id }) => id)).toEqual(['traveller.nationality', 'document.issuer']);
});

test('the explanation of a comparison of two facts shows both values', () => {
  const [rule] = ruleSet(ruleText('{ fact: traveller.nationality, notEqualsFact: document.issuer }')).rules;
  const block = blockFromExamples([{ 'traveller.nationality': 'TGO', 'document.issuer': 'GHA' }]);
  expect(rule === undefined ? [] : explain(rule, Uint8Array.of(YES), block, 0, [])).toMatchObject([
    { fact: 'traveller.nationality', actual: 'TGO', beside: { fact: 'document.issuer', state: 'value', value: 'GHA' } },
  ]);
});
