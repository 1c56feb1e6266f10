/** What a core is made of, and what a caller may give besides the input of a call. */

import type { TrailAnchor } from './audit/trail-anchor.ts';
import type { Helpers } from './back-test/helper-protocol.ts';
import type { LiveBackups } from './backup/backups.ts';
import type { Confirmation } from './calls/confirmation.ts';
import type { Progress } from './calls/progress.ts';
import type { Topic } from './calls/topic.ts';
import type { Readers } from './reading/readers.ts';
import type { RetentionVault } from './retention/retention-vault.ts';
import type { TimerClock } from './rules/timer.ts';
import type { Second } from './second-officer.ts';
import type { Identity } from './session.ts';
import type { OtherStore, Store } from './store/open-store.ts';
import type { Accounts } from './vault/accounts.ts';
import type { World } from './world.ts';

export interface CoreOptions extends TimerClock {
  readonly store: Store;
  readonly world: World;
  /** Milliseconds since any instant, by a clock that nobody sets. */
  readonly steady: () => number;
  /** Names the time for which `steady` goes on; left out: not known. */
  readonly run?: string;
  /** A new random id. */
  newId(): string;
  /** Random bytes for a secret; if not given, the platform's. */
  randomBytes?(length: number): Uint8Array;
  /** Free bytes on the store's disk; null where it is not known. */
  freeSpace?(): Promise<number | null>;
  /** Frees the memory of bytes that came with a call, even if they are still referenced; if not given, does nothing. */
  release?(bytes: Uint8Array): void;
  /** Who acts, and for which unit; if not given, the officer chosen in this store. */
  readonly identity?: () => Promise<Identity>;
  /** Where the end of the audit trail is kept outside the store; if not given, nowhere. */
  readonly auditAnchor?: TrailAnchor;
  /** Asks a second officer to confirm; if not given, none can. In practice a second officer is chosen. */
  readonly second?: Second;
  /** The vault's part in accounts; if not given, none. */
  readonly accounts?: Accounts;
  /** Retention runs only on request: practice data is made up or was sent as a test, and may be of any year. */
  readonly retainsWhenAsked?: boolean;
  /** The keys of the store, for retention; if not given, nothing expires. */
  readonly vault?: RetentionVault;
  /** Workers that evaluate for this one; if not given, it evaluates here, in slices. */
  readonly helpers?: Helpers;
  /** Workers that read files; if not given, files are read here, in slices. */
  readonly readers?: Readers;
  /** Backups of the live store; if not given, there are none. */
  readonly backups?: LiveBackups;
  /** Opens the other store of the vault; if not given, there is none. */
  openOtherStore?(): Promise<OtherStore | null>;
  /** Called with every revision. */
  onChange(topic: Topic, revision: number): void;
}

export interface CoreCallOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Confirmation of the second officer, for an act that needs two. */
  readonly confirmation?: Confirmation;
  /** The system acts: it works under a covered screen, or imports files that arrived while the vault was locked. Only for rows that say `whileLocked`. */
  readonly unattended?: true;
}
