/**
 * The stores of an open vault: the live one, which holds the accounts, and the one in use. Each is compared with its anchors outside the store. A difference is an alarm
 * until two officers have looked into it.
 */
import type { Dexie } from 'dexie';
import type { AuditLocalTime } from '../../../shared/audit/audit-entry.ts';
import type { StoreName } from '../../../shared/host.ts';
import { trailAnchor } from '../audit/trail-anchor.ts';
import type { Progress } from '../calls/progress.ts';
import type { VaultAlarm } from '../calls/vault/status.ts';
import { type HeldHead, type HostAnchor, isUnread } from '../host-anchor.ts';
import type { HostPort } from '../host-port.ts';
import { readSetting } from '../session.ts';
import { commit } from '../store/commit.ts';
import type { Pack } from '../store/compress.ts';
import { type LedgerOptions, UnreadableAnchorError } from '../store/ledger.ts';
import type { LedgerHead } from '../store/ledger-chain.ts';
import { type OtherStore, type Store, storeIn } from '../store/open-store.ts';
import { type Relisted, relist } from '../store/relist.ts';
import { accountAlarms, LEDGER_ALARMS, VAULT_REPLACED, WAITING_KEY } from './alarms.ts';
import { writeFirstRecords } from './first-records.ts';
import { ledgerAnchor } from './ledger-anchor.ts';
import type { OpenVault } from './open-vault.ts';
import { damagedAccounts } from './read-accounts.ts';
import { relistVault } from './relist-vault.ts';
import { ringKeys } from './ring-keys.ts';
import type { VaultHeader } from './vault-records.ts';

export interface OpenedStoresOptions {
  /** The database in which the vault lies. */
  readonly db: Dexie;
  /** Name of the store to use. */
  readonly store: StoreName;
  readonly host: HostPort;
  now(): string;
  /** Packs bodies before they are sealed; if not given, they are packed in this worker. */
  readonly pack?: Pack;
  /** The local time of an airport, for entries before there is a core; if not given, entries have no local time. */
  wallClock?(airport: string, at: string): AuditLocalTime | null;
  /** Opens the database of the practice store. */
  openPractice(): Promise<Dexie>;
  /** Called when the live store was opened with its keys and agrees with its anchors. */
  onAgrees?(): void;
  /** Called when an anchor that could not be read at first was read: with the alarms that it raises, now among `alarms`. */
  onReadLate?(raised: readonly VaultAlarm[]): void;
}

/** The stores once an officer has signed in. */
export interface Opened {
  readonly vault: OpenVault;
  /** The store in use. */
  readonly store: Store;
  /** The live store: it holds the accounts, whichever store is in use. */
  readonly live: Store;
}

/** The anchors of both stores, as they were read. */
export type ReadAnchors = { readonly [Name in StoreName]: HeldHead<LedgerHead> };

export interface OpeningOptions {
  /** Called with how far the ledgers are read. */
  onProgress?(progress: Progress): void;
  /** The anchors, where they were read before. */
  readonly read?: ReadAnchors;
}

type LedgerOpening = Pick<LedgerOptions, 'onProgress'> & Pick<OpeningOptions, 'read'>;

export class OpenedStores {
  readonly #options: OpenedStoresOptions;
  readonly #anchors: { readonly [Name in StoreName]: HostAnchor<LedgerHead> };
  #store: StoreName;
  #opened: Opened | null = null;
  #alarms: readonly VaultAlarm[] = [];

