import { describe, expect, test } from 'vitest';
import { compileRules } from '../../../rules/engine/compile.ts';
import { explain } from '../../../rules/engine/explain.ts';
import { handlingOf } from '../../../rules/engine/outcome.ts';
import { scoresIn, sumsOf } from '../../../rules/engine/score.ts';
import { screenFlight } from '../../../rules/engine/screen.ts';
import { blockFromExamples } from '../../../shared/fact/example-block.ts';
import { FACT_CATALOGUE_VERSION } from '../../../shared/fact/fact-catalogue.ts';
import type { Screening } from '../../../shared/screening/screening.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

const PINS = { reference: 'places-1', zone: 'zones-1', at: '2026-11-24T10:00Z' };
const CASH = '{ fact: booking.payment, in: [cash] }';
const NO_BAG = '{ fact: bags.none, is: true }';
const ONE_WAY = '{ fact: itinerary.oneWay, is: true }';
const SHARED = '{ fact: identity.documentSharedOnFlight, is: true }';

const RULES = ruleSet(
  ruleText(CASH, { id: 'customs.cash', weight: '40' }),
  ruleText(NO_BAG, { id: 'customs.no-bag', weight: '35', family: 'bags' }),
  ruleText(ONE_WAY, { id: 'police.one-way', weight: '35', mandate: 'police', family: 'route' }),
  ruleText(SHARED, {
    id: 'joint.shared',
    weight: '',
    kind: 'trigger',
    outcome: 'intercept',
    mandate: 'joint',
    family: 'identity',
    handling: 'observe and report',
  }),
  ruleText('{ fact: booking.frequentFlyer, is: true }', {
    id: 'joint.member',
    weight: '20',
    kind: 'exoneration',
    mandate: 'joint',
    family: 'history',
  }),
  ruleText(NO_BAG, { id: 'customs.past', weight: '100', validTo: '2026-11-23' }),
  ruleText(NO_BAG, { id: 'customs.future', weight: '100', validFrom: '2026-11-25' }),
);
const COMPILED = compileRules(RULES);

/** Everything sent, nothing remarkable. */
const PLAIN = {
  'booking.payment': ['card'],
  'bags.none': false,
  'itinerary.oneWay': false,
  'identity.documentSharedOnFlight': false,
  'booking.frequentFlyer': false,
};

function screen(...travellers: readonly Readonly<Record<string, unknown>>[]): Screening {
  const examples = travellers.map((facts) => ({ ...PLAIN, ...facts }));
  return screenFlight(COMPILED, blockFromExamples(examples), PINS);
}

