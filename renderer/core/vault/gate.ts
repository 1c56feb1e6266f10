/**
 * The door of the store: is there a vault, who may open it, how far is it open. It owns the keys while they are here and hands them to nobody but the stores. What
 * stands behind it (the core of the store that is worked in) is made when somebody signs in, and ended with the keys.
 */
import type { Dexie } from 'dexie';
import { waitUntil } from '../../../shared/access/back-off.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import type { VaultAlarm, VaultOfficer, VaultState, VaultStatus } from '../api/vault.ts';
import type { CallFailure, StoreName } from '../api.ts';
import { auditAnchor } from '../audit/anchoring.ts';
import type { HostPort } from '../host-port.ts';
import { commit } from '../store/commit.ts';
import type { LedgerProblem } from '../store/ledger.ts';
import { type BesideStore, type Store, storeIn } from '../store/open-store.ts';
import { readAll, readOne } from '../store/read.ts';
import type { Account } from '../store/tables.ts';
import type { SignedIn } from './accounts.ts';
import { writeBeginning } from './beginning.ts';
import { makeDeviceSecret, readDeviceSecret } from './device-secret.ts';
import { type HostAnchor, hostAnchor } from './host-anchor.ts';
import type { Kdf } from './kdf.ts';
import { type MadeVault, makeVault, type NewVault } from './make-vault.ts';
import type { OpenVault, VaultTools } from './open-vault.ts';
import { ringKeys } from './ring-keys.ts';
import { keyByPassphrase, keyByRecoveryCode, openWith } from './sign-in.ts';
import { accessId, readAccess, readAccesses, readHeader, type VaultHeader } from './vault-records.ts';
import { type WaitingFile, WaitingFiles } from './waiting-files.ts';

export interface GateOptions {
  /** The database in which the vault lies. */
  readonly db: Dexie;
  /** The store that is to be worked in. */
  readonly store: StoreName;
  readonly host: HostPort;
  readonly kdf: Kdf;
  now(): string;
  newId(): string;
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

/** What the gate says of itself before the keys are here. */
export class Gate {
  readonly #options: GateOptions;
  #store: StoreName;
  readonly #anchors: { readonly [Name in StoreName]: HostAnchor };
  readonly #waiting: WaitingFiles;
  #header: VaultHeader | null = null;
  #opened: Opened | null = null;
  #officer: string | null = null;
  #covered = false;
  #lastTry: Promise<unknown> = Promise.resolve();
  /** Not recorded yet. */
  #signedIn: SignedIn | null = null;
  #alarms: readonly VaultAlarm[] = [];
  /** They stand in the audit trail. */
  #alarmed = false;

  private constructor(options: GateOptions) {
    this.#options = options;
    this.#store = options.store;
    this.#anchors = {
      live: hostAnchor(options.host, 'live', options.db.name),
      practice: hostAnchor(options.host, 'practice', ''),
    };
    this.#waiting = new WaitingFiles(options.db, options);
  }

  /** Reads what lies readable. Throws what the store reports, and for a vault of a later release. */
  static async open(options: GateOptions): Promise<Gate> {
    const gate = new Gate(options);
    gate.#header = await readHeader(options.db);
    const anchored = gate.#header === null ? await gate.#anchors.live.get() : null;
    const listed = gate.#header === null ? await options.db.table('ledger').count() : 0;
    if ((anchored !== null && anchored.seq > 0) || listed > 0) gate.#alarms = [{ code: 'data-lost', params: {} }];
    return gate;
  }

  get opened(): Opened | null {
    return this.#opened;
  }

  /** Whoever is signed in. */
  get officer(): string | null {
    return this.#officer;
  }

  /** The unit is set up. */
  get commissioned(): boolean {
    return this.#header?.commissioned ?? false;
  }

