/** A legal hold: what it is laid on is neither masked nor destroyed while it lasts, because a court, a prosecutor or an inquiry needs it. */
import type { FlightId, TravellerId } from '../flight/flight.ts';

export type HoldSubject =
  | { readonly kind: 'flight'; readonly flight: FlightId }
  | { readonly kind: 'traveller'; readonly flight: FlightId; readonly traveller: TravellerId }
  | { readonly kind: 'case'; readonly case: string; readonly flight: FlightId; readonly traveller: TravellerId };

/** Two officers did something, when (ISO 8601 UTC) and why. */
export interface TwoPersonRecord {
  readonly officer: string;
  readonly second: string;
  readonly at: string;
  readonly reason: string;
}

export interface LegalHold {
  readonly id: string;
  readonly subject: HoldSubject;
  readonly set: TwoPersonRecord;
  /** Null: it is in force. */
  readonly lifted: TwoPersonRecord | null;
}

/** Does it still keep anything? */
export function isInForce({ lifted }: Pick<LegalHold, 'lifted'>): boolean {
  return lifted === null;
}
