/**
 * What stands between the screens and everything else: the gate, and behind it the core of the store that is worked in, which is there only while somebody is
 * signed in. Calls of the vault are answered here; every other call needs an open gate.
 */

import { isSamePersonName } from '../../../shared/name/same-person-name.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { passphraseProblem } from '../../../shared/vault/passphrase.ts';
import type { VaultCalls, VaultStatus } from '../api/vault.ts';
import type { CallFailure, CallName, StoreName, Topic } from '../api.ts';
import type { Restoring } from '../backup/restoring.ts';
import type { Core, CoreCallOptions, CoreOptions } from '../core.ts';
import { isPermitted } from '../permissions.ts';
import { retentionVault } from '../retention/retention-vault.ts';
import type { AllCalls, AnyCallName } from '../rpc-protocol.ts';
import { secondOfficer } from '../second-officer.ts';
import { officerId, readSetting } from '../session.ts';
import { commit } from '../store/commit.ts';
import type { Account } from '../store/tables.ts';
import { useCase } from '../use-cases/use-case-table.ts';
import { isVaultCall, VAULT_INPUTS } from '../use-cases/vault-inputs.ts';
import type { Gate } from './gate.ts';
import type { NewVault } from './make-vault.ts';
import type { WaitingFile } from './waiting-files.ts';

export interface DoorOptions {
  readonly gate: Gate;
  readonly store: StoreName;
  now(): string;
  /** Makes the core of the store behind the gate. */
  makeCore(
    options: Pick<
      CoreOptions,
      'store' | 'identity' | 'second' | 'accounts' | 'backups' | 'openBeside' | 'vault' | 'retainsWhenAsked'
    >,
  ): Core;
  /** Backups of the live store on this machine. */
  readonly restoring: Restoring;
  /** Is there such an airport? */
  isAirport(code: string): boolean;
  findAirports(search: string): VaultCalls['vault.airports']['output'];
  tell(topics: readonly Topic[]): void;
}

/** What another officer may see otherwise: everything. */
const OF_OFFICER: readonly Topic[] = [
  'session',
  'rules',
  'mutes',
  'cases',
  'queue',
  'flights',
  'imports',
  'frame',
  'capacity',
  'quarantine',
];

type Handlers = {
  readonly [Name in keyof VaultCalls]: (
    input: VaultCalls[Name]['input'],
  ) => Promise<Result<VaultCalls[Name]['output'], CallFailure>>;
};

export class Door {
  readonly #options: DoorOptions;
  #store: StoreName;
  #core: Core | null = null;
  /** Travellers to be stopped when the screen was covered. */
  #before = 0;
  /** Calls of the vault run one after the other: a lock must not overtake the unlocking before it. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: DoorOptions) {
    this.#options = options;
    this.#store = options.store;
  }

  /** Answers one call. Throws only for bugs and for what the store reports while it is opened. */
  async call<Name extends AnyCallName>(
    name: Name,
    input: AllCalls[Name]['input'],
    options: CoreCallOptions,
  ): Promise<Result<AllCalls[Name]['output'], CallFailure>> {
    if (isVaultCall(name)) return this.#inTurn(() => this.#vaultCall(name, input));
    const core = this.#core;
    const { state } = this.#options.gate;
    if (core === null || state === 'locked' || state === 'empty')
      return failed({ code: state === 'open' ? 'not-commissioned' : 'locked' });
    if (state === 'screen-locked' && useCase(name as CallName)?.whileLocked === undefined)
      return failed({ code: 'screen-locked' });
    const how = state === 'screen-locked' ? { ...options, unattended: true as const } : options;
    return core.call(name as CallName, input as never, how) as Promise<Result<AllCalls[Name]['output'], CallFailure>>;
  }

  /** Works in the other store from now on; whoever is signed in stays so. */
  workIn(store: StoreName): Promise<void> {
    return this.#inTurn(async () => {
      if (store === this.#store) return;
      this.#store = store;
      await this.#endCore();
      await this.#options.gate.workIn(store);
      if (this.#options.gate.opened !== null) await this.#startCore();
      await this.#recordSignIn();
    });
  }

