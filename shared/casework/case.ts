/**
 * The work on a subject, usually a flagged traveller, from triage to closure. A case belongs to the unit, and each step to the officer who did it: every step is one act and one entry
 * of the timeline.
 */
import { type Agency, isLawAgency, type LawAgency } from '../agency/agency-id.ts';
import type { FlightId, TravellerId } from '../flight/flight.ts';
import type { LeftFlight } from '../flight/left-flight.ts';
import type { Outcome } from '../screening/outcome.ts';
import type { Thing } from './case-subject.ts';
import type { Found, FoundKind, TestState } from './finding.ts';
import { type HitReason, WRONG_HITS } from './hit-reason.ts';
import type { SightThen } from './sight-then.ts';

export const CASE_STATES = ['triage', 'sent', 'secondary', 'concluded', 'closed'] as const;
/**
 * triage: being assessed · sent: to secondary · secondary: a control officer met the traveller, or recorded a result.
 * concluded: the leading agency agreed to the result · closed: every agency that took part closed its own part.
 */
export type CaseState = (typeof CASE_STATES)[number];

export const DISPOSITIONS = [...WRONG_HITS, 'withdrawn'] as const;
/** What an officer says of one hit: its datum was wrong, it was another person, or neither any more. Whether the hit was useful follows from the result. */
export type Disposition = (typeof DISPOSITIONS)[number];

export const DISMISSALS = ['explained', 'known', 'datum-wrong', 'other-person', 'weak'] as const;
/** Why nobody is sent to secondary: the travel is explained, the traveller is known and harmless, a datum is wrong, it is another person, or the sign is too weak. */
export type Dismissal = (typeof DISMISSALS)[number];

export const MISSES = [
  'late-data',
  'no-officer',
  'capacity',
  'not-found',
  'in-transit',
  'did-not-board',
  'other',
] as const;
/**
 * Why nobody examined a traveller in time. The data came late, no officer was free, or a signed plan left them out for want of room; nobody found them, they stayed in transit, or they did
 * not travel.
 */
export type Miss = (typeof MISSES)[number];

/** Why nobody examined a traveller, or why a hit was wrong. */
export type Why = Dismissal | Miss | HitReason;

/** The text of it. */
export function whyText(why: Why): `dismissal.${Dismissal}` | `miss.${Miss}` | `hit-reason.${HitReason}` {
  const isDismissal = (each: Why): each is Dismissal => DISMISSALS.some((known) => known === each);
  const isMiss = (each: Why): each is Miss => MISSES.some((known) => known === each);
  if (isDismissal(why)) return `dismissal.${why}`;
  return isMiss(why) ? `miss.${why}` : `hit-reason.${why}`;
}

export const RESULTS = ['nothing-found', 'found', 'wrong-person', 'let-run', 'not-examined'] as const;
/** The result of a case: one of these. What was found and done is a set beside it (`Found`), so that a seizure and an arrest go together. */
export type CaseResult = (typeof RESULTS)[number];

export const ORIGINS = ['hit', 'choice', 'dog', 'tip', 'agency', 'random'] as const;
/** Why there is a case: a rule flagged the traveller, an officer chose them, a dog or a tip pointed at them, another agency asked, or they were drawn at random. */
export type Origin = (typeof ORIGINS)[number];

export const BY_HAND = ['choice', 'dog', 'tip', 'agency'] as const satisfies readonly Origin[];
/** Why an officer opens a case on somebody, whether or not a rule flagged them. */
export type ByHand = (typeof BY_HAND)[number];

/** Whether the officer says more: why they chose the traveller, or the office that gave the tip or asked, with its reference. */
export function saysMore(origin: ByHand): boolean {
  return origin !== 'dog';
}

/** What statistics tell apart: whether a rule, an officer or the draw chose the traveller. */
export type SelectionBasis = 'hit' | 'hand' | 'random';

/** What counts as which basis. */
export const BASIS_OF = {
  hit: 'hit',
  choice: 'hand',
  dog: 'hand',
  tip: 'hand',
  agency: 'hand',
  random: 'random',
} as const satisfies Readonly<Record<Origin, SelectionBasis>>;

export const ROLES = ['analyst', 'supervisor', 'trainer', 'administrator'] as const;
/** An administrator manages accounts, settings, backups and periods, and sees no personal data. */
export type Role = (typeof ROLES)[number];

export interface Officer {
  /** Begins with the unit's code: `LFW-01`. */
  readonly id: string;
  readonly name: string;
  readonly agency: Agency;
  readonly role: Role;
  /** Works at aircraft door, baggage belt and inspection room. */
  readonly controlOfficer: boolean;
  /** Experienced second line, whom others ask about a document or a person. */
  readonly secondLine: boolean;
  /** Code of the carrier whose flights an airline's officer sees; left out: none is set, and they see none. */
  readonly carrier?: string;
}

