/** Reading: records are fetched in one go and opened afterwards, outside any transaction. */
import type { Store } from './open-store.ts';
import { open } from './seal.ts';
import type { Bodies, StoredRecord, TableName } from './tables.ts';

/** An opened record with the revision it was read at. */
export interface Opened<Value> {
  readonly id: string;
  readonly rev: number;
  readonly value: Value;
}

/** One record, or undefined when there is none. */
export async function readOne<Table extends TableName>(
  store: Store,
  table: Table,
  id: string,
): Promise<Opened<Bodies[Table]> | undefined> {
  const record = await store.table(table).get(id);
  return record === undefined ? undefined : openRecord(table, record);
}

/** Records by id, in the order asked for; those that are not there are left out. */
export async function readMany<Table extends TableName>(
  store: Store,
  table: Table,
  ids: readonly string[],
): Promise<Opened<Bodies[Table]>[]> {
  const records = await store.table(table).bulkGet([...ids]);
  return openAll(
    table,
    records.filter((record) => record !== undefined),
  );
}

/** All records of a table; for the small ones. */
export async function readAll<Table extends TableName>(store: Store, table: Table): Promise<Opened<Bodies[Table]>[]> {
  return openAll(table, await store.table(table).toArray());
}

/** Records with `from <= id < below`, in order of their ids. */
export async function readRange<Table extends TableName>(
  store: Store,
  table: Table,
  from: string,
  below: string,
): Promise<Opened<Bodies[Table]>[]> {
  return openAll(table, await store.table(table).where(':id').between(from, below).toArray());
}

/** At most `count` records in descending order of an index field, after passing over `skip` of them. */
export async function readLatest<Table extends TableName>(
  store: Store,
  table: Table,
  field: string,
  skip: number,
  count: number,
): Promise<Opened<Bodies[Table]>[]> {
  return openAll(table, await store.table(table).orderBy(field).reverse().offset(skip).limit(count).toArray());
}

/** Records whose index field equals `key`. */
export async function readWhere<Table extends TableName>(
  store: Store,
  table: Table,
  field: string,
  key: string,
): Promise<Opened<Bodies[Table]>[]> {
  return openAll(table, await store.table(table).where(field).equals(key).toArray());
}

/** Opens fetched records. */
export async function openAll<Table extends TableName>(
  table: Table,
  records: readonly StoredRecord[],
): Promise<Opened<Bodies[Table]>[]> {
  return Promise.all(records.map((record) => openRecord(table, record)));
}

async function openRecord<Table extends TableName>(table: Table, record: StoredRecord): Promise<Opened<Bodies[Table]>> {
  return { id: record.id, rev: record.rev, value: await open(table, record) };
}
