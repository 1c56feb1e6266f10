import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareBlock } from '../../../rules/back-test/compare-block.ts';
import { pairSets } from '../../../rules/back-test/pair-sets.ts';
import {
  addTally,
  countFlight,
  emptyTally,
  GROUPS,
  type Group,
  MOVES,
  type MovedRow,
  moveOf,
  outcomeCount,
  ruleCounts,
} from '../../../rules/back-test/tally.ts';
import { compileRules } from '../../../rules/engine/compile.ts';
import { screenFlight } from '../../../rules/engine/screen.ts';
import { NO_TERMS, type ScreeningTerms } from '../../../rules/engine/screening-terms.ts';
import type { RuleFormat, RuleSet } from '../../../rules/language/rule-set.ts';
import { decodeFactBlock, encodeFactBlock } from '../../../shared/fact/encode-fact-block.ts';
import { blockFromExamples } from '../../../shared/fact/example-block.ts';
import { MANDATES } from '../../../shared/fact/fact.ts';
import type { FactBlock } from '../../../shared/fact/fact-block.ts';
import { OUTCOMES } from '../../../shared/screening/outcome.ts';
import type { Screening, TravellerScreening } from '../../../shared/screening/screening.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';
import { conditions, travellers } from './draw-rules.ts';

const PINS = { reference: 'places-1', zone: 'zones-1', at: '2026-11-24T10:00Z' };

type Drawn = Readonly<Record<string, string>> & { readonly when: string };

/** Rules with few ids, so that two sets share some of them, some of those edited. */
const rule: fc.Arbitrary<Drawn> = fc
  .record({
    id: fc.constantFrom('test.a', 'test.b', 'test.c', 'test.d'),
    mandate: fc.constantFrom(...MANDATES),
    weight: fc.constantFrom('20', '40', '70'),
    kind: fc.constantFrom('indicator', 'exoneration'),
    validTo: fc.constantFrom('', '2026-11-23', '2026-11-24'),
    when: conditions,
  })
  .map((drawn) => ({ ...drawn, when: JSON.stringify(drawn.when) }));
const set = fc
  .uniqueArray(rule, { maxLength: 4, selector: ({ id }) => id })
  .map((rules) => ruleSet(...rules.map(({ when, ...more }) => ruleText(when, more))));
