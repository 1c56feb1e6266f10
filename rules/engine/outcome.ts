/** From scores and triggers to what is to be done: levels, who attends, how to go about it. */
import { MANDATES, type Mandate } from '../../shared/fact/fact.ts';
import { type Attendee, type Handling, OUTCOMES, type Outcome, type Scores } from '../../shared/screening/screening.ts';
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

/**
 * The level each mandate's score reaches by the thresholds of the rule set (a score reaches at most `inspect`), raised to whatever
 * a trigger forces.
 */
export function outcomesOf(scores: Scores, forced: Outcomes, thresholds: RuleSet['thresholds']): Outcomes {
  const level = (mandate: Mandate): Outcome => {
    const { watch, inspect } = thresholds[mandate];
    const score = scores[mandate];
    return moreSevere(score >= inspect ? 'inspect' : score >= watch ? 'watch' : 'clear', forced[mandate]);
  };
  return {
    customs: level('customs'),
    police: level('police'),
    immigration: level('immigration'),
    joint: level('joint'),
  };
}

/** The most severe outcome of all mandates wins. */
export function overallOutcome(outcomes: Outcomes): Outcome {
  return MANDATES.map((mandate) => outcomes[mandate]).reduce(moreSevere);
}

/**
 * Who is called to the secondary inspection: one row per situation, the first that fits holds.
 */
const ATTENDANCE: readonly {
  readonly when: (outcomes: Outcomes, called: readonly Attendee[]) => boolean;
  readonly attend: (called: readonly Attendee[]) => readonly Attendee[];
}[] = [
  // Every agency whose own mandate asks for an inspection comes.
  { when: (_, called) => called.length > 0, attend: (called) => called },
  // Only together do the signs ask for one: customs and police come both.
  { when: (outcomes) => atLeast(outcomes.joint, 'inspect'), attend: () => ['customs', 'police'] },
  // Watch or clear: nobody is called.
  { when: () => true, attend: () => [] },
];

const AGENCIES: readonly Attendee[] = ['customs', 'police', 'immigration'];

/** The agencies that attend, the one with the higher score first: it leads. */
export function attendanceOf(outcomes: Outcomes, scores: Scores): readonly Attendee[] {
  const called = AGENCIES.filter((agency) => atLeast(outcomes[agency], 'inspect'));
  const row = ATTENDANCE.find(({ when }) => when(outcomes, called));
  return [...(row?.attend(called) ?? [])].sort(
    (a, b) =>
      OUTCOMES.indexOf(outcomes[b]) - OUTCOMES.indexOf(outcomes[a]) ||
      scores[b] - scores[a] ||
      AGENCIES.indexOf(a) - AGENCIES.indexOf(b),
  );
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
