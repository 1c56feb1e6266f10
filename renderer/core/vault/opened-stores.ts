/**
 * The stores of a vault whose key is here: the live one, which holds the accounts, and the one that is worked in. Each is compared with what is kept of it outside,
 * and what does not agree is told until two officers have looked into it.
 */
import type { Dexie } from 'dexie';
import type { AuditLocalTime } from '../../../shared/audit/audit-entry.ts';
import type { StoreName } from '../../../shared/host.ts';
import { trailAnchor } from '../audit/trail-anchor.ts';
import type { Progress } from '../calls/progress.ts';
import type { VaultAlarm } from '../calls/vault/status.ts';
import type { HostAnchor } from '../host-anchor.ts';
import type { HostPort } from '../host-port.ts';
import { readSetting } from '../session.ts';
import { commit } from '../store/commit.ts';
import type { Pack } from '../store/compress.ts';
import type { LedgerOptions } from '../store/ledger.ts';
import type { LedgerHead } from '../store/ledger-chain.ts';
import { type OtherStore, type Store, storeIn } from '../store/open-store.ts';
import { type Relisted, relist } from '../store/relist.ts';
import { accountAlarms, LEDGER_ALARMS, VAULT_REPLACED } from './alarms.ts';
import { writeBeginning } from './beginning.ts';
import { ledgerAnchor } from './ledger-anchor.ts';
import type { OpenVault } from './open-vault.ts';
import { damagedAccounts } from './read-accounts.ts';
import { relistVault } from './relist-vault.ts';
import { ringKeys } from './ring-keys.ts';
import type { VaultHeader } from './vault-records.ts';

export interface OpenedStoresOptions {
  /** The database in which the vault lies. */
  readonly db: Dexie;
  /** The store that is to be worked in. */
  readonly store: StoreName;
  readonly host: HostPort;
  now(): string;
  /** Packs bodies before they are sealed; where not given, that waits for its turn with everything else. */
  readonly pack?: Pack;
  /** The wall clock of an airport, for what the trail tells before anybody works; where not given, it tells the instant alone. */
  wallClock?(airport: string, at: string): AuditLocalTime | null;
  /** Opens the database of the practice store. */
  openPractice(): Promise<Dexie>;
  /** Told when the live store was opened with its keys and agrees with what is known of it outside. */
  onAgrees?(): void;
}

