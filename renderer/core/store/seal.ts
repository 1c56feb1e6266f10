/**
 * The one place that seals and opens bodies. Each is bound to its store, table, id, form and key, so that no record can stand in for another. Asynchronous: never await it
 * inside a transaction.
 */
import { newestOf } from './check-read.ts';
import { decrypt, encrypt } from './cipher.ts';
import { unpack } from './compress.ts';
import { sealingOf } from './data-class.ts';
import { type DataClass, type Keys, type Month, TamperedError } from './keys.ts';
import type { Store } from './open-store.ts';
import { type Bodies, type StoredRecord, TABLES, type TableName } from './tables.ts';
import { checkVersion, upgradeBody } from './upgrade-body.ts';

export type Sealed = Pick<StoredRecord, 'v' | 'keyId' | 'body'>;

type SealingStore = Pick<Store, 'keys' | 'clock' | 'pack'>;

/** The key of a masked or held record, which is not the one that its table names. */
export interface SealedUnder {
  readonly dataClass: DataClass;
  readonly month: Month | null;
}

/** Bytes of a record's body, ready to be written under `table` and `id`; `index` has its index fields. */
export async function seal<Table extends TableName>(
  store: SealingStore,
  table: Table,
  id: string,
  value: Bodies[Table],
  index?: Readonly<Record<string, unknown>>,
  under?: SealedUnder,
): Promise<Sealed> {
  const { form, encoding } = TABLES[table];
  return sealPacked(store, table, id, form, await store.pack(encoding.encode(value)), index, under);
}

/** The same for a body that `pack` packed. */
export async function sealPacked(
  { keys, clock }: Pick<Store, 'keys' | 'clock'>,
  table: TableName,
  id: string,
  v: number,
  packed: Uint8Array<ArrayBuffer>,
  index: Readonly<Record<string, unknown>> | undefined,
  under?: SealedUnder,
): Promise<Sealed> {
  const { dataClass, month } = under ?? sealingOf(table, id, index, clock());
  const { id: keyId, key } = await keys.sealing(dataClass, month);
  return { v, keyId, body: await encrypt(key, packed, boundTo(keys, table, id, v, keyId)) };
}

/**
 * Bytes of a stored body in today's form, for readers that decode only a part of it. Throws `NewerRecordError` for a record of a later release, `TamperedError` for one
 * that is not the one that was written last, `RetainedError` for one whose period has ended.
 */
export async function openBytes(store: Store, table: TableName, record: StoredRecord): Promise<Uint8Array> {
  return (await openNewest(store, table, record)).bytes;
}

/** A stored body in today's form. Throws as `openBytes` does. */
export async function open<Table extends TableName>(
  store: Store,
  table: Table,
  record: StoredRecord,
): Promise<Bodies[Table]> {
  const { bytes, v } = await openNewest(store, table, record);
  // The last upgrade step gives the form that is written today.
  return upgradeBody(table, v, TABLES[table].encoding.decode(bytes)) as Bodies[Table];
}

/** The body and its form; those of the new version if the record was written again since it was read. */
async function openNewest(
  store: Store,
  table: TableName,
  read: StoredRecord,
): Promise<{ readonly bytes: Uint8Array; readonly v: number }> {
  const record = await newestOf(store, table, read);
  const { id, v } = record;
  const plain = await decrypted(store.keys, table, record);
  if (plain === null) throw new TamperedError(table, id, 'changed');
  checkVersion(table, v);
  return { bytes: await unpack(plain), v };
}

/**
 * Was this record sealed here, under that table and id, and not changed since? Only the ledger can say whether it is the last version. Throws `RetainedError` where its key
 * is put away or destroyed.
 */
export async function opensByItself(store: SealingStore, table: TableName, record: StoredRecord): Promise<boolean> {
  return (await decrypted(store.keys, table, record)) !== null;
}

/** Today's form of such a record, without asking the ledger. Throws as `openBytes` does. */
export async function openByItself<Table extends TableName>(
  store: SealingStore,
  table: Table,
  record: StoredRecord,
): Promise<Bodies[Table]> {
  const plain = await decrypted(store.keys, table, record);
  if (plain === null) throw new TamperedError(table, record.id, 'changed');
  checkVersion(table, record.v);
  return upgradeBody(table, record.v, TABLES[table].encoding.decode(await unpack(plain))) as Bodies[Table];
}

/** Decrypts a body; null: it does not open. */
async function decrypted(
  keys: Keys,
  table: TableName,
  { id, v, keyId, body }: StoredRecord,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return decrypt(await keys.opening(keyId), body, boundTo(keys, table, id, v, keyId));
}

function boundTo(keys: Keys, table: TableName, id: string, v: number, keyId: string): readonly (string | number)[] {
  return [keys.store, table, id, v, keyId];
}
