/** A whole computer as a file: every database with its schema, the small record outside them, and the backups in the folder. */
import 'fake-indexeddb/auto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Dexie } from 'dexie';
import { databaseNames } from '../backup/unit-window.ts';

export interface FrozenDatabase {
  /** Version of the database. */
  readonly version: number;
  /** Keys and indexes by table, as Dexie writes them. */
  readonly schema: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
}

export interface FrozenUnit {
  /** The time at which it was frozen, ISO 8601 UTC. */
  readonly at: string;
  readonly databases: Readonly<Record<string, FrozenDatabase>>;
  /** The small record outside the databases (`state.put`). */
  readonly state: Readonly<Record<string, string>>;
  /** Backups by file name. */
  readonly backups: Readonly<Record<string, Uint8Array>>;
}

/** Reads everything that lies on the computer now. */
export async function freeze(
  at: string,
  state: ReadonlyMap<string, string>,
  backups: ReadonlyMap<string, Uint8Array>,
): Promise<FrozenUnit> {
  const databases: Record<string, FrozenDatabase> = {};
  for (const name of await databaseNames()) {
    const db = await new Dexie(name).open();
    const tables: Record<string, Record<string, unknown>[]> = {};
    for (const table of db.tables) tables[table.name] = await table.toArray();
    databases[name] = { version: db.verno, schema: schemaOf(db), tables };
    db.close();
  }
  return { at, databases, state: Object.fromEntries(state), backups: Object.fromEntries(backups) };
}

/** Writes a frozen database to the disk with its own schema, not with that of today's code. */
export async function thaw(name: string, { version, schema, tables }: FrozenDatabase): Promise<void> {
  const db = new Dexie(name);
  db.version(version).stores(schema);
  await db.open();
  for (const [table, records] of Object.entries(tables)) await db.table(table).bulkPut([...records]);
  db.close();
}

/** Keys and indexes of an open database by table, sorted by name, since the disk does not keep the order of their declaration. */
export function schemaOf(db: Dexie): Readonly<Record<string, string>> {
  const written = db.tables.map(({ name, schema: { primKey, indexes } }): [string, string] => {
    const sources = indexes.map(({ src }) => src).sort((a, b) => (a.replace('*', '') < b.replace('*', '') ? -1 : 1));
    return [name, [primKey.src, ...sources].join(', ')];
  });
  return Object.fromEntries(written.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The bytes of a file that holds a frozen unit: JSON, bytes in base64, compressed. */
export function fileOf(unit: FrozenUnit): Uint8Array {
  return gzipSync(
    JSON.stringify(unit, (_, value: unknown) =>
      value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
    ),
    { level: 9 },
  );
}

export function unitIn(file: Uint8Array): FrozenUnit {
  return JSON.parse(gunzipSync(file).toString('utf8'), (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'base64' in value
      ? new Uint8Array(Buffer.from(String(value.base64), 'base64'))
      : value,
  ) as FrozenUnit;
}
