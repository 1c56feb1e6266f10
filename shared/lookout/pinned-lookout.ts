/** A lookout as it is shown with a flight that it names: whom it found there, and whom its description fits. */
import type { Flight, TravellerId } from '../flight/flight.ts';
import { isTravelling } from '../flight/travelling.ts';
import type { EvidenceLine } from '../list/match/evidence.ts';
import { counts, type Screening } from '../screening/screening.ts';
import { compareLookout } from './compare-lookout.ts';
import { aboard } from './flight-company.ts';
import { isPinnedTo } from './lookout-scope.ts';
import type { PreparedLookout } from './prepared-lookout.ts';

/** More are counted only: whoever fits everybody helps nobody. */
export const MOST_FITTING = 12;

/** A traveller whom the description fits. */
export interface Fitting {
  readonly traveller: TravellerId;
  readonly lines: readonly EvidenceLine[];
}

export interface PinnedToFlight {
  /** Travellers whom it hits. */
  readonly hits: readonly TravellerId[];
  /** Whom the description fits, the best first; nobody where it hits somebody. */
  readonly fitting: readonly Fitting[];
  /** How many it fits, those not listed among them. */
  readonly fits: number;
}

/**
 * Compares it with everybody on the flight; null: it is not shown with this flight, which it concerns. `screening`: as the officer sees it. Where it was made with this version of the
 * lookout, its hits are those of the screening: a match that was declared false, or falls beside a better one, is none.
 */
export function pinnedTo(
  prepared: PreparedLookout,
  flight: Flight,
  screening: Pick<Screening, 'lists' | 'travellers'> | null = null,
): PinnedToFlight | null {
  return isPinnedTo(prepared.lookout.terms, flight.leg) ? foundOn(prepared, flight, screening) : null;
}

/** The same on any flight that it concerns, whether or not it names it. */
export function foundOn(
  prepared: PreparedLookout,
  flight: Flight,
  screening: Pick<Screening, 'lists' | 'travellers'> | null = null,
): PinnedToFlight {
  const { id, version } = prepared.lookout;
  const isScreened = screening?.lists?.some((pin) => pin.list === id && pin.version === version) === true;
  const who = aboard(flight);
  const hits: TravellerId[] = [];
  const fitting: (Fitting & { readonly rank: number })[] = [];
  flight.travellers.forEach((traveller, row) => {
    const one = isTravelling(flight, traveller) ? who(row) : null;
    if (one === null) return;
    const known = isScreened ? screening.travellers[row]?.hits.find(({ listed }) => listed?.list === id) : undefined;
    if (known !== undefined) {
      if (counts(known)) hits.push(traveller.id);
      return;
    }
    const { classes, lines, fits } = compareLookout(prepared, one);
    if (classes.length > 0) {
      if (!isScreened) hits.push(traveller.id);
    } else if (fits > 0) fitting.push({ traveller: traveller.id, lines, rank: fits });
  });
  if (hits.length > 0) return { hits, fitting: [], fits: 0 };
  // Whom more agrees with comes first; those alike stay in the order of the flight.
  const best = fitting.sort((a, b) => b.rank - a.rank).slice(0, MOST_FITTING);
  return { hits, fitting: best.map(({ traveller, lines }) => ({ traveller, lines })), fits: fitting.length };
}
