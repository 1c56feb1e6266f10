/** Reading: records are fetched in one request and opened afterwards, outside any transaction. */
import { checkMissing } from './check-read.ts';
import { isKept, KeptOpen } from './kept-open.ts';
import { RetainedError } from './keys.ts';
import { type SeenStore, type Store, wholeOf } from './open-store.ts';
import { open, openBytes } from './seal.ts';
import type { Bodies, FilteredTable, StoredRecord, TableName } from './tables.ts';

/** A store that gives the records of a table, their ids and their number: those tell of hits, too. */
export type Readable<Table extends TableName> = Table extends FilteredTable ? Store : SeenStore;

/** An opened record with the revision it was read at. */
export interface Opened<Value> {
  readonly id: string;
  readonly rev: number;
  readonly value: Value;
}

/** One record, or undefined when there is none. */
export async function readOne<Table extends TableName>(
  from: Readable<Table>,
  table: Table,
  id: string,
): Promise<Opened<Bodies[Table]> | undefined> {
  const store = wholeOf(from);
  const record = await store.table(table).get(id);
  if (record !== undefined) return openRecord(store, table, record);
  await checkMissing(store, table, [id]);
  return undefined;
}

/** Records by id, in the order asked for; missing ones are left out. */
export async function readMany<Table extends TableName>(
  from: Readable<Table>,
  table: Table,
  ids: readonly string[],
): Promise<Opened<Bodies[Table]>[]> {
  const store = wholeOf(from);
  const records = await store.table(table).bulkGet([...ids]);
  await checkMissing(
    store,
    table,
    ids.filter((_, at) => records[at] === undefined),
  );
  return openAll(
    store,
    table,
    records.filter((record) => record !== undefined),
  );
}

/** Bodies as stored, not decoded, in the order of the ids; undefined for a missing one. */
export async function readBytes<Table extends TableName>(
  from: Readable<Table>,
  table: Table,
  ids: readonly string[],
): Promise<readonly (Uint8Array | undefined)[]> {
  const store = wholeOf(from);
  const records = await store.table(table).bulkGet([...ids]);
  const bodies: (Uint8Array | undefined)[] = [];
  // One after the other: all at once would take the processor from the helpers for which they are read.
  for (const record of records) bodies.push(record === undefined ? undefined : await openBytes(store, table, record));
  return bodies;
}

/** The same, without those whose period is over. */
export function readOpen<Table extends TableName>(
  from: Readable<Table>,
  table: Table,
  ids: readonly string[],
): Promise<Opened<Bodies[Table]>[]> {
  const store = wholeOf(from);
  return readPassing(store, table, ids, (error) => {
    if (!(error instanceof RetainedError)) throw error;
  });
}

/** The same without damaged derived records, for lists. Each damaged one is noted and derived again. */
export function readSound<Table extends TableName>(
  from: Readable<Table>,
  table: Table,
  ids: readonly string[],
): Promise<Opened<Bodies[Table]>[]> {
  const store = wholeOf(from);
  return readPassing(store, table, ids, (error) => void store.damage.pass(error));
}

/** The same without records whose error `pass` accepts; `pass` throws any other error. */
async function readPassing<Table extends TableName>(
  store: Store,
  table: Table,
  ids: readonly string[],
  pass: (error: unknown) => void,
): Promise<Opened<Bodies[Table]>[]> {
  try {
    return await readMany(store, table, ids);
  } catch {
    // Read one by one, each record gives its own error. A record that was written again meanwhile gives none.
  }
  const found: Opened<Bodies[Table]>[] = [];
  for (const id of ids) {
    const one = await readOne(store, table, id).catch(pass);
    if (one) found.push(one);
  }
  return found;
}

/** All records of a table, in order of their ids; for small tables and those that are kept open. */
export async function readAll<Table extends TableName>(
  from: Readable<Table>,
  table: Table,
): Promise<readonly Opened<Bodies[Table]>[]> {
  const store = wholeOf(from);
  if (isKept(table)) return store.cache(KeptOpen).all(table, (ids) => readSound(store, table, ids));
  const records = await store.table(table).toArray();
  const found = new Set(records.map(({ id }) => id));
  await checkMissing(
    store,
    table,
    store.ledger.ids(table).filter((id) => !found.has(id)),
  );
  return openAll(store, table, records);
}

/** How many records a table has. */
export function countIn<Table extends TableName>(from: Readable<Table>, table: Table): Promise<number> {
  return wholeOf(from).table(table).count();
}

/** At most `count` records in descending order of an index field, after skipping `skip` of them. */
export async function readLatest<Table extends TableName>(
  from: Readable<Table>,
  table: Table,
  field: string,
  skip: number,
  count: number,
): Promise<Opened<Bodies[Table]>[]> {
  const store = wholeOf(from);
  return readMany(store, table, await idsLatest(store, table, field, skip, count));
}