  constructor(options: OpenedStoresOptions) {
    this.#options = options;
    this.#store = options.store;
    this.#anchors = {
      live: ledgerAnchor(options.host, 'live', options.db.name),
      practice: ledgerAnchor(options.host, 'practice', ''),
    };
  }

  /** Null while the vault is locked. */
  get opened(): Opened | null {
    return this.#opened;
  }

  /** Differences that were found on opening and not accepted since. */
  get alarms(): readonly VaultAlarm[] {
    return this.#alarms;
  }

  /** Does anything, here or outside, show that there was a live store with records? Throws `UnreadableAnchorError` where that cannot be known now. */
  async remember(): Promise<boolean> {
    if ((await this.#options.db.table('ledger').count()) > 0) return true;
    const found = await this.#anchors.live.get();
    if (isUnread(found)) throw new UnreadableAnchorError(found.failure.reason);
    // A text that is no head stands where one was.
    return !found.ok || (found.value !== null && found.value.seq > 0);
  }

  /** Reads the anchors of the stores that a new vault begins, before anything of it is written. Null: one cannot be read now. */
  async readAnchors(): Promise<ReadAnchors | null> {
    const [live, practice] = [await this.#anchors.live.get(), await this.#anchors.practice.get()];
    return isUnread(live) || isUnread(practice) ? null : { live, practice };
  }

  /** Was an anchor of a store that is in use not read yet? */
  get areUnread(): boolean {
    return this.#opened !== null && this.#both(this.#opened).some(({ ledger }) => ledger.isUnread);
  }

  /** Opens the stores with the keys of a vault. */
  async open(vault: OpenVault, { onProgress = () => undefined, read }: OpeningOptions = {}): Promise<void> {
    const opening: LedgerOpening = {
      onProgress: (done, total) => onProgress({ phase: 'unlocking', done, total, note: null }),
      ...(read === undefined ? {} : { read }),
    };
    const found = vault.header;
    const live = await this.#openStore(vault, 'live', this.#options.db, opening);
    // A vault that was made just now is listed with the first records.
    const isNew = found.beginning !== null && !live.ledger.lists('vault', found.id);
    const problem = live.ledger.vaultProblemOf(found.id, found);
    // A lost ledger lists no header at all.
    const isOther = !isNew && problem !== null && !(problem === 'added' && live.ledger.isLost);
    vault.writeBy((header) => commit(live, [], [], [{ id: header.id, record: header }]));
    if (isOther || (found.beginning === null && vault.header !== found)) await vault.clearFirstRecords();
    else await writeFirstRecords(live, vault, this.#options);
    await vault.writeProof();
    const damaged = accountAlarms(await damagedAccounts(live));
    const own = await this.#ownStore(this.#store, vault, live, opening);
    // From here on nothing fails: a failure would leave stores that are in use without their keys.
    this.#opened = { vault, live, store: own };
    if (live.ledger.problem === null && !live.ledger.isUnread && !isOther) this.#options.onAgrees?.();
    this.#alarms = [
      ...this.#both(this.#opened).flatMap(({ ledger }) =>
        ledger.problem === null ? [] : [LEDGER_ALARMS[ledger.problem]],
      ),
      ...(isOther ? [VAULT_REPLACED] : []),
      ...(vault.boxReplaced ? [WAITING_KEY] : []),
      ...damaged,
    ];
  }

  /**
   * Switches to the other store. Where the vault is open, that store is opened first: one that does not open leaves everything as it was. `endCurrent` then ends the core of
   * the old one. Throws what the store reports.
   */
  async workIn(store: StoreName, endCurrent: () => Promise<void> = async () => undefined): Promise<void> {
    const opened = this.#opened;
    if (opened !== null) {
      const next = await this.#ownStore(store, opened.vault, opened.live);
      await endCurrent();
      opened.store.close();
      this.#opened = { ...opened, store: next };
    }
    this.#store = store;
  }

  /** Opens the store that is not in use; null while the vault is locked. */
  async openOtherStore(): Promise<OtherStore | null> {
    const opened = this.#opened;
    if (opened === null) return null;
    if (opened.store !== opened.live) return { store: opened.live, close: () => undefined };
    const practice = await this.#openStore(opened.vault, 'practice', await this.#options.openPractice());
    return { store: practice, close: () => practice.close() };
  }

  /** Lists their records again where ledgers may be incomplete; for two officers, who have looked into it. `onFound` is called before anything is listed. */
  async relist(
    onProgress: (progress: Progress) => void,
    onFound?: (found: Relisted) => Promise<void>,
  ): Promise<Relisted> {
    const opened = this.#opened;
    const cut = opened === null ? [] : this.#both(opened).filter(({ ledger }) => ledger.isCut);
    const tell = (done: number, total: number) => onProgress({ phase: 'listing', done, total, note: null });
    const relisted = await relist(cut, tell, onFound);
    for (const store of cut) if (store === opened?.live) await relistVault(store);
    return relisted;
  }

  /** Accepts the stores as they are. */
  async accept(): Promise<void> {
    const opened = this.#opened;
    if (opened === null) return;
    for (const store of this.#both(opened)) {
      if (store.ledger.problem === null) continue;
      await this.#anchors[store.name].put(store.ledger.head);
      // Others write meanwhile, and an entry that does not agree is only gone once it is folded away.
      let folded = false;
      for (let tries = 0; tries < MOST_FOLDS && !folded; tries++) folded = await store.ledger.fold(store, true);
      if (!folded) throw new Error('not-folded');
      // Only now: what failed before is done when officers accept again.
      store.ledger.accept();
    }
    this.#alarms = [];
  }

  /** Closes stores and vault; returns its header, since keys were made while it was open. Null where nothing was open. */
  async close(): Promise<VaultHeader | null> {
    const opened = this.#opened;
    this.#opened = null;
    if (opened === null) return null;
    const trails = this.#both(opened).map(({ db }) => trailAnchor(this.#options.host, db.name));
    await Promise.all([...Object.values(this.#anchors), ...trails].map((anchor) => anchor.flush()));
    opened.store.close();
    const { header } = opened.vault;
    opened.vault.close();
    return header;
  }

  #both({ live, store }: Opened): readonly Store[] {
    return store === live ? [live] : [live, store];
  }

  async #ownStore(name: StoreName, vault: OpenVault, live: Store, opening?: LedgerOpening): Promise<Store> {
    if (name === 'live') return live;
    const db = await this.#options.openPractice();
    try {
      return await this.#openStore(vault, 'practice', db, opening);
    } catch (error) {
      db.close();
      throw error;
    }
  }

  async #openStore(
    vault: OpenVault,
    name: StoreName,
    db: Dexie,
    { onProgress = () => undefined, read }: LedgerOpening = {},
  ): Promise<Store> {
    const anchor = this.#anchors[name];
    const store: Store = await storeIn(db, {
      keys: await ringKeys(vault, name),
      clock: this.#options.now,
      ...(this.#options.pack === undefined ? {} : { pack: this.#options.pack }),
      anchor: {
        get: async (later) => read?.[name] ?? anchor.get(later),
        put: (head) => anchor.put(head),
      },
      onCompared: () => this.#comparedLate(store),
      onProgress,
      // Once the first records are written, the ledger has to list everything.
      whole: name === 'live' && vault.header.beginning === null,
      // The vault lies in the live database and stays open longer than the store.
      ...(name === 'live' ? { close: () => undefined } : {}),
    });
    store.onCommitted(() => {
      // A difference stays an alarm until two officers have looked into it, and what could not be read may show one.
      if (store.ledger.problem !== null || store.ledger.isUnread) return;
      anchor.moved(store.ledger.head);
      // No write waits for folding.
      if (store.ledger.wantsFolding) void store.ledger.fold(store).catch(() => undefined);
    });
    const { wallClock } = this.#options;
    // A damaged unit setting must not keep the store from opening.
    const unit = await readSetting(store, 'unit').catch(() => undefined);
    const airport = unit?.value.airports[0];
    if (wallClock !== undefined && airport !== undefined) store.trail.localTime = (at) => wallClock(airport, at);
    // Numbers of entries known to the anchor are not used again, even by an entry that is written before a core starts.
    const trail = await trailAnchor(this.#options.host, db.name).get();
    if (trail.ok) store.trail.raiseFloor(trail.value?.seq ?? 0);
    return store;
  }

  /** The anchor of a store that is in use was read late. */
  #comparedLate(store: Store): void {
    const opened = this.#opened;
    if (opened === null || !this.#both(opened).includes(store)) return;
    const { problem } = store.ledger;
    const raised = problem === null ? [] : [LEDGER_ALARMS[problem]].filter(({ code }) => !this.#shows(code));
    this.#alarms = [...raised, ...this.#alarms];
    if (problem === null) this.#anchors[store.name].moved(store.ledger.head);
    if (problem === null && store === opened.live && !this.#shows(VAULT_REPLACED.code)) this.#options.onAgrees?.();
    this.#options.onReadLate?.(raised);
  }

  #shows(code: VaultAlarm['code']): boolean {
    return this.#alarms.some((alarm) => alarm.code === code);
  }
}

/** How often folding is tried again because another transaction wrote meanwhile. */
const MOST_FOLDS = 50;
