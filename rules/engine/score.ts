/**
 * Adds up the hits of a traveller, by the format of the rule set. One table states what the formats do otherwise; nothing else in the program
 * adds weights.
 */
import { FAMILIES, type Mandate } from '../../shared/fact/fact.ts';
import { OUTCOMES, type Outcome } from '../../shared/screening/outcome.ts';
import type { Hit, Scores } from '../../shared/screening/screening.ts';
import type { RuleFormat, Thresholds } from '../language/rule-set.ts';

/** What is scored of a hit. Weights of exonerations are negative. */
export type ScoredHit = Pick<Hit, 'rule' | 'kind' | 'mandate' | 'family' | 'weight' | 'sign' | 'contains'>;

/** How one score comes about. */
export interface ScoreSum {
  /** 0…100. */
  readonly score: number;
  /** Points of the indicators that count. */
  readonly indicators: number;
  /** Points for which exonerations asked, and those that they took. */
  readonly asked: number;
  readonly taken: number;
  /** Number of families of the indicators: each sign gives one, a combination with the signs that it contains as many as it contains. Exonerations subtract but are no evidence. */
  readonly families: number;
}

export type ScoreSums = Readonly<Record<Mandate, ScoreSum>>;

interface Scoring {
  /** Scores that a joint exoneration lowers: the joint one, or every one. */
  readonly jointExonerates: 'joint' | 'every';
  /** Points and outcome levels that all exonerations together take at most. */
  readonly mostPoints: number;
  readonly mostLevels: number;
  /** Exonerations leave at least the weights of the list hits. */
  readonly sparesLists: boolean;
}

const SCORINGS: Readonly<Record<RuleFormat, Scoring>> = {
  1: {
    jointExonerates: 'joint',
    mostPoints: Number.POSITIVE_INFINITY,
    mostLevels: Number.POSITIVE_INFINITY,
    sparesLists: false,
  },
  2: { jointExonerates: 'every', mostPoints: 20, mostLevels: 1, sparesLists: true },
};

const HIGHEST_SCORE = 100;

/** An inspection by score alone needs hits of at least this many families, which are independent of each other. */
export const FAMILIES_FOR_INSPECTION = 2;

/** The four scores of these hits; the caller leaves out those that are held or muted. Does not depend on their order. */
export function sumsOf(hits: readonly ScoredHit[], format: RuleFormat): ScoreSums {
  return {
    customs: sumOf(hits, 'customs', format),
    police: sumOf(hits, 'police', format),
    immigration: sumOf(hits, 'immigration', format),
    joint: sumOf(hits, 'joint', format),
  };
}

function sumOf(hits: readonly ScoredHit[], score: Mandate, format: RuleFormat): ScoreSum {
  const { mostPoints, sparesLists } = SCORINGS[format];
  let indicators = 0;
  let asked = 0;
  let listed = 0;
  // One bit per family: those of hits without a sign, and by sign those of which it gives one.
  let families = 0;
  let bySign: Map<string, number> | null = null;
  // A combination is evidence of each sign that it contains.
  let combined = 0;
  for (const hit of hits) {
    if (!enters(hit, score, format)) continue;
    const { kind, family, weight, sign, contains } = hit;
    const isListed = family === 'list' && kind === 'indicator';
    if (isListed && strongerIn(hits, hit, score, format, 'list') === null) listed += weight;
    if (kind === 'indicator') {
      const bit = 1 << FAMILIES.indexOf(family);
      if (contains !== undefined) combined = Math.max(combined, contains.length);
      if (sign === undefined) families |= bit;
      else {
        bySign ??= new Map();
        const one = combinationOf(hits, hit, score, format)?.sign ?? sign;
        bySign.set(one, (bySign.get(one) ?? 0) | bit);
      }
    }
    if (strongerIn(hits, hit, score, format) !== null) continue;
    if (kind === 'exoneration') {
      asked -= weight;
      continue;
    }
    indicators += weight;
  }
  const taken = Math.min(asked, mostPoints, sparesLists ? indicators - listed : indicators);
  return {
    score: Math.min(HIGHEST_SCORE, indicators - taken),
    indicators,
    asked,
    taken,
    families: Math.max(combined, bySign === null ? bitsIn(families) : mostFamilies(families, [...bySign.values()])),
  };
}

