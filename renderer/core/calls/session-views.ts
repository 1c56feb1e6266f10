import type { NamedOfficer, Officer } from '../../../shared/casework/case.ts';
import type { Unit } from '../../../shared/casework/unit.ts';
import type { StoreName } from '../../../shared/host.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { Permission } from '../permissions.ts';
import type { TrailAlarm } from './audit-views.ts';

/** Something of which a stored record is not the one that was written: a flight, or a message's report. */
export interface DamageView {
  readonly of: 'flight' | 'message';
  readonly id: string;
  /** `making`: it is being made anew from messages, and missing from lists · `made`: it was · `lasting`: it cannot be, and stays away. */
  readonly state: 'rederiving' | 'rederived' | 'permanent';
}

export interface SessionView {
  readonly store: StoreName;
  /** Null before first start. */
  readonly unit: Unit | null;
  readonly officer: Officer;
  /** Everyone who ever worked at this desk, so that a screen can name whoever claimed or decided. */
  readonly officers: readonly NamedOfficer[];
  /** What is wrong with the audit trail, until somebody takes note of it; null: all is well. */
  readonly trail: TrailAlarm | null;
  /** What was derived and was met damaged since somebody signed in; told to whoever sees flights. */
  readonly damaged: readonly DamageView[];
  /** Their passphrase was handed over: nothing else is possible until they have changed it. */
  readonly mustChange: boolean;
  /** What the officer's role may do, so that a screen shows no control that would be refused. */
  readonly permissions: readonly Permission[];
  /** IANA zone and city of the unit's first airport. */
  readonly zone: string | null;
  readonly city: string | null;
  /** `held`: rules that the circuit breaker holds for review. */
  readonly ruleSet: {
    readonly version: number;
    readonly hash: string;
    readonly rules: number;
    readonly held: number;
  };
  readonly counts: {
    readonly flights: number;
    readonly travellers: number;
    readonly flagged: number;
    readonly byOutcome: Readonly<Record<Outcome, number>>;
  };
}