const format = fc.constantFrom<RuleFormat>(1, 2);
/** The second set keeps some rules of the first; each has a format of its own. */
const sets = fc.tuple(set, set, fc.nat(15), format, format).map((drawn): readonly [RuleSet, RuleSet] => {
  const [one, other, kept, before, after] = drawn;
  const rules = new Map(other.rules.map((each) => [each.id, each]));
  one.rules.forEach((each, at) => {
    if ((kept & (1 << at)) !== 0) rules.set(each.id, each);
  });
  const sorted = [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [
    { ...one, format: before },
    { ...other, format: after, rules: sorted },
  ];
});
const flights = fc.array(travellers, { minLength: 1, maxLength: 3 }).map((each) => each.map(blockFromExamples));

/** The counts of a back-test, computed for each traveller alone. */
function counted(before: readonly Screening[], after: readonly Screening[]) {
  const pairs = before.flatMap((screening, flight) =>
    screening.travellers.map((each, row) => [each, after[flight]?.travellers[row] as TravellerScreening] as const),
  );
  const level = (screened: TravellerScreening, group: Group) =>
    group === 'overall' ? screened.outcome : screened.outcomes[group];
  const hits = (screened: TravellerScreening, id: string) => screened.hits.some((hit) => hit.rule === id);
  const unknown = (screened: TravellerScreening, id: string) => screened.unknown.some((each) => each.rule === id);
  const count = (fits: (one: TravellerScreening, other: TravellerScreening) => boolean) =>
    pairs.filter(([one, other]) => fits(one, other)).length;
  return {
    outcomes: GROUPS.map((group) =>
      OUTCOMES.map((outcome) => [
        count((one) => level(one, group) === outcome),
        count((_, other) => level(other, group) === outcome),
      ]),
    ),
    moves: MOVES.map((move) =>
      count(
        (one, other) =>
          one.outcome !== other.outcome &&
          moveOf({ before: OUTCOMES.indexOf(one.outcome), after: OUTCOMES.indexOf(other.outcome) }) === move,
      ),
    ),
    rule: (id: string) => ({
      hitsBefore: count((one) => hits(one, id)),
      hitsAfter: count((_, other) => hits(other, id)),
      unknownBefore: count((one) => unknown(one, id)),
      unknownAfter: count((_, other) => unknown(other, id)),
      gained: count((one, other) => !hits(one, id) && hits(other, id)),
      lost: count((one, other) => hits(one, id) && !hits(other, id)),
    }),
  };
}

/** The stored block with the columns that the sets use. */
function partOf(block: FactBlock, facts: ReadonlySet<string>): FactBlock {
  return decodeFactBlock(encodeFactBlock(block), facts);
}

describe('a back-test', () => {
  test('a back-test finds and counts the same as screening every flight by each set alone', () => {
    fc.assert(
      fc.property(sets, flights, fc.subarray(['test.a', 'test.b']), ([active, candidate], blocks, held) => {
        const terms: ScreeningTerms = { ...NO_TERMS, held: new Set(held) };
        const pair = pairSets(active, candidate);
        const tally = emptyTally(pair.rules.length);
        const moved: MovedRow[][] = [];
        for (const block of blocks) {
          const own = emptyTally(pair.rules.length);
          const comparison = compareBlock(pair, partOf(block, pair.facts), PINS, terms);
          moved.push([...countFlight(own, pair, comparison)]);
          addTally(tally, own);
        }
        const alone = (each: RuleSet, by: ScreeningTerms) =>
          blocks.map((block) => screenFlight(compileRules(each), block, PINS, by));
        // A rule that is switched off counts again when the candidate is activated.
        const [before, after] = [alone(active, terms), alone(candidate, { ...terms, held: new Set() })];
        const expected = counted(before, after);
        expect(
          GROUPS.map((group) =>
            OUTCOMES.map((outcome) => [
              outcomeCount(tally, group, 'before', outcome),
              outcomeCount(tally, group, 'after', outcome),
            ]),
          ),
        ).toEqual(expected.outcomes);
        expect([...tally.moves]).toEqual(expected.moves);
        pair.rules.forEach(({ id, change }, index) => {
          const counts = ruleCounts(tally, index);
          expect([id, counts]).toEqual([id, expected.rule(id)]);
          if (change === 'same') expect([id, counts.gained, counts.lost]).toEqual([id, 0, 0]);
        });
        const levels = (screenings: readonly Screening[]) =>
          screenings.map(({ travellers: people }) => people.map(({ outcome }) => OUTCOMES.indexOf(outcome)));
        const [low, high] = [levels(before), levels(after)];
        expect(moved).toEqual(
          low.map((people, flight) =>
            people.flatMap((level, row) => {
              const now = high[flight]?.[row] as number;
              return level === now ? [] : [{ row, before: level, after: now }];
            }),
          ),
        );
      }),
      { seed: 8, numRuns: 80 },
    );
  });

  test("a back-test uses each rule set's own list when two have one name", () => {
    const lists = (value: string) =>
      `format: 1\nlists:\n  hubs: { owner: X, reason: X, validTo: 2030-01-01, entries: [${value}] }\n`;
    const asks = ruleText('{ fact: flight.origin, inList: hubs }');
    const pair = pairSets(ruleSet(lists('GRU'), asks), ruleSet(lists('BOG'), asks));
    expect(pair.rules).toMatchObject([{ id: 'test.rule', change: 'changed' }]);
    const block = blockFromExamples([{ 'flight.origin': 'GRU' }, { 'flight.origin': 'BOG' }]);
    const { before, after } = compareBlock(pair, block, PINS);
    const hits = ({ travellers: people }: Screening) => people.map((each) => each.hits.length);
    expect([hits(before), hits(after)]).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  test('a back-test screens each of two rule sets by its own format', () => {
    const texts = (own: RuleFormat) => [
      ruleText('{ fact: bags.none, is: true }', { id: 'test.a', weight: '50' }, own),
      ruleText('{ fact: bags.none, is: true }', { id: 'test.x', mandate: 'joint', kind: 'exoneration' }, own),
    ];
    const pair = pairSets(ruleSet(...texts(1)), ruleSet(...texts(2)));
    const { before, after } = compareBlock(pair, blockFromExamples([{ 'bags.none': true }]), PINS);
    const scores = ({ travellers: [first] }: Screening) => [first?.scores.customs, first?.scores.joint];
    expect([scores(before), scores(after)]).toEqual([
      [50, 20],
      [30, 30],
    ]);
  });

  test('a back-test counts another weight or sign as a change, but not another wording', () => {
    const when = '{ fact: bags.none, is: true }';
    const changeTo = (more: Readonly<Record<string, string>>) =>
      pairSets(ruleSet(ruleText(when, {}, 2)), ruleSet(ruleText(when, more, 2))).rules[0]?.change;
    expect(changeTo({ title: '{ en: Other }', rationale: 'Other' })).toBe('same');
    expect(changeTo({ weight: '31' })).toBe('changed');
    expect(changeTo({ sign: 'no-bag' })).toBe('changed');
  });
});
