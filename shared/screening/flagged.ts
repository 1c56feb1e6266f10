/** Selects the flagged travellers (anything above `clear`) of screened flights, in order of work. */

import type { FactBlock } from '../fact/fact-block.ts';
import type { Flight, Traveller } from '../flight/flight.ts';
import { compareText } from '../flight/message-order.ts';
import { isTravelling } from '../flight/travelling.ts';
import { minuteNumber } from '../time/civil.ts';
import { OUTCOMES } from './outcome.ts';
import type { Screening, TravellerScreening } from './screening.ts';

/** A flight with its facts and its screening; travellers have the same index in all three. */
export interface ScreenedFlight {
  readonly flight: Flight;
  readonly block: FactBlock;
  readonly screening: Screening;
}

export interface FlaggedTraveller extends ScreenedFlight {
  readonly traveller: Traveller;
  /** Index of the traveller in the flight, the block and the screening. */
  readonly index: number;
  readonly screened: TravellerScreening;
}

/** Scheduled arrival in UTC minutes, otherwise in local ones; flights without either come last. */
function arrivalOf({ arrivalUtc, leg }: Flight): number {
  return arrivalUtc ?? minuteNumber(leg.arrival ?? leg.departure ?? '') ?? Number.MAX_SAFE_INTEGER;
}

/** All flagged travellers who are still expected, most urgent first: by outcome, then scheduled arrival, then id of flight and traveller. */
export function flaggedTravellers(flights: readonly ScreenedFlight[]): readonly FlaggedTraveller[] {
  const flagged = flights.flatMap((screenedFlight) =>
    screenedFlight.flight.travellers.flatMap((traveller, index) => {
      const screened = screenedFlight.screening.travellers[index];
      const expected = isTravelling(screenedFlight.flight, traveller);
      return screened === undefined || screened.outcome === 'clear' || !expected
        ? []
        : [{ ...screenedFlight, traveller, index, screened }];
    }),
  );
  return flagged.sort(
    (a, b) =>
      OUTCOMES.indexOf(b.screened.outcome) - OUTCOMES.indexOf(a.screened.outcome) ||
      arrivalOf(a.flight) - arrivalOf(b.flight) ||
      compareText(a.flight.id, b.flight.id) ||
      compareText(a.traveller.id, b.traveller.id),
  );
}
