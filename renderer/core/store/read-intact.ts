/** Reads small tables in which one damaged record must not block access to the others. */
import { isKept, KeptOpen } from './kept-open.ts';
import { TamperedError } from './keys.ts';
import { wholeOf } from './open-store.ts';
import { idsWhereAny, type Opened, type Readable, readOne } from './read.ts';
import { openByItself } from './seal.ts';
import type { Bodies, TableName } from './tables.ts';

/**
 * The undamaged records of a table, in order of their ids; one that is damaged or gone is left out. Where the ledger was cut, it cannot say which version is the last:
 * every record that opens counts. Throws what else the store reports.
 */
export async function readIntact<Table extends TableName>(
  from: Readable<Table>,
  table: Table,
): Promise<readonly Opened<Bodies[Table]>[]> {
  const ids = (await wholeOf(from).table(table).toCollection().primaryKeys()) as string[];
  return intactAmong(from, table, ids);
}

/** The same of a table that is kept open and of which every reading leaves out damaged records. */
export async function readKeptIntact<Table extends TableName>(
  from: Readable<Table>,
  table: Table,
): Promise<readonly Opened<Bodies[Table]>[]> {
  const store = wholeOf(from);
  if (store.ledger.isCut) return readIntact(from, table);
  return store.cache(KeptOpen).all(table, (ids) => intactAmong(from, table, ids));
}

/** The undamaged records of a table that is read whole, in order of their ids, and the ids of those that are damaged or gone. Throws what else the store reports. */
export async function readParted<Table extends TableName>(
  from: Readable<Table>,
  table: Table,
): Promise<{ readonly found: readonly Opened<Bodies[Table]>[]; readonly damaged: readonly string[] }> {
  const store = wholeOf(from);
  const ids = new Set((await store.table(table).toCollection().primaryKeys()) as string[]);
  for (const id of store.ledger.isCut ? [] : store.ledger.ids(table)) ids.add(id);
  const found = await (isKept(table) ? readKeptIntact(from, table) : readIntact(from, table));
  for (const { id } of found) ids.delete(id);
  // One that was removed meanwhile is not damaged, and a forged one was never there.
  const isMissed = (id: string) => store.ledger.isCut || store.ledger.expects(table, id);
  return { found, damaged: [...ids].filter(isMissed).sort() };
}

async function intactAmong<Table extends TableName>(
  from: Readable<Table>,
  table: Table,
  ids: readonly string[],
): Promise<readonly Opened<Bodies[Table]>[]> {
  const store = wholeOf(from);
  const read = store.ledger.isCut ? readByItself<Table> : readOne<Table>;
  const found = await Promise.all(
    ids.map((id) =>
      read(store as Readable<Table>, table, id).catch((error: unknown) => {
        if (error instanceof TamperedError) return undefined;
        throw error;
      }),
    ),
  );
  return found.filter((record) => record !== undefined);
}

/** The undamaged records whose index field equals `key`, in order of their ids, and how many others are damaged. Throws what else the store reports. */
export async function readIntactWhere<Table extends TableName>(
  from: Readable<Table>,
  table: Table,
  field: string,
  key: string,
): Promise<{ readonly found: readonly Opened<Bodies[Table]>[]; readonly damaged: number }> {
  const ids = await idsWhereAny(from, table, field, [key]);
  const read = await Promise.all(
    ids.map((id) =>
      readOne(from, table, id).catch((error: unknown) => {
        if (error instanceof TamperedError) return null;
        throw error;
      }),
    ),
  );
  return { found: read.filter((record) => record != null), damaged: read.filter((record) => record === null).length };
}

async function readByItself<Table extends TableName>(
  from: Readable<Table>,
  table: Table,
  id: string,
): Promise<Opened<Bodies[Table]> | undefined> {
  const store = wholeOf(from);
  const record = await store.table(table).get(id);
  return record === undefined ? undefined : { id, rev: record.rev, value: await openByItself(store, table, record) };
}
