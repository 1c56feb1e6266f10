/** A legal hold: while it lasts, its subject is neither masked nor destroyed, because a court, a prosecutor or an inquiry needs it. */
import type { Agency, LawAgency } from '../agency/agency-id.ts';
import type { FlightId, TravellerId } from '../flight/flight.ts';
import type { IsoDate } from '../manifest.ts';
import { addMonths } from './due.ts';

export type HoldSubject =
  | { readonly kind: 'flight'; readonly flight: FlightId }
  | { readonly kind: 'traveller'; readonly flight: FlightId; readonly traveller: TravellerId }
  /** Nulls: the case is about something else than a traveller. */
  | {
      readonly kind: 'case';
      readonly case: string;
      readonly flight: FlightId | null;
      readonly traveller: TravellerId | null;
    };

/** An act of two officers, when (ISO 8601 UTC) and why. */
export interface TwoPersonRecord {
  readonly officer: string;
  readonly second: string;
  readonly at: string;
  readonly reason: string;
}

export interface LegalHold {
  readonly id: string;
  readonly subject: HoldSubject;
  readonly set: TwoPersonRecord & {
    /** Agencies of the two: one of them is among those who lift it. Left out in holds of earlier releases. */
    readonly agencies?: readonly Agency[];
  };
  /** When two officers last confirmed that it is still needed; absent before. */
  readonly confirmed?: TwoPersonRecord;
  /** Null: it is in force. */
  readonly lifted: TwoPersonRecord | null;
  /** Agencies from which the hold stays hidden, also when the hits on its traveller no longer count; left out: none. */
  readonly hiddenFrom?: readonly LawAgency[];
}

/** Is the hold still in force? */
export function isInForce({ lifted }: Pick<LegalHold, 'lifted'>): boolean {
  return lifted === null;
}

/**
 * Months after which two officers must say whether a hold is still needed. It does not end by itself: what a court asked for must not depend on a
 * reminder.
 */
const REVIEW_MONTHS = 12;

/** The day on which a hold must be reviewed. */
export function reviewDay({ set, confirmed }: Pick<LegalHold, 'set' | 'confirmed'>): IsoDate {
  return addMonths((confirmed ?? set).at.slice(0, 10), REVIEW_MONTHS);
}

/** Is the review of a hold in force due? */
export function isToReview(hold: LegalHold, today: IsoDate): boolean {
  return isInForce(hold) && reviewDay(hold) <= today;
}
