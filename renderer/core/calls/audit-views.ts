import type { AuditEntry, AuditLocalTime } from '../../../shared/audit/audit-entry.ts';
import type { ChainHead } from '../../../shared/audit/chain.ts';
import type { TrailCheckView } from '../../../shared/audit/trail-check.ts';

export interface AuditRow extends Required<AuditEntry<string>> {
  /** Number of the entry. */
  readonly id: string;
  readonly local: AuditLocalTime | null;
  /**
   * What became of what may tell of a person: there was nothing · it is here · it was destroyed when its time was over · whoever looks may not see
   * it · it is not as it was written.
   */
  readonly values: 'none' | 'whole' | 'destroyed' | 'withheld' | 'broken';
}

export interface AuditQuery {
  /** Id of whoever acted or confirmed; null: everybody. */
  readonly officer: string | null;
  /** Empty: every kind. */
  readonly kinds: readonly string[];
  /** Words that must all be in the subject, the reason or the details; empty: any. */
  readonly text: string;
  /** Ids of which the subject or a detail must be one, as of a traveller by all names they had; empty: whatever it is about. */
  readonly about: readonly string[];
  /** Instants, ISO 8601 UTC, `from <= at < until`; null: open. */
  readonly from: string | null;
  readonly until: string | null;
}

/** What is wrong with the end of the trail, as it was kept outside the store. */
export interface TrailAlarm {
  readonly code: 'audit-cut' | 'audit-differs' | 'audit-anchor-missing' | 'audit-broken';
  readonly seq: number;
  readonly last: number;
  /** When it was found, ISO 8601 UTC. */
  readonly at: string;
}

export interface TrailView {
  /** The last entry. */
  readonly head: ChainHead;
  /** Null: all is well, or it was acknowledged. */
  readonly alarm: TrailAlarm | null;
  /** The last time the whole trail was gone over; null: never yet. */
  readonly check: TrailCheckView | null;
  readonly mayAcknowledge: boolean;
}