  /** Ends everything; the keys go. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#endCore();
      await this.#options.gate.close();
    });
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #vaultCall<Name extends keyof VaultCalls>(
    name: Name,
    input: unknown,
  ): Promise<Result<VaultCalls[Name]['output'], CallFailure>> {
    const parsed = VAULT_INPUTS[name].safeParse(input);
    if (!parsed.success) return failed({ code: 'invalid-input', path: parsed.error.issues[0]?.path.join('.') ?? '' });
    // The row of this name was parsed by the schema of this name.
    return this.#handlers[name](parsed.data as VaultCalls[Name]['input']);
  }

  readonly #handlers: Handlers = {
    'vault.status': async () => success(await this.#status()),

    'vault.create': async ({ airports, administrators, periods }) => {
      const codes = this.#airports(airports);
      if (!codes.ok) return codes;
      const [one, other] = administrators;
      if (one.agency === other.agency) return failed({ code: 'second-person', problem: 'same-agency' });
      if (isSamePersonName(one.name, other.name)) return failed({ code: 'second-person', problem: 'same-person' });
      // The number of whoever practised here stands in the trail and is given to nobody else.
      const { officers } = await this.#status();
      const made = await this.#make({
        beginning: {
          accounts: administrators.map(({ name, agency }, at) =>
            this.#account(codes.value, officers.length + at + 1, { name, agency, role: 'administrator' }),
          ),
          airports: codes.value,
          periods,
        },
        passphrases: administrators.map(({ passphrase }) => passphrase),
        commissioned: true,
      });
      if (!made.ok) return made;
      const [first = '', second = ''] = made.value.officers;
      return success({ officers: [first, second], recovery: made.value.recovery ?? ['', ''] });
    },

    'vault.airports': async ({ search }) => success(this.#options.findAirports(search)),

    'vault.practise': async ({ airports, name, passphrase }) => {
      // A vault made for practice opens nothing else.
      if (this.#store !== 'practice') return failed({ code: 'not-commissioned' });
      if (this.#options.gate.state !== 'empty') return failed({ code: 'wrong-state', state: this.#options.gate.state });
      const codes = this.#airports(airports);
      if (!codes.ok) return codes;
      const account = this.#account(codes.value, 1, { name, agency: 'customs', role: 'supervisor' });
      const made = await this.#make({
        beginning: { accounts: [account], airports: codes.value, periods: null },
        passphrases: [passphrase],
        commissioned: false,
      });
      return made.ok ? success({ officer: account.id }) : made;
    },

    'vault.unlock': async ({ officer, passphrase }) =>
      this.#entered(await this.#options.gate.unlock(officer, passphrase)),

    'vault.recover': async ({ halves, officer, passphrase }) => {
      const problem = passphraseProblem(passphrase, [officer]);
      if (problem !== null) return failed({ code: 'weak-passphrase', problem });
      return this.#entered(await this.#options.gate.recover(halves, officer, passphrase));
    },

    'vault.lock': async ({ level }) => {
      if (level === 'screen') {
        this.#before = await this.#intercepts();
        this.#options.gate.cover();
      } else {
        await this.#endCore();
        await this.#options.gate.lock();
      }
      this.#options.tell(['vault']);
      return success(await this.#status());
    },

    'vault.accept': async ({ reason, second }) => {
      const { gate } = this.#options;
      const { opened } = gate;
      if (opened === null || gate.state !== 'open') return failed({ code: 'locked' });
      const first = await this.#identity();
      // Whoever may look into a store may say that it was looked into.
      const act = { need: 'other-agency', permission: 'store.verify' } as const;
      const { permission } = act;
      if (!isPermitted(first.officer, permission, 'live')) return failed({ code: 'not-permitted', permission });
      if (first.mustChange) return failed({ code: 'initial-passphrase' });
      const other = await secondOfficer(act, second, first, opened.live, (by) =>
        this.#second(by.officer, by.passphrase),
      );
      if (!other.ok) return other;
      const problems = (await this.#status()).alarms.map(({ code }) => code);
      const entry = {
        at: this.#options.now(),
        officer: first.officer.id,
        agency: first.officer.agency,
        kind: 'vault.accepted',
        subject: null,
        second: other.value.id,
        reason,
        details: { problems: problems.join(' ') },
      };
      // Killed in between, it is told again rather than accepted by nobody.
      await commit(opened.live, [], [entry]);
      await gate.acceptStores();
      this.#options.tell(['vault']);
      return success(await this.#status());
    },

    'vault.restore': async ({ halves, place }) => {
      const { gate, restoring } = this.#options;
      // A unit that is set up restores with two of its officers.
      if (gate.commissioned) return failed({ code: 'wrong-state', state: 'commissioned' });
      await this.#endCore();
      await gate.lock();
      return restoring.byCode(halves, place);
    },

    'vault.receive': async ({ files }) => {
      const kept = await this.#options.gate.receive(files);
      if (!kept.ok) return kept;
      this.#options.tell(['vault']);
      return success({ waiting: kept.value });
    },
  };

  async #make(
    wanted: Omit<NewVault, 'from'>,
  ): Promise<
    Result<{ readonly officers: readonly string[]; readonly recovery: readonly [string, string] | null }, CallFailure>
  > {
    for (const [at, passphrase] of wanted.passphrases.entries()) {
      const { id = '', name = '' } = wanted.beginning.accounts[at] ?? {};
      const problem = passphraseProblem(passphrase, [name, id, ...wanted.beginning.airports]);
      if (problem !== null) return failed({ code: 'weak-passphrase', problem });
    }
    const { notMade } = this.#options.gate;
    if (notMade !== null) return failed(notMade);
    await this.#endCore();
    const made = await this.#options.gate.make(wanted);
    if (!made.ok) return made;
    await this.#startCore();
    this.#options.tell(['vault', ...OF_OFFICER]);
    return success({ officers: wanted.beginning.accounts.map(({ id }) => id), recovery: made.value.recovery });
  }

  async #entered(result: Result<null, CallFailure>): Promise<Result<VaultStatus, CallFailure>> {
    if (!result.ok) return result;
    if (this.#core === null) await this.#startCore();
    await this.#recordSignIn();
    this.#options.tell(['vault', ...OF_OFFICER]);
    return success(await this.#status());
  }

  async #startCore(): Promise<void> {
    const { gate } = this.#options;
    const { opened } = gate;
    // What was made for practice opens the practice store only.
    if (opened === null || (this.#store === 'live' && !opened.vault.header.commissioned)) return;
    const core = this.#options.makeCore({
      store: opened.store,
      ...(this.#store === 'live'
        ? { identity: () => this.#identity(), backups: this.#options.restoring.ofStore(opened) }
        : {}),
      vault: retentionVault(opened.vault, this.#store),
      retainsWhenAsked: this.#store === 'practice',
      second: (confirmation) => this.#second(confirmation.officer, confirmation.passphrase),
      accounts: {
        store: opened.live,
        officer: () => gate.officer ?? '',
        async access(officer, passphrase) {
          const record = await opened.vault.accessOf(officer, passphrase);
          return { id: record.id, record };
        },
        authenticate: (officer, passphrase) => gate.authenticate(officer, passphrase),
        renewRecovery: () => opened.vault.renewRecovery(),
        waits: async () => waitsOf(await gate.status(0)),
        takeSignIn: () => gate.takeSignIn(),
      },
      openBeside: () => gate.openBeside(),
    });
    this.#core = core;
    if (this.#store === 'practice') await this.#practiseAtUnit(core);
    void core.resume().then(() => this.#takeWaiting(core));
  }

  /** A sign-in is recorded with the accounts, in the live store; while practice is open, when that is opened. */
  async #recordSignIn(): Promise<void> {
    if (this.#store === 'live') await this.#core?.call('account.record-sign-in', {});
  }

