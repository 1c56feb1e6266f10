/** Turns scores and triggers into levels, and decides which handling applies. `attendance.ts` decides who attends. */
import { MANDATES, type Mandate } from '../../shared/fact/fact.ts';
import { OUTCOMES, type Outcome } from '../../shared/screening/outcome.ts';
import type { Handling, Scores } from '../../shared/screening/screening.ts';
import type { RuleSet } from '../language/rule-set.ts';

/** The range of a score. */
export const SCORE_RANGE = { lowest: 0, highest: 100 } as const;

export type Outcomes = Readonly<Record<Mandate, Outcome>>;

/** The more severe of two outcomes. */
export function moreSevere(one: Outcome, other: Outcome): Outcome {
  return OUTCOMES.indexOf(one) >= OUTCOMES.indexOf(other) ? one : other;
}

/** Is an outcome at least as severe as a level? */
export function atLeast(outcome: Outcome, level: Outcome): boolean {
  return OUTCOMES.indexOf(outcome) >= OUTCOMES.indexOf(level);
}

/** An inspection by score alone needs hits of at least this many families, which are independent of each other. */
export const FAMILIES_FOR_INSPECTION = 2;

/** For each mandate, the number of families of the indicators in its score. Exonerations subtract but are no evidence. */
export type FamilyCounts = Readonly<Record<Mandate, number>>;

/**
 * The level of each mandate's score by the thresholds of the rule set: at most `inspect`, and at most `watch` with one family only. Triggers may
 * raise it.
 */
export function outcomesOf(
  scores: Scores,
  families: FamilyCounts,
  forced: Outcomes,
  thresholds: RuleSet['thresholds'],
): Outcomes {
  const level = (mandate: Mandate): Outcome => {
    const { watch, inspect } = thresholds[mandate];
    const score = scores[mandate];
    const independent = families[mandate] >= FAMILIES_FOR_INSPECTION;
    const scored = score >= inspect && independent ? 'inspect' : score >= watch ? 'watch' : 'clear';
    return moreSevere(scored, forced[mandate]);
  };
  return {
    customs: level('customs'),
    police: level('police'),
    immigration: level('immigration'),
    joint: level('joint'),
  };
}

/** Mandates whose score asks for an inspection but has one family only; a trigger may still force one. */
export function restingOnOneFamily(
  scores: Scores,
  families: FamilyCounts,
  thresholds: RuleSet['thresholds'],
): readonly Mandate[] {
  return MANDATES.filter(
    (mandate) => scores[mandate] >= thresholds[mandate].inspect && families[mandate] < FAMILIES_FOR_INSPECTION,
  );
}

/** The most severe outcome of all mandates. */
export function overallOutcome(outcomes: Outcomes): Outcome {
  return MANDATES.map((mandate) => outcomes[mandate]).reduce(moreSevere);
}

/**
 * Precedence of handlings: not warning the traveller outweighs a stop, and the owner of an entry must be asked before anything else. Each hit
 * keeps its own handling, so that a conflict is visible.
 */
const HANDLING_PRECEDENCE: readonly Handling[] = [
  'contact the owner before acting',
  'observe and report',
  'safeguard',
  'stop',
];

/** The handling in force for a traveller's hits; null when no hit asks for one. */
export function handlingOf(handlings: readonly (Handling | null)[]): Handling | null {
  return HANDLING_PRECEDENCE.find((handling) => handlings.includes(handling)) ?? null;
}
