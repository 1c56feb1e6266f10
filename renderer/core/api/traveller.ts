/** Calls about one traveller, and why they are where they are in the queue. */
import type { Agency, Case } from '../../../shared/casework/case.ts';
import type { Family, Mandate } from '../../../shared/fact/fact.ts';
import type { FactState } from '../../../shared/fact/fact-block.ts';
import type { Flight, FlightBooking, FlightId, Traveller, TravellerId } from '../../../shared/flight/flight.ts';
import type { Movement } from '../../../shared/flight/movement.ts';
import type { TravellerVersion } from '../../../shared/flight/traveller-versions.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { Attendee, ExplanationLeaf, Handling, Scores, Situation } from '../../../shared/screening/screening.ts';
import type { ReasonMute } from '../calls/mutes.ts';

/** One line of "why": a rule that hit, as a sentence built from its title and telling values. */
export interface ReasonView {
  readonly rule: string;
  readonly kind: 'indicator' | 'exoneration' | 'trigger';
  readonly mandate: Mandate;
  readonly family: Family;
  /** Signed: exonerations are negative, triggers 0. */
  readonly weight: number;
  readonly handling: Handling | null;
  /** By language. */
  readonly title: Readonly<Record<string, string>>;
  readonly leaves: readonly ExplanationLeaf[];
  readonly state: 'hit' | 'unknown';
  /**
   * The hit is kept and moves nothing: its rule is held for review or switched off, the field on whose absence it rests is not sent by this carrier, or it
   * is muted for this traveller.
   */
  readonly mark: 'held' | 'not-sent' | 'muted' | null;
  /** Null where it is undecided. */
  readonly mute: ReasonMute | null;
}

export interface TravellerView {
  /** The first period of the flight is over: names, contacts and the like are not there. */
  readonly masked: boolean;
  readonly flight: Pick<Flight, 'id' | 'leg' | 'departureUtc' | 'arrivalUtc'>;
  readonly traveller: Traveller;
  readonly age: number | null;
  readonly movement: Movement;
  readonly booking: FlightBooking | null;
  /** Others in the same booking, on this flight. */
  readonly companions: readonly {
    readonly id: TravellerId;
    readonly name: string;
    readonly seat: string | null;
    readonly outcome: Outcome;
    readonly score: number;
  }[];
  readonly scores: Scores;
  readonly outcomes: Readonly<Record<Mandate, Outcome>>;
  readonly outcome: Outcome;
  /** What the outcome would be if muted and held hits counted; null where it is the same. */
  readonly otherwise: Outcome | null;
  readonly attendance: readonly Attendee[];
  readonly handling: Handling | null;
  readonly situation: Situation | null;
  /** The agency that may investigate by the legal frame; null where it names none. */
  readonly investigator: Attendee | null;
  /** Mandates whose score asks for an inspection but rests on one family only. */
  readonly oneFamily: readonly Mandate[];
  /** Agencies whose duty officers are to be asked about hits that the officer may not see. */
  readonly askDuty: readonly Agency[];
  readonly reasons: readonly ReasonView[];
  readonly unjudged: readonly Family[];
  readonly ruleSet: { readonly version: number; readonly hash: string };
  readonly case: Case | null;
  readonly due: number | null;
  readonly dueLocal: string | null;
  /** All facts, for the curious and for the trainer. */
  readonly facts: readonly { readonly fact: string; readonly state: FactState; readonly value: unknown }[];
}

export interface TravellerCalls {
  'traveller.get': { input: { flight: FlightId; traveller: TravellerId }; output: TravellerView };
  'traveller.versions': {
    input: { flight: FlightId; traveller: TravellerId };
    output: readonly (TravellerVersion & { readonly receivedAt: string; readonly fileName: string })[];
  };
}
