/** Properties of whole rule sets: the order of writing or sending has no effect, and a stored hit gives the original explanation. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRules } from '../../../rules/engine/compile.ts';
import { explain } from '../../../rules/engine/explain.ts';
import { screenFlight } from '../../../rules/engine/screen.ts';
import { decodeFactBlock, encodeFactBlock } from '../../../shared/fact/encode-fact-block.ts';
import { blockFromExamples } from '../../../shared/fact/example-block.ts';
import type { FactBlock } from '../../../shared/fact/fact-block.ts';
import { runsOf } from '../../property-runs.ts';
import { judge, ruleSet, ruleText } from '../rule-fixtures.ts';

const PINS = { reference: 'r', zone: 'z', at: '2026-11-24T08:00Z' };
const SETTINGS = { seed: 20_261_125, numRuns: runsOf(100) };

const LEAVES = [
  '{ fact: bags.none, is: true }',
  '{ fact: bags.count, between: [1, 2] }',
  '{ fact: booking.leadHours, lessThan: 3d }',
  '{ fact: booking.leadHours, notIn: [1, 24] }',
  '{ fact: booking.payment, in: [cash] }',
  '{ fact: booking.payment, includesAll: [card, cash] }',
  '{ fact: booking.agencyIata, matches: "7*" }',
  '{ fact: booking.agencyIata, matchesPattern: "7[0-3]+" }',
  '{ fact: booking.services, startsWith: WCH }',
  '{ fact: booking.ticketLeadHours, lessThanFact: booking.leadHours }',
  '{ fact: document.issued, withinBeforeDeparture: 30d }',
  '{ fact: booking.payment, empty: true }',
  '{ fact: booking.agencyIata, sent: false }',
] as const;

/** A condition as a tree, so that it can be written in any order. */
type Tree = string | { readonly kind: 'all' | 'any' | 'not'; readonly of: readonly Tree[] };

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...LEAVES),
    fc.record({ kind: fc.constantFrom('all', 'any'), of: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }) }),
    fc.record({ kind: fc.constant('not'), of: fc.tuple(tie('tree')) }),
  ),
}));

function written(condition: Tree, turn: boolean): string {
  if (typeof condition === 'string') return condition;
  const of = condition.of.map((each) => written(each, turn));
  if (condition.kind === 'not') return `{ not: ${of[0]} }`;
  return `{ ${condition.kind}: [${(turn ? of.toReversed() : of).join(', ')}] }`;
}

const values: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc
  .record(
    {
      'bags.none': fc.boolean(),
      'bags.count': fc.integer({ min: 0, max: 3 }),
      'booking.leadHours': fc.option(fc.integer({ min: 0, max: 100 })),
      'booking.ticketLeadHours': fc.integer({ min: 0, max: 100 }),
      'booking.payment': fc.option(fc.subarray(['card', 'cash'], { minLength: 1 })),
      'booking.agencyIata': fc.constantFrom('70', '7123', '99', null),
      'booking.services': fc.subarray(['VGML', 'WCHR']),
      'document.issued': fc.constantFrom('2026-11-20', '2020-01-01'),
      'flight.date': fc.constant('2026-11-24'),
    },
    { requiredKeys: [] },
  )
  .map((example) => ({ ...example }));
const travellers = fc.array(values, { minLength: 1, maxLength: 12 });
const rules = fc.array(fc.record({ condition: tree, weight: fc.integer({ min: 1, max: 40 }) }), {
  minLength: 1,
  maxLength: 5,
});

function textsOf(drafts: readonly { readonly condition: Tree; readonly weight: number }[], turn: boolean): string[] {
  return drafts.map(({ condition, weight }, at) =>
    ruleText(written(condition, turn), {
      id: `test.r${at}`,
      weight: String(weight),
      family: at % 2 === 0 ? 'payment' : 'bags',
    }),
  );
}

/** The findings of a screening for each traveller, without the truths, which follow the order of the conditions. */
function findings(texts: readonly string[], block: FactBlock) {
  return screenFlight(compileRules(ruleSet(...texts)), block, PINS).travellers.map(
    ({ hits, unknown, scores, outcome, attendance, oneFamily }) => ({
      hits: hits.map(({ rule, weight }) => [rule, weight]),
      unknown: unknown.map(({ rule }) => rule),
      scores,
      outcome,
      attendance,
      oneFamily,
    }),
  );
}

describe('the order', () => {
  test('the order of rules, conditions and travellers changes no result', () => {
    fc.assert(
      fc.property(rules, travellers, (drafts, examples) => {
        const forward = findings(textsOf(drafts, false), blockFromExamples(examples));
        const backward = findings(textsOf(drafts, true).toReversed(), blockFromExamples(examples.toReversed()));
        expect(backward.toReversed()).toEqual(forward);
      }),
      SETTINGS,
    );
  });

  test('the order of rules does not change the fingerprint of their set', () => {
    fc.assert(
      fc.property(rules, (drafts) => {
        const texts = textsOf(drafts, false);
        expect(ruleSet(...texts.toReversed()).hash).toBe(ruleSet(...texts).hash);
      }),
      { ...SETTINGS, numRuns: runsOf(30) },
    );
  });
});

describe('the explanation of a hit', () => {
  test('the explanation of a hit made from stored truths equals the original, and each of its lines is true by itself', () => {
    fc.assert(
      fc.property(rules, travellers, (drafts, examples) => {
        const set = ruleSet(...textsOf(drafts, false));
        const compiled = compileRules(set);
        const block = blockFromExamples(examples);
        const stored = decodeFactBlock(encodeFactBlock(block));
        const screening = screenFlight(compiled, block, PINS);
        const again = screenFlight(compileRules(structuredClone(set)), stored, PINS);
        screening.travellers.forEach(({ hits }, row) => {
          for (const [index, hit] of hits.entries()) {
            const rule = compiled.byId.get(hit.rule);
            if (rule === undefined) throw new Error(`no rule ${hit.rule}`);
            const told = explain(rule, hit.truths, block, row, set.lists);
            const kept = again.travellers[row]?.hits[index]?.truths ?? new Uint8Array();
            expect(explain(rule, kept, stored, row, set.lists)).toEqual(told);
            for (const { fact, operator, expected, result } of told) {
              const alone = judge(JSON.stringify({ fact, [operator]: expected }), block)[row];
              expect(result).toBe(alone === 2 ? 'unknown' : alone === 1);
            }
          }
        });
      }),
      SETTINGS,
    );
  });
});
