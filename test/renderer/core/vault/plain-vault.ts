/** A vault with two officers on stores in memory, without a core: for tests of the vault alone, which then load a tenth of the program. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { type HostPort, hostInMemory, watchState } from '../../../../renderer/core/host-port.ts';
import { openDatabase } from '../../../../renderer/core/store/open-store.ts';
import type { Account } from '../../../../renderer/core/store/tables/accounts.ts';
import type { NewVault } from '../../../../renderer/core/vault/make-vault.ts';
import { VaultSession, type VaultSessionOptions } from '../../../../renderer/core/vault/vault-session.ts';
import { PRODUCT } from '../../../../shared/host.ts';
import { DEFAULT_PERIODS } from '../../../../shared/retention/periods.ts';
import { fastKdf } from './fast-kdf.ts';

export const NOW = '2026-11-24T08:00:00.000Z';
export const CUSTOMS = { officer: 'LFW-01', passphrase: 'brittle otter folds 41 umbrellas' } as const;
export const POLICE = { officer: 'LFW-02', passphrase: 'seven lanterns drift past 88 harbours' } as const;

export function accountOf(agency: 'customs' | 'police', more: Partial<Account> = {}): Account {
  return {
    name: `Head of ${agency}`,
    agency,
    role: 'administrator',
    controlOfficer: false,
    secondLine: false,
    state: 'active',
    mustChange: false,
    createdAt: NOW,
    createdBy: null,
    ...more,
  };
}

/** What a new vault is made with: two administrators and an airport. */
export const UNIT: Omit<NewVault, 'from'> = {
  firstRecords: {
    accounts: [
      { id: CUSTOMS.officer, ...accountOf('customs') },
      { id: POLICE.officer, ...accountOf('police') },
    ],
    airports: ['LFW', 'ACC'],
    periods: DEFAULT_PERIODS,
  },
  passphrases: [CUSTOMS.passphrase, POLICE.passphrase],
  commissioned: true,
};

const open = new Set<Dexie>();

async function database(name: 'live' | 'practice'): Promise<Dexie> {
  const db = await openDatabase(PRODUCT.databases[name]);
  open.add(db);
  return db;
}

/** Closes and deletes the databases. */
export async function removeVaults(): Promise<void> {
  for (const db of open) db.close();
  open.clear();
  await Promise.all(Object.values(PRODUCT.databases).map((name) => Dexie.delete(name)));
}

export interface Machine {
  /** What the machine keeps outside the database. */
  readonly state?: Map<string, string>;
  readonly host?: HostPort;
}

/** A session after a start of the program on the databases as they are. */
export async function plainSession({
  state = new Map(),
  host = hostInMemory(state),
  ...more
}: Machine & Partial<Omit<VaultSessionOptions, 'host'>> = {}): Promise<VaultSession> {
  let ids = 0;
  return VaultSession.open({
    db: await database('live'),
    store: 'live',
    host: watchState(host, () => undefined),
    now: () => NOW,
    newId: () => `id-${++ids}`,
    kdf: fastKdf,
    openPractice: () => database('practice'),
    ...more,
  });
}

/** A session in which the unit was set up just now. */
export async function newUnit(
  options?: Parameters<typeof plainSession>[0],
  wanted: Omit<NewVault, 'from'> = UNIT,
): Promise<{ readonly session: VaultSession; readonly recovery: readonly [string, string] | null }> {
  const session = await plainSession(options);
  const made = await session.make(wanted);
  if (!made.ok) throw new Error(made.failure.code);
  return { session, recovery: made.value.recovery };
}
