import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { OPERATORS } from '../../../rules/language/operators.ts';
import { rulesTexts as en } from '../../../shared/catalogue/en/rules.ts';
import { rulesTexts as fr } from '../../../shared/catalogue/fr/rules.ts';
import { blockFromExamples } from '../../../shared/fact/example-block.ts';
import { STATE } from '../../../shared/fact/fact-block.ts';
import { judge } from '../rule-fixtures.ts';

const [NO, YES, UNKNOWN] = [0, 1, 2] as const;

/** condition; then values and the operator's result for each. */
const CASES: readonly (readonly [string, readonly (readonly [unknown, 0 | 1])[]])[] = [
  [
    '{ fact: itinerary.oneWay, is: true }',
    [
      [true, YES],
      [false, NO],
    ],
  ],
  [
    '{ fact: itinerary.oneWay, is: false }',
    [
      [true, NO],
      [false, YES],
    ],
  ],
  [
    '{ fact: bags.count, equals: 2 }',
    [
      [2, YES],
      [3, NO],
    ],
  ],
  [
    '{ fact: booking.amount, equals: 800.5 }',
    [
      [800.5, YES],
      [800.51, NO],
    ],
  ],
  [
    '{ fact: booking.currency, equals: GBP }',
    [
      ['GBP', YES],
      ['EUR', NO],
      ['GB', NO],
    ],
  ],
  [
    '{ fact: booking.agencyIata, equals: 0123 }',
    [
      ['0123', YES],
      ['123', NO],
    ],
  ],
  [
    '{ fact: booking.agencyIata, equals: 1E5 }',
    [
      ['1E5', YES],
      ['100000', NO],
    ],
  ],
  [
    '{ fact: bags.count, notEquals: 2 }',
    [
      [2, NO],
      [3, YES],
    ],
  ],
  [
    '{ fact: booking.currency, notEquals: GBP }',
    [
      ['GBP', NO],
      ['EUR', YES],
    ],
  ],
  [
    '{ fact: booking.currency, in: [GBP, EUR] }',
    [
      ['GBP', YES],
      ['EUR', YES],
      ['USD', NO],
    ],
  ],
  [
    '{ fact: booking.currency, in: [GBP] }',
    [
      ['GBP', YES],
      ['USD', NO],
    ],
  ],
  ['{ fact: booking.currency, in: [CHF, JPY] }', [['GBP', NO]]],
  [
    '{ fact: bags.count, in: [1, 3] }',
    [
      [1, YES],
      [2, NO],
      [3, YES],
    ],
  ],
  [
    '{ fact: booking.payment, in: [cash] }',
    [
      [['cash', 'card'], YES],
      [['card'], NO],
    ],
  ],
  [
    '{ fact: booking.currency, notIn: [GBP, EUR] }',
    [
      ['GBP', NO],
      ['USD', YES],
    ],
  ],
  [
    '{ fact: bags.count, notIn: [1, 3] }',
    [
      [1, NO],
      [2, YES],
    ],
  ],
  [
    '{ fact: booking.payment, notIn: [cash, check] }',
    [
      [['card', 'cash'], NO],
      [['card'], YES],
    ],
  ],
  [
    '{ fact: booking.agencyCity, contains: ON }',
    [
      ['LON', YES],
      ['PAR', NO],
    ],
  ],
  [
    '{ fact: booking.agencyIata, startsWith: "703" }',
    [
      ['70379193', YES],
      ['17037', NO],
    ],
  ],
  [
    '{ fact: booking.agencyIata, endsWith: "193" }',
    [
      ['70379193', YES],
      ['19370379', NO],
    ],
  ],
  [
    '{ fact: booking.services, startsWith: WCH }',
    [
      [['VGML', 'WCHR'], YES],
      [['VGML'], NO],
      [[], NO],
    ],
  ],
  [
    '{ fact: booking.agencyIata, matches: "703*19?" }',
    [
      ['70379193', YES],
      ['703191', YES],
      ['703719', NO],
      ['170319', NO],
    ],
  ],
  [
    `{ fact: booking.agencyIata, matchesPattern: '70\\d{4,6}|9+' }`,
    [
      ['70379193', YES],
      ['999', YES],
      ['703', NO],
      ['x70379193', NO],
    ],
  ],
  [
    '{ fact: booking.services, matchesPattern: "WCH[RSC]" }',
    [
      [['VGML', 'WCHC'], YES],
      [['WCHX', 'VGML'], NO],
    ],
  ],
  [
    '{ fact: itinerary.airports, includes: GRU }',
    [
      [['GRU', 'ADD'], YES],
      [['ADD'], NO],
    ],
  ],
  [
    '{ fact: itinerary.airports, includesAny: [GRU, BOG] }',
    [
      [['BOG', 'ADD'], YES],
      [['ADD'], NO],
    ],
  ],
  [
    '{ fact: itinerary.airports, includesAll: [GRU, ADD] }',
    [
      [['GRU', 'ADD', 'LFW'], YES],
      [['GRU'], NO],
    ],
  ],
  ['{ fact: itinerary.airports, includesAll: [GRU, XXX] }', [[['GRU', 'ADD'], NO]]],
  [
    '{ fact: booking.leadHours, lessThan: 72 }',
    [
      [71, YES],
      [72, NO],
      [-5, YES],
    ],
  ],
  [
    '{ fact: bags.kgPerNight, lessThan: 10.5 }',
    [
      [10.4, YES],
      [10.5, NO],
    ],
  ],
  [
    '{ fact: booking.leadHours, atMost: 72 }',
    [
      [72, YES],
      [73, NO],
    ],
  ],
  [
    '{ fact: booking.leadHours, greaterThan: 72 }',
    [
      [72, NO],
      [73, YES],
    ],
  ],
  [
    '{ fact: booking.leadHours, atLeast: 72 }',
    [
      [71, NO],
      [72, YES],
    ],
  ],
  [
    '{ fact: booking.leadHours, between: [10, 20] }',
    [
      [9, NO],
      [10, YES],
      [20, YES],
      [21, NO],
    ],
  ],
  [
    '{ fact: document.expiry, lessThan: 2027-01-01 }',
    [
      ['2026-12-31', YES],
      ['2027-01-01', NO],
    ],
  ],
  [
    '{ fact: document.expiry, between: ["2026-02-28", 2028-02-29] }',
    [
      ['2026-02-28', YES],
      ['2028-02-29', YES],
      ['2028-03-01', NO],
    ],
  ],
  [
    '{ fact: document.issued, in: [1969-12-31, 2026-11-24] }',
    [
      ['1969-12-31', YES],
      ['1970-01-01', NO],
    ],
  ],
  [
    '{ fact: booking.created, atLeast: 2026-11-24T06:00Z }',
    [
      ['2026-11-24T06:00Z', YES],
      ['2026-11-24T05:59Z', NO],
    ],
  ],
  ['{ fact: booking.currency, sent: true }', [['GBP', YES]]],
  ['{ fact: booking.currency, empty: false }', [['GBP', YES]]],
  ['{ fact: booking.payment, empty: true }', [[['cash'], NO]]],
];

