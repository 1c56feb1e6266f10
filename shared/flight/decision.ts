/**
 * What officers decide about travellers and flights. Decisions stand beside the messages and are never undone by one: the flight is a fold
 * over both. A decision is withdrawn by another one, so the record stays append-only.
 */
import type { LocalDateTime } from '../manifest.ts';
import type { FlightId, TravellerId } from './flight.ts';

export type DecisionId = string;

interface Decided {
  readonly id: DecisionId;
  /** Time of the decision, ISO 8601 UTC. */
  readonly at: string;
  readonly officer: string;
  readonly flight: FlightId;
  readonly reason: string;
}

/** These records are one person, whatever the messages say. Ids are record ids or aliases; later versions of the entries follow along. */
export interface JoinDecision extends Decided {
  readonly kind: 'join';
  readonly travellers: readonly TravellerId[];
}

/** The first of these records is another person than the others: it is never merged with one of them, whatever ties them. */
export interface PartDecision extends Decided {
  readonly kind: 'part';
  readonly travellers: readonly TravellerId[];
}

/** What is known at the airport about a flight; only the fields given change. `null` takes a value back. */
export interface FlightPatch {
  readonly estimatedDeparture?: LocalDateTime | null;
  readonly actualDeparture?: LocalDateTime | null;
  readonly estimatedArrival?: LocalDateTime | null;
  readonly actualArrival?: LocalDateTime | null;
  readonly stand?: string | null;
  readonly gate?: string | null;
  readonly belt?: string | null;
  readonly registration?: string | null;
  /** Airport it goes to instead. */
  readonly divertedTo?: string | null;
  readonly cancelled?: boolean | null;
}

export interface FlightDecision extends Decided {
  readonly kind: 'flight';
  readonly patch: FlightPatch;
}

/** This flight is the same as another one, under another number or date: its messages count for that one. */
export interface SameFlightDecision extends Decided {
  readonly kind: 'same-flight';
  readonly other: FlightId;
}

/** Takes an earlier decision back. */
export interface WithdrawDecision extends Decided {
  readonly kind: 'withdraw';
  readonly decision: DecisionId;
}

export type Decision = JoinDecision | PartDecision | FlightDecision | SameFlightDecision | WithdrawDecision;