/** An officer as shown to others. */
export type NamedOfficer = Pick<Officer, 'id' | 'name' | 'agency'>;

/** A carrier's code, as flights name it: two letters or digits, or three letters. */
export const CARRIER_CODE = /^([A-Z][0-9A-Z]|[0-9][A-Z]|[A-Z]{3})$/;

/** May an officer of this agency have this role? Airline officers only ask and answer questions. */
export function isAnOffice(agency: Agency, role: Role): boolean {
  return isLawAgency(agency) || role === 'analyst';
}

export interface HitDecision {
  readonly rule: string;
  readonly disposition: Disposition;
  /** Left out: the officer's words alone say why. */
  readonly because?: HitReason;
  /** The officer's words; may be empty beside `because`. */
  readonly reason: string;
  readonly officer: string;
  readonly at: string;
}

/** Who did a step that somebody else typed. */
export interface Doer {
  readonly officer: string;
  readonly agency: LawAgency;
}

/** A step: who typed it and when. Where these are left out, the same officer did it at the same time, and nobody else was there. */
export interface Step {
  readonly officer: string;
  /** The officer's agency; left out in steps of earlier releases. */
  readonly agency?: LawAgency;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** When it happened, ISO 8601 UTC. */
  readonly happened?: string;
  /** Another officer did it; `deed` is its number in the case, by which that officer confirms or disputes it. */
  readonly doneBy?: Doer & { readonly deed: number };
  /** Officers who were there, by id. */
  readonly present?: readonly string[];
  /** The number of the proposal that was accepted by it. */
  readonly accepts?: number;
  /** Who confirmed it, of the agency that leads the case, or that it would take something from; left out where one officer was enough, and in steps of earlier releases. */
  readonly second?: string;
}

export type CaseEvent = Step &
  (
    | {
        readonly kind:
          | 'claimed'
          | 'released'
          | 'selected'
          | 'deselected'
          | 'met'
          /** Nobody was met after all. */
          | 'unmet'
          | 'concluded'
          | 'sent-back'
          | 'closed'
          | 'part-reopened'
          | 'reopened'
          /** An agency read that another one let the traveller go, handed on a case that it leads, or that what it or its officer typed is disputed. */
          | 'acknowledged';
        readonly note: string | null;
      }
    /** Opened by hand. A tip and a request of another agency name office and reference, never an informant. */
    | { readonly kind: 'opened'; readonly origin: ByHand; readonly note: string | null }
    /** To whom it was given. */
    | { readonly kind: 'assigned'; readonly to: string; readonly note: string | null }
    | { readonly kind: 'handed-over'; readonly to: LawAgency; readonly note: string | null }
    | { readonly kind: 'dismissed'; readonly why: Dismissal; readonly note: string | null }
    | { readonly kind: 'missed'; readonly why: Miss; readonly note: string | null }
    | {
        readonly kind: 'hit-decided';
        readonly rule: string;
        /** Earlier releases also asked whether a hit was right, wrong or not examined. */
        readonly disposition: Disposition | EarlierDisposition;
        readonly because?: HitReason;
        readonly reason: string;
      }
    /** What a laboratory, or a test on the spot, says later of one of the things found. */
    | {
        readonly kind: 'tested';
        /** What was tested, and its place among what was found, from 0. */
        readonly of: FoundKind;
        readonly line: number;
        readonly test: TestState;
        /** The find counted before and counts no longer, or the other way round; left out: neither. */
        readonly turned?: true;
        readonly note: string | null;
      }
    /** A correction is another entry. */
    | {
        readonly kind: 'result-recorded';
        readonly result: CaseResult;
        readonly found: readonly Found[];
        readonly note: string;
      }
    | {
        readonly kind: 'drawn';
        /** Number drawn, and number in the pool. */
        readonly drawn: number;
        readonly of: number;
        readonly note: null;
      }
    | { readonly kind: 'noted'; readonly note: string }
    /** An agency lets a traveller go whom others let go before without seeing its hits. Only agencies that saw those hits read it (`seenBy`). */
    | { readonly kind: 'let-go'; readonly seenBy: readonly LawAgency[]; readonly note: string }
    /** What another agency thinks of a target that it does not lead; its number in the case. */
    | {
        readonly kind: 'proposed';
        readonly proposal: number;
        readonly proposed: Proposed;
        readonly note: string | null;
      }
    /** Joined to an incident, or parted from it again. */
    | { readonly kind: 'joined' | 'parted'; readonly incident: string; readonly note: string }
    | { readonly kind: 'declined' | 'proposal-withdrawn'; readonly proposal: number; readonly note: string | null }
    | { readonly kind: 'deed-confirmed' | 'deed-disputed'; readonly deed: number; readonly note: string | null }
    /** What the agency says of a line that another one typed in its name: its place among what was found, from 0. */
    | {
        readonly kind: 'found-confirmed' | 'found-disputed';
        readonly of: FoundKind;
        readonly line: number;
        readonly note: string | null;
      }
  );

