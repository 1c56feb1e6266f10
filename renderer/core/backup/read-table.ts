/** Reads a whole table in order of its keys, in pieces that fit into memory: a message may have some megabytes, a decision some hundred bytes. */
import type { Table } from 'dexie';

/** Bytes to read at once, roughly, since reading blocks the worker; and the most records. */
const READ_SIZE = 2 * 1024 * 1024;
const MOST_RECORDS = 500;
/** Records to read before their size is known. */
const FIRST_RECORDS = 8;

export async function* readTable(table: Table<object, string | number>): AsyncGenerator<readonly object[]> {
  const keyPath = keyPathOf(table);
  let limit = FIRST_RECORDS;
  let records = await table.toCollection().limit(limit).toArray();
  while (records.length > 0) {
    yield records;
    if (records.length < limit) return;
    const read = records.reduce((sum, record) => sum + sizeOf(record), 0);
    const after = Reflect.get(records.at(-1) ?? {}, keyPath) as string | number;
    limit = Math.max(1, Math.min(MOST_RECORDS, Math.floor((READ_SIZE * records.length) / read)));
    records = await table.where(':id').above(after).limit(limit).toArray();
  }
}

/** Name of the key field of a table. Throws for a table that keeps its keys outside its records. */
export function keyPathOf(table: Table<object, string | number>): string {
  const { keyPath } = table.schema.primKey;
  if (typeof keyPath !== 'string') throw new TypeError(`key:${table.name}`);
  return keyPath;
}

/** Size of a record in bytes, roughly. */
export function sizeOf(record: object): number {
  return Object.values(record).reduce((sum, value) => sum + (value instanceof Uint8Array ? value.length : 64), 0);
}
