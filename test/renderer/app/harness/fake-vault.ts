/** A vault without keys, for the screens before sign-in. It compares passphrases as plain text. */

import type { Input, Output } from '../../../../renderer/core/calls/all-calls.ts';
import type { CallFailure } from '../../../../renderer/core/calls/failure.ts';
import type { Topic } from '../../../../renderer/core/calls/topic.ts';
import type { VaultCallName } from '../../../../renderer/core/calls/vault/all-vault-calls.ts';
import type { VaultAlarm, VaultState, VaultStatus } from '../../../../renderer/core/calls/vault/status.ts';
import { failed, type Result, success } from '../../../../shared/result.ts';
import { lengthProblem } from '../../../../shared/vault/passphrase.ts';

export interface FakeVaultOptions {
  readonly state?: VaultState;
  readonly commissioned?: boolean;
  readonly alarms?: readonly VaultAlarm[];
  readonly waiting?: number;
  /** Milliseconds that opening takes. */
  readonly slow?: number;
}

export const FAKE_PASSPHRASE = 'lagoon ferry nine candle';
export const FAKE_PIN = '294817';
const HALVES = [
  '14K2P-9RTWX-0AB3C-D4EFG-5H6JK-M7NPQ-R8STV-W9XYZ',
  '24K2P-ZYX9W-VTS8R-QPN7M-KJ6H5-GFE4D-C3BA0-XWTR9',
] as const;
const NAMES = [
  { id: 'LFW-01', name: 'A. Mensah', agency: 'customs' as const },
  { id: 'LFW-02', name: 'E. Lawson', agency: 'police' as const },
];

type Handlers = {
  readonly [Name in VaultCallName]: (input: Input<Name>) => Promise<Result<Output<Name>, CallFailure>>;
};

export interface FakeVault {
  readonly handlers: Handlers;
  readonly state: () => VaultState;
  /** Simulates that a traveller to be stopped was found. */
  readonly intercept: () => void;
}

/** Makes the vault. `changed` reports topics. */
export function fakeVault(options: FakeVaultOptions, changed: (...topics: Topic[]) => void): FakeVault {
  let state: VaultState = options.state ?? 'open';
  let commissioned = options.commissioned ?? true;
  let officer: string | null = state === 'open' || state === 'screen-locked' ? 'LFW-01' : null;
  let tries = 0;
  let urgent = 0;
  let waiting = options.waiting ?? 0;
  let waitUntil: string | null = null;
  let passphrase = FAKE_PASSPHRASE;
  const status = (): VaultStatus => ({
    state,
    commissioned,
    officers:
      state === 'empty'
        ? []
        : NAMES.map(({ id, name, agency }) => ({
            id,
            name: state === 'locked' ? null : name,
            agency: state === 'locked' ? null : agency,
            waitUntil: null,
          })),
    officer,
    deviceBound: false,
    waiting,
    urgent,
    alarms: options.alarms ?? [],
  });
  const pause = () => new Promise((resolve) => setTimeout(resolve, options.slow ?? 0));
  const open = (who: string): void => {
    state = 'open';
    officer = who;
    tries = 0;
    urgent = 0;
    waiting = 0;
    waitUntil = null;
  };
  const handlers: Handlers = {
    'vault.status': async () => success(status()),
    'vault.airports': async ({ search }) =>
      success(
        [
          { code: 'LFW', city: 'Lomé', country: 'TGO' },
          { code: 'LOS', city: 'Lagos', country: 'NGA' },
          { code: 'LHR', city: 'London', country: 'GBR' },
        ].filter((airport) => `${airport.code} ${airport.city}`.toLowerCase().includes(search.toLowerCase())),
      ),
    async 'vault.create'() {
      await pause();
      commissioned = true;
      open('LFW-01');
      return success({ officers: ['LFW-01', 'LFW-02'] as const, recovery: HALVES });
    },
    async 'vault.practise'({ passphrase: chosen }) {
      await pause();
      passphrase = chosen;
      commissioned = false;
      open('LFW-01');
      return success({ officer: 'LFW-01' });
    },
    async 'vault.unlock'({ officer: who, passphrase: typed }) {
      await pause();
      if (typed !== passphrase) {
        tries++;
        waitUntil = tries < 3 ? null : new Date(Date.now() + 30_000).toISOString();
        return failed({ code: 'wrong-passphrase', waitUntil });
      }
      open(who);
      return success(status());
    },
    'vault.choose-pin': async () => success(null),
    async 'vault.unlock-by-pin'({ officer: who, pin }) {
      if (pin !== FAKE_PIN) return failed({ code: 'wrong-pin', left: 2 });
      open(who);
      return success(status());
    },
    async 'vault.lock'({ level }) {
      state = level === 'screen' ? 'screen-locked' : 'locked';
      if (level === 'vault') officer = null;
      return success(status());
    },
    async 'vault.recover'({ halves, officer: who, passphrase: chosen }) {
      await pause();
      const wrong = halves.findIndex((half, at) => half.trim().toUpperCase() !== HALVES[at]);
      if (wrong >= 0) return failed({ code: 'wrong-recovery-code', half: wrong === 0 ? 1 : 2 });
      passphrase = chosen;
      open(who);
      return success(status());
    },
    'vault.accept': async () => success(status()),
    'vault.judge': async ({ passphrase: typed }) => {
      const problem = lengthProblem(typed);
      return success({ bits: problem === null ? 60 : 0, seconds: 1e10, problem });
    },
    'vault.restore': async () => failed({ code: 'wrong-recovery-code', half: null }),
    async 'vault.receive'({ files }) {
      waiting += files.length;
      changed('vault');
      return success({ waiting });
    },
  };
  return {
    handlers,
    state: () => state,
    intercept() {
      urgent++;
      changed('vault');
    },
  };
}
