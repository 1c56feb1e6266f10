/** Compares what was read with the ledger. Others may write meanwhile, so a record that does not agree is read again before it counts as damaged. */
import { TamperedError } from './keys.ts';
import type { Store } from './open-store.ts';
import type { StoredRecord, TableName } from './tables.ts';

type CheckedStore = Pick<Store, 'table' | 'ledger'>;

/** How often a record is read again when it was written during the read. */
const MOST_READS = 8;

/** The record as it was read, or as it is now when it was written meanwhile. Throws `TamperedError` when it is not the one that was written last. */
export async function newestOf(
  { table: tableOf, ledger }: CheckedStore,
  table: TableName,
  read: StoredRecord,
): Promise<StoredRecord> {
  let record = read;
  for (let tries = 0; tries < MOST_READS; tries++) {
    if (ledger.problemOf(table, record) === null) return record;
    const now = await tableOf(table).get(record.id);
    // Removed since it was read.
    if (now === undefined && !ledger.expects(table, record.id)) return record;
    if (now === undefined) throw new TamperedError(table, record.id, 'missing');
    record = now;
  }
  const problem = ledger.problemOf(table, record);
  if (problem === null) return record;
  throw new TamperedError(table, read.id, problem);
}

/** Throws `TamperedError` when the ledger lists one of these ids, which were not found. */
export async function checkMissing(
  { table: tableOf, ledger }: CheckedStore,
  table: TableName,
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) {
    if (!ledger.expects(table, id)) continue;
    if ((await tableOf(table).get(id)) === undefined && ledger.expects(table, id))
      throw new TamperedError(table, id, 'missing');
  }
}