describe('a screening', () => {
  test('a screening adds up scores per mandate, and every rule once in the joint score', () => {
    const [traveller] = screen({ 'booking.payment': ['cash'], 'itinerary.oneWay': true }).travellers;
    expect(traveller?.scores).toEqual({ customs: 40, police: 35, immigration: 0, joint: 75 });
    expect(traveller?.outcomes).toEqual({ customs: 'watch', police: 'watch', immigration: 'clear', joint: 'inspect' });
    expect(traveller?.outcome).toBe('inspect');
    expect(traveller?.attendance).toEqual(['customs', 'police']);
    expect(traveller?.hits.map((hit) => [hit.rule, hit.weight])).toEqual([
      ['customs.cash', 40],
      ['police.one-way', 35],
    ]);
  });

  test('a screening subtracts exonerations, down to zero at least', () => {
    const [lowered, lowest] = screen(
      { 'booking.payment': ['cash'], 'booking.frequentFlyer': true },
      { 'booking.frequentFlyer': true },
    ).travellers;
    expect(lowered?.scores).toEqual({ customs: 40, police: 0, immigration: 0, joint: 20 });
    expect(lowered?.outcome).toBe('watch');
    expect(lowest?.scores.joint).toBe(0);
    expect(lowest?.outcome).toBe('clear');
    expect(lowest?.hits.map((hit) => hit.weight)).toEqual([-20]);
  });

  test('a trigger raises the outcome of a screening, whatever the score', () => {
    const [traveller] = screen({ 'identity.documentSharedOnFlight': true, 'booking.frequentFlyer': true }).travellers;
    expect(traveller?.outcomes).toEqual({
      customs: 'clear',
      police: 'clear',
      immigration: 'clear',
      joint: 'intercept',
    });
    expect(traveller?.outcome).toBe('intercept');
    expect(traveller?.attendance).toEqual([]);
    expect(traveller?.situation).toBe('quiet');
    expect(traveller?.handling).toBe('observe and report');
  });

  test('a screening leaves out rules that are not valid on its day', () => {
    const rules = screen({ 'bags.none': true }).travellers[0]?.hits.map((hit) => hit.rule);
    expect(rules).toEqual(['customs.no-bag']);
    const onItsLast = screenFlight(COMPILED, blockFromExamples([{ 'bags.none': true }]), {
      ...PINS,
      at: '2026-11-23T23:59Z',
    });
    expect(onItsLast.travellers[0]?.hits.map((hit) => hit.rule)).toEqual(['customs.no-bag', 'customs.past']);
    const later = screenFlight(COMPILED, blockFromExamples([{ 'bags.none': true }]), {
      ...PINS,
      at: '2026-11-25T00:00Z',
    });
    expect(later.travellers[0]?.hits.map((hit) => hit.rule)).toEqual(['customs.future', 'customs.no-bag']);
  });

  test('a screening does not count unknown facts, and names the families that could not be judged', () => {
    const { travellers } = screenFlight(COMPILED, blockFromExamples([{}, { 'bags.none': true }]), PINS);
    expect(travellers[0]?.scores.joint).toBe(0);
    expect(travellers[0]?.hits).toEqual([]);
    expect(travellers[0]?.unjudged).toEqual(['payment', 'route', 'bags', 'identity', 'history']);
    expect(travellers[0]?.unknown.map(({ rule, truths }) => [rule, [...truths]])).toContainEqual(['customs.cash', [2]]);
    expect(travellers[1]?.unjudged).toEqual(['payment', 'route', 'identity', 'history']);
  });

  test('a screening records its inputs', () => {
    const { travellers, ...pins } = screen({});
    expect(travellers).toHaveLength(1);
    expect(pins).toEqual({ ...PINS, catalogue: FACT_CATALOGUE_VERSION, ruleSet: { version: 1, hash: RULES.hash } });
  });

  test('a screening is the same for each traveller whoever else is on the flight, and when replayed', () => {
    const one = { 'booking.payment': ['cash'], 'bags.none': true };
    const other = { 'itinerary.oneWay': true };
    const together = screen(one, other, one, {}).travellers;
    expect(together[0]).toEqual(screen(one).travellers[0]);
    expect(together[1]).toEqual(screen(other).travellers[0]);
    expect(together[2]).toEqual(together[0]);
    expect(screen(one, other, one, {}).travellers).toEqual(together);
  });

  test('neighbours with the same findings share one result, and so do all without findings', () => {
    const one = { 'booking.payment': ['cash'], 'bags.none': true };
    const { travellers } = screen(one, one, { 'bags.none': true }, {}, one, {});
    expect(travellers[1]).toBe(travellers[0]);
    expect(travellers[5]).toBe(travellers[3]);
    expect(travellers[2]?.hits).toHaveLength(1);
  });
});

describe('scores', () => {
  test('scores are limited to 0…100', () => {
    const heavy = [1, 2, 3].map((at) => ({
      rule: `police.${at}`,
      kind: 'indicator' as const,
      mandate: 'police' as const,
      family: 'links' as const,
      weight: 50,
    }));
    expect(scoresIn(sumsOf(heavy, 1))).toEqual({ customs: 0, police: 100, immigration: 0, joint: 100 });
  });
});

