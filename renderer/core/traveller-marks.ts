/** What lists show beside the name of a traveller, and what a head tells of them. `seen/seen-marks.ts` makes the marks. */
import type { LawAgency } from '../../shared/agency/agency-id.ts';
import type { TravellerId } from '../../shared/flight/flight.ts';
import type { Outcome } from '../../shared/screening/outcome.ts';
import type { PossibleImmunity } from '../../shared/screening/possible-immunity.ts';
import type { Handling } from '../../shared/screening/screening.ts';
import type { Flagged, FlightHead } from './flight-head.ts';
import type { CareMarks } from './seen/seen-care.ts';
import type { Readers } from './seen/seen-readers.ts';

/** The marks of a traveller, the same in every list. `renderer/app/ui/traveller-tags.tsx` draws them. */
export interface TravellerMarks extends CareMarks {
  /** The handling in force, as the officer's agency sees it. Of a child who is flagged, that of somebody to protect. */
  readonly handling: Handling | null;
  /** From the documents alone, so that it tells of no hit. Null on a masked flight, which has none. */
  readonly immunity: PossibleImmunity | null;
  /** Agencies of which an officer doubts them because of the child beside them. */
  readonly doubted: readonly LawAgency[];
  /** A child whose companion officers doubt, while nobody says who that is. */
  readonly isCompanionUnnamed: boolean;
  /** Who reads their hits. */
  readonly readers: Readers;
}

/** The row of a flagged traveller, by any of their ids; undefined: nothing flags them, or there is no head. */
export function flaggedIn(head: Pick<FlightHead, 'flagged'> | undefined, id: TravellerId): Flagged | undefined {
  return head?.flagged.find(({ traveller, aliases }) => traveller === id || aliases.includes(id));
}

/** Outcome of a traveller as seen; `clear` where not flagged. Null where the flight was screened under another frame, so hidden hits are not known. */
export function outcomeIn(head: Pick<FlightHead, 'flagged' | 'byOutcome'>, id: TravellerId): Outcome | null {
  const flagged = flaggedIn(head, id);
  if (flagged !== undefined) return flagged.outcome;
  return Object.values(head.byOutcome).some((count) => count > 0) ? 'clear' : null;
}

/** The possible immunity of a traveller, by any of their ids. */
export function immunityIn({ immune = [] }: Pick<FlightHead, 'immune'>, id: TravellerId): PossibleImmunity | null {
  return immune.find(({ ids }) => ids.includes(id))?.immunity ?? null;
}