/** An officer watches a case: it stands in their own list, marked when something changed. */
export interface Watch {
  readonly officer: string;
  /** How many steps of the timeline the officer has seen. */
  readonly seen: number;
  /** Null: none is set. */
  readonly reminder: Reminder | null;
}

/** What an officer wants to be told, set and due at these times, ISO 8601 UTC. */
export interface Reminder {
  readonly from: string;
  readonly due: string;
  readonly note: string;
}

/** An act that lets a traveller go, or takes a case up again, as an agency proposes it that does not lead. */
export type Proposed =
  | { readonly kind: 'dismiss'; readonly why: Dismissal }
  | { readonly kind: 'miss'; readonly why: Miss }
  | { readonly kind: 'deselect' }
  | { readonly kind: 'reopen' };

export type EarlierDisposition = 'true' | 'false' | 'not-examined';

/** What every case has, whatever it is about. */
export interface CaseWork {
  /** `LFW-2026-483920`; see `case-number.ts`. */
  readonly id: string;
  readonly state: CaseState;
  /** The officer who goes on with it, by id; null: nobody in particular. Others may act on it as well. */
  readonly assigned: string | null;
  /** It was handed to this agency, and waits for one of its officers; left out: it was not. */
  readonly handedTo?: LawAgency;
  readonly openedAt: string;
  readonly outcomeAtOpening: Outcome;
  readonly origin: Origin;
  readonly decisions: readonly HitDecision[];
  readonly result: CaseResult | null;
  /** What was found and done; empty unless the result is `found`. */
  readonly found: readonly Found[];
  /** Rules that hit when the result was recorded; the result counts for each. Null before. */
  readonly credited: readonly string[] | null;
  /** What each agency saw when the case was opened, and when the result was recorded; a case as it is shown has the own one alone. Left out: it was opened by an earlier release. */
  readonly seenAtOpening?: readonly SightThen[];
  readonly seenAtResult?: readonly SightThen[];
  /** The agencies that closed their own part since the case was concluded. */
  readonly closedBy: readonly LawAgency[];
  /** The result rests on hits that are hidden from an agency, so no fact about later flights may reveal it: every agency sees those. */
  readonly confidential?: boolean;
  /** Agencies that saw no hit on the traveller while officers who saw one worked on the case; left out: none. The case stays hidden from them. */
  readonly hiddenFrom?: readonly LawAgency[];
  /**
   * The incidents to which it is joined, by number; left out: none. Whoever sees no other case of one does not learn of it, so that two agencies may each have
   * joined it to another.
   */
  readonly incidents?: readonly string[];
  /**
   * Only in a case as it is shown (`let-go-unseen.ts`), never stored: the step by which others let the traveller go, who do not see hits that the officer's agency sees. Left out:
   * none, or somebody acted since who sees them.
   */
  readonly letGo?: CaseEvent;
  /** Officers who watch it; each sees only that they do themselves. Left out: nobody. */
  readonly watchedBy?: readonly Watch[];
  readonly timeline: readonly CaseEvent[];
}

/** A case on a traveller of a flight. */
export interface TravellerCase extends CaseWork {
  readonly flight: FlightId;
  readonly traveller: TravellerId;
  /** Under which it was opened; in a case as it is shown (`people-now.ts`), the present one. */
  readonly travellerName: string;
  /** Only in a case as it is shown, never stored: the name under which it was opened. Left out: the traveller is still called so. */
  readonly openedAs?: string;
  /** Only in a case as it is shown, never stored: how a later list left the traveller out. Left out: the flight has them, or the officer's agency saw no target in them. */
  readonly leftFlight?: LeftFlight;
  readonly thing?: never;
}

/** A case on something else. No rule flagged it, so it has no hits, and every agency may know of it. */
export interface ThingCase extends CaseWork {
  /** The flight that it belongs to; null: none, or not known. */
  readonly flight: FlightId | null;
  readonly traveller: null;
  readonly travellerName: null;
  readonly openedAs?: never;
  readonly leftFlight?: never;
  readonly thing: Thing;
}

export type Case = TravellerCase | ThingCase;

export function isOnTraveller<Found extends Case>(found: Found): found is Found & TravellerCase {
  return found.traveller !== null;
}
