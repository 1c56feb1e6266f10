/** Turns scores and triggers into levels, and decides which handling applies. `attendance.ts` decides who attends. */
import { MANDATES, type Mandate } from '../../shared/fact/fact.ts';
import { OUTCOMES, type Outcome } from '../../shared/screening/outcome.ts';
import type { Handling } from '../../shared/screening/screening.ts';
import type { RuleFormat, RuleSet } from '../language/rule-set.ts';
import { FAMILIES_FOR_INSPECTION, levelOf, type ScoreSums } from './score.ts';

export type Outcomes = Readonly<Record<Mandate, Outcome>>;

/** The more severe of two outcomes. */
export function moreSevere(one: Outcome, other: Outcome): Outcome {
  return OUTCOMES.indexOf(one) >= OUTCOMES.indexOf(other) ? one : other;
}

/** Is an outcome at least as severe as a level? */
export function atLeast(outcome: Outcome, level: Outcome): boolean {
  return OUTCOMES.indexOf(outcome) >= OUTCOMES.indexOf(level);
}

/** The level of each mandate's score by the rule set, raised by the outcomes that triggers force. */
export function outcomesOf(
  sums: ScoreSums,
  forced: Outcomes,
  { thresholds, format }: Pick<RuleSet, 'thresholds' | 'format'>,
): Outcomes {
  const level = (mandate: Mandate): Outcome =>
    moreSevere(levelOf(sums[mandate], thresholds[mandate], format), forced[mandate]);
  return {
    customs: level('customs'),
    police: level('police'),
    immigration: level('immigration'),
    joint: level('joint'),
  };
}

/** Mandates whose score asks for an inspection but has one family only; a trigger may still force one. */
export function restingOnOneFamily(sums: ScoreSums, thresholds: RuleSet['thresholds']): readonly Mandate[] {
  return MANDATES.filter((mandate) => {
    const { score, families } = sums[mandate];
    return score >= thresholds[mandate].inspect && families < FAMILIES_FOR_INSPECTION;
  });
}

/** The most severe outcome of all mandates. */
export function overallOutcome(outcomes: Outcomes): Outcome {
  return MANDATES.map((mandate) => outcomes[mandate]).reduce(moreSevere);
}

/**
 * Precedence of handlings, by the format of the rule set: the owner of an entry is asked before anything else, and not warning the traveller
 * outweighs a stop. From format 2 a child or a life in danger comes before both, so that a possible victim is met and not watched. Each hit keeps
 * its own handling, so that a conflict is visible.
 */
const HANDLING_PRECEDENCE: Readonly<Record<RuleFormat, readonly Handling[]>> = {
  1: ['contact the owner before acting', 'observe and report', 'safeguard', 'stop'],
  2: ['safeguard', 'contact the owner before acting', 'observe and report', 'stop'],
};

/** The handling in force for a traveller's hits; null when no hit asks for one. */
export function handlingOf(handlings: readonly (Handling | null)[], format: RuleFormat): Handling | null {
  return HANDLING_PRECEDENCE[format].find((handling) => handlings.includes(handling)) ?? null;
}
