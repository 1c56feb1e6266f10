/** The marks beside the name of a traveller, as the officer may know them. Every list asks here. */
import type { TravellerId } from '../../../shared/flight/flight.ts';
import { handlingInForce } from '../../../shared/protection/care-handling.ts';
import type { FlightHead } from '../flight-head.ts';
import type { Request } from '../request.ts';
import type { FlightSection } from '../store/tables/flight-manifests.ts';
import { flaggedIn, immunityIn, type TravellerMarks } from '../traveller-marks.ts';
import { NO_CARE, seenCare } from './seen-care.ts';
import { seenDoubts } from './seen-doubts.ts';
import { seenReaders } from './seen-readers.ts';

/** Gives the marks of a traveller of a flight, by its head as the officer sees it; `id`: any of theirs. */
export type SeenMarks = (
  head: Pick<FlightHead, 'id' | 'flagged' | 'immune' | 'minors'> | undefined,
  id: TravellerId,
) => TravellerMarks;

/** Of somebody on no flight that is stored, and of what is nobody. */
export const NO_MARKS: TravellerMarks = {
  ...NO_CARE,
  handling: null,
  immunity: null,
  doubted: [],
  isCompanionUnnamed: false,
  readers: null,
};

export async function seenMarks(request: Request): Promise<SeenMarks> {
  const [care, doubts, readers] = await Promise.all([seenCare(request), seenDoubts(request), seenReaders(request)]);
  return (head, id) => {
    if (head === undefined) return NO_MARKS;
    const flagged = flaggedIn(head, id);
    const ids = flagged === undefined ? [id] : [id, flagged.traveller, ...flagged.aliases];
    const marks = care(head, ids);
    return {
      ...marks,
      handling: flagged === undefined ? null : handlingInForce({ ...marks, handling: flagged.handling }),
      immunity: immunityIn(head, id),
      doubted: [...new Set(doubts.on(head.id, ids).map(({ agency }) => agency))],
      isCompanionUnnamed: doubts.isUnnamedOn(head.id, ids),
      readers: readers.on(head.id, id),
    };
  };
}

/** The marks of the traveller at a place of a flight. Whom nothing flags may be protected for the own agency all the same. */
export function marksAt(
  marks: SeenMarks,
  head: FlightHead | undefined,
  { flight, screening }: FlightSection,
  at: number,
): TravellerMarks {
  const known = marks(head, flight.travellers[at]?.id ?? '');
  return { ...known, handling: known.handling ?? screening.travellers[at]?.handling ?? null };
}
