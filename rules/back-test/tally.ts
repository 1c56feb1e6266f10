/** The counts of a back-test: plain number arrays, so that the counts of several workers can be added and passed cheaply. */
import { MANDATES } from '../../shared/fact/fact.ts';
import { OUTCOMES, type Outcome } from '../../shared/screening/outcome.ts';
import type { TravellerScreening } from '../../shared/screening/screening.ts';
import type { BlockComparison } from './compare-block.ts';
import type { RulePair, SetPair } from './pair-sets.ts';

/** How a traveller's overall outcome changed. */
export const MOVES = ['gained', 'lost', 'raised', 'lowered'] as const;
/** gained: flagged only now · lost: flagged only before · raised, lowered: flagged both times, at another level. */
export type Move = (typeof MOVES)[number];

/** Groups of outcome counts: all mandates together, then each. */
export const GROUPS = ['overall', ...MANDATES] as const;
export type Group = (typeof GROUPS)[number];

/** The counts of a rule. `gained`: travellers hit after but not before, whether it missed them or could not be decided. */
const RULE_COUNTS = ['hitsBefore', 'hitsAfter', 'unknownBefore', 'unknownAfter', 'gained', 'lost'] as const;
export type RuleCounts = Readonly<Record<(typeof RULE_COUNTS)[number], number>>;

export interface Tally {
  flights: number;
  travellers: number;
  /** By group, then before and after, then outcome. */
  readonly outcomes: Float64Array;
  /** By rule of the pair, then in the order of `RULE_COUNTS`. */
  readonly rules: Float64Array;
  /** In the order of `MOVES`. */
  readonly moves: Float64Array;
}

/** A traveller whose outcome changed: row of the block, indexes in `OUTCOMES`. */
export interface MovedRow {
  readonly row: number;
  readonly before: number;
  readonly after: number;
}

/** A tally of zeros. */
export function emptyTally(rules: number): Tally {
  return {
    flights: 0,
    travellers: 0,
    outcomes: new Float64Array(GROUPS.length * 2 * OUTCOMES.length),
    rules: new Float64Array(rules * RULE_COUNTS.length),
    moves: new Float64Array(MOVES.length),
  };
}

/** Adds another tally of the same pair of sets. */
export function addTally(to: Tally, from: Tally): void {
  to.flights += from.flights;
  to.travellers += from.travellers;
  for (const key of ['outcomes', 'rules', 'moves'] as const) {
    for (let at = 0; at < to[key].length; at++) to[key][at] = (to[key][at] as number) + (from[key][at] as number);
  }
}

/** Counts one flight; returns the travellers whose overall outcome changed. */
export function countFlight(tally: Tally, pair: SetPair, { before, after }: BlockComparison): readonly MovedRow[] {
  const size = before.travellers.length;
  const moved: MovedRow[] = [];
  tally.flights++;
  tally.travellers += size;
  const counting = new RuleCounting(tally.rules, pair);
  // Neighbours often share their screenings: such a run is counted at once.
  for (let row = 0, end = 0; row < size; row = end) {
    const one = before.travellers[row] as TravellerScreening;
    const other = after.travellers[row] as TravellerScreening;
    end = row + 1;
    while (end < size && before.travellers[end] === one && after.travellers[end] === other) end++;
    countOutcomes(tally.outcomes, one, 0, end - row);
    countOutcomes(tally.outcomes, other, 1, end - row);
    counting.count(one, other, end - row);
    if (one.outcome === other.outcome) continue;
    const change = { before: OUTCOMES.indexOf(one.outcome), after: OUTCOMES.indexOf(other.outcome) };
    add(tally.moves, MOVES.indexOf(moveOf(change)), end - row);
    for (let each = row; each < end; each++) moved.push({ row: each, ...change });
  }
  return moved;
}

