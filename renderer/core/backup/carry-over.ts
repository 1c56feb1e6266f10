/**
 * What goes over into a restored store from the one that it replaces. A backup is the past; who may sign in, what two officers hold, what was unmasked and for how long
 * data is kept are of now.
 */
import type { Write } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';
import { idsIn, type Opened } from '../store/read.ts';
import { readIntact } from '../store/read-intact.ts';
import type { Account, Bodies, Settings } from '../store/tables.ts';
import { readAccounts } from '../vault/read-accounts.ts';
import { type OfficerAccess, readAccesses } from '../vault/vault-records.ts';

export interface CarriedOver {
  /** A backup must not bring back a passphrase of before. */
  readonly accesses: readonly OfficerAccess[];
  /** Nor who was suspended since, or a role that was taken away. */
  readonly accounts: readonly Pick<Opened<Account>, 'id' | 'value'>[];
  /** What was laid since would be ended, what was lifted since be kept. */
  readonly legalHolds: readonly Pick<Opened<Bodies['legalHolds']>, 'id' | 'value'>[];
  /** One that was revoked since would show again. */
  readonly unmaskings: readonly Pick<Opened<Bodies['unmaskings']>, 'id' | 'value'>[];
  /** Null: the unit has confirmed none. */
  readonly periods: Settings['periods'] | null;
}

/**
 * Reads it from the store of now, which is replaced because something in it is not as it was written: of what is damaged here the backup's is taken. Of accounts none is: who
 * they let in before may have been suspended since. Throws what else the store reports.
 */
export async function readCarriedOver(live: Store): Promise<CarriedOver> {
  const [accesses, accounts, legalHolds, unmaskings, settings] = await Promise.all([
    readAccesses(live.db),
    readAccounts(live),
    readIntact(live, 'legalHolds'),
    readIntact(live, 'unmaskings'),
    readIntact(live, 'settings'),
  ]);
  const periods = settings.find(({ id }) => id === 'periods')?.value ?? null;
  return {
    accesses: accesses.filter(({ officer }) => accounts.has(officer)),
    accounts: [...accounts].map(([id, value]) => ({ id, value })),
    legalHolds,
    unmaskings,
    // Each id has one type of value.
    periods: periods as Settings['periods'] | null,
  };
}

/** What retention has to know before it goes over the restored store. */
export function keepingWrites({ legalHolds, unmaskings, periods }: CarriedOver): readonly Write[] {
  return [
    ...legalHolds.map(({ id, value }): Write => ({ table: 'legalHolds', id, rev: null, value })),
    ...unmaskings.map(({ id, value }): Write => ({ table: 'unmaskings', id, rev: null, value })),
    ...(periods === null ? [] : [{ table: 'settings', id: 'periods', rev: null, value: periods } satisfies Write]),
  ];
}

/** The accounts of now in place of those that were. */
export async function accountWrites(restored: Store, { accounts }: CarriedOver): Promise<readonly Write[]> {
  const known = new Set(accounts.map(({ id }) => id));
  // One may be damaged in the backup, too.
  const before = await idsIn(restored, 'accounts');
  return [
    ...before.filter((id) => !known.has(id)).map((id): Write => ({ table: 'accounts', id, remove: true })),
    ...accounts.map(({ id, value }): Write => ({ table: 'accounts', id, rev: null, value })),
  ];
}
