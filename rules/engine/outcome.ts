/** From scores and triggers to levels, and which handling governs. Who attends stands in `attendance.ts`. */
import { MANDATES, type Mandate } from '../../shared/fact/fact.ts';
import { OUTCOMES, type Outcome } from '../../shared/screening/outcome.ts';
import type { Handling, Scores } from '../../shared/screening/screening.ts';
import type { RuleSet } from '../language/rule-set.ts';

/** A score is held to this range. */
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

/** By score alone an inspection needs hits of at least so many families: each family fails and succeeds by itself. */
export const FAMILIES_FOR_INSPECTION = 2;

/** For each mandate, of how many families the indicators in its score are. Exonerations subtract but are no evidence. */
export type FamilyCounts = Readonly<Record<Mandate, number>>;

/**
 * The level each mandate's score reaches by the thresholds of the rule set: at most `inspect`, and at most `watch` where it rests on one family
 * only. Whatever a trigger forces stands above it.
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

/** Mandates whose score asks for an inspection that one family alone does not give; a trigger may give it all the same. */
export function restingOnOneFamily(
  scores: Scores,
  families: FamilyCounts,
  thresholds: RuleSet['thresholds'],
): readonly Mandate[] {
  return MANDATES.filter(
    (mandate) => scores[mandate] >= thresholds[mandate].inspect && families[mandate] < FAMILIES_FOR_INSPECTION,
  );
}

/** The most severe outcome of all mandates wins. */
export function overallOutcome(outcomes: Outcomes): Outcome {
  return MANDATES.map((mandate) => outcomes[mandate]).reduce(moreSevere);
}

/**
 * Which handling governs where several hits ask for different ones: not tipping anyone off outweighs a stop, and the owner of an entry is
 * asked before anything else is done. The hits keep their own, so that a conflict shows.
 */
const HANDLING_PRECEDENCE: readonly Handling[] = [
  'contact the owner before acting',
  'observe and report',
  'safeguard',
  'stop',
];

/** The handling that governs a traveller's hits; null when no hit asks for one. */
export function handlingOf(handlings: readonly (Handling | null)[]): Handling | null {
  return HANDLING_PRECEDENCE.find((handling) => handlings.includes(handling)) ?? null;
}