/** The name of a change of outcome; the two must differ. */
export function moveOf({ before, after }: Pick<MovedRow, 'before' | 'after'>): Move {
  if (before === 0) return 'gained';
  if (after === 0) return 'lost';
  return after > before ? 'raised' : 'lowered';
}

/** How many travellers had an outcome. */
export function outcomeCount({ outcomes }: Tally, group: Group, side: 'before' | 'after', outcome: Outcome): number {
  return outcomes[outcomeAt(GROUPS.indexOf(group), side === 'before' ? 0 : 1, outcome)] ?? 0;
}

/** The counts of a rule, by its index in the pair. */
export function ruleCounts({ rules }: Tally, rule: number): RuleCounts {
  const at = rule * RULE_COUNTS.length;
  return Object.fromEntries(RULE_COUNTS.map((key, index) => [key, rules[at + index] ?? 0])) as unknown as RuleCounts;
}

function countOutcomes(
  outcomes: Float64Array,
  { outcome, outcomes: by }: TravellerScreening,
  side: 0 | 1,
  times: number,
): void {
  add(outcomes, outcomeAt(0, side, outcome), times);
  for (let mandate = 0; mandate < MANDATES.length; mandate++) {
    add(outcomes, outcomeAt(mandate + 1, side, by[MANDATES[mandate] as (typeof MANDATES)[number]]), times);
  }
}

function outcomeAt(group: number, side: 0 | 1, outcome: Outcome): number {
  return (group * 2 + side) * OUTCOMES.length + OUTCOMES.indexOf(outcome);
}

function add(counts: Float64Array, at: number, times: number): void {
  counts[at] = (counts[at] as number) + times;
}

const HITS_BEFORE = RULE_COUNTS.indexOf('hitsBefore');
const HITS_AFTER = RULE_COUNTS.indexOf('hitsAfter');
const UNKNOWN_BEFORE = RULE_COUNTS.indexOf('unknownBefore');
const UNKNOWN_AFTER = RULE_COUNTS.indexOf('unknownAfter');
const GAINED = RULE_COUNTS.indexOf('gained');
const LOST = RULE_COUNTS.indexOf('lost');

/** Counts per rule. */
class RuleCounting {
  readonly #counts: Float64Array;
  readonly #places: ReadonlyMap<string, number>;
  /** By rule: 1 when it hit the traveller before, 2 both times. */
  readonly #hit: Uint8Array;

  constructor(counts: Float64Array, { rules }: SetPair) {
    this.#counts = counts;
    this.#places = placesOf(rules);
    this.#hit = new Uint8Array(rules.length);
  }

  /** Counts `times` travellers with the same judgements. */
  count(before: TravellerScreening, after: TravellerScreening, times: number): void {
    const hit = this.#hit;
    for (const { rule } of before.hits) hit[this.#add(rule, HITS_BEFORE, times)] = 1;
    for (const { rule } of after.hits) {
      const place = this.#add(rule, HITS_AFTER, times);
      if (hit[place] === 0) this.#add(rule, GAINED, times);
      else hit[place] = 2;
    }
    for (const { rule } of before.hits) {
      const place = this.#places.get(rule) as number;
      if (hit[place] === 1) this.#add(rule, LOST, times);
      hit[place] = 0;
    }
    for (const { rule } of before.unknown) this.#add(rule, UNKNOWN_BEFORE, times);
    for (const { rule } of after.unknown) this.#add(rule, UNKNOWN_AFTER, times);
  }

  #add(rule: string, count: number, times: number): number {
    const place = this.#places.get(rule) as number;
    add(this.#counts, place * RULE_COUNTS.length + count, times);
    return place;
  }
}

const PLACES = new WeakMap<readonly RulePair[], ReadonlyMap<string, number>>();

function placesOf(rules: readonly RulePair[]): ReadonlyMap<string, number> {
  const known = PLACES.get(rules);
  if (known !== undefined) return known;
  const places = new Map(rules.map(({ id }, index) => [id, index]));
  PLACES.set(rules, places);
  return places;
}