  async #endCore(): Promise<void> {
    const core = this.#core;
    this.#core = null;
    await core?.close();
  }

  /** What arrived while the keys were away is imported as if it arrived now. */
  async #takeWaiting(core: Core): Promise<void> {
    if (this.#store !== 'live') return;
    await this.#options.gate.takeWaiting(async ({ name, bytes }: WaitingFile) => {
      if (core !== this.#core) return false;
      const files = [{ name, bytes }];
      const done = await core.call('import.start', { way: 'folder', files }, { unattended: true });
      return done.ok;
    });
    this.#options.tell(['vault']);
  }

  /** Practice is at the unit's airports. */
  async #practiseAtUnit(core: Core): Promise<void> {
    const { opened } = this.#options.gate;
    if (opened === null || (await readSetting(opened.store, 'unit')) !== undefined) return;
    const unit = await readSetting(opened.live, 'unit');
    if (unit !== undefined) await core.call('unit.set-up', { airports: unit.value.airports });
  }

  async #identity(): ReturnType<NonNullable<CoreOptions['identity']>> {
    const { gate } = this.#options;
    const id = gate.officer ?? '';
    const account = await gate.account(id);
    const live = gate.opened?.live;
    if (account === undefined || live === undefined) throw new Error('nobody-signed-in');
    const { name, agency, role, controlOfficer, secondLine } = account;
    const unit = (await readSetting(live, 'unit'))?.value ?? null;
    return { officer: { id, name, agency, role, controlOfficer, secondLine }, unit, mustChange: account.mustChange };
  }

  async #second(officer: string, passphrase: string): ReturnType<NonNullable<CoreOptions['second']>> {
    const { gate } = this.#options;
    const known = await gate.authenticate(officer, passphrase);
    const account = known.ok ? await gate.account(officer) : undefined;
    if (account === undefined || account.state !== 'active') {
      const waitUntil = !known.ok && known.failure.code === 'wrong-passphrase' ? known.failure.waitUntil : null;
      return failed({ code: 'second-refused', why: 'passphrase', waitUntil });
    }
    // Whoever handed it over knows it too.
    if (account.mustChange) return failed({ code: 'second-refused', why: 'initial-passphrase', waitUntil: null });
    const { name, agency, role, controlOfficer, secondLine } = account;
    return success({ id: officer, name, agency, role, controlOfficer, secondLine });
  }

  async #status(): Promise<VaultStatus> {
    const covered = this.#options.gate.state === 'screen-locked';
    return this.#options.gate.status(covered ? Math.max(0, (await this.#intercepts()) - this.#before) : 0);
  }

  async #intercepts(): Promise<number> {
    const session = await this.#core?.call('session.get', {});
    return session?.ok === true ? session.value.counts.byOutcome.intercept : 0;
  }

  #airports(codes: readonly string[]): Result<readonly string[], CallFailure> {
    const known = [...new Set(codes)];
    const unknown = known.findIndex((code) => !this.#options.isAirport(code));
    return unknown < 0 ? success(known) : failed({ code: 'invalid-input', path: `airports.${unknown}` });
  }

  #account(
    airports: readonly string[],
    number: number,
    { name, agency, role }: Pick<Account, 'name' | 'agency' | 'role'>,
  ): Account & { readonly id: string } {
    return {
      id: officerId({ code: airports[0] ?? '', airports }, number),
      name,
      agency,
      role,
      controlOfficer: false,
      secondLine: false,
      state: 'active',
      mustChange: false,
      createdAt: this.#options.now(),
      createdBy: null,
    };
  }
}

/** Whoever has to wait after wrong passphrases, and until when. */
function waitsOf({ officers }: VaultStatus): ReadonlyMap<string, string> {
  return new Map(officers.flatMap(({ id, waitUntil }) => (waitUntil === null ? [] : [[id, waitUntil] as const])));
}
