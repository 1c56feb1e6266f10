/** Calls about whom chance selects. */
import type { Case } from '../../../shared/casework/case.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { IsoDate } from '../../../shared/manifest.ts';

/** From whom is drawn: the passengers of a flight, or of all flights that arrive here on a day (of the unit's wall clock). */
export type DrawPool = { readonly flight: FlightId } | { readonly arrivals: IsoDate };

export interface SelectionCalls {
  /** How many passengers there are to draw from: those without a case. */
  'selection.pool': { input: { from: DrawPool }; output: { readonly passengers: number; readonly flights: number } };
  /** Draws passengers at random and selects them for inspection. */
  'selection.draw': {
    input: { from: DrawPool; count: number };
    output: { readonly cases: readonly Case[]; readonly passengers: number };
  };
}
