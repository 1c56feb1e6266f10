/**
 * The one place where a body becomes bytes and bytes become a body. Both are asynchronous so that a cipher can take its place here
 * without touching a caller: therefore they must never be awaited inside a transaction.
 */
import { encodings } from './encodings.ts';
import type { Bodies, StoredRecord, TableName } from './tables.ts';
import { bodyVersion, checkVersion, upgradeBody } from './upgrade-body.ts';

export type Sealed = Pick<StoredRecord, 'v' | 'keyId' | 'body'>;

/** Key id of bodies that are not encrypted. */
const NO_KEY = 'none';

/** Bytes of a record's body, ready to be written under `table` and `id`. */
export async function seal<Table extends TableName>(table: Table, _id: string, value: Bodies[Table]): Promise<Sealed> {
  return { v: bodyVersion(table), keyId: NO_KEY, body: encodings[table].encode(value) };
}

/** Bytes of a stored body of today's form, for those who open a part of it. Throws `NewerRecordError` for a record of a later release. */
export async function openBytes(table: TableName, record: StoredRecord): Promise<Uint8Array> {
  checkVersion(table, record.v);
  if (record.keyId !== NO_KEY) throw new Error(`unknown-key:${table}`);
  return record.body;
}

/** Today's form of a stored body. Throws `NewerRecordError` for a record of a later release. */
export async function open<Table extends TableName>(table: Table, record: StoredRecord): Promise<Bodies[Table]> {
  const raw = encodings[table].decode(await openBytes(table, record));
  // What the steps end with is the form that is written today.
  return upgradeBody(table, record.v, raw) as Bodies[Table];
}
