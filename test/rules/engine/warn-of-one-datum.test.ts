import { describe, expect, test } from 'vitest';
import { warnOfOneDatum } from '../../../rules/engine/warn-of-one-datum.ts';
import { readRulesWithPlaces } from '../../../rules/language/read-rules.ts';
import type { RuleFormat } from '../../../rules/language/rule-set.ts';
import { ruleText } from '../rule-fixtures.ts';

type Fields = Readonly<Record<string, string>>;

const PAYER = '{ fact: booking.thirdPartyPayer, is: true }';
const LATE = '{ fact: booking.leadHours, lessThan: 48 }';
const ONE_WAY = '{ fact: itinerary.oneWay, is: true }';

/** Warnings about the rules `test.0`, `test.1`… with these conditions. */
function warned(rules: readonly (string | readonly [string, Fields])[], format: RuleFormat = 2) {
  const sources = rules.map((rule, at) => {
    const [when, more] = typeof rule === 'string' ? [rule, {}] : rule;
    return { file: `${at}.yaml`, text: ruleText(when, { id: `test.${at}`, ...more }, format) };
  });
  const read = readRulesWithPlaces(sources);
  if (!read.ok) throw new Error(read.failure.map(({ code }) => code).join(', '));
  return warnOfOneDatum(read.value);
}

describe('rules that rest on one datum', () => {
  test.each<[string, readonly (string | readonly [string, Fields])[]]>([
    ['the same comparison', [PAYER, [PAYER, { family: 'time' }]]],
    ['a combination that has it', [PAYER, `{ all: [${PAYER}, ${LATE}] }`]],
    ['two combinations', [`{ all: [${PAYER}, ${ONE_WAY}] }`, `{ all: [${PAYER}, ${LATE}] }`]],
    ['an alternative of one', [PAYER, `{ any: [${PAYER}] }`]],
    ['a double not', [PAYER, `{ not: { not: ${PAYER} } }`]],
    ['one sign is stated', [[PAYER, { sign: 'payer' }], PAYER]],
    ['an exception that is another fact', [`{ all: [${PAYER}, { not: ${LATE} }] }`, PAYER]],
  ])('a warning names two rules and the fact on which both rest: %s', (_, rules) => {
    expect(warned(rules)).toEqual([
      {
        file: '0.yaml',
        line: 3,
        column: 9,
        code: 'one-datum',
        params: { rule: 'test.0', fact: 'booking.thirdPartyPayer', count: 1, rules: 'test.1' },
      },
    ]);
  });

  test.each<[string, readonly (string | readonly [string, Fields])[]]>([
    ['facts that differ', [PAYER, LATE]],
    [
      'a sign in common',
      [
        [PAYER, { sign: 'payer' }],
        [PAYER, { sign: 'payer' }],
      ],
    ],
    [
      'signs that differ: each says on what it rests',
      [
        [`{ all: [${PAYER}, ${LATE}] }`, { sign: 'late' }],
        [PAYER, { sign: 'payer' }],
      ],
    ],
    ['an indicator and an exoneration', [PAYER, [PAYER, { kind: 'exoneration' }]]],
    ['an indicator and a trigger', [PAYER, [PAYER, { kind: 'trigger', weight: '', outcome: 'inspect' }]]],
    ['values that never come together', [LATE, '{ fact: booking.leadHours, between: [48, 168] }']],
    [
      'the weaker rule leaves the combination out',
      [`{ all: [${PAYER}, { not: ${LATE} }] }`, `{ all: [${PAYER}, ${LATE}] }`],
    ],
    [
      'the weaker rule leaves a whole condition out',
      [`{ all: [${PAYER}, { not: { all: [${LATE}, ${ONE_WAY}] } }] }`, `{ all: [${PAYER}, ${LATE}, ${ONE_WAY}] }`],
    ],
    ['one of several alternatives', [PAYER, `{ any: [${PAYER}, ${LATE}] }`]],
    [
      'texts that differ',
      ['{ fact: itinerary.airports, includes: GRU }', '{ fact: itinerary.airports, includes: BOG }'],
    ],
    ['only what is set aside', [`{ all: [${LATE}, { fact: booking.thirdPartyPayer, is: false }] }`, PAYER]],
    [
      'for whom the rule holds',
      [
        `{ all: [{ fact: traveller.ageYears, atLeast: 18 }, ${LATE}] }`,
        `{ all: [{ fact: traveller.ageYears, atLeast: 18 }, ${PAYER}] }`,
      ],
    ],
    [
      'the same flight',
      [
        `{ all: [{ fact: flight.origin, equals: GRU }, ${LATE}] }`,
        `{ all: [{ fact: flight.origin, equals: GRU }, ${PAYER}] }`,
      ],
    ],
  ])('there is no warning about %s', (_, rules) => {
    expect(warned(rules)).toEqual([]);
  });

  test('a warning names a fact of which both rules name the same text', () => {
    const airports = (texts: string) => `{ fact: itinerary.airports, includesAny: ${texts} }`;
    expect(warned([airports('[GRU, BOG]'), airports('[BOG, LIM]')])).toMatchObject([
      { params: { fact: 'itinerary.airports', rules: 'test.1' } },
    ]);
  });

  test('a warning names at most five rules and counts them all', () => {
    const [first, second] = warned(new Array(7).fill(PAYER));
    expect(first?.params).toMatchObject({ count: 6, rules: 'test.1, test.2, test.3, test.4, test.5, …' });
    expect(second?.params).toMatchObject({ rule: 'test.1', count: 5, rules: 'test.2, test.3, test.4, test.5, test.6' });
  });

  test('there is no warning about a set of format 1, which has no signs', () => {
    expect(warned([PAYER, PAYER], 1)).toEqual([]);
  });
});