describe('handling', () => {
  test.each([
    [[null, null], null],
    [[null, 'stop'], 'stop'],
    [['stop', 'safeguard'], 'safeguard'],
    [['stop', 'observe and report'], 'observe and report'],
    [['observe and report', 'contact the owner before acting', 'stop'], 'contact the owner before acting'],
  ] as const)('the handling of hits with handlings %j is %s in every format', (handlings, governs) => {
    expect([handlingOf(handlings, 1), handlingOf(handlings, 2)]).toEqual([governs, governs]);
  });

  test.each(['observe and report', 'contact the owner before acting'] as const)(
    'a possible victim comes before %s from format 2 on, and format 1 stays as it was',
    (quiet) => {
      expect([handlingOf([quiet, 'safeguard'], 1), handlingOf([quiet, 'safeguard'], 2)]).toEqual([quiet, 'safeguard']);
    },
  );
});

describe('an explanation', () => {
  const when = `{ all: [${CASH}, { any: [{ fact: booking.leadHours, lessThan: 72 }, { not: ${NO_BAG} }] }] }`;
  const rules = ruleSet(ruleText(when));
  const [rule] = rules.rules;
  const block = blockFromExamples([{ 'booking.payment': ['card', 'cash'], 'booking.leadHours': 19 }]);
  const hit = screenFlight(compileRules(rules), block, PINS).travellers[0]?.hits[0];

  test('an explanation shows every leaf with its place, the question, the value and the result', () => {
    expect(rule === undefined || hit === undefined ? [] : explain(rule, hit.truths, block, 0, [])).toEqual([
      {
        path: 'all.0',
        fact: 'booking.payment',
        operator: 'in',
        expected: ['cash'],
        actual: ['card', 'cash'],
        state: 'value',
        result: true,
      },
      {
        path: 'all.1.any.0',
        fact: 'booking.leadHours',
        operator: 'lessThan',
        expected: 72,
        actual: 19,
        state: 'value',
        result: true,
      },
      {
        path: 'all.1.any.1.not',
        fact: 'bags.none',
        operator: 'is',
        expected: true,
        actual: null,
        state: 'not-sent',
        result: 'unknown',
      },
    ]);
  });

  test('an explanation made from stored truths equals a new one', () => {
    const again = screenFlight(compileRules(ruleSet(ruleText(when))), structuredClone(block), PINS);
    const stored = structuredClone(hit);
    if (rule === undefined || stored === undefined) throw new Error('the rule must hit');
    expect(explain(rule, stored.truths, structuredClone(block), 0, [])).toEqual(
      explain(rule, again.travellers[0]?.hits[0]?.truths ?? new Uint8Array(), block, 0, []),
    );
  });

  test('an explanation refuses the truths of another rule', () => {
    if (rule === undefined) throw new Error('the rule must be compiled');
    expect(() => explain(rule, new Uint8Array(1), block, 0, [])).toThrow(RangeError);
  });
});

describe('a rule on facts without a source', () => {
  const AWAITED = '{ fact: list.person, is: true }';
  const compiled = compileRules(
    ruleSet(
      ruleText(AWAITED, { id: 'a.only', family: 'list' }),
      ruleText(`{ all: [${CASH}, { not: ${AWAITED} }] }`, { id: 'a.with-cash', family: 'history' }),
      ruleText(`{ any: [${CASH}, ${AWAITED}] }`, { id: 'a.or-cash' }),
      ruleText('{ all: [{ fact: list.person, sent: false }, { fact: bags.none, is: true }] }', { id: 'a.not-sent' }),
    ),
  );
  const examples = blockFromExamples([{}]);
  const bare = { ...examples, columns: examples.columns.filter(({ fact }) => !fact.startsWith('list.')) };

  test('a rule on facts without a source is not evaluated when it cannot come true', () => {
    const [traveller] = screenFlight(compiled, bare, PINS).travellers;
    expect(traveller?.unknown.map(({ rule }) => rule)).toEqual(['a.not-sent', 'a.or-cash']);
    expect(traveller?.unjudged).toEqual(['payment']);
  });

  test('a rule on facts without a source is evaluated once a block has them', () => {
    const [traveller] = screenFlight(compiled, examples, PINS).travellers;
    expect(traveller?.unknown.map(({ rule }) => rule)).toEqual(['a.not-sent', 'a.only', 'a.or-cash', 'a.with-cash']);
  });
});
