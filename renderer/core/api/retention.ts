/** Calls about how long data is kept: periods and runs, legal holds, and showing one traveller's masked data again for a case. */
import type { Language } from '../../../shared/catalogue/languages.ts';
import type { FlightBooking, FlightId, Traveller, TravellerId } from '../../../shared/flight/flight.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import type { ClockSense } from '../../../shared/retention/clock-sense.ts';
import type { HoldSubject, LegalHold } from '../../../shared/retention/legal-hold.ts';
import type { RetentionPeriods } from '../../../shared/retention/periods.ts';
import type { RetentionRun, RetentionRunState } from '../../../shared/retention/retention-run.ts';
import type { Unmasking, UnmaskingState } from '../../../shared/retention/unmasking.ts';

/** `interrupted`: it was cut short, and the next run does the rest. */
export interface RetentionRunView extends Omit<RetentionRun, 'state'> {
  readonly state: RetentionRunState | 'interrupted';
}

export interface RetentionView {
  readonly periods: RetentionPeriods;
  /** False: those of the European directive hold until the unit confirms its own. */
  readonly confirmed: boolean;
  readonly clock: {
    readonly sense: ClockSense;
    /** ISO 8601 UTC. */
    readonly now: string;
    readonly lastEntry: string | null;
    readonly lastPlausible: string | null;
  };
  /** The latest first. */
  readonly runs: readonly RetentionRunView[];
  /** How far the run under way is; null: none is. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** The next days on which a flight's period ends; null: none is waiting. */
  readonly nextMasking: IsoDate | null;
  readonly nextDestruction: IsoDate | null;
  /** Legal holds that are to be looked into again. */
  readonly holdsToReview: number;
  /** What is stored now. */
  readonly flights: { readonly open: number; readonly masked: number; readonly kept: number };
}

/** What a hold is laid on, as an officer names it. */
export type HoldTarget =
  | { readonly kind: 'flight'; readonly flight: FlightId }
  | { readonly kind: 'traveller'; readonly flight: FlightId; readonly traveller: TravellerId }
  | { readonly kind: 'case'; readonly case: string };

export interface LegalHoldView extends Omit<LegalHold, 'subject'> {
  readonly subject: HoldSubject;
  /** Name of the traveller, where there is one and it is still known; '' otherwise. */
  readonly name: string;
  /** When two officers are to say whether it is still needed. */
  readonly review: { readonly on: IsoDate; readonly isDue: boolean };
}

export interface UnmaskingView extends Unmasking {
  readonly state: UnmaskingState;
}

/** What of a masked traveller an unmasking shows, in the order of screens and files. */
export const UNMASKED_FIELDS = [
  'surname',
  'givenNames',
  'title',
  'sex',
  'dateOfBirth',
  'birthPlace',
  'nationality',
  'residence',
  'documents',
  'phones',
  'emails',
  'addresses',
  'payments',
  'frequentFlyer',
] as const;
export type UnmaskedField = (typeof UNMASKED_FIELDS)[number];

/** What an unmasking shows: the traveller as the messages tell, and of the booking nothing about others. */
export interface UnmaskedTraveller {
  readonly unmasking: UnmaskingView;
  readonly traveller: Traveller;
  readonly booking: Omit<FlightBooking, 'travellers' | 'partySize' | 'remarks'> | null;
  /** What of both is masked otherwise, as lines; empty ones are left out. */
  readonly rows: readonly { readonly field: UnmaskedField; readonly value: string }[];
}

export interface RetentionCalls {
  'retention.get': { input: Record<string, never>; output: RetentionView };
  /** Ends now what is over; gives the run. */
  'retention.run': { input: Record<string, never>; output: RetentionRunView };
  /** Other periods; two officers of two agencies. What was ended stays so. */
  'retention.set-periods': { input: RetentionPeriods; output: RetentionPeriods };
  /** Two officers say that the clock is right. */
  'retention.confirm-time': { input: Record<string, never>; output: ClockSense };
  /** Those in force first, then the latest first. */
  'legal-holds.list': { input: Record<string, never>; output: readonly LegalHoldView[] };
  'legal-hold.set': { input: { on: HoldTarget; reason: string }; output: LegalHoldView };
  /** It is still needed, say two officers; asked for once a year. */
  'legal-hold.confirm': { input: { id: string; reason: string }; output: LegalHoldView };
  'legal-hold.lift': { input: { id: string; reason: string }; output: LegalHoldView };
  /** Those in force first, then the latest first. */
  'unmaskings.list': { input: Record<string, never>; output: readonly UnmaskingView[] };
  /** Shows the traveller of an open case again for a while; two officers of two agencies. */
  'unmasking.approve': { input: { case: string; reason: string }; output: UnmaskingView };
  'unmasking.revoke': { input: { id: string; reason: string }; output: UnmaskingView };
  'unmasking.view': { input: { id: string }; output: UnmaskedTraveller };
  /** The same as a file; two officers. */
  'unmasking.export': {
    input: { id: string; language: Language };
    output: { readonly fileName: string; readonly bytes: Uint8Array };
  };
}