const NO_BAG = '{ fact: bags.partyNone, is: true }';
const NIGHT = '{ fact: itinerary.stayNights, atMost: 2 }';
const STRANGERS =
  '{ any: [{ fact: booking.minorOtherSurname, is: true }, { fact: booking.minorWithoutAdult, is: true }] }';

describe('rules with signs that differ', () => {
  const signed = (...conditions: readonly (readonly string[])[]) =>
    warned(conditions.map((of, at) => [`{ all: [${of.join(', ')}] }`, { sign: `sign-${at}` }]));

  test.each<[string, readonly string[], readonly string[]]>([
    ['a combination and a longer one', [NIGHT, NO_BAG, LATE], [NIGHT, NO_BAG, LATE, PAYER]],
    ['two data and a third', [ONE_WAY, LATE], [ONE_WAY, LATE, NO_BAG]],
    ['the same alternatives, and more', [STRANGERS, ONE_WAY], [STRANGERS, ONE_WAY, LATE]],
    ['most data of both', [NIGHT, NO_BAG, LATE], [PAYER, NO_BAG, LATE]],
  ])('a warning names two rules that rest on one circumstance: %s', (_, one, other) => {
    expect(signed(one, other)).toEqual([
      {
        file: '0.yaml',
        line: 3,
        column: 9,
        code: 'one-circumstance',
        params: { rule: 'test.0', count: 1, rules: 'test.1' },
      },
    ]);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['one datum in common', [NIGHT, NO_BAG, LATE], [PAYER, LATE]],
    ['half of the data in common', [NIGHT, LATE], [NIGHT, LATE, NO_BAG, PAYER]],
    ['alternatives that differ', [STRANGERS, LATE], [`{ any: [${PAYER}, ${NO_BAG}] }`, LATE]],
    ['rules that never hit together', [ONE_WAY, LATE], ['{ fact: itinerary.oneWay, is: false }', LATE, NO_BAG]],
  ])('there is no warning about signs that differ with %s', (_, one, other) => {
    expect(signed(one, other)).toEqual([]);
  });

  test('there is no warning about one circumstance where the sign is the same', () => {
    const [short, long] = [
      [NIGHT, NO_BAG, LATE],
      [NIGHT, NO_BAG, LATE, PAYER],
    ].map((of): [string, Fields] => [`{ all: [${of.join(', ')}] }`, { sign: 'short-stay' }]);
    expect(warned([short as [string, Fields], long as [string, Fields]])).toEqual([]);
  });
});
