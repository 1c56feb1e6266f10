/** What a use case is told about who acts and when, and what it may work with. */
import { type AuditEntry, type AuditFields, type DetailsOf, SYSTEM } from '../../shared/audit/audit-entry.ts';
import type { AuditKind } from '../../shared/audit/audit-kinds.ts';
import type { Agency, Officer, Role } from '../../shared/casework/case.ts';
import type { Unit } from '../../shared/casework/unit.ts';
import type { Anchoring } from './audit/anchoring.ts';
import type { TrailColumns } from './audit/trail-columns.ts';
import type { BackTests } from './back-test/back-tests.ts';
import type { Helpers } from './back-test/helper-protocol.ts';
import type { LiveBackups } from './backup/backups.ts';
import type { Progress } from './calls/progress.ts';
import type { Topic } from './calls/topic.ts';
import type { RunningJobs } from './import/running-jobs.ts';
import type { RetentionKeeper } from './retention/keeper.ts';
import type { RetentionVault } from './retention/retention-vault.ts';
import type { Rescreening } from './rules/rescreening.ts';
import type { VaultPut, Write } from './store/commit.ts';
import type { OtherStore, Store } from './store/open-store.ts';
import type { Turns } from './turns.ts';
import type { Accounts } from './vault/accounts.ts';
import type { World } from './world.ts';

export interface Context {
  readonly officer: Officer;
  readonly agency: Agency;
  readonly role: Role;
  /** The officer's passphrase was handed over and has to be changed before anything else. */
  readonly mustChange: boolean;
  /** Null before the unit is set up. */
  readonly unit: Unit | null;
  /** Who confirmed on the spot, where the act needs two; null: it does not. */
  readonly second: Officer | null;
  /** Time of the call, ISO 8601 UTC. */
  readonly now: string;
  newId(): string;
}

/** What a core has once, for as long as its store is open: what few handlers need stands here. */
export interface Services {
  /** The imports that this worker is running, so that none is taken for one that an earlier worker left. */
  readonly runningJobs: RunningJobs;
  /** Keeps the end of the audit trail outside the store; null where there is no such place. */
  readonly anchoring: Anchoring | null;
  /** Who, what and when of entries of the trail that were opened before. */
  readonly trailColumns: TrailColumns;
  /** The vault's side of accounts; null where there is none. */
  readonly accounts: Accounts | null;
  /** In whose turn flights are derived. */
  readonly deriving: Turns;
  /** Back-tests run lately. */
  readonly backTests: BackTests;
  /** Who may evaluate for this worker; null: nobody. */
  readonly helpers: Helpers | null;
  /** The keys of the store; null: there is no vault, and nothing expires. */
  readonly vault: RetentionVault | null;
  /** Ends what is over; null with the vault. */
  readonly retention: Pick<RetentionKeeper, 'run' | 'again' | 'progress'> | null;
  /** Screens all flights anew when other rules come into force. */
  readonly rescreening: Pick<Rescreening, 'progress'>;
  /** Bytes free where the store lies; null where nobody knows. */
  freeSpace(): Promise<number | null>;
  /** Backups of the live store; null in practice, which is never backed up. */
  readonly backups: LiveBackups | null;
  /** Opens the other store of the vault, for looking at it only; null where there is none. */
  openOtherStore(): Promise<OtherStore | null>;
  /** Random bytes for a secret. */
  randomBytes(length: number): Uint8Array;
  /** Gives the memory of a given or read file back at once: whoever called still holds on to it, but may not use it any more. */
  release(bytes: Uint8Array): void;
}

/** What a handler works with. */
export interface Request {
  readonly context: Context;
  readonly store: Store;
  /** As it was when the call began: reference data can be edited. What is derived is derived by `worldNow`. */
  readonly world: World;
  /** Aborted when the caller cancels or the store closes. */
  readonly signal: AbortSignal;
  /** Aborted only when the store closes: long work then stops without tidying up, to be resumed. */
  readonly closing: AbortSignal;
  progress(progress: Progress): void;
  /** The time now, ISO 8601 UTC; only long jobs need more than `context.now`. */
  clock(): string;
  /** As it is now. */
  worldNow(): Promise<World>;
  /** Takes edited reference data and mutes up, for this desk and every later call; flights are derived anew by `staleFlights`. */
  reloadWorld(): Promise<World>;
  /** Writes one step of a long job; short use cases give their writes back instead. */
  commit(
    writes: readonly Write[],
    audit: readonly AuditEntry[],
    topics: readonly Topic[],
    vault?: readonly VaultPut[],
  ): Promise<void>;
  /** What few handlers need. */
  readonly services: Services;
}

/** Who acted and when, as an entry of the audit trail names them. */
type Actor = Pick<Context, 'now'> & {
  readonly agency: Agency | null;
  readonly officer: Pick<Officer, 'id'>;
  readonly second?: Pick<Officer, 'id'> | null;
};

type Said = Pick<AuditEntry, 'before' | 'after' | 'reason'>;

/** An audit entry in the name of the acting officer. */
export function auditEntry<Kind extends AuditKind, Given extends AuditFields>(
  { now, officer, agency, second }: Actor,
  kind: Kind,
  subject: string | null,
  details?: DetailsOf<Kind, Given>,
  more: Said = {},
): AuditEntry {
  const confirmed = second === null || second === undefined ? {} : { second: second.id };
  return { at: now, officer: officer.id, agency, ...confirmed, kind, subject, details: details ?? {}, ...more };
}

/** An audit entry of what nobody did: it came into force by the hour, was held by the circuit breaker, was destroyed when its day had come. */
export function systemEntry<Kind extends AuditKind, Given extends AuditFields>(
  at: string,
  kind: Kind,
  subject: string | null,
  details?: DetailsOf<Kind, Given>,
): AuditEntry {
  return auditEntry({ now: at, officer: { id: SYSTEM }, agency: null }, kind, subject, details);
}
