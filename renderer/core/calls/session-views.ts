import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { AgencyRow } from '../../../shared/agency/agency-row.ts';
import type { NamedOfficer, Officer } from '../../../shared/casework/case.ts';
import type { Unit } from '../../../shared/casework/unit.ts';
import type { MeetingLimits } from '../../../shared/encounter/meeting-limits.ts';
import type { WindowHours } from '../../../shared/flight/operating-window.ts';
import type { StoreName } from '../../../shared/host.ts';
import type { SltdLimits } from '../../../shared/interpol/sltd-clock.ts';
import type { SightTerms } from '../../../shared/list/list-sight.ts';
import type { Permission } from '../permissions.ts';
import type { QueueCounts } from '../queue-counts.ts';
import type { SeenAlarm } from './audit-views.ts';

/** A flight or message report with a damaged stored record. */
export interface DamageView {
  readonly of: 'flight' | 'message';
  readonly id: string;
  /** `rederiving`: from messages, and missing from lists meanwhile · `permanent`: it cannot be re-derived and is not shown. */
  readonly state: 'rederiving' | 'rederived' | 'permanent';
}

/** Who may see lists; `hiddenFrom`: agencies from which the frame hides the hits of the own agency's mandate, and so its lookouts. */
export interface SeenTerms extends SightTerms {
  readonly hiddenFrom: readonly LawAgency[];
}

export interface SessionView {
  readonly store: StoreName;
  /** Null before first start. */
  readonly unit: Unit | null;
  readonly officer: Officer;
  /** All officers who ever worked here, so that screens can name the officers of past acts. */
  readonly officers: readonly NamedOfficer[];
  /** The unit's agencies, as they are written and shown. */
  readonly agencies: readonly AgencyRow[];
  /** The alarm about the audit trail, until it is acknowledged; null: none. */
  readonly trail: SeenAlarm | null;
  /** Damaged derived records found since sign-in; empty for officers who may not see flights. */
  readonly damaged: readonly DamageView[];
  /** The officer's passphrase is an initial one and has to be changed first. */
  readonly mustChange: boolean;
  /** The officer's permissions, so that a screen shows no control that would be refused. */
  readonly permissions: readonly Permission[];
  /** The unit's operating window. */
  readonly window: WindowHours;
  /** By when whoever was sent is met, and a child looked after. */
  readonly meetingLimits: MeetingLimits;
  /** The minutes of the clocks after details of a document were opened at the INTERPOL terminal. */
  readonly sltdLimits: SltdLimits;
  /** What the legal frame says of who may see lists; null: to an airline nothing. */
  readonly sight: SeenTerms | null;
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
    /** On the queue now; the tray does not count. */
    readonly flagged: number;
  } & QueueCounts;
}