/** What is there once somebody has signed in. */
export interface Opened {
  readonly vault: OpenVault;
  /** The store that is worked in. */
  readonly store: Store;
  /** The live store: it holds the accounts, whichever store is worked in. */
  readonly live: Store;
}

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

  /** Null while the keys are away. */
  get opened(): Opened | null {
    return this.#opened;
  }

  /** What did not agree when they were opened, and was not accepted since. */
  get alarms(): readonly VaultAlarm[] {
    return this.#alarms;
  }

  /** Is anything known, here or outside, of a live store that had records? */
  async remember(): Promise<boolean> {
    const anchored = await this.#anchors.live.get();
    return (anchored !== null && anchored.seq > 0) || (await this.#options.db.table('ledger').count()) > 0;
  }

  /** Opens them with the keys of a vault; `onProgress` is told how far their ledgers are read. */
  async open(vault: OpenVault, onProgress: (progress: Progress) => void = () => undefined): Promise<void> {
    const told = (done: number, total: number) => onProgress({ phase: 'unlocking', done, total, note: null });
    const found = vault.header;
    const live = await this.#openStore(vault, 'live', this.#options.db, told);
    // A vault that was made just now is listed with the first that is written.
    const isNew = found.beginning !== null && !live.ledger.lists('vault', found.id);
    const problem = live.ledger.vaultProblemOf(found.id, found);
    // A ledger that is lost knows no header at all.
    const isOther = !isNew && problem !== null && !(problem === 'added' && live.ledger.isLost);
    vault.writeBy((header) => commit(live, [], [], [{ id: header.id, record: header }]));
    if (isOther || (found.beginning === null && vault.header !== found)) await vault.endBeginning();
    else await writeBeginning(live, vault, this.#options);
    const own = await this.#ownStore(vault, live, told);
    this.#opened = { vault, live, store: own };
    if (live.ledger.problem === null && !isOther) this.#options.onAgrees?.();
    this.#alarms = [
      ...[live, own].flatMap(({ ledger }) => (ledger.problem === null ? [] : [LEDGER_ALARMS[ledger.problem]])),
      ...(isOther ? [VAULT_REPLACED] : []),
      ...accountAlarms(await damagedAccounts(live)),
    ];
  }

  /** Goes on in the other store, if the keys are here. What worked with the one before must have ended. */
  async workIn(store: StoreName): Promise<void> {
    this.#store = store;
    const opened = this.#opened;
    if (opened === null) return;
    if (opened.store !== opened.live) opened.store.close();
    this.#opened = { ...opened, store: await this.#ownStore(opened.vault, opened.live) };
  }

  /** The store that is not worked in; null while the keys are away. */
  async openOtherStore(): Promise<OtherStore | null> {
    const opened = this.#opened;
    if (opened === null) return null;
    if (opened.store !== opened.live) return { store: opened.live, close: () => undefined };
    const practice = await this.#openStore(opened.vault, 'practice', await this.#options.openPractice());
    return { store: practice, close: () => practice.close() };
  }

  /** Lists anew what they hold, where something of that may be missing from their ledgers; for two officers, who have looked into it. */
  async relist(onProgress: (progress: Progress) => void): Promise<Relisted> {
    const opened = this.#opened;
    const cut = opened === null ? [] : this.#both(opened).filter(({ ledger }) => ledger.isCut);
    const anew = await relist(cut, (done, total) => onProgress({ phase: 'listing', done, total, note: null }));
    for (const store of cut) if (store === opened?.live) await relistVault(store);
    return anew;
  }

  /** Takes them as they are from now on. */
  async accept(): Promise<void> {
    const opened = this.#opened;
    if (opened === null) return;
    for (const store of this.#both(opened)) {
      if (store.ledger.problem === null) continue;
      await this.#anchors[store.name].put(store.ledger.head);
      store.ledger.accept();
      // Work goes on meanwhile, and what does not agree is gone only when it was folded away.
      let folded = false;
      for (let tries = 0; tries < MOST_FOLDS && !folded; tries++) folded = await store.ledger.fold(store, true);
      if (!folded) throw new Error('not-folded');
    }
    this.#alarms = [];
  }

  /** Closes them, and the vault; gives its header, for keys were made since it was opened. Null where nothing was open. */
  async close(): Promise<VaultHeader | null> {
    const opened = this.#opened;
    this.#opened = null;
    if (opened === null) return null;
    const trails = this.#both(opened).map(({ db }) => trailAnchor(this.#options.host, db.name));
    await Promise.all([...Object.values(this.#anchors), ...trails].map((anchor) => anchor.flush()));
    if (opened.store !== opened.live) opened.store.close();
    const { header } = opened.vault;
    opened.vault.close();
    return header;
  }

  #both({ live, store }: Opened): readonly Store[] {
    return store === live ? [live] : [live, store];
  }

  async #ownStore(vault: OpenVault, live: Store, onProgress?: LedgerOptions['onProgress']): Promise<Store> {
    if (this.#store === 'live') return live;
    return this.#openStore(vault, 'practice', await this.#options.openPractice(), onProgress);
  }

  async #openStore(
    vault: OpenVault,
    name: StoreName,
    db: Dexie,
    onProgress: LedgerOptions['onProgress'] = () => undefined,
  ): Promise<Store> {
    const anchor = this.#anchors[name];
    const store = await storeIn(db, {
      keys: await ringKeys(vault, name),
      clock: this.#options.now,
      ...(this.#options.pack === undefined ? {} : { pack: this.#options.pack }),
      anchor,
      onProgress,
      // The vault ends its beginning in the live store once that is sealed.
      whole: name === 'live' && vault.header.beginning === null,
      // The vault lies in the live database and outlives the store.
      ...(name === 'live' ? { close: () => undefined } : {}),
    });
    store.onCommitted(() => {
      // What does not agree stays told, until two officers have looked into it.
      if (store.ledger.problem !== null) return;
      anchor.moved(store.ledger.head);
      // Whoever waits for a write does not wait for that.
      if (store.ledger.wantsFolding) void store.ledger.fold(store).catch(() => undefined);
    });
    const { wallClock } = this.#options;
    // A store that is not as it was written opens all the same.
    const unit = await readSetting(store, 'unit').catch(() => undefined);
    const airport = unit?.value.airports[0];
    if (wallClock !== undefined && airport !== undefined) store.trail.localTime = (at) => wallClock(airport, at);
    // Numbers of entries that are kept in mind are not given again, whoever writes first.
    store.trail.raiseFloor((await trailAnchor(this.#options.host, db.name).get())?.seq ?? 0);
    return store;
  }
}

/** How often a ledger is folded again because somebody wrote meanwhile. */
const MOST_FOLDS = 50;
