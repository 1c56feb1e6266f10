/**
 * The work on a flagged traveller, from triage to closure. A case is a small state machine; every step is one
 * officer's act and one entry of the timeline.
 */
import type { FlightId, TravellerId } from '../flight/flight.ts';
import type { Outcome } from '../screening/outcome.ts';

export const CASE_STATES = ['open', 'selected', 'examined', 'closed'] as const;
/** open: claimed and being assessed · selected: chosen for secondary · examined: result recorded · closed. */
export type CaseState = (typeof CASE_STATES)[number];

export const DISPOSITIONS = ['true', 'false', 'not-examined'] as const;
/** A decision on one hit: it was right, it was wrong, it was not looked into. */
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
/** How a case ends. */
export type CaseResult = (typeof RESULTS)[number];

const SELECTION_BASES = ['hit', 'hand', 'random'] as const;
/** Why a traveller became a case: a rule flagged them, an officer chose them, or chance did. */
export type SelectionBasis = (typeof SELECTION_BASES)[number];

export const LAW_AGENCIES = ['customs', 'police', 'gendarmerie', 'immigration'] as const;
/** Those that enforce law: only they have mandates, powers, signatures and a place in the legal frame. */
export type LawAgency = (typeof LAW_AGENCIES)[number];
export const AGENCIES = [...LAW_AGENCIES, 'airline'] as const;
/** Who may have officers in the room. Those of an airline see flights, seats, bags and boarding, and answer questions. */
export type Agency = (typeof AGENCIES)[number];
export const ROLES = ['analyst', 'supervisor', 'trainer', 'administrator'] as const;
/** An administrator looks after accounts, settings, backups and periods, and sees nobody's data. */
export type Role = (typeof ROLES)[number];

export interface Officer {
  /** Carries the unit's code: `LFW-01`. */
  readonly id: string;
  readonly name: string;
  readonly agency: Agency;
  readonly role: Role;
  /** Works at gate, belt and inspection room. */
  readonly controlOfficer: boolean;
  /** Experienced second line: whom others ask about a document or a person. */
  readonly secondLine: boolean;
}

/** An officer as others are shown them. */
export type NamedOfficer = Pick<Officer, 'id' | 'name' | 'agency'>;

/** May an officer of this agency have this role? Those of an airline only ask and answer, whatever they are at home. */
export function isAnOffice(agency: Agency, role: Role): boolean {
  return isLawAgency(agency) || role === 'analyst';
}

/** Does an agency enforce law? */
export function isLawAgency(agency: Agency): agency is LawAgency {
  return agency !== 'airline';
}

export interface HitDecision {
  readonly rule: string;
  readonly disposition: Disposition;
  readonly reason: string;
  readonly officer: string;
  readonly at: string;
}

export type CaseEvent =
  | {
      readonly kind: 'claimed' | 'released' | 'selected' | 'deselected' | 'closed' | 'reopened';
      readonly officer: string;
      readonly at: string;
      readonly note: string | null;
    }
  | {
      readonly kind: 'hit-decided';
      readonly officer: string;
      readonly at: string;
      readonly rule: string;
      readonly disposition: Disposition;
      readonly reason: string;
    }
  | {
      readonly kind: 'result-recorded';
      readonly officer: string;
      readonly at: string;
      readonly result: CaseResult;
      readonly note: string;
    }
  | {
      readonly kind: 'drawn';
      readonly officer: string;
      readonly at: string;
      /** How many were drawn, and of how many. */
      readonly drawn: number;
      readonly of: number;
      readonly note: null;
    }
  | { readonly kind: 'noted'; readonly officer: string; readonly at: string; readonly note: string };

export interface Case {
  /** `LFW-2026-000012`. */
  readonly id: string;
  readonly flight: FlightId;
  readonly traveller: TravellerId;
  readonly travellerName: string;
  readonly state: CaseState;
  /** Officer id of whoever works on it; null when released. */
  readonly owner: string | null;
  readonly openedAt: string;
  readonly outcomeAtOpening: Outcome;
  readonly basis: SelectionBasis;
  readonly decisions: readonly HitDecision[];
  readonly result: CaseResult | null;
  /** Rules that hit when the result was recorded: each gets the credit of it. Null before. */
  readonly credited: readonly string[] | null;
  /** The result rests on hits that are hidden from an agency: no fact about later flights, which every agency sees, may tell of it. */
  readonly confidential?: boolean;
  readonly timeline: readonly CaseEvent[];
}
