/** What lists show of a traveller beside the outcome: how to act on them, and possible immunity. */
import type { Case } from '../../shared/casework/case.ts';
import type { FlightId, TravellerId } from '../../shared/flight/flight.ts';
import type { Outcome } from '../../shared/screening/outcome.ts';
import type { PossibleImmunity } from '../../shared/screening/possible-immunity.ts';
import type { Handling } from '../../shared/screening/screening.ts';
import type { FlightHead } from './flight-head.ts';

export interface TravellerMarks {
  /** The handling in force, as the officer's agency sees it. */
  readonly handling: Handling | null;
  /** From the documents alone, so that it tells of no hit. Null on a masked flight, which has none. */
  readonly immunity: PossibleImmunity | null;
}

/** The marks of a traveller, by any of their ids, from a head as the officer sees it; none without a head. */
export function marksIn(head: Pick<FlightHead, 'flagged' | 'immune'> | undefined, id: TravellerId): TravellerMarks {
  const flagged = head?.flagged.find(({ traveller, aliases }) => traveller === id || aliases.includes(id));
  return { handling: flagged?.handling ?? null, immunity: head === undefined ? null : immunityIn(head, id) };
}

/** The marks of the traveller of a case; none where it is about something else. */
export function marksOfCase(
  heads: ReadonlyMap<FlightId, Pick<FlightHead, 'flagged' | 'immune'>>,
  { flight, traveller }: Pick<Case, 'flight' | 'traveller'>,
): TravellerMarks {
  if (flight === null || traveller === null) return { handling: null, immunity: null };
  return marksIn(heads.get(flight), traveller);
}

/** Outcome of a traveller as seen; `clear` where not flagged. Null where the flight was screened under another frame, so hidden hits are not known. */
export function outcomeIn(head: Pick<FlightHead, 'flagged' | 'byOutcome'>, id: TravellerId): Outcome | null {
  const flagged = head.flagged.find(({ traveller, aliases }) => traveller === id || aliases.includes(id));
  if (flagged !== undefined) return flagged.outcome;
  return Object.values(head.byOutcome).some((count) => count > 0) ? 'clear' : null;
}

/** The possible immunity of a traveller, by any of their ids. */
export function immunityIn({ immune = [] }: Pick<FlightHead, 'immune'>, id: TravellerId): PossibleImmunity | null {
  return immune.find(({ ids }) => ids.includes(id))?.immunity ?? null;
}