describe.each(CASES)('the operator: %s', (when, values) => {
  const fact = /fact: ([\w.]+)/.exec(when)?.[1] ?? '';
  test.each(values)('the operator gives for %j: %j', (value, truth) => {
    expect(judge(when, blockFromExamples([{ [fact]: value }]))).toEqual([truth]);
  });
});

describe('a missing value', () => {
  /** condition; truths of empty, not sent, not applicable, withheld, masked. */
  const COMPARED = [NO, UNKNOWN, NO, UNKNOWN, UNKNOWN];
  const STATES: readonly (readonly [string, readonly number[]])[] = [
    ['{ fact: booking.currency, equals: GBP }', COMPARED],
    ['{ fact: booking.currency, notEquals: GBP }', COMPARED],
    ['{ fact: booking.currency, notIn: [GBP, EUR] }', COMPARED],
    ['{ fact: booking.currency, startsWith: G }', COMPARED],
    ['{ fact: booking.currency, endsWith: P }', COMPARED],
    ['{ fact: booking.currency, contains: B }', COMPARED],
    ['{ fact: booking.currency, matches: "*" }', COMPARED],
    ['{ fact: booking.currency, matchesPattern: ".*" }', COMPARED],
    ['{ fact: booking.services, matchesPattern: ".*" }', COMPARED],
    ['{ fact: booking.leadHours, lessThan: 72 }', COMPARED],
    ['{ fact: bags.count, in: [1, 2] }', COMPARED],
    ['{ fact: booking.payment, notIn: [cash] }', COMPARED],
    ['{ fact: booking.currency, sent: true }', [YES, NO, NO, UNKNOWN, UNKNOWN]],
    ['{ fact: booking.currency, sent: false }', [NO, YES, NO, UNKNOWN, UNKNOWN]],
    ['{ fact: booking.currency, empty: true }', [YES, UNKNOWN, NO, UNKNOWN, UNKNOWN]],
    ['{ fact: booking.currency, empty: false }', [NO, UNKNOWN, NO, UNKNOWN, UNKNOWN]],
  ];

  test.each(STATES)('the comparison %s follows the state of a missing value', (when, truths) => {
    const block = blockFromExamples(truths.map(() => ({})));
    for (const { states } of block.columns) {
      states.set([STATE.empty, STATE.notSent, STATE.notApplicable, STATE.withheld, STATE.masked]);
    }
    expect(judge(when, block)).toEqual(truths);
  });

  test.each(CASES.filter(([when]) => !/sent:|empty:/.test(when)))(
    'the comparison %s compares only present values',
    (when) => {
      for (const condition of [when, `{ not: ${when} }`]) {
        const block = blockFromExamples(COMPARED.map(() => ({})));
        for (const { states } of block.columns) {
          states.set([STATE.empty, STATE.notSent, STATE.notApplicable, STATE.withheld, STATE.masked]);
        }
        const turned = condition === when ? COMPARED : [YES, UNKNOWN, YES, UNKNOWN, UNKNOWN];
        expect(judge(condition, block)).toEqual(turned);
      }
    },
  );

  test('a fact counts as not sent in a block older than the fact', () => {
    const block = { ...blockFromExamples([{}, {}]), columns: [] };
    expect(judge('{ fact: bags.count, equals: 2 }', block)).toEqual([UNKNOWN, UNKNOWN]);
    expect(judge('{ fact: bags.count, sent: false }', block)).toEqual([YES, YES]);
  });
});

test('every operator is tested, here or in its own file, and has words in both languages', () => {
  const ELSEWHERE = ['fact', 'span', 'list-name'];
  for (const { key, operand } of OPERATORS) {
    if (!ELSEWHERE.includes(operand)) expect(CASES.some(([when]) => when.includes(`${key}:`))).toBe(true);
    expect(en).toHaveProperty([`operator.${key}`]);
    expect(fr).toHaveProperty([`operator.${key}`]);
  }
});

test('every operator is in the description of the language', () => {
  const text = readFileSync(new URL('../../../docs/rule-language.md', import.meta.url), 'utf8');
  expect(OPERATORS.filter(({ key }) => !text.includes(`\`${key}\``)).map(({ key }) => key)).toEqual([]);
});
