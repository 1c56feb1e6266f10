/**
 * The work on a flagged traveller, from triage to closure. A case is a small state machine; every step is one
 * officer's act and one entry of the timeline.
 */
import { type Agency, isLawAgency, type LawAgency } from '../agency/agency-id.ts';
import type { FlightId, TravellerId } from '../flight/flight.ts';
import type { Outcome } from '../screening/outcome.ts';

export const CASE_STATES = ['open', 'selected', 'examined', 'closed'] as const;
/** open: claimed and being assessed · selected: chosen for secondary · examined: result recorded · closed. */
export type CaseState = (typeof CASE_STATES)[number];

export const DISPOSITIONS = ['true', 'false', 'not-examined'] as const;
/** A decision on one hit: right, wrong, or not looked into. */
export type Disposition = (typeof DISPOSITIONS)[number];

export const RESULTS = [
  'nothing-found',
  'seizure',
  'arrest',
  'refused-entry',
  'referred',
  'wrong-person',
  'let-run',
  'not-examined',
] as const;
/** The result of a case. */
export type CaseResult = (typeof RESULTS)[number];

const SELECTION_BASES = ['hit', 'hand', 'random'] as const;
/** Why there is a case: a rule flagged the traveller, an officer chose them, or they were drawn at random. */
export type SelectionBasis = (typeof SELECTION_BASES)[number];

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
  readonly reason: string;
  readonly officer: string;
  readonly at: string;
}

interface Step {
  readonly officer: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Who confirmed it, of the agency that leads the case; left out where one officer was enough, and in steps of earlier releases. */
  readonly second?: string;
}

export type CaseEvent = Step &
  (
    | {
        readonly kind: 'claimed' | 'released' | 'selected' | 'deselected' | 'closed' | 'reopened';
        readonly note: string | null;
      }
    | {
        readonly kind: 'hit-decided';
        readonly rule: string;
        readonly disposition: Disposition;
        readonly reason: string;
      }
    | { readonly kind: 'result-recorded'; readonly result: CaseResult; readonly note: string }
    | {
        readonly kind: 'drawn';
        /** Number drawn, and number in the pool. */
        readonly drawn: number;
        readonly of: number;
        readonly note: null;
      }
    | { readonly kind: 'noted'; readonly note: string }
  );

export interface Case {
  /** `LFW-2026-483920`; see `case-number.ts`. */
  readonly id: string;
  readonly flight: FlightId;
  readonly traveller: TravellerId;
  readonly travellerName: string;
  readonly state: CaseState;
  /** Officer id of the owner; null when released. */
  readonly owner: string | null;
  readonly openedAt: string;
  readonly outcomeAtOpening: Outcome;
  readonly basis: SelectionBasis;
  readonly decisions: readonly HitDecision[];
  readonly result: CaseResult | null;
  /** Rules that hit when the result was recorded; the result counts for each. Null before. */
  readonly credited: readonly string[] | null;
  /** The result rests on hits that are hidden from an agency, so no fact about later flights may reveal it: every agency sees those. */
  readonly confidential?: boolean;
  /** Agencies that saw no hit on the traveller while officers who saw one worked on the case; left out: none. The case stays hidden from them. */
  readonly hiddenFrom?: readonly LawAgency[];
  readonly timeline: readonly CaseEvent[];
}
