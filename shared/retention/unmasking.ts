/**
 * An unmasking: for an open case, two officers of two agencies have one traveller's data shown again for a limited time. Everybody else on the
 * flight stays masked.
 */
import type { FlightId, TravellerId } from '../flight/flight.ts';
import type { TwoPersonRecord } from './legal-hold.ts';

/** Hours that it lasts. */
const UNMASKING_HOURS = 72;

export interface Unmasking {
  readonly id: string;
  readonly case: string;
  readonly flight: FlightId;
  readonly traveller: TravellerId;
  /** Who asked and who approved. */
  readonly approved: TwoPersonRecord;
  /** ISO 8601 UTC. */
  readonly until: string;
  readonly revoked: { readonly officer: string; readonly at: string; readonly reason: string } | null;
}

export type UnmaskingState = 'in-force' | 'expired' | 'revoked';

/** Its state at a time (ISO 8601 UTC). */
export function unmaskingState({ until, revoked }: Pick<Unmasking, 'until' | 'revoked'>, now: string): UnmaskingState {
  if (revoked !== null) return 'revoked';
  return until <= now ? 'expired' : 'in-force';
}

/** The end of an unmasking that begins now. */
export function unmaskedUntil(now: string): string {
  return new Date(Date.parse(now) + UNMASKING_HOURS * 3_600_000).toISOString();
}