/** The scores alone. */
export function scoresIn({ customs, police, immigration, joint }: ScoreSums): Scores {
  return { customs: customs.score, police: police.score, immigration: immigration.score, joint: joint.score };
}

/** Is the hit part of a score? The joint score has every rule. */
export function enters(
  { kind, mandate }: Pick<ScoredHit, 'kind' | 'mandate'>,
  score: Mandate,
  format: RuleFormat,
): boolean {
  if (score === 'joint' || mandate === score) return true;
  return kind === 'exoneration' && mandate === 'joint' && SCORINGS[format].jointExonerates === 'every';
}

/**
 * The hit that counts in a score instead of this one, because it is the strongest of their sign there; null: this one counts. Indicators and
 * exonerations of a sign do not replace each other, and a trigger replaces nothing. Of equal weights the rule with the first id is the strongest.
 * `family`: among hits of this family only.
 */
export function strongerIn(
  hits: readonly ScoredHit[],
  hit: ScoredHit,
  score: Mandate,
  format: RuleFormat,
  family?: Hit['family'],
): ScoredHit | null {
  if (hit.sign === undefined || hit.kind === 'trigger') return null;
  let strongest = hit;
  for (const other of hits) {
    if (other.sign !== hit.sign || other.kind !== hit.kind) continue;
    if (family !== undefined && other.family !== family) continue;
    if (enters(other, score, format) && isStronger(other, strongest)) strongest = other;
  }
  return strongest === hit ? null : strongest;
}

/**
 * The heaviest combination in a score whose conditions include the datum of this lighter hit; null: there is none. What a combination has asked for already is no
 * second family beside it.
 */
function combinationOf(
  hits: readonly ScoredHit[],
  hit: ScoredHit,
  score: Mandate,
  format: RuleFormat,
): ScoredHit | null {
  let found: ScoredHit | null = null;
  for (const other of hits) {
    if (other.kind !== 'indicator' || other.contains === undefined || hit.sign === undefined) continue;
    if (other.sign === hit.sign || !other.contains.includes(hit.sign) || !isStronger(other, hit)) continue;
    if (enters(other, score, format) && (found === null || isStronger(other, found))) found = other;
  }
  return found;
}

function isStronger(one: ScoredHit, other: ScoredHit): boolean {
  const more = Math.abs(one.weight) - Math.abs(other.weight);
  return more > 0 || (more === 0 && one.rule < other.rule);
}

/** The level of a score: at most `inspect`, and at most `watch` with one family only. Triggers may raise it. */
export function levelOf(sum: ScoreSum, thresholds: Thresholds, format: RuleFormat): Outcome {
  const level = levelAt(sum.score, sum, thresholds);
  return OUTCOMES[Math.max(level, lowestLevel(sum, thresholds, format))] as Outcome;
}

/** Would exonerations lower the level of a score further, if they could take more levels? */
export function isLevelLimited(sum: ScoreSum, thresholds: Thresholds, format: RuleFormat): boolean {
  return lowestLevel(sum, thresholds, format) > levelAt(sum.score, sum, thresholds);
}

/** Index in `OUTCOMES` of the level that exonerations leave at least. */
function lowestLevel(sum: ScoreSum, thresholds: Thresholds, format: RuleFormat): number {
  return sum.taken === 0 ? 0 : levelAt(sum.indicators, sum, thresholds) - SCORINGS[format].mostLevels;
}

/** Index in `OUTCOMES`. */
function levelAt(score: number, { families }: ScoreSum, { watch, inspect }: Thresholds): number {
  if (score >= inspect && families >= FAMILIES_FOR_INSPECTION) return INSPECT;
  return score >= watch ? WATCH : 0;
}

const WATCH = OUTCOMES.indexOf('watch');
const INSPECT = OUTCOMES.indexOf('inspect');

/**
 * The most distinct families that hits give together, where each sign gives one of its own; a bit per family. So another hit of a sign never makes them fewer, and their
 * order changes nothing.
 */
function mostFamilies(families: number, signs: readonly number[]): number {
  let reached: ReadonlySet<number> = new Set([families]);
  for (const sign of signs) {
    const next = new Set<number>();
    for (const word of reached) for (let left = sign; left !== 0; left &= left - 1) next.add(word | (left & -left));
    reached = next;
  }
  return Math.max(...[...reached].map(bitsIn));
}

function bitsIn(word: number): number {
  let count = 0;
  for (let left = word; left !== 0; left &= left - 1) count++;
  return count;
}
