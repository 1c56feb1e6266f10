/** What a core is made of, and what a call may bring besides its input. */

import type { TrailAnchor } from './audit/trail-anchor.ts';
import type { Helpers } from './back-test/helper-protocol.ts';
import type { LiveBackups } from './backup/backups.ts';
import type { Confirmation } from './calls/confirmation.ts';
import type { Progress } from './calls/progress.ts';
import type { Topic } from './calls/topic.ts';
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
  /** A new random id. */
  newId(): string;
  /** Random bytes for a secret; the platform's where not given. */
  randomBytes?(length: number): Uint8Array;
  /** Bytes free where the store lies; null where nobody knows. */
  freeSpace?(): Promise<number | null>;
  /** Gives back the memory of bytes that came with a call, whoever still holds on to them; nothing where not given. */
  release?(bytes: Uint8Array): void;
  /** Who acts, and for which unit; where not given, whoever was chosen to act in this store. */
  readonly identity?: () => Promise<Identity>;
  /** Where the end of the audit trail is kept outside the store; where not given, nowhere. */
  readonly auditAnchor?: TrailAnchor;
  /** Asks who confirms an act that needs two persons; where not given, nobody can. In practice whoever is chosen does. */
  readonly second?: Second;
  /** The vault's side of accounts; none where not given. */
  readonly accounts?: Accounts;
  /** Retention runs only when somebody asks for it: what is practised with is made up or was sent as a test, and may tell of any year. */
  readonly retainsWhenAsked?: boolean;
  /** The keys of the store, for retention; where not given, nothing expires. */
  readonly vault?: RetentionVault;
  /** Workers that evaluate for this one; where not given, it evaluates by itself, in slices. */
  readonly helpers?: Helpers;
  /** Backups of the live store; where not given, there are none. */
  readonly backups?: LiveBackups;
  /** Opens the other store of the vault; where not given, there is none. */
  openOtherStore?(): Promise<OtherStore | null>;
  /** Told of every revision. */
  onChange(topic: Topic, revision: number): void;
}

export interface CoreCallOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Of the second officer, for an act that needs two. */
  readonly confirmation?: Confirmation;
  /** Nobody acts: it goes on behind a covered screen, or comes of what arrived while the keys were away. Only for rows that say `whileLocked`. */
  readonly unattended?: true;
}
