import type { AuditEntry, AuditLocalTime } from '../../../shared/audit/audit-entry.ts';
import type { ChainBreak } from '../../../shared/audit/verify-chain.ts';

export interface AuditRow extends Required<AuditEntry<string>> {
  /** Names the entry, also for the next page. */
  readonly id: string;
  /** Its number in the chain; null for officers from whom entries are hidden. */
  readonly seq: number | null;
  readonly local: AuditLocalTime | null;
  /** State of the entry's personal values: there are none · given · destroyed after their retention period · hidden from the officer · changed. */
  readonly values: 'none' | 'whole' | 'destroyed' | 'withheld' | 'broken';
}

export interface TrailPage {
  readonly rows: readonly AuditRow[];
  /** `id` of the entry before which the next page begins; null: there are no more. */
  readonly next: string | null;
}

export interface AuditQuery {
  /** Id of the officer who acted or confirmed; null: any. */
  readonly officer: string | null;
  /** Empty: every kind. */
  readonly kinds: readonly string[];
  /** Words that must all be in the subject, the reason or the details; empty: any. */
  readonly text: string;
  /** Ids: the subject or a detail must be one of them, e.g. all ids that a traveller had; empty: any subject. */
  readonly about: readonly string[];
  /** Instants, ISO 8601 UTC, `from <= at < until`; null: open. */
  readonly from: string | null;
  readonly until: string | null;
}

/** The end of the trail differs from the state remembered outside the store, or from a head noted elsewhere. */
export interface TrailAlarm {
  readonly code: 'audit-cut' | 'audit-differs' | 'audit-anchor-missing' | 'audit-replaced' | 'audit-broken';
  readonly seq: number;
  readonly last: number;
  /** When it was found, ISO 8601 UTC. */
  readonly at: string;
}

/** An alarm as the officer may see it: without numbers where entries are hidden. */
export interface SeenAlarm extends Pick<TrailAlarm, 'code' | 'at'> {
  readonly seq: number | null;
  readonly last: number | null;
}

/** The last entry as the officer may see it: without its number where entries are hidden. */
export interface SeenHead {
  readonly seq: number | null;
  readonly hash: string;
}

/** A check of the whole trail as the officer may see it. */
export interface SeenCheck {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly officer: string;
  readonly isWhole: boolean;
  /** Number of entries, and of those whose personal part was destroyed after its period; null where entries are hidden. */
  readonly entries: number | null;
  readonly destroyed: number | null;
  /** In order of number. Empty where entries are hidden, since each names numbers. */
  readonly breaks: readonly ChainBreak[];
}

export interface TrailView {
  readonly head: SeenHead;
  /** Null: there is none, or it was acknowledged. */
  readonly alarm: SeenAlarm | null;
  /** The last check of the whole trail; null: never yet. */
  readonly check: SeenCheck | null;
  readonly mayAcknowledge: boolean;
}