  get state(): VaultState {
    if (this.#header === null) return 'empty';
    if (this.#opened === null) return 'locked';
    return this.#covered ? 'screen-locked' : 'open';
  }

  /** `intercepts`: new travellers to be stopped since the screen was covered. */
  async status(intercepts: number): Promise<VaultStatus> {
    const accesses = await readAccesses(this.#options.db);
    const accounts = await this.#accounts();
    const now = this.#options.now();
    return {
      state: this.state,
      commissioned: this.commissioned,
      officers: accesses.map((access): VaultOfficer => {
        const account = accounts.get(access.officer);
        return {
          id: access.officer,
          name: account?.name ?? null,
          agency: account?.agency ?? null,
          waitUntil: waitUntil(access, now),
        };
      }),
      officer: this.#officer,
      deviceBound: accesses.some(({ device }) => device),
      waiting: await this.#waiting.count(),
      intercepts,
      alarms: [...this.#alarms, ...(await this.#diskAlarm())],
    };
  }

  /** Why no vault can be made now; null: one can. */
  get notMade(): CallFailure | null {
    if (this.#alarms.some(({ code }) => code === 'data-lost')) return { code: 'refused', why: 'data-lost' };
    if (this.#header?.commissioned) return { code: 'wrong-state', state: 'commissioned' };
    // A vault of practice goes on in the new one; whoever makes that has to have opened it, and to be at the desk.
    return this.#header !== null && this.state !== 'open' ? { code: 'locked' } : null;
  }

  /** Makes the vault and opens it for the first of its officers. What worked with the one before must have ended. */
  async make(wanted: Omit<NewVault, 'from'>): Promise<Result<MadeVault, CallFailure>> {
    const { notMade } = this;
    if (notMade !== null) return failed(notMade);
    const { db, host } = this.#options;
    const tools = this.#tools(await makeDeviceSecret(host));
    const from = this.#opened;
    const made = await makeVault(db, tools, from === null ? wanted : { ...wanted, from });
    await this.#closeStores();
    this.#header = made.vault.header;
    await this.#openStores(made.vault);
    this.#officer = wanted.beginning.accounts[0]?.id ?? null;
    return success(made);
  }

  /** Opens the vault for an officer, or uncovers the screen. */
  async unlock(officer: string, passphrase: string): Promise<Result<null, CallFailure>> {
    const header = this.#header;
    if (header === null) return failed({ code: 'wrong-state', state: 'empty' });
    const found = await this.#tried(header, officer, passphrase);
    if (!found.ok) return found;
    const { key, failures, tools } = found.value;
    if (this.#opened !== null) {
      key.fill(0);
      return this.#enter(officer, failures);
    }
    const vault = await openWith(this.#options.db, tools, header, key);
    if (!vault.ok) return vault;
    await this.#openStores(vault.value);
    const entered = await this.#enter(officer, failures);
    if (!entered.ok) await this.lock();
    return entered;
  }

  /** Gives an officer a new passphrase by the recovery code, and opens the vault. */
  async recover(
    halves: readonly [string, string],
    officer: string,
    passphrase: string,
  ): Promise<Result<null, CallFailure>> {
    const header = this.#header;
    if (header === null) return failed({ code: 'wrong-state', state: 'empty' });
    const key = await keyByRecoveryCode(header, halves);
    if (!key.ok) return key;
    // The code opens the vault on any computer: from now on it is bound to this one.
    const tools = this.#tools(await makeDeviceSecret(this.#options.host));
    const vault = await openWith(this.#options.db, tools, header, key.value);
    if (!vault.ok) return vault;
    const wasOpen = this.#opened !== null;
    if (!wasOpen) await this.#openStores(vault.value);
    const entered = await this.#recoverIn(vault.value, officer, passphrase);
    if (wasOpen) vault.value.close();
    else if (!entered.ok) await this.lock();
    return entered;
  }

  /** Is that the officer's passphrase? Counts as a try. */
  async authenticate(officer: string, passphrase: string): Promise<Result<null, CallFailure>> {
    const header = this.#header;
    if (header === null) return failed({ code: 'wrong-state', state: 'empty' });
    const found = await this.#tried(header, officer, passphrase);
    if (!found.ok) return found;
    found.value.key.fill(0);
    return success(null);
  }

  /** The account of an officer; undefined where there is none, or while the keys are away. */
  async account(officer: string): Promise<Account | undefined> {
    const live = this.#opened?.live;
    return live === undefined ? undefined : (await readOne(live, 'accounts', officer))?.value;
  }

  /** The sign-in that is not recorded yet; null from then on. */
  takeSignIn(): SignedIn | null {
    const signedIn = this.#signedIn;
    this.#signedIn = null;
    return signedIn;
  }

  /**
   * Takes the stores as they are from now on, although they did not agree with what was remembered outside them; for two officers, who have looked
   * into it.
   */
  async acceptStores(): Promise<void> {
    const opened = this.#opened;
    if (opened === null) return;
    for (const store of new Set([opened.live, opened.store])) {
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

  /** Covers the screen: whoever comes back has to sign in, and work goes on behind it. */
  cover(): void {
    if (this.#opened !== null) this.#covered = true;
  }

  /** The keys go. Whatever worked with them must have ended before. */
  async lock(): Promise<void> {
    await this.#closeStores();
    this.#officer = null;
    this.#covered = false;
  }

  /** Keeps files while the keys are away; gives how many wait. */
  async receive(files: readonly WaitingFile[]): Promise<Result<number, CallFailure>> {
    const header = this.#header;
    if (header === null) return failed({ code: 'wrong-state', state: 'empty' });
    await this.#waiting.put(header, files);
    return success(await this.#waiting.count());
  }

  /** Takes what waited, a file at a time; each is gone once `take` is done with it. */
  async takeWaiting(take: (file: WaitingFile) => Promise<boolean>): Promise<void> {
    const vault = this.#opened?.vault;
    if (vault !== undefined) await this.#waiting.takeAll(vault, take);
  }

  /** Goes on in the other store, if the keys are here; nobody has to sign in again. What worked with the one before must have ended. */
  async workIn(store: StoreName): Promise<void> {
    this.#store = store;
    const opened = this.#opened;
    if (opened === null) return;
    if (opened.store !== opened.live) opened.store.close();
    this.#opened = { ...opened, store: await this.#ownStore(opened.vault, opened.live) };
  }

  /** The store that is not worked in; null while the keys are away. */
  async openBeside(): Promise<BesideStore | null> {
    const opened = this.#opened;
    if (opened === null) return null;
    if (opened.store !== opened.live) return { store: opened.live, close: () => undefined };
    const practice = await this.#openStore(opened.vault, 'practice', await this.#options.openPractice());
    return { store: practice, close: () => practice.close() };
  }

  /** Closes what is open, and the database of the vault. */
  async close(): Promise<void> {
    await this.lock();
    this.#options.db.close();
  }

  async #diskAlarm(): Promise<readonly VaultAlarm[]> {
    const free = await this.#options.host.ask('freeSpace');
    if (!free.ok || free.value >= LOW_SPACE) return [];
    return [{ code: 'disk-low', params: { megabytes: Math.floor(free.value / MEGABYTE) } }];
  }

  /** The code lets in whoever has an account, and nobody whom the unit does not let in otherwise. */
  async #recoverIn(vault: OpenVault, officer: string, passphrase: string): Promise<Result<null, CallFailure>> {
    const live = this.#opened?.live;
    const account = await this.account(officer);
    if (live === undefined || account === undefined || account.state !== 'active')
      return failed({ code: 'not-found', what: 'account' });
    const access = await vault.accessOf(officer, passphrase);
    const { agency } = account;
    const entry = { at: this.#options.now(), officer, agency, kind: 'vault.recovered', subject: officer, details: {} };
    await commit(live, [], [entry], [{ id: access.id, record: access }]);
    return this.#enter(officer, 0);
  }

  /** One try after the other: of many at once none would be counted before the last. */
  #tried(header: VaultHeader, officer: string, passphrase: string) {
    const trying = this.#lastTry.then(async () => {
      const tools = this.#tools(await readDeviceSecret(this.#options.host));
      const found = await keyByPassphrase(this.#options.db, tools, header, officer, passphrase);
      return found.ok ? success({ ...found.value, tools }) : found;
    });
    this.#lastTry = trying.catch(() => undefined);
    return trying;
  }

  async #enter(officer: string, failures: number): Promise<Result<null, CallFailure>> {
    const live = this.#opened?.live;
    const id = accessId(officer);
    const problem = live?.ledger.vaultProblemOf(id, await readAccess(this.#options.db, officer));
    if (problem) return failed({ code: 'tampered', table: 'vault', id, problem });
    const account = await this.account(officer);
    // Told like a wrong passphrase: whoever is suspended learns nothing by trying.
    if (account === undefined || account.state !== 'active')
      return failed({ code: 'wrong-passphrase', waitUntil: null });
    this.#officer = officer;
    this.#covered = false;
    this.#signedIn = { officer, failures };
    if (live !== undefined && this.#alarms.length > 0 && !this.#alarmed) {
      this.#alarmed = true;
      const codes = this.#alarms.map(({ code }) => code).join(' ');
      const entry = { at: this.#options.now(), officer, agency: account.agency, kind: 'vault.alarm', subject: null };
      // Whoever comes later finds it too: from now on the store agrees with what is kept outside of it.
      await commit(live, [], [{ ...entry, details: { codes } }]);
    }
    return success(null);
  }

  async #openStores(vault: OpenVault): Promise<void> {
    // The vault lies in the same database and outlives the store.
    const found = vault.header;
    const live = { ...(await this.#openStore(vault, 'live', this.#options.db)), close: () => undefined };
    // A vault that was made just now is listed with the first that is written.
    const isNew = found.beginning !== null && !live.ledger.lists('vault', found.id);
    const isOther = !isNew && live.ledger.vaultProblemOf(found.id, found) !== null;
    vault.writeBy((header) => commit(live, [], [], [{ id: header.id, record: header }]));
    if (isOther || (found.beginning === null && vault.header !== found)) await vault.endBeginning();
    else await writeBeginning(live, vault, this.#options);
    this.#header = vault.header;
    const own = await this.#ownStore(vault, live);
    this.#opened = { vault, live, store: own };
    if (live.ledger.problem === null && !isOther) this.#options.onAgrees?.();
    this.#alarmed = false;
    this.#alarms = [
      ...[live, own].flatMap(({ ledger }) => (ledger.problem === null ? [] : [ALARMS[ledger.problem]])),
      ...(isOther ? [{ code: 'vault-replaced', params: {} } as const] : []),
    ];
  }

  async #ownStore(vault: OpenVault, live: Store): Promise<Store> {
    return this.#store === 'live' ? live : this.#openStore(vault, 'practice', await this.#options.openPractice());
  }

  async #openStore(vault: OpenVault, name: StoreName, db: Dexie): Promise<Store> {
    const anchor = this.#anchors[name];
    const store = await storeIn(db, {
      keys: await ringKeys(vault, name),
      clock: this.#options.now,
      anchor,
      // The vault ends its beginning in the live store once that is sealed.
      whole: name === 'live' && vault.header.beginning === null,
      onWritten(store) {
        // What does not agree stays told, until two officers have looked into it.
        if (store.ledger.problem !== null) return;
        anchor.moved(store.ledger.head);
        // Whoever waits for a write does not wait for that.
        if (store.ledger.wantsFolding) void store.ledger.fold(store).catch(() => undefined);
      },
    });
    // Numbers of entries that are kept in mind are not given again, whoever writes first.
    store.trail.raiseFloor((await auditAnchor(this.#options.host, db.name).get())?.seq ?? 0);
    return store;
  }

  async #closeStores(): Promise<void> {
    const opened = this.#opened;
    this.#opened = null;
    if (opened === null) return;
    // Keys were made since it was opened.
    this.#header = opened.vault.header;
    await Promise.all(Object.values(this.#anchors).map((anchor) => anchor.flush()));
    if (opened.store !== opened.live) opened.store.close();
    // Keys were made since it was opened.
    this.#header = opened.vault.header;
    opened.vault.close();
  }

  async #accounts(): Promise<ReadonlyMap<string, Account>> {
    const live = this.#opened?.live;
    if (live === undefined) return new Map();
    return new Map((await readAll(live, 'accounts')).map(({ id, value }) => [id, value]));
  }

  #tools(deviceSecret: Uint8Array | null): VaultTools {
    return { kdf: this.#options.kdf, deviceSecret, now: this.#options.now };
  }
}

/** How often a ledger is folded again because somebody wrote meanwhile. */
const MOST_FOLDS = 50;

const MEGABYTE = 1_048_576;
/** Below that much free space somebody should make room before an import is refused. */
const LOW_SPACE = 3_072 * MEGABYTE;

const ALARMS: { readonly [Problem in LedgerProblem]: VaultAlarm } = {
  'behind-anchor': { code: 'store-behind', params: {} },
  'differs-from-anchor': { code: 'store-differs', params: {} },
  'anchor-missing': { code: 'anchor-missing', params: {} },
  'broken-chain': { code: 'store-differs', params: {} },
};
