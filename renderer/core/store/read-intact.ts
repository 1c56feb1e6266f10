/** Reading small tables of which no record may keep anybody from all others. */
import { TamperedError } from './keys.ts';
import type { Store } from './open-store.ts';
import { type Opened, readOne } from './read.ts';
import { openByItself } from './seal.ts';
import type { Bodies, TableName } from './tables.ts';

/**
 * The records of a table that are as they were written, in order of their ids; one that is damaged or gone is left out. Where the ledger was cut, nobody knows which was
 * written last: each counts as far as it opens by itself. Throws what else the store reports.
 */
export async function readIntact<Table extends TableName>(
  store: Store,
  table: Table,
): Promise<readonly Opened<Bodies[Table]>[]> {
  const ids = (await store.table(table).toCollection().primaryKeys()) as string[];
  const read = store.ledger.isCut ? readByItself<Table> : readOne<Table>;
  const found = await Promise.all(
    ids.map((id) =>
      read(store, table, id).catch((error: unknown) => {
        if (error instanceof TamperedError) return undefined;
        throw error;
      }),
    ),
  );
  return found.filter((record) => record !== undefined);
}

async function readByItself<Table extends TableName>(
  store: Store,
  table: Table,
  id: string,
): Promise<Opened<Bodies[Table]> | undefined> {
  const record = await store.table(table).get(id);
  return record === undefined ? undefined : { id, rev: record.rev, value: await openByItself(store, table, record) };
}
