/** Which lookouts are pinned to a flight of a table. */
import { concerns, isPinnedTo, isPlaced } from '../../../shared/lookout/lookout-scope.ts';
import { isLookoutOn } from '../../../shared/lookout/lookout-state.ts';
import type { FlightRow } from '../../core/calls/flight-views.ts';
import type { LookoutRow } from '../../core/calls/lookout-views.ts';

/** Those in force that name the flight, as far as the officer reads them. */
export function pinnedHere(
  rows: readonly LookoutRow[],
  { leg, sold = [], departureUtc, arrivalUtc }: Pick<FlightRow, 'leg' | 'sold' | 'departureUtc' | 'arrivalUtc'>,
): readonly LookoutRow[] {
  return rows.filter(({ terms, state, validFrom, validUntil }) => {
    if (terms === null || !isLookoutOn(state) || !isPlaced(terms) || !isPinnedTo(terms, leg)) return false;
    return concerns({ terms, validFrom, validUntil, ended: null }, { leg, sold, departureUtc, arrivalUtc });
  });
}
