/** What a handler gets: who acts and when, the store, the world, and services. */

import type { Agency, LawAgency } from '../../shared/agency/agency-id.ts';
import type { AuditEntry } from '../../shared/audit/audit-entry.ts';
import type { Officer, Role } from '../../shared/casework/case.ts';
import type { Unit } from '../../shared/casework/unit.ts';
import type { Result } from '../../shared/result.ts';
import type { Anchoring } from './audit/anchoring.ts';
import type { EntryNames } from './audit/entry-names.ts';
import type { TrailColumns } from './audit/trail-columns.ts';
import type { BackTests } from './back-test/back-tests.ts';
import type { Helpers } from './back-test/helper-protocol.ts';
import type { BackgroundWork } from './background-work.ts';
import type { LiveBackups } from './backup/backups.ts';
import type { CallFailure } from './calls/failure.ts';
import type { Progress } from './calls/progress.ts';
import type { Topic } from './calls/topic.ts';
import type { SeenTime } from './due/seen-time.ts';
import type { RunningJobs } from './import/running-jobs.ts';
import type { Permission } from './permissions.ts';
import type { Readers } from './reading/readers.ts';
import type { RetentionKeeper } from './retention/keeper.ts';
import type { RetentionVault } from './retention/retention-vault.ts';
import type { StandingBack } from './standing-back.ts';
import type { VaultPut, Write } from './store/commit.ts';
import type { OtherStore, SeenStore, Store } from './store/open-store.ts';
import type { Turns } from './turns.ts';
import type { Accounts } from './vault/accounts.ts';
import type { World } from './world.ts';

export interface Context {
  readonly officer: Officer;
  readonly agency: Agency;
  readonly role: Role;
  /** Another officer set the passphrase, so it has to be changed before anything else. */
  readonly mustChange: boolean;
  /** The officer came in by PIN, and has not given the passphrase since. */
  readonly byPin: boolean;
  /** Null before the unit is set up. */
  readonly unit: Unit | null;
  /** Who confirmed on the spot, where the act needs two; null: it does not. */
  readonly second: Officer | null;
  /** Time of the call, ISO 8601 UTC. */
  readonly now: string;
  newId(): string;
}

/** Services that a core has once, for as long as its store is open, and that few handlers need. */
export interface Services {
  /** The imports that this worker is running, so that none is taken for one that an earlier worker left. */
  readonly runningJobs: RunningJobs;
  /** Keeps the end of the audit trail outside the store; null: it is not kept there. */
  readonly anchoring: Anchoring | null;
  /** Officer, kind and time of audit entries that were opened before. */
  readonly trailColumns: TrailColumns;
  /** Names of the entries that were shown to officers from whom others are hidden. */
  readonly entryNames: EntryNames;
  /** The vault's part in accounts; null where there is none. */
  readonly accounts: Accounts | null;
  /** Long work stands back while calls are answered. */
  readonly standingBack: Pick<StandingBack, 'slices'>;
  /** Turns in which flights are derived. */
  readonly deriving: Turns;
  /** Tells screens when time alone changes the queue: the next such UTC minute, as last found (null: none). */
  readonly queueClock: { set(changesAt: number | null): void };
  /** The time that due clocks go by. */
  readonly seenTime: Pick<SeenTime, 'now' | 'doubt' | 'cameBack' | 'numberBefore' | 'confirmed'>;
  /** Recent back-tests. */
  readonly backTests: BackTests;
  /** Workers that evaluate for this one; null: none. */
  readonly helpers: Helpers | null;
  /** Workers that read files; null: none, and files are read here. */
  readonly readers: Readers | null;
  /** The keys of the store; null: there is no vault, and nothing expires. */
  readonly vault: RetentionVault | null;
  /** Retention; null without a vault. */
  readonly retention: Pick<RetentionKeeper, 'run' | 'again' | 'progress'> | null;
  /** Brings all flights up to date in the background: when other rules come into force, and after an act whose flights could not be derived at once. */
  readonly rescreening: Pick<BackgroundWork, 'progress' | 'begin'>;
  /** Compares flights that are over with lists that came later. */
  readonly laterMatching: Pick<BackgroundWork, 'progress' | 'begin' | 'cancel'>;
  /** Free bytes on the store's disk; null where it is not known. */
  freeSpace(): Promise<number | null>;
  /** Backups of the live store; null in practice, which is never backed up. */
  readonly backups: LiveBackups | null;
  /** Opens the other store of the vault, only for reading; null where there is none. */
  openOtherStore(): Promise<OtherStore | null>;
  /** Random bytes for a secret. */
  randomBytes(length: number): Uint8Array;
  /** Frees the memory of a given or read file at once: the caller may still reference it, but must not use it any more. */
  release(bytes: Uint8Array): void;
}

/** What a handler works with. */
export interface Request {
  readonly context: Context;
  /** Records that tell of what an agency may not see are read through `seen/`. */
  readonly store: SeenStore;
  /** The world when the call began; reference data may be edited meanwhile. Derivations use `worldNow`. */
  readonly world: World;
  /** Aborted when the caller cancels or the store closes. */
  readonly signal: AbortSignal;
  /** Aborted only when the store closes: long work then stops as it is, to be resumed. */
  readonly closing: AbortSignal;
  progress(progress: Progress): void;
  /** The time now, ISO 8601 UTC; only long jobs need more than `context.now`. */
  clock(): string;
  /** The world as it is now. */
  worldNow(): Promise<World>;
  /** Applies edited reference data and mutes, for this request and every later call; `staleFlights` finds the flights to derive again. */
  reloadWorld(): Promise<World>;
  /** Writes one step of a long job; short handlers return their writes instead. */
  commit(
    writes: readonly Write[],
    audit: readonly AuditEntry[],
    topics: readonly Topic[],
    vault?: readonly VaultPut[],
  ): Promise<void>;
  /**
   * The second officer, of one of these agencies, who confirms the act of this call, or why not. A call whose act needs one by the table of `queue-acts.ts` can write only after
   * it gave an officer, or after `alone`. `permission`: what the second officer needs, where it is another one than that of the call.
   */
  confirmed(agencies: readonly LawAgency[], permission?: Permission): Promise<Result<Officer, CallFailure>>;
  /** Says that one officer is enough this time, which the row of the act must allow. */
  alone(): void;
  /** Services that few handlers need. */
  readonly services: Services;
}

/** For work that reads whole records: work of the system, and calls whose row says why (`whole`). */
export interface WholeRequest extends Request {
  readonly store: Store;
}
