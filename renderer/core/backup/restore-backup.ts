/**
 * Restores a backup into a database of its own. The open store is not touched. The new database replaces it only after it was read again from the disk and holds what was
 * written into the backup.
 */
import type { Dexie } from 'dexie';
import { failed, type Result, success } from '../../../shared/result.ts';
import type { HostPort } from '../host-port.ts';
import { BackupError, type BackupFailure } from './backup-failure.ts';
import { RESTORED } from './databases.ts';
import type { RecordBatch } from './flat-record.ts';
import { beginFilling, type Databases, type GenerationFailure, takeFilled } from './generation.ts';
import { type ReadOptions, readBatches } from './read-backup.ts';
import { readTable } from './read-table.ts';
import { type TableSum, Tally } from './tally.ts';
import { compareSums, keyPathsOf } from './verify-backup.ts';

export interface RestoreOptions extends ReadOptions {
  readonly host: HostPort;
  readonly databases: Databases;
  /** Name of the live database before any restore. */
  readonly first: string;
  /** Opens a database of that name with today's tables, creating it when it is not there. */
  openDatabase(name: string): Promise<Dexie>;
  /** Prepares the filled database for use (retention, destroyed keys, anchors), and writes its mark last. If it throws, the old store stays. */
  beforeUse(db: Dexie): Promise<void>;
}

export type RestoreFailure = BackupFailure | GenerationFailure;

/** Returns the tables that were restored. Afterwards the worker must be ended, since it still has the old store open. */
export async function restoreBackup(options: RestoreOptions): Promise<Result<readonly TableSum[], RestoreFailure>> {
  const { host, databases, first, start } = options;
  const begun = await beginFilling(host, first);
  if (!begun.ok) return begun;
  const name = begun.value;
  let db: Dexie | null = null;
  try {
    // Left by a restore that was ended, if its record was lost.
    await databases.remove(name);
    db = await options.openDatabase(name);
    if (Math.floor(start.header.storeVersion) > db.verno)
      throw new BackupError({ code: 'newer-store', version: start.header.storeVersion });
    const tables = await fill(db, options);
    await options.beforeUse(db);
    const taken = await takeFilled(host, first);
    // With its mark it would replace the old store at the next start, and work done until then would be lost.
    if (!taken.ok) await db.table(RESTORED.table).delete(RESTORED.id);
    db.close();
    db = null;
    return taken.ok ? success(tables) : taken;
  } catch (error) {
    db?.close();
    // If this fails, the next start tries again.
    await databases.remove(name).catch(() => undefined);
    if (error instanceof BackupError) return failed(error.failure);
    throw error;
  }
}

async function fill(db: Dexie, options: RestoreOptions): Promise<readonly TableSum[]> {
  const batches = readBatches(options);
  const there = new Set(db.tables.map(({ name }) => name));
  let step = await batches.next();
  for (; !step.done; step = await batches.next()) {
    if (!there.has(step.value.table))
      throw new BackupError({ code: 'newer-store', version: options.start.header.storeVersion });
    await apply(db, step.value);
  }
  compareSums(step.value, await sumsOf(db, keyPathsOf(options), options.signal));
  return step.value.tables;
}

async function apply(db: Dexie, { table, puts, removed }: RecordBatch): Promise<void> {
  await db.transaction('rw', table, async () => {
    if (puts.length > 0) await db.table(table).bulkPut([...puts]);
    if (removed.length > 0) await db.table(table).bulkDelete([...removed]);
  });
}

/** Sums of what the database holds, read again. */
async function sumsOf(
  db: Dexie,
  keyPaths: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<readonly TableSum[]> {
  const tally = new Tally(keyPaths);
  for (const name of Object.keys(keyPaths)) {
    for await (const records of readTable(db.table(name))) {
      if (signal.aborted) throw new BackupError({ code: 'cancelled' });
      await tally.add({ table: name, puts: records, removed: [] });
    }
  }
  return tally.sums();
}
