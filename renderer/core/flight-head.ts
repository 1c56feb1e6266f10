/**
 * The head of a stored flight: what lists, the queue and statistics need, so that they never open the people of a flight. It does not depend on the unit's airports, which
 * may change.
 */

import type { Agency } from '../../shared/agency/agency-id.ts';
import type { CarriedFields } from '../../shared/fact/carried-fields.ts';
import type { Flight, FlightId, MessageId, Traveller, TravellerId } from '../../shared/flight/flight.ts';
import type { Journey } from '../../shared/flight/movement.ts';
import type { Regular } from '../../shared/flight/regular.ts';
import type { ToldEnds } from '../../shared/flight/told-ends.ts';
import type { Outcome } from '../../shared/screening/outcome.ts';
import type { PossibleImmunity } from '../../shared/screening/possible-immunity.ts';
import type { Screening } from '../../shared/screening/screening.ts';
import type { QueueRow } from './calls/queue.ts';

/** A traveller's way through the flight, from which `movementOf` decides for the airports of a unit. */
export interface Way extends Pick<Traveller, 'type' | 'embarkation' | 'debarkation'>, Journey {}

/** A flagged traveller as the queue shows it, without what depends on unit and cases. */
export interface Flagged
  extends Pick<
    QueueRow,
    'name' | 'outcome' | 'outcomes' | 'scores' | 'attendance' | 'handling' | 'situation' | 'reasons'
  > {
  readonly traveller: TravellerId;
  readonly aliases: readonly TravellerId[];
  readonly way: Way;
  /** The outcome if muted and held hits counted, where it differs. */
  readonly otherwise?: Outcome;
  /** Ids of the mutes that withhold a hit; left out when none does, and in heads of earlier releases. */
  readonly muted?: readonly string[];
}

/** A traveller who has hits and is not expected on the flight any more. No list shows them; what officers do about them is hidden with their hits. */
export interface Absent {
  readonly ids: readonly TravellerId[];
  /** `clear`: only muted or held hits would flag them. */
  readonly outcome: Outcome;
  /** The rules whose hits count against them. */
  readonly rules: readonly string[];
}

/** A traveller whose documents hint at immunity, under all of their ids. */
export interface Immune {
  readonly ids: readonly TravellerId[];
  readonly immunity: PossibleImmunity;
}

/** How often a rule hit, and how often it was undecided; how many of the hits were muted, and held. */
export interface RuleCount {
  readonly hits: number;
  readonly unknown: number;
  readonly muted?: number;
  readonly held?: number;
}

/** The parts of a head that depend on the officer's agency. */
export type SeenParts = Pick<
  FlightHead,
  'byOutcome' | 'ruleCounts' | 'flagged' | 'held' | 'uncovered' | 'mutes' | 'spared' | 'absent' | 'regulars'
>;

export interface SeenHead extends SeenParts {
  /** Agencies from which the legal frame hides the same rules. */
  readonly by: readonly Agency[];
}

export interface FlightHead
  extends Pick<
    Flight,
    'id' | 'leg' | 'toldBefore' | 'departureUtc' | 'arrivalUtc' | 'channels' | 'cancelled' | 'completeness'
  > {
  readonly id: FlightId;
  /** Version of the derivation (`DERIVATION`); a head of another version is derived again. */
  readonly derivation: number;
  /** Numbers of messages and decisions that it was made from; when they differ, it is derived again. */
  readonly derivedFrom: {
    readonly messages: number;
    readonly decisions: number;
    /** When the first of the messages was received, ISO 8601 UTC; left out in heads of earlier releases. */
    readonly received?: string;
    /** The ends that messages told; left out where no time is known, and in heads of earlier releases. */
    readonly ends?: ToldEnds;
    /** The messages, each with how often an officer had read it again by other columns; left out in heads of earlier releases. */
    readonly readings?: Readonly<Record<MessageId, number>>;
  };
  readonly messages: number;
  /** Passengers and infants, without crew. */
  readonly travellers: number;
  readonly crew: number;
  /** How many of them have each field whose absence is a sign for rules. */
  readonly carried: CarriedFields;
  readonly byOutcome: Readonly<Record<Outcome, number>>;
  /** Its other numbers (`otherNumbers`); left out where there is none. */
  readonly sold?: readonly string[];
  /** The lookouts that it was compared with (`LookoutBook.namesOn`); left out: none. */
  readonly lookouts?: string;
  /** What the screening was made with; see `staleFlights`. */
  readonly ruleSet: Screening['ruleSet'];
  readonly catalogue: Screening['catalogue'];
  readonly reference: Screening['reference'];
  readonly zone: Screening['zone'];
  /** The time that decided which rules were in force. */
  readonly at: Screening['at'];
  /** Hash of the legal frame of the screening; left out when there was none. */
  readonly frame?: string;
  /** The copies of lists with which its travellers were compared; left out where there were none. */
  readonly copies?: string;
  /** Who saw the hits of each of these lists when the head was made; left out where there were none. */
  readonly sights?: Readonly<Record<string, string>>;
  /** By list or lookout, matches by a name alone beyond its places on the flight; left out: there are none, and in heads of earlier releases. */
  readonly notShown?: Readonly<Record<string, number>>;
  /** Rules that neither hit nor were undecided are left out. */
  readonly ruleCounts: Readonly<Record<string, RuleCount>>;
  /** Ids of the rules that were held; left out when none was. */
  readonly held?: readonly string[];
  /** Rules that were held because the carrier does not send a field; left out when none was. */
  readonly uncovered?: Screening['uncovered'];
  /** How many hits each mute withheld, by its id; left out when none did. */
  readonly mutes?: Readonly<Record<string, number>>;
  readonly flagged: readonly Flagged[];
  /** Travellers who would be flagged if muted and held hits counted; left out when there are none. */
  readonly spared?: readonly Flagged[];
  /** Who has hits and does not travel any more; left out when there are none, and in heads of earlier releases. */
  readonly absent?: readonly Absent[];
  /** Whom only their earlier flights keep from being a target; left out when there are none. */
  readonly regulars?: readonly Regular[];
  /** Travellers, flagged or not, who may have immunity; left out when there are none, on masked flights, and in heads of earlier releases. */
  readonly immune?: readonly Immune[];
  /** All ids of travellers, flagged or not, who are children on the day of the flight; left out like `immune`. */
  readonly minors?: readonly TravellerId[];
  /** Masked after its period: names, contacts and the like are blanked, and it is never derived from its messages again. */
  readonly masked?: true;
  /** The head for agencies from which some hits are hidden; left out where all agencies see all. */
  readonly seen?: readonly SeenHead[];
}
