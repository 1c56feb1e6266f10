/** Why a rule in force cannot hit yet. */
import { canHold, mayBeMissing, waitsForFacts } from '../../../rules/engine/can-hold.ts';
import type { Condition } from '../../../rules/language/rule-set.ts';
import { isDense, SPANS } from '../../../shared/past/past.ts';
import { dayNumber } from '../../../shared/time/civil.ts';
import type { RuleView } from '../calls/rules.ts';
import type { FlightHead } from '../flight-head.ts';

/** Days of departure of the flights in the store, since 1970. */
export function departureDays(heads: readonly Pick<FlightHead, 'leg'>[]): ReadonlySet<number> {
  const days = new Set<number>();
  for (const { leg } of heads) {
    const time = leg.departure ?? leg.arrival;
    if (time !== null) days.add(dayNumber(time));
  }
  return days;
}

/**
 * `lists`: the rule needs facts that only watchlists supply. `past`: the rule needs earlier flights, has never hit or been undecided, and the store
 * does not reach back a quarter. Null: the rule waits for nothing.
 */
export function waitingOf(
  when: Condition,
  { hits, unknown }: Pick<RuleView, 'hits' | 'unknown'>,
  days: ReadonlySet<number>,
): RuleView['waits'] {
  if (waitsForFacts(when)) return 'lists';
  if (hits > 0 || unknown > 0 || canHold(when, mayBeMissing)) return null;
  const before = Math.max(0, ...days) - SPANS.quarter;
  const departures = [...days].filter((day) => day > before).length;
  return isDense(departures, SPANS.quarter) ? null : 'past';
}
