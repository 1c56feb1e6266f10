import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { HourLoad } from '../../../shared/preparation/hour-load.ts';
import type { StepOf } from '../../../shared/preparation/preparation.ts';
import type { FlightProgress } from '../../../shared/preparation/preparation-state.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { FlightRow } from './flight-views.ts';

/** Who signed, and when (ISO 8601 UTC). */
export interface SignedBy {
  readonly officer: string;
  readonly agency: LawAgency;
  readonly at: string;
}

/** A flight as it is prepared and worked. */
export interface BoardFlight {
  readonly row: FlightRow;
  /** When the doors open here, or the gate closes: UTC minute, and local wall time `HH:MM`. Null: the minute is not known. */
  readonly due: number | null;
  readonly dueLocal: string | null;
  /** When its first message came, ISO 8601 UTC; null: nothing came yet, or an earlier release did not keep it. */
  readonly dataSince: string | null;
  /** Flagged travellers about whom something is to be done, or to be explained; without whoever is to be protected. */
  readonly byOutcome: Readonly<Record<Exclude<Outcome, 'clear'>, number>>;
  /** How many of them are to be met and protected. */
  readonly toProtect: number;
  /** How far the officer's agency is with those for whom it is called. */
  readonly progress: FlightProgress;
  readonly owner: StepOf<'taken'> | null;
  /** How many only their earlier flights keep from being a target, as the officer's agency sees it. */
  readonly regulars: number;
  /** `isLate`: after the doors were open. `regulars`: how many of these stood there then; null: another agency signed, or an earlier release did not count them. */
  readonly signed: readonly (SignedBy & { readonly isLate: boolean; readonly regulars: number | null })[];
  /** The supervisor of the officer's agency who agreed to whom the shift meets; null: nobody did since it signed. */
  readonly approved: SignedBy | null;
  /** Whoever was sent to secondary before the flight was cancelled, and is not settled; 0 where it is not cancelled. */
  readonly unsettled: number;
}

export interface FlightBoard {
  /** By when they are due here at the latest; those of which nothing is known come last. */
  readonly flights: readonly BoardFlight[];
  /** Inspections for which the officer's agency is called, by hour from now on. */
  readonly load: readonly HourLoad[];
  /** Such inspections whose minute is not known: they are in no hour. */
  readonly loadUnknown: number;
  /** Inspections that a shift of the agency can do; null: not stated. */
  readonly perShift: number | null;
}
