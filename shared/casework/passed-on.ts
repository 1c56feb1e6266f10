/** The record of an observed journey was passed on: by whom, to whom, and when. Nothing is sent; somebody did it. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { FlightId, TravellerId } from '../flight/flight.ts';

/** Characters that the receiver's name has at most. */
export const LONGEST_RECEIVER = 80;

export interface PassedOn {
  readonly flight: FlightId;
  readonly traveller: TravellerId;
  /** The agency whose rule asked for the observation. */
  readonly agency: LawAgency;
  readonly to: string;
  readonly officer: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}
