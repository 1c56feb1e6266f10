import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRules } from '../../../rules/engine/compile.ts';
import { screenFlight } from '../../../rules/engine/screen.ts';
import { canBeMuted, NO_TERMS, type ScreeningTerms, termsOf } from '../../../rules/engine/screening-terms.ts';
import { blockFromExamples } from '../../../shared/fact/example-block.ts';
import type { Screening } from '../../../shared/screening/screening.ts';
import { runsOf } from '../../property-runs.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

const PINS = { reference: 'places-1', zone: 'zones-1', at: '2026-11-24T10:00Z' };

const COMPILED = compileRules(
  ruleSet(
    ruleText('{ fact: booking.payment, in: [cash] }', { id: 'customs.cash', weight: '40' }),
    ruleText('{ fact: bags.none, is: true }', { id: 'customs.no-bag', weight: '35', family: 'bags' }),
    ruleText('{ fact: itinerary.oneWay, is: true }', { id: 'police.one-way', mandate: 'police', family: 'route' }),
    ruleText('{ fact: booking.frequentFlyer, is: true }', {
      id: 'joint.member',
      weight: '20',
      kind: 'exoneration',
      mandate: 'joint',
      family: 'history',
    }),
    ruleText('{ fact: identity.documentSharedOnFlight, is: true }', {
      id: 'joint.shared',
      weight: '',
      kind: 'trigger',
      outcome: 'intercept',
      mandate: 'joint',
      family: 'identity',
      handling: 'stop',
    }),
    ruleText('{ fact: booking.payment, in: [cash] }', { id: 'police.listed', mandate: 'police', family: 'list' }),
  ),
);
const RULES = COMPILED.rules.map(({ rule }) => rule.id);

const EVERYTHING = {
  'booking.payment': ['cash'],
  'bags.none': true,
  'itinerary.oneWay': true,
  'booking.frequentFlyer': true,
  'identity.documentSharedOnFlight': true,
};
const CASH = { 'booking.payment': ['cash'], 'bags.none': true };

function screen(travellers: readonly Readonly<Record<string, unknown>>[], terms: Partial<ScreeningTerms>): Screening {
  return screenFlight(COMPILED, blockFromExamples(travellers), PINS, { ...NO_TERMS, ...terms });
}

function mutedIn(row: number, ...rules: readonly string[]): ScreeningTerms['muted'] {
  const own = new Map(rules.map((rule) => [rule, `mute of ${rule}`]));
  return (at) => (at === row ? own : new Map());
}

describe('a muted rule', () => {
  test('a muted rule stays among the hits with its mute named, and changes neither score, outcome nor handling, and no other traveller', () => {
    const [first, second] = screen([CASH, CASH], { muted: mutedIn(0, 'customs.cash') }).travellers;
    expect(first?.hits.find(({ rule }) => rule === 'customs.cash')?.mute).toBe('mute of customs.cash');
    expect(first?.scores.customs).toBe(35);
    expect(first?.outcome).toBe('inspect');
    expect(second?.hits.every(({ mute }) => mute === undefined)).toBe(true);
    expect(first?.hits[1]).not.toHaveProperty('mute');
    expect(second?.scores.customs).toBe(75);
  });

  test('a mute of a traveller without any finding changes nothing', () => {
    const plain = Object.fromEntries(
      Object.entries(EVERYTHING).map(([fact]) => [fact, fact === 'booking.payment' ? ['card'] : false]),
    );
    expect(screen([plain, CASH], { muted: mutedIn(0, 'customs.cash') })).toEqual(screen([plain, CASH], {}));
  });

  test('a hit of a muted rule is shown with the outcome without mutes, where that differs', () => {
    const [traveller] = screen([{ 'booking.payment': ['cash'] }], { muted: mutedIn(0, 'customs.cash') }).travellers;
    expect(traveller).toMatchObject({ scores: { customs: 0, police: 30 }, outcome: 'watch' });
    expect(traveller?.otherwise).toBe('inspect');
    const [bags] = screen([CASH], { muted: mutedIn(0, 'customs.no-bag') }).travellers;
    expect(bags?.outcome).toBe('inspect');
    expect(bags).not.toHaveProperty('otherwise');
  });

  test('a muted rule is never a trigger or a list rule, whoever asks for it', () => {
    const all = mutedIn(0, ...RULES);
    const [traveller] = screen([EVERYTHING], { muted: all }).travellers;
    expect(traveller?.hits.filter(({ mute }) => mute === undefined).map(({ rule }) => rule)).toEqual([
      'joint.shared',
      'police.listed',
    ]);
    expect(traveller).toMatchObject({ outcome: 'intercept', handling: 'stop' });
    expect(canBeMuted({ kind: 'exoneration', family: 'history' })).toBe(true);
  });
});

