/**
 * The head of a stored flight: what lists, the queue and statistics need, so that they never open the people of a flight. It
 * holds nothing that depends on the unit's airports, which may change.
 */

import type { Agency } from '../../shared/casework/case.ts';
import type { CarriedFields } from '../../shared/fact/carried-fields.ts';
import type { Flight, FlightId, Traveller, TravellerId } from '../../shared/flight/flight.ts';
import type { Journey } from '../../shared/flight/movement.ts';
import type { Outcome } from '../../shared/screening/outcome.ts';
import type { Screening } from '../../shared/screening/screening.ts';
import type { QueueRow } from './calls/queue.ts';

/** A traveller's way through the flight, from which `movementOf` judges for the airports of a unit. */
export interface Way extends Pick<Traveller, 'type' | 'embarkation' | 'debarkation'>, Journey {}

/** A flagged traveller as the queue shows it, less what depends on unit and cases. */
export interface Flagged
  extends Pick<
    QueueRow,
    'name' | 'outcome' | 'outcomes' | 'scores' | 'attendance' | 'handling' | 'situation' | 'reasons'
  > {
  readonly traveller: TravellerId;
  readonly aliases: readonly TravellerId[];
  readonly way: Way;
  /** What the outcome would be if muted and held hits counted, where that is another one. */
  readonly otherwise?: Outcome;
}

/** How often a rule hit, and how often it could not be decided; how many of the hits were muted, and held. */
export interface RuleCount {
  readonly hits: number;
  readonly unknown: number;
  readonly muted?: number;
  readonly held?: number;
}

/** What of a head depends on who looks. */
export type SeenParts = Pick<
  FlightHead,
  'byOutcome' | 'ruleCounts' | 'flagged' | 'held' | 'uncovered' | 'mutes' | 'spared'
>;

export interface SeenHead extends SeenParts {
  /** Agencies from which the legal frame hides the same rules. */
  readonly by: readonly Agency[];
}

export interface FlightHead
  extends Pick<Flight, 'id' | 'leg' | 'departureUtc' | 'arrivalUtc' | 'channels' | 'cancelled' | 'completeness'> {
  readonly id: FlightId;
  /** Which way of deriving made it (`DERIVATION`); what was derived in another way is derived anew. */
  readonly derivation: number;
  /** How many messages and decisions it was made from; when there are others, it is derived anew. */
  readonly derivedFrom: { readonly messages: number; readonly decisions: number };
  readonly messages: number;
  /** Passengers and infants; crew apart. */
  readonly travellers: number;
  readonly crew: number;
  /** How many of them carry what rules take for a sign where it is missing. */
  readonly carried: CarriedFields;
  readonly byOutcome: Readonly<Record<Outcome, number>>;
  /** What the screening was made with; see `staleFlights`. */
  readonly ruleSet: Screening['ruleSet'];
  readonly catalogue: Screening['catalogue'];
  readonly reference: Screening['reference'];
  readonly zone: Screening['zone'];
  /** The time that decided which rules were valid. */
  readonly at: Screening['at'];
  /** Hash of the legal frame that governed the screening; not there when none did. */
  readonly frame?: string;
  /** Rules that neither hit nor were undecided are left out. */
  readonly ruleCounts: Readonly<Record<string, RuleCount>>;
  /** Ids of the rules that were held; not there when none was. */
  readonly held?: readonly string[];
  /** Rules that were held since the carrier does not send a field; not there when none was. */
  readonly uncovered?: Screening['uncovered'];
  /** How many hits each mute kept back, by its id; not there when none did. */
  readonly mutes?: Readonly<Record<string, number>>;
  readonly flagged: readonly Flagged[];
  /** Who would be flagged if muted and held hits counted; not there when nobody would. */
  readonly spared?: readonly Flagged[];
  /** Its period is over: names, contacts and the like are blanked, and it is never derived from its messages again. */
  readonly masked?: true;
  /** How agencies see it from which some hits are hidden; not there where everybody sees all. */
  readonly seen?: readonly SeenHead[];
}
