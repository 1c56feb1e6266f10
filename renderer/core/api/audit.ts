/** Calls about the audit trail: looking, searching, verifying, exporting. Nobody can change it. */

import type { AuditEntry, AuditLocalTime } from '../../../shared/audit/audit-entry.ts';
import type { ChainHead } from '../../../shared/audit/chain.ts';
import type { TrailCheckView } from '../../../shared/audit/trail-check.ts';
import type { Language } from '../../../shared/catalogue/languages.ts';
import type { Progress } from '../calls/progress.ts';

export interface AuditRow extends Required<AuditEntry> {
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

export interface AuditCalls {
  /** Entries, latest first. */
  'audit.list': { input: { before: string | null; count: number }; output: readonly AuditRow[] };
  /** At most `count` entries that fit, latest first; `next` goes on from there, null: there are no more. */
  'audit.search': {
    input: AuditQuery & { before: string | null; count: number };
    output: { readonly rows: readonly AuditRow[]; readonly next: string | null };
    progress: Progress;
  };
  'audit.state': { input: Record<string, never>; output: TrailView };
  /** Goes over the whole trail and names what is broken. */
  'audit.verify': { input: Record<string, never>; output: TrailCheckView; progress: Progress };
  /** Takes note of an alarm; it is not told any more, and stays in the trail. */
  'audit.acknowledge': { input: { reason: string }; output: TrailView };
  /**
   * Entries between two instants, in order: as a proof that somebody else can check, or as a table for people. What may tell of a person is
   * left out unless `values` is asked for.
   */
  'audit.export': {
    input: {
      form: 'proof' | 'csv';
      language: Language;
      from: string | null;
      until: string | null;
      values: boolean;
    };
    output: { readonly fileName: string; readonly bytes: Uint8Array };
    progress: Progress;
  };
}
