/** Journeys that a rule asks to observe and report, as officers of the agency that owns the rule read them. */
import type { PassedOn } from '../../../shared/casework/passed-on.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { Bags, Leg } from '../../../shared/manifest.ts';

export interface ObservedJourney {
  readonly flight: FlightId;
  readonly leg: Leg;
  readonly traveller: TravellerId;
  /** `SURNAME, GIVEN NAMES`; '' where the flight is masked. */
  readonly name: string;
  readonly seat: string | null;
  readonly bags: Bags;
  /** Record locator of the booking; null: none was sent. */
  readonly locator: string | null;
  /** Who travels in the same booking on this flight. */
  readonly companions: readonly string[];
  /** Titles of the rules, by language. */
  readonly rules: readonly Readonly<Record<string, string>>[];
  /** To whom the record was passed on, the first first. */
  readonly passed: readonly Pick<PassedOn, 'to' | 'officer' | 'at'>[];
}
