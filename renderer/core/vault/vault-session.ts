/**
 * The state of the vault: is there one, who may open it, and is it open. It holds the keys while the vault is open and passes them only to the stores (`opened-stores.ts`).
 * The current core (`current-core.ts`) is made at sign-in and ends with the keys.
 */

import { forgetNames } from '../../../shared/name/name-words.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { auditEntry, systemEntry } from '../audit/entries.ts';
import type { CallFailure } from '../calls/failure.ts';
import type { Progress } from '../calls/progress.ts';
import type { VaultAlarm, VaultState, VaultStatus } from '../calls/vault/status.ts';
import type { WatchedHost } from '../host-port.ts';
import { commit } from '../store/commit.ts';
import type { SignedIn } from './accounts.ts';
import { admitted, giveAccess, tamperedAccess } from './admission.ts';
import { ChangeByPin, type PinSeat } from './change-by-pin.ts';
import { makeDeviceSecret, readDeviceSecret } from './device-secret.ts';
import { maySealTo } from './header-proof.ts';
import type { Kdf } from './kdf.ts';
import { type MadeVault, makeVault, type NewVault } from './make-vault.ts';
import type { OpenVault, VaultTools } from './open-vault.ts';
import { type Opened, OpenedStores, type OpenedStoresOptions, type OpeningOptions } from './opened-stores.ts';
import { PassphraseTries } from './passphrase-tries.ts';
import { keyByRecoveryCode, openWith } from './sign-in.ts';
import { readAccesses, readHeader, type VaultHeader } from './vault-records.ts';
import { vaultStatus } from './vault-status.ts';
import { WaitingFiles } from './waiting-files.ts';

export interface VaultSessionOptions extends OpenedStoresOptions {
  readonly host: WatchedHost;
  readonly kdf: Kdf;
  newId(): string;
}

export class VaultSession {
  readonly #options: VaultSessionOptions;
  /** Open while the keys are here. */
  readonly stores: OpenedStores;
  readonly #tries: PassphraseTries;
  /** Files that arrive while the vault is locked. */
  readonly waiting: WaitingFiles;
  /** The header when the vault was last locked. */
  #kept: VaultHeader | null = null;
  /** The header proves itself: it comes from an open vault, or is authenticated by the computer's secret. */
  #isProven = false;
  /** There was a vault, and it is gone. */
  #isLost = false;
  #officer: string | null = null;
  #covered = false;
  /** When the officer gave the passphrase, ISO 8601 UTC; null: they came in by PIN, or nobody is in. */
  #passphraseAt: string | null = null;
  /** The officer came in by PIN. */
  #byPin = false;
  readonly #pins: ChangeByPin;
  /** The sign-in that is not recorded yet. */
  #signedIn: SignedIn | null = null;
  /** The alarms of this session have an audit entry. */
  #alarmed = false;

  private constructor(options: VaultSessionOptions) {
    this.#options = options;
    this.stores = new OpenedStores({
      ...options,
      onReadLate: (raised) => {
        void this.#recordLate(raised).finally(() => options.onReadLate?.(raised));
      },
    });
    this.#tries = new PassphraseTries(options);
    this.#pins = new ChangeByPin(options.now);
    this.waiting = new WaitingFiles(options.db, options);
  }

  /** Reads the readable records. Throws what the store reports, and for a vault of a later release. */
  static async open(options: VaultSessionOptions): Promise<VaultSession> {
    const vaultSession = new VaultSession(options);
    vaultSession.#kept = await readHeader(options.db);
    vaultSession.#isLost = vaultSession.#kept === null && (await vaultSession.stores.remember());
    return vaultSession;
  }

  /** The readable header; null where there is no vault. */
  get header(): VaultHeader | null {
    // While the vault is open, keys are made and the recovery code may be replaced.
    return this.opened?.vault.header ?? this.#kept;
  }

  get opened(): Opened | null {
    return this.stores.opened;
  }

  /** Id of the officer who is signed in. */
  get officer(): string | null {
    return this.#officer;
  }

  /** Did the officer who is signed in come in by PIN, without the passphrase since? */
  get byPin(): boolean {
    return this.#byPin;
  }

  /** Is the unit set up? */
  get commissioned(): boolean {
    return this.header?.commissioned ?? false;
  }

  get state(): VaultState {
    if (this.header === null) return 'empty';
    if (this.opened === null) return 'locked';
    return this.#covered ? 'screen-locked' : 'open';
  }

