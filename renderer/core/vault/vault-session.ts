/**
 * Is there a vault, who may open it, how far is it open. The gate owns the keys while they are here and hands them to nobody but the stores (`opened-stores.ts`).
 * What stands behind it (`currentCore.ts`) is made when somebody signs in, and ended with the keys.
 */

import { failed, type Result, success } from '../../../shared/result.ts';
import type { CallFailure } from '../calls/failure.ts';
import type { Progress } from '../calls/progress.ts';
import type { VaultState, VaultStatus } from '../calls/vault/status.ts';
import type { WatchedHost } from '../host-port.ts';
import { auditEntry } from '../request.ts';
import { commit } from '../store/commit.ts';
import type { SignedIn } from './accounts.ts';
import { admitted, giveAccess, tamperedAccess } from './admission.ts';
import { makeDeviceSecret } from './device-secret.ts';
import type { Kdf } from './kdf.ts';
import { type MadeVault, makeVault, type NewVault } from './make-vault.ts';
import type { OpenVault, VaultTools } from './open-vault.ts';
import { type Opened, OpenedStores, type OpenedStoresOptions } from './opened-stores.ts';
import { PassphraseTries } from './passphrase-tries.ts';
import { keyByRecoveryCode, openWith } from './sign-in.ts';
import { readHeader, type VaultHeader } from './vault-records.ts';
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
  /** What arrives while they are not. */
  readonly waiting: WaitingFiles;
  /** As it was when the keys were last away. */
  #kept: VaultHeader | null = null;
  /** There is no vault where there was one. */
  #isLost = false;
  #officer: string | null = null;
  #covered = false;
  /** Not recorded yet. */
  #signedIn: SignedIn | null = null;
  /** What does not agree stands in the audit trail. */
  #alarmed = false;

  private constructor(options: VaultSessionOptions) {
    this.#options = options;
    this.stores = new OpenedStores(options);
    this.#tries = new PassphraseTries(options);
    this.waiting = new WaitingFiles(options.db, options);
  }

  /** Reads what lies readable. Throws what the store reports, and for a vault of a later release. */
  static async open(options: VaultSessionOptions): Promise<VaultSession> {
    const vaultSession = new VaultSession(options);
    vaultSession.#kept = await readHeader(options.db);
    vaultSession.#isLost = vaultSession.#kept === null && (await vaultSession.stores.remember());
    return vaultSession;
  }

  /** What lies readable; null where there is no vault. */
  get header(): VaultHeader | null {
    // Keys are made, and the recovery code is renewed, while it is open.
    return this.opened?.vault.header ?? this.#kept;
  }

  get opened(): Opened | null {
    return this.stores.opened;
  }

  /** Whoever is signed in. */
  get officer(): string | null {
    return this.#officer;
  }

  /** The unit is set up. */
  get commissioned(): boolean {
    return this.header?.commissioned ?? false;
  }

  get state(): VaultState {
    if (this.header === null) return 'empty';
    if (this.opened === null) return 'locked';
    return this.#covered ? 'screen-locked' : 'open';
  }

  /** `intercepts`: new travellers to be stopped since the screen was covered. */
  status(intercepts: number): Promise<VaultStatus> {
    return vaultStatus(this, { ...this.#options, isLost: this.#isLost, intercepts });
  }

  /** Why no vault can be made now; null: one can. */
  get notMade(): CallFailure | null {
    if (this.#isLost) return { code: 'refused', why: 'data-lost' };
    if (this.header?.commissioned) return { code: 'wrong-state', state: 'commissioned' };
    // A vault of practice goes on in the new one; whoever makes that has to have opened it, and to be at the desk.
    return this.header !== null && this.state !== 'open' ? { code: 'locked' } : null;
  }

  /** Makes the vault and opens it for the first of its officers. What worked with the one before must have ended. */
  async make(wanted: Omit<NewVault, 'from'>): Promise<Result<MadeVault, CallFailure>> {
    const { notMade } = this;
    if (notMade !== null) return failed(notMade);
    const { db, host } = this.#options;
    const tools = this.#tools(await makeDeviceSecret(host));
    const from = this.opened;
    const made = await makeVault(db, tools, from === null ? wanted : { ...wanted, from });
    await this.#closeStores();
    this.#kept = made.vault.header;
    await this.#openStores(made.vault);
    this.#officer = wanted.beginning.accounts[0]?.id ?? null;
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
    await this.#openStores(vault.value, onProgress);
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
    // The code opens the vault on any computer: from now on it is bound to this one.
    const tools = this.#tools(await makeDeviceSecret(this.#options.host));
    const vault = await openWith(this.#options.db, tools, header, key.value);
    if (!vault.ok) return vault;
    const wasOpen = this.opened !== null;
    if (!wasOpen) await this.#openStores(vault.value);
    const entering = this.#recoverIn(vault.value, officer, passphrase);
    return wasOpen ? entering.finally(() => vault.value.close()) : this.#orLock(entering);
  }

  /** Is that the officer's passphrase? Counts as a try. */
  async authenticate(officer: string, passphrase: string): Promise<Result<null, CallFailure>> {
    const { header } = this;
    if (header === null) return failed({ code: 'wrong-state', state: 'empty' });
    const found = await this.#tries.try(header, officer, passphrase);
    if (!found.ok) return found;
    found.value.key.fill(0);
    // While the keys are away nobody knows.
    const tampered = this.opened === null ? null : await tamperedAccess(this.opened.live, officer);
    return tampered === null ? success(null) : failed(tampered);
  }

  /** The sign-in that is not recorded yet; null from then on. */
  takeSignIn(): SignedIn | null {
    const signedIn = this.#signedIn;
    this.#signedIn = null;
    return signedIn;
  }

  /** Covers the screen: whoever comes back has to sign in, and work goes on behind it. */
  cover(): void {
    if (this.opened !== null) this.#covered = true;
  }

  /** The keys go. Whatever worked with them must have ended before. */
  async lock(): Promise<void> {
    await this.#closeStores();
    this.#officer = null;
    this.#covered = false;
  }

  /** Closes what is open, and the database of the vault. */
  async close(): Promise<void> {
    await this.lock();
    this.#options.db.close();
  }

  async #recoverIn(vault: OpenVault, officer: string, passphrase: string): Promise<Result<null, CallFailure>> {
    const live = this.opened?.live;
    if (live === undefined) return failed({ code: 'locked' });
    const given = await giveAccess(live, vault, { officer, passphrase, at: this.#options.now() });
    return given.ok ? this.#enter(officer, 0) : given;
  }

  /** Whoever did not come in leaves no keys here. */
  async #orLock(entering: Promise<Result<null, CallFailure>>): Promise<Result<null, CallFailure>> {
    let isIn = false;
    try {
      const entered = await entering;
      isIn = entered.ok;
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
    this.#signedIn = { officer, failures };
    const { alarms } = this.stores;
    if (alarms.length === 0 || this.#alarmed) return success(null);
    this.#alarmed = true;
    const by = { now: this.#options.now(), officer: { id: officer }, agency: account.value.agency };
    const entry = auditEntry(by, 'vault.alarm', null, { codes: alarms.map(({ code }) => code).join(' ') });
    // Whoever comes later finds it too: from now on the store agrees with what is kept outside of it.
    await commit(live, [], [entry]);
    return success(null);
  }

  async #openStores(vault: OpenVault, onProgress?: (progress: Progress) => void): Promise<void> {
    try {
      await this.stores.open(vault, onProgress);
    } catch (error) {
      vault.close();
      throw error;
    }
    this.#alarmed = false;
  }

  async #closeStores(): Promise<void> {
    this.#kept = (await this.stores.close()) ?? this.#kept;
  }

  #tools(deviceSecret: Uint8Array | null): VaultTools {
    return { kdf: this.#options.kdf, deviceSecret, now: this.#options.now };
  }
}
