/**
 * Officers' decisions about travellers and flights. They are stored next to the messages, and no message undoes them: the flight is a fold
 * over both. Another decision withdraws a decision, so the record stays append-only.
 */
import type { Leg, LocalDateTime } from '../manifest.ts';
import type { FlightId, MessageId, TravellerId } from './flight.ts';

export type DecisionId = string;

interface Decided {
  readonly id: DecisionId;
  /** Time of the decision, ISO 8601 UTC. */
  readonly at: string;
  readonly officer: string;
  readonly flight: FlightId;
  readonly reason: string;
}

interface DecidedByTwo extends Decided {
  /** Who confirmed it; left out where one officer was enough, and in decisions of earlier releases. */
  readonly second?: string;
}

/** These records are one person, whatever the messages say. Ids are record ids or aliases; later versions of the entries stay joined. */
export interface JoinDecision extends DecidedByTwo {
  readonly kind: 'join';
  readonly travellers: readonly TravellerId[];
}

/** The first of these records is another person than the others and is never merged with one of them, despite any evidence. */
export interface PartDecision extends DecidedByTwo {
  readonly kind: 'part';
  readonly travellers: readonly TravellerId[];
}

/** What the airport knows about a flight; only the given fields change. `null` clears a value. */
export interface FlightPatch {
  readonly estimatedDeparture?: LocalDateTime | null;
  readonly actualDeparture?: LocalDateTime | null;
  readonly estimatedArrival?: LocalDateTime | null;
  readonly actualArrival?: LocalDateTime | null;
  readonly stand?: string | null;
  readonly gate?: string | null;
  readonly belt?: string | null;
  readonly registration?: string | null;
  /** The airport that the flight is diverted to. */
  readonly divertedTo?: string | null;
  readonly cancelled?: boolean | null;
}

export const CANCEL_CAUSES = ['carrier', 'weather', 'technical', 'airport', 'no-such-flight', 'other'] as const;
/** Why a flight is cancelled: by its carrier, weather, a fault of the aircraft, the airport; or the data names a flight that there is not. */
export type CancelCause = (typeof CANCEL_CAUSES)[number];

export interface FlightDecision extends DecidedByTwo {
  readonly kind: 'flight';
  readonly patch: FlightPatch;
  /** Where the patch cancels the flight; left out in decisions of earlier releases. */
  readonly cause?: CancelCause;
}

/** This flight is the same as another one, under another number or date: its messages count for the other. */
export interface SameFlightDecision extends DecidedByTwo {
  readonly kind: 'same-flight';
  readonly other: FlightId;
}

/** The travellers of a message that names no flight are on this one. */
export interface AssignDecision extends DecidedByTwo {
  readonly kind: 'assign';
  readonly message: MessageId;
  /** The flight as it was known then; as the officer typed it where it was not. */
  readonly leg: Leg;
}

/** Withdraws an earlier decision. */
export interface WithdrawDecision extends DecidedByTwo {
  readonly kind: 'withdraw';
  readonly decision: DecisionId;
}

export type Decision =
  | JoinDecision
  | PartDecision
  | FlightDecision
  | SameFlightDecision
  | AssignDecision
  | WithdrawDecision;
