/** What screens are told of lookouts. */
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { EvidenceLine } from '../../../shared/list/match/evidence.ts';
import type { Lookout, LookoutTerms } from '../../../shared/lookout/lookout.ts';
import type { LookoutState } from '../../../shared/lookout/lookout-state.ts';
import type { Leg } from '../../../shared/manifest.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { Readers } from '../seen/seen-readers.ts';
import type { StoredMatch } from './list-views.ts';

/** What every officer is told who sees it: whom to ask, what to do, what endangers them. */
type ToldToAll = Pick<
  Lookout,
  | 'id'
  | 'owner'
  | 'mandate'
  | 'outcome'
  | 'handling'
  | 'instruction'
  | 'warning'
  | 'validFrom'
  | 'validUntil'
  | 'version'
>;

/** A lookout as a row of all lookouts. */
export interface LookoutRow extends ToldToAll {
  /** Its flight and day, otherwise its number. */
  readonly title: string;
  readonly state: LookoutState;
  /** How far a match may reach now. */
  readonly reach: Outcome;
  /** By when a supervisor must have looked, ISO 8601 UTC; null: somebody has, or it is over. */
  readonly reviewDue: string | null;
  readonly grade: Lookout['source']['grade'];
  readonly information: Lookout['source']['information'];
  /** Null: the officer's duty does not read it. */
  readonly terms: LookoutTerms | null;
  /** Hits on stored flights. */
  readonly hits: number;
  /** Who sees its matches. */
  readonly readers: Readers;
  readonly may: LookoutMay;
}

/** What the officer may do with it. */
export interface LookoutMay {
  readonly change: boolean;
  readonly extend: boolean;
  readonly review: boolean;
  readonly end: boolean;
  /** To correct its description, or take it back, now that it is over. */
  readonly describe: boolean;
  /** To change or end it, a second officer confirms. */
  readonly byTwo: boolean;
}

export interface LookoutsView {
  /** What waits longest for a review first, then what is in force by the time of its end, then what is over, the latest first. */
  readonly lookouts: readonly LookoutRow[];
  readonly mayTake: boolean;
}

/** What only officers of its agency are told, whose duty reads it. */
export interface LookoutInside
  extends Pick<Lookout, 'said' | 'source' | 'seenByRoles' | 'taken' | 'reviewed' | 'ended' | 'acts'> {
  /** The other agencies that see it under the legal frame; null: all. */
  readonly seenBy: readonly LawAgency[] | null;
}

export interface LookoutView extends LookoutRow {
  readonly inside: LookoutInside | null;
  /** Whom it hit on stored flights, the latest flight first. */
  readonly matches: readonly LookoutMatch[];
  /** More hits than these. */
  readonly more: number;
  /** The flights to come that it names. */
  readonly flights: readonly LookoutFlight[];
}

export type LookoutMatch = StoredMatch;

/** A stored flight to which a lookout is pinned. */
export interface LookoutFlight {
  readonly flight: FlightId;
  readonly leg: Leg;
  readonly travellers: number;
  readonly hits: number;
  /** How many travellers its description fits, where it hits nobody. */
  readonly fits: number;
  /** Whom it hits, or else fits, a dozen at most. */
  readonly people: readonly PinnedPerson[];
}

/** A lookout that names the flight. Where it hits nobody, whom its description fits; nobody: look at the gate. */
export interface PinnedLookout {
  readonly lookout: LookoutRow;
  readonly hits: readonly PinnedPerson[];
  /** A dozen at most. */
  readonly fitting: readonly (PinnedPerson & { readonly lines: readonly EvidenceLine[] })[];
  readonly fits: number;
}

export interface PinnedPerson {
  readonly traveller: TravellerId;
  readonly name: string;
  readonly seat: string | null;
}

export interface LookoutTaken {
  readonly id: string;
  /** The flights to come to which it is pinned, the next ones first, 20 at most. */
  readonly flights: readonly LookoutFlight[];
}

export interface LookoutChanged {
  readonly id: string;
  readonly version: number;
}