  /** `urgent`: new travellers to be stopped or protected since the screen was covered. */
  status(urgent: number): Promise<VaultStatus> {
    const seat = this.#seat;
    return vaultStatus(this, { ...this.#options, isLost: this.#isLost, urgent, pins: this.#pins, seat });
  }

  /** May files that arrive now be sealed to the header? Throws what the store reports. */
  async maySeal(): Promise<boolean> {
    const { header } = this;
    if (this.opened !== null || this.#isProven || header === null) return true;
    const { db, host } = this.#options;
    this.#isProven = await maySealTo(header, await readAccesses(db), await readDeviceSecret(host));
    return this.#isProven;
  }

  /** Why no vault can be made now; null: one can. */
  get notMade(): CallFailure | null {
    if (this.#isLost) return { code: 'refused', why: 'data-lost' };
    if (this.header?.commissioned) return { code: 'wrong-state', state: 'commissioned' };
    // A practice vault goes on in the new one, so it has to be open, with its officer signed in.
    return this.header !== null && this.state !== 'open' ? { code: 'locked' } : null;
  }

  /** Makes the vault and opens it for the first of its officers. `endCurrent` ends the core of the old vault; it is called once nothing is in the way. */
  async make(
    wanted: Omit<NewVault, 'from'>,
    endCurrent: () => Promise<void> = async () => undefined,
  ): Promise<Result<MadeVault, CallFailure>> {
    const { notMade } = this;
    if (notMade !== null) return failed(notMade);
    const { db, host } = this.#options;
    const read = await this.stores.readAnchors();
    if (read === null) return failed({ code: 'store-failed', detail: 'UnreadableAnchorError' });
    await endCurrent();
    const tools = this.#tools(await makeDeviceSecret(host));
    const from = this.opened;
    const made = await makeVault(db, tools, from === null ? wanted : { ...wanted, from });
    await this.#closeStores();
    this.#kept = made.vault.header;
    try {
      await this.#openStores(made.vault, { read });
      this.#officer = wanted.firstRecords.accounts[0]?.id ?? null;
    } catch {
      // The vault is there, and its recovery code is shown only now. The next sign-in opens the stores.
      await this.lock();
    }
    return success(made);
  }

  /** Opens the vault for an officer, or uncovers the screen. */
  async unlock(
    officer: string,
    passphrase: string,
    onProgress?: (progress: Progress) => void,
  ): Promise<Result<null, CallFailure>> {
    const { header } = this;
    if (header === null) return failed({ code: 'wrong-state', state: 'empty' });
    const found = await this.#tries.try(header, officer, passphrase);
    if (!found.ok) return found;
    const { key, failures, tools } = found.value;
    if (this.opened !== null) {
      key.fill(0);
      return this.#enter(officer, failures);
    }
    const vault = await openWith(this.#options.db, tools, header, key);
    if (!vault.ok) return vault;
    await this.#openStores(vault.value, onProgress === undefined ? {} : { onProgress });
    return this.#orLock(this.#enter(officer, failures));
  }

  /** Gives an officer a new passphrase by the recovery code, and opens the vault. */
  async recover(
    halves: readonly [string, string],
    officer: string,
    passphrase: string,
  ): Promise<Result<null, CallFailure>> {
    const { header } = this;
    if (header === null) return failed({ code: 'wrong-state', state: 'empty' });
    const key = await keyByRecoveryCode(header, halves);
    if (!key.ok) return key;
    // The code opens the vault on any computer: from now on the officer's access is bound to this one.
    const tools = this.#tools(await makeDeviceSecret(this.#options.host));
    const vault = await openWith(this.#options.db, tools, header, key.value);
    if (!vault.ok) return vault;
    const wasOpen = this.opened !== null;
    if (!wasOpen) await this.#openStores(vault.value);
    const entering = this.#recoverIn(vault.value, officer, passphrase);
    return wasOpen ? entering.finally(() => vault.value.close()) : this.#orLock(entering);
  }

  /** Keeps a PIN for the shift of the officer who is signed in, shortly after the passphrase. */
  async choosePin(pin: string): Promise<Result<null, CallFailure>> {
    const seat = this.#seat;
    return seat === null || this.state !== 'open' ? failed({ code: 'locked' }) : this.#pins.choose(seat, pin);
  }

  /** Changes to an officer by their PIN, or uncovers their screen, while the keys are here. */
  async unlockByPin(officer: string, pin: string): Promise<Result<null, CallFailure>> {
    const live = this.opened?.live;
    if (live === undefined) return failed({ code: 'locked' });
    const tried = await this.#pins.try(live, officer, pin);
    if (!tried.ok) return tried;
    this.#officer = officer;
    this.#covered = false;
    this.#byPin = true;
    this.#passphraseAt = null;
    return success(null);
  }

  /** Is that the officer's passphrase? Counts as a try. */
  async authenticate(officer: string, passphrase: string): Promise<Result<null, CallFailure>> {
    const { header } = this;
    if (header === null) return failed({ code: 'wrong-state', state: 'empty' });
    const found = await this.#tries.try(header, officer, passphrase);
    if (!found.ok) return found;
    found.value.key.fill(0);
    // This cannot be checked while the vault is locked.
    const tampered = this.opened === null ? null : await tamperedAccess(this.opened.live, officer);
    return tampered === null ? success(null) : failed(tampered);
  }

  /** The sign-in that is not recorded yet; null on later calls. */
  takeSignIn(): SignedIn | null {
    const signedIn = this.#signedIn;
    this.#signedIn = null;
    return signedIn;
  }

  /** Covers the screen: the officer has to sign in again, and work goes on in the background. */
  cover(): void {
    if (this.opened !== null) this.#covered = true;
  }

  /** Discards the keys. Everything that used them must have ended before. */
  async lock(): Promise<void> {
    this.#pins.end();
    await this.#closeStores();
    forgetNames();
    this.#officer = null;
    this.#byPin = false;
    this.#passphraseAt = null;
  }

  /** Closes the stores and the vault's database. */
  async close(): Promise<void> {
    await this.lock();
    this.#options.db.close();
  }

  /** Null while the keys are not here. */
  get #seat(): PinSeat | null {
    const live = this.opened?.live;
    return live === undefined ? null : { live, officer: this.#officer, passphraseAt: this.#passphraseAt };
  }

  async #recoverIn(vault: OpenVault, officer: string, passphrase: string): Promise<Result<null, CallFailure>> {
    const live = this.opened?.live;
    if (live === undefined) return failed({ code: 'locked' });
    const given = await giveAccess(live, vault, { officer, passphrase, at: this.#options.now() });
    if (!given.ok) return given;
    try {
      return await this.#enter(officer, 0);
    } catch {
      // The passphrase is changed, so this is no failure. The officer signs in with it.
      this.#officer = null;
      return success(null);
    }
  }

  /** Locks the vault again if the officer does not come in. */
  async #orLock(entering: Promise<Result<null, CallFailure>>): Promise<Result<null, CallFailure>> {
    let isIn = false;
    try {
      const entered = await entering;
      isIn = entered.ok && this.#officer !== null;
      return entered;
    } finally {
      if (!isIn) await this.lock();
    }
  }

  async #enter(officer: string, failures: number): Promise<Result<null, CallFailure>> {
    const live = this.opened?.live;
    if (live === undefined) return failed({ code: 'locked' });
    const account = await admitted(live, officer);
    if (!account.ok) return account;
    this.#officer = officer;
    this.#covered = false;
    this.#byPin = false;
    this.#passphraseAt = this.#options.now();
    this.#signedIn = { officer, failures };
    const { alarms } = this.stores;
    if (alarms.length === 0 || this.#alarmed) return success(null);
    this.#alarmed = true;
    const by = { now: this.#options.now(), officer: { id: officer }, agency: account.value.agency };
    const entry = auditEntry(by, 'vault.alarm', null, { codes: alarms.map(({ code }) => code).join(' ') });
    // The store now agrees with its anchors, so later sign-ins find the alarm here.
    await commit(live, [], [entry]);
    return success(null);
  }

  /** Alarms that were found after the sign-in; the sign-in records those found before it. */
  async #recordLate(raised: readonly VaultAlarm[]): Promise<void> {
    const live = this.opened?.live;
    if (live === undefined || this.#officer === null || raised.length === 0) return;
    const codes = raised.map(({ code }) => code).join(' ');
    // A write that fails leaves the alarm shown.
    await commit(live, [], [systemEntry(this.#options.now(), 'vault.alarm', null, { codes })]).catch(() => undefined);
  }

  async #openStores(vault: OpenVault, options?: OpeningOptions): Promise<void> {
    try {
      await this.stores.open(vault, options);
    } catch (error) {
      // The ledger lists the header that was written last. An older one would look like one that was put back.
      this.#kept = vault.header;
      vault.close();
      throw error;
    }
    this.#alarmed = false;
  }

  async #closeStores(): Promise<void> {
    const header = await this.stores.close();
    if (header === null) return;
    this.#kept = header;
    this.#isProven = true;
  }

  #tools(deviceSecret: Uint8Array | null): VaultTools {
    return { kdf: this.#options.kdf, deviceSecret, now: this.#options.now };
  }
}