/** Ids in descending order of an index field, according to the ledger. Reading these ids shows when a record was removed, or moved by a changed index value. */
export async function idsLatest<Table extends TableName>(
  from: Readable<Table>,
  table: Table,
  field: string,
  skip = 0,
  count = Number.POSITIVE_INFINITY,
): Promise<readonly string[]> {
  const store = wholeOf(from);
  const ids = store.ledger.idsLatest(table, field, skip, count);
  if (ids !== null) return ids;
  return (await store.table(table).orderBy(field).reverse().offset(skip).limit(count).primaryKeys()) as string[];
}

/** The texts of an index field beside records whose body may be damaged; null: the record is gone, or has none. Nothing vouches for them. */
export async function fieldBeside<Table extends TableName>(
  from: Readable<Table>,
  table: Table,
  field: string,
  ids: readonly string[],
): Promise<readonly (string | null)[]> {
  const records = await wholeOf(from)
    .table(table)
    .bulkGet([...ids]);
  return records.map((record) => {
    const value = record?.[field];
    return typeof value === 'string' ? value : null;
  });
}

/** Records whose index field equals `key`. */
export async function readWhere<Table extends TableName>(
  from: Readable<Table>,
  table: Table,
  field: string,
  key: string,
): Promise<Opened<Bodies[Table]>[]> {
  const store = wholeOf(from);
  return readWhereAny(store, table, field, [key]);
}

/** Records whose index field equals one of `keys`. */
export async function readWhereAny<Table extends TableName>(
  from: Readable<Table>,
  table: Table,
  field: string,
  keys: readonly string[],
): Promise<Opened<Bodies[Table]>[]> {
  const store = wholeOf(from);
  const records = await store
    .table(table)
    .where(field)
    .anyOf([...keys])
    .toArray();
  await checkFound(
    store,
    table,
    field,
    keys,
    records.map(({ id }) => id),
  );
  return openAll(store, table, records);
}

/** Ids of the records whose index field equals one of `keys`; an id is repeated if its field holds several of them. */
export async function idsWhereAny<Table extends TableName>(
  from: Readable<Table>,
  table: Table,
  field: string,
  keys: readonly string[],
): Promise<readonly string[]> {
  const store = wholeOf(from);
  const ids = (await store
    .table(table)
    .where(field)
    .anyOf([...keys])
    .primaryKeys()) as string[];
  await checkFound(store, table, field, keys, ids);
  return ids;
}

/**
 * The same for each of the keys, asked for at once. Null where the ledger does not explain what was found, as while another transaction ends: each key is then asked for by
 * itself.
 */
export async function idsByKey<Table extends TableName>(
  from: Readable<Table>,
  table: Table,
  field: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]> | null> {
  const store = wholeOf(from);
  const found = new Set(await idsWhereAny(from, table, field, keys));
  const byKey = new Map(keys.map((key) => [key, store.ledger.idsWhere(table, field, key)]));
  const listed = new Set([...byKey.values()].flat());
  return found.size === listed.size && [...found].every((id) => listed.has(id)) ? byKey : null;
}

/** Ids of all records of a table, including listed ones that are gone, so that reading them names what is missing. */
export async function idsIn<Table extends TableName>(from: Readable<Table>, table: Table): Promise<readonly string[]> {
  const store = wholeOf(from);
  const ids = (await store.table(table).toCollection().primaryKeys()) as string[];
  const found = new Set(ids);
  const gone = store.ledger.ids(table).filter((id) => !found.has(id));
  return gone.length === 0 ? ids : [...ids, ...gone];
}

/**
 * An index value is not sealed: a record is not found by it when the value was changed or the record was removed. The records that the ledger lists under the value, and
 * that were not found, are read by their ids. Throws `TamperedError`.
 */
async function checkFound(
  store: Store,
  table: TableName,
  field: string,
  keys: readonly string[],
  ids: readonly string[],
): Promise<void> {
  const found = new Set(ids);
  const lost = keys.flatMap((key) => store.ledger.idsWhere(table, field, key)).filter((id) => !found.has(id));
  // If it was written meanwhile, it opens, and has another index value now.
  if (lost.length > 0) await readMany(store, table, lost);
}

/** Opens fetched records. */
export async function openAll<Table extends TableName>(
  store: Store,
  table: Table,
  records: readonly StoredRecord[],
): Promise<Opened<Bodies[Table]>[]> {
  return Promise.all(records.map((record) => openRecord(store, table, record)));
}

async function openRecord<Table extends TableName>(
  store: Store,
  table: Table,
  record: StoredRecord,
): Promise<Opened<Bodies[Table]>> {
  return { id: record.id, rev: record.rev, value: await open(store, table, record) };
}
