/** The core of the store in use, from sign-in until the keys are discarded. */

import type { StoreName } from '../../../shared/host.ts';
import type { PassphraseJudge } from '../../../shared/vault/passphrase.ts';
import { systemEntry } from '../audit/entries.ts';
import type { Restoring } from '../backup/restoring.ts';
import type { CallFailure } from '../calls/failure.ts';
import type { Core } from '../core.ts';
import type { CoreOptions } from '../core-options.ts';
import type { QueueCounts } from '../queue-counts.ts';
import { retentionVault } from '../retention/retention-vault.ts';
import { readSetting } from '../session.ts';
import { commit } from '../store/commit.ts';
import type { Accounts } from './accounts.ts';
import { confirmedBy, identityAt } from './officers.ts';
import type { Opened } from './opened-stores.ts';
import { copyAgencies } from './practising-agencies.ts';
import { namePractisingOfficer } from './practising-officer.ts';
import { accessId } from './vault-records.ts';
import type { VaultSession } from './vault-session.ts';

export interface CurrentCoreOptions {
  readonly vaultSession: VaultSession;
  readonly store: StoreName;
  /** Makes the core of the store in use. */
  makeCore(
    options: Pick<
      CoreOptions,
      'store' | 'identity' | 'second' | 'accounts' | 'backups' | 'openOtherStore' | 'vault' | 'retainsWhenAsked'
    >,
  ): Core;
  /** Backups of the live store on this machine. */
  readonly restoring: Restoring;
  /** Judges new passphrases. */
  readonly judge: PassphraseJudge;
  now(): string;
  /** Called when waiting files were imported. */
  onTaken(): void;
}

export class CurrentCore {
  readonly #options: CurrentCoreOptions;
  #storeName: StoreName;
  #core: Core | null = null;
  #taking: Promise<void> = Promise.resolve();
  /** The keys of the travellers to be stopped or protected when the screen was covered. */
  #known: ReadonlySet<string> = new Set();

  constructor(options: CurrentCoreOptions) {
    this.#options = options;
    this.#storeName = options.store;
  }

  /** Name of the store in use once an officer has signed in. */
  get storeName(): StoreName {
    return this.#storeName;
  }

  get core(): Core | null {
    return this.#core;
  }

  /** Why no call can be answered although the keys are here; null: calls can be answered. */
  get refusal(): CallFailure | null {
    const { opened } = this.#options.vaultSession;
    // A vault that was made for practice opens only the practice store.
    if (opened !== null && this.#storeName === 'live' && !opened.vault.header.commissioned)
      return { code: 'not-commissioned' };
    // Nothing can be compared with a lost ledger; two officers have the store listed again.
    const isLost = opened?.live.ledger.isLost || opened?.store.ledger.isLost;
    return isLost ? { code: 'tampered', table: 'ledger', id: '', problem: 'missing' } : null;
  }

  /** Makes the core, as far as the keys open the store. */
  async start(): Promise<void> {
    const { opened } = this.#options.vaultSession;
    if (opened === null || this.refusal !== null) return;
    if (this.#storeName === 'practice') await copyAgencies(opened);
    const core = this.#makeCore(opened);
    this.#core = core;
    if (this.#storeName === 'practice') {
      if (!opened.vault.header.commissioned) await namePractisingOfficer(opened);
      await this.#copyUnitToPractice(core);
    }
    void core.resume().then(() => this.takeWaiting());
  }

  /** Imports files that arrived while the vault was locked, as if they arrived now. Never fails: a file that is not imported stays and is tried again. */
  takeWaiting(): Promise<void> {
    this.#taking = this.#taking.then(() => this.#takeAll()).catch(() => undefined);
    return this.#taking;
  }

  async #takeAll(): Promise<void> {
    const current = () => this.#core;
    const core = current();
    const { vaultSession, now, onTaken } = this.#options;
    const { opened, waiting } = vaultSession;
    if (core === null || opened === null || this.#storeName !== 'live') return;
    await waiting.takeAll(opened.vault, {
      async take({ name, bytes }) {
        if (core !== current()) return 'stop';
        const files = [{ name, bytes }];
        const done = await core.call('import.start', { way: 'folder', files }, { unattended: true });
        return done.ok ? 'taken' : 'kept';
      },
      async reportDamaged({ id, receivedAt, size }) {
        const entry = systemEntry(now(), 'vault.file-damaged', id, { received: receivedAt, size });
        await commit(opened.live, [], [entry]);
      },
    });
    onTaken();
  }

  /** Ends the core; the officer stays signed in. */
  async end(): Promise<void> {
    const core = this.#core;
    this.#core = null;
    await core?.close();
  }

  /** Switches to the other store. One that does not open leaves the core as it is. Throws what the store reports. */
  async workIn(store: StoreName): Promise<void> {
    if (store === this.#storeName) return;
    await this.#options.vaultSession.stores.workIn(store, () => this.end());
    this.#storeName = store;
    if (this.#options.vaultSession.opened !== null) await this.start();
    await this.recordSignIn();
  }

  /** Records a sign-in with the accounts, in the live store; while practice is in use, when the live store is next opened. */
  async recordSignIn(): Promise<void> {
    if (this.#storeName === 'live') await this.#core?.call('account.record-sign-in', {});
  }

  /** Called before the screen is covered. */
  async screenCovered(): Promise<void> {
    this.#known = new Set((await this.#urgent()).flat());
  }

  /** Number of travellers to be stopped or protected who were not among those then. */
  async urgentSinceCovered(): Promise<number> {
    return (await this.#urgent()).filter((keys) => !keys.some((key) => this.#known.has(key))).length;
  }

  #makeCore(opened: Opened): Core {
    const { vaultSession, makeCore, restoring, judge, now } = this.#options;
    const isLive = this.#storeName === 'live';
    return makeCore({
      store: opened.store,
      ...(isLive ? { identity: () => identityAt(vaultSession), backups: restoring.ofStore(opened) } : {}),
      vault: retentionVault(opened.vault, this.#storeName),
      retainsWhenAsked: !isLive,
      second: (confirmation) => confirmedBy(vaultSession, confirmation, now()),
      accounts: accountsOf(vaultSession, opened, judge),
      openOtherStore: () => vaultSession.stores.openOtherStore(),
    });
  }

  /** Gives the practice store the unit's airports. */
  async #copyUnitToPractice(core: Core): Promise<void> {
    const { opened } = this.#options.vaultSession;
    if (opened === null || (await readSetting(opened.store, 'unit')) !== undefined) return;
    const unit = await readSetting(opened.live, 'unit');
    if (unit !== undefined) await core.call('unit.set-up', { airports: unit.value.airports });
  }

  /** None where nobody can say it now. */
  async #urgent(): Promise<QueueCounts['urgent']> {
    const session = await this.#core?.call('session.get', {});
    return session?.ok === true ? session.value.counts.urgent : [];
  }
}

function accountsOf(vaultSession: VaultSession, { live, vault }: Opened, judge: PassphraseJudge): Accounts {
  return {
    store: live,
    officer: () => vaultSession.officer ?? '',
    async access(officer, passphrase) {
      const record = await vault.accessOf(officer, passphrase);
      return { id: record.id, record };
    },
    authenticate: (officer, passphrase) => vaultSession.authenticate(officer, passphrase),
    judge,
    renewRecovery: () => vault.renewRecovery(),
    noAccess: (officer) => ({ id: accessId(officer), record: null }),
    async entries() {
      const { officers } = await vaultSession.status(0);
      return new Map(officers.map((officer) => [officer.id, officer]));
    },
    takeSignIn: () => vaultSession.takeSignIn(),
  };
}
