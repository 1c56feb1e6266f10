/**
 * Adds up the hits of a traveller, by the format of the rule set. One table states what the formats do otherwise; nothing else in the program
 * adds weights.
 */
import type { Mandate } from '../../shared/fact/fact.ts';
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
  /** Families of the indicators that are independent of each other, counted as far as an inspection needs them: 0…2. Exonerations subtract but are no evidence. */
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
  const evidence: ScoredHit[] = [];
  for (const hit of hits) {
    if (!enters(hit, score, format)) continue;
    const { kind, family, weight } = hit;
    const isListed = family === 'list' && kind === 'indicator';
    if (isListed && strongerIn(hits, hit, score, format, 'list') === null) listed += weight;
    if (kind === 'indicator') evidence.push(hit);
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
    families: familiesOf(evidence),
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
 * How many families these indicators give, of which `FAMILIES_FOR_INSPECTION` are enough. A combination is evidence of each sign that it contains; any two hits that are independent are two. A
 * further hit takes none of that away, so it lowers no level.
 */
function familiesOf(evidence: readonly ScoredHit[]): number {
  const isEnough = evidence.some(
    (hit, at) =>
      (hit.contains?.length ?? 0) >= FAMILIES_FOR_INSPECTION ||
      evidence.some((other, place) => place < at && areIndependent(hit, other)),
  );
  return isEnough ? FAMILIES_FOR_INSPECTION : Math.min(1, evidence.length);
}

/** Are these of two families and of two signs, and has neither asked already for what the other found? */
function areIndependent(one: ScoredHit, other: ScoredHit): boolean {
  if (one.family === other.family || (one.sign !== undefined && one.sign === other.sign)) return false;
  return !asksForSameAs(one, other) && !asksForSameAs(other, one);
}

/** Is the hit of a sign that this heavier combination contains? The rules of another mandate are evidence of their own, and so are their hits. */
function asksForSameAs(combination: ScoredHit, { sign, mandate, ...hit }: ScoredHit): boolean {
  if (sign === undefined || combination.contains?.includes(sign) !== true) return false;
  return (mandate === combination.mandate || mandate === 'joint') && isStronger(combination, hit);
}

function isStronger(one: Pick<ScoredHit, 'rule' | 'weight'>, other: Pick<ScoredHit, 'rule' | 'weight'>): boolean {
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