describe('a held rule', () => {
  test('a held rule keeps its hits, which count for no traveller', () => {
    const screening = screen([EVERYTHING, CASH], { held: new Set(['joint.shared', 'customs.cash']) });
    expect(screening.held).toEqual(['customs.cash', 'joint.shared']);
    const [first, second] = screening.travellers;
    expect(first?.hits.filter(({ held }) => held).map(({ rule }) => rule)).toEqual(['customs.cash', 'joint.shared']);
    expect(first).toMatchObject({ outcome: 'inspect', otherwise: 'intercept', handling: null });
    expect(second?.scores.customs).toBe(35);
  });
});

test('a rule that rests on a field that the carrier does not send keeps its hits, which count for no traveller', () => {
  const uncovered = new Map([
    ['customs.no-bag', 'bags'],
    ['customs.cash', 'payment'],
  ] as const);
  const screening = screen([CASH], { uncovered });
  expect(screening.uncovered).toEqual([
    { rule: 'customs.cash', field: 'payment' },
    { rule: 'customs.no-bag', field: 'bags' },
  ]);
  expect(screening.travellers[0]?.hits.map(({ rule, held }) => [rule, held])).toEqual([
    ['customs.cash', 'payment'],
    ['customs.no-bag', 'bags'],
    ['police.listed', undefined],
  ]);
  expect(screening.travellers[0]?.scores.customs).toBe(0);
  expect(screen([CASH], termsOf(screening))).toEqual(screening);
});

test('the terms of a screening without mutes have none, and the others only for the travellers who had them', () => {
  expect(termsOf(screen([CASH], {}))).toEqual(NO_TERMS);
  const { muted } = termsOf(screen([CASH, CASH], { muted: mutedIn(1, 'customs.cash') }));
  expect([muted?.(0), muted?.(1)]).toEqual([new Map(), new Map([['customs.cash', 'mute of customs.cash']])]);
});

test('a screening without terms records none', () => {
  const screening = screen([EVERYTHING], {});
  expect(screening).not.toHaveProperty('held');
  expect(screening).toEqual(screenFlight(COMPILED, blockFromExamples([EVERYTHING]), PINS));
});

const traveller = fc.record(
  {
    'booking.payment': fc.constantFrom(['cash'], ['card']),
    'bags.none': fc.boolean(),
    'itinerary.oneWay': fc.boolean(),
    'booking.frequentFlyer': fc.boolean(),
    'identity.documentSharedOnFlight': fc.boolean(),
  },
  { requiredKeys: [] },
);

test('a mute removes the weight of its own rule and nothing else', () => {
  fc.assert(
    fc.property(
      fc.array(traveller, { minLength: 1, maxLength: 5 }),
      fc.nat(4),
      fc.constantFrom(...RULES),
      (travellers, at, rule) => {
        const row = at % travellers.length;
        const plain = screen(travellers, {});
        const muted = screen(travellers, { muted: mutedIn(row, rule) });
        plain.travellers.forEach((before, index) => {
          const after = muted.travellers[index];
          const hit = before.hits.find((each) => each.rule === rule);
          if (index !== row || hit === undefined || !canBeMuted(hit)) {
            expect(after).toEqual(before);
            return;
          }
          const without = before.hits.filter((each) => each !== hit);
          const sum = without.reduce((total, { weight }) => total + weight, 0);
          expect(after?.scores.joint).toBe(Math.min(100, Math.max(0, sum)));
          expect(after?.hits.map((each) => each.rule)).toEqual(before.hits.map((each) => each.rule));
          expect(after?.unknown).toEqual(before.unknown);
          expect(after?.otherwise ?? after?.outcome).toBe(before.outcome);
        });
      },
    ),
    { numRuns: runsOf(200) },
  );
});

test('a stored screening is replayed by its pins', () => {
  fc.assert(
    fc.property(
      fc.array(traveller, { minLength: 1, maxLength: 4 }),
      fc.subarray(RULES),
      fc.subarray(RULES),
      fc.nat(3),
      (travellers, held, muted, row) => {
        const first = screen(travellers, { held: new Set(held), muted: mutedIn(row, ...muted) });
        expect(screen(travellers, termsOf(first))).toEqual(first);
      },
    ),
    { numRuns: runsOf(200) },
  );
});
