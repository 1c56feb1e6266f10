/**
 * What a restored store takes from the store that it replaces. A backup is the past. Who may sign in, legal holds, unmaskings and periods of data are those of now: the
 * rows of tables and settings say which (`afterRestore`).
 */
import type { Put, Write } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';
import { idsIn } from '../store/read.ts';
import { readIntact } from '../store/read-intact.ts';
import { indexOfRecord } from '../store/record-mark.ts';
import { SETTINGS, type Settings } from '../store/tables/settings.ts';
import { TABLE_NAMES, TABLES, type TableName } from '../store/tables.ts';
import { type OfficerAccess, readAccesses } from '../vault/vault-records.ts';

export interface CarriedOver {
  /** A backup must not bring back an old passphrase. */
  readonly accesses: readonly OfficerAccess[];
  readonly records: ReadonlyMap<TableName, readonly Put[]>;
}

const CARRIED_TABLES = TABLE_NAMES.filter((table) => ['now', 'both', 'settings'].includes(TABLES[table].afterRestore));

/**
 * Reads it from the present store, which is replaced because some of it is damaged. For damaged records the backup's version is used, except for accounts: an account in
 * the backup may have been suspended since. Throws what else the store reports.
 */
export async function readCarriedOver(live: Store): Promise<CarriedOver> {
  const records = new Map<TableName, readonly Put[]>();
  for (const table of CARRIED_TABLES) {
    const found = (await readIntact(live, table)).filter(({ id }) => table !== 'settings' || isOfNow(id));
    const stored = await live.table(table).bulkGet(found.map(({ id }) => id));
    const puts = found.flatMap(({ id, value }, at) => {
      const record = stored[at];
      // The index says with which month it is sealed. Gone meanwhile: it ended.
      return record === undefined ? [] : [{ table, id, rev: null, value, index: indexOfRecord(table, record) }];
    });
    // Table, index and value come from one record.
    records.set(table, puts as unknown as readonly Put[]);
  }
  const accounts = new Set(records.get('accounts')?.map(({ id }) => id));
  const accesses = (await readAccesses(live.db)).filter(({ officer }) => accounts.has(officer));
  return { accesses, records };
}

function isOfNow(setting: string): boolean {
  return SETTINGS[setting as keyof Settings]?.afterRestore === 'now';
}

/** Puts legal holds, unmaskings and the periods of data, which retention needs before it runs on the restored store. */
export function holdsAndPeriodsWrites({ records }: CarriedOver): readonly Write[] {
  return [...records].flatMap(([table, puts]) => (TABLES[table].afterRestore === 'now' ? [] : puts));
}

/** Replaces all records of tables of which nothing comes from the backup. */
export async function replacingWrites(restored: Store, { records }: CarriedOver): Promise<readonly Write[]> {
  const writes: Write[] = [];
  for (const [table, puts] of records) {
    if (TABLES[table].afterRestore !== 'now') continue;
    const known = new Set(puts.map(({ id }) => id));
    // A record may be damaged in the backup, too.
    const before = await idsIn(restored, table);
    writes.push(...before.filter((id) => !known.has(id)).map((id): Write => ({ table, id, remove: true })), ...puts);
  }
  return writes;
}
