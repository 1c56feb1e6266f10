/**
 * Stores as files, as earlier releases left them on the disk: `test/fixtures/store-v<n>/` was written by the code of that release, which alone could do it, and
 * must be opened by the code of today. None is ever made again.
 */
import { Dexie } from 'dexie';
import { type StoredRecord, TABLE_NAMES, type TableName } from '../../../renderer/core/store/tables.ts';

type FrozenRecord = Omit<StoredRecord, 'body'> & { readonly body: string };

export interface FrozenStore {
  /** Version of the database, and the tables and indexes it had. */
  readonly version: number;
  readonly schema: Readonly<Record<string, string>>;
  /** Records by table; bodies in base64. */
  readonly tables: Readonly<Record<string, readonly FrozenRecord[]>>;
}

/** Puts a frozen store onto the disk as the release that froze it had done. */
export async function thaw(name: string, { version, schema, tables }: FrozenStore): Promise<void> {
  const db = new Dexie(name);
  db.version(version).stores(schema);
  await db.open();
  for (const [table, records] of Object.entries(tables)) {
    await db.table(table).bulkPut(records.map((record) => ({ ...record, body: bytesOf(record.body) })));
  }
  db.close();
}

/** Names of the tables that a frozen store has records in. */
export function filledTables({ tables }: FrozenStore): readonly TableName[] {
  return TABLE_NAMES.filter((table) => (tables[table]?.length ?? 0) > 0);
}

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}

/**
 * How many records a table has once a store of a release that did not chain its audit trail was opened: an entry more, which says where the chain begins, and for
 * each entry that says something of its own the part of it that can be destroyed.
 */
export function countOnceOpened({ tables }: FrozenStore, table: string): number {
  const old = tables.audit ?? [];
  if (table === 'audit') return old.length + 1;
  if (table !== 'auditValues') return tables[table]?.length ?? 0;
  const saying = old.filter(({ body }) => {
    const { details } = JSON.parse(Buffer.from(String(body), 'base64').toString('utf8')) as {
      readonly details: object;
    };
    return Object.keys(details).length > 0;
  });
  return saying.length + 1;
}
