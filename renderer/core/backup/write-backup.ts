/** Makes a backup of a database as it is at one moment, the end of the backup. Records are copied as stored, sealed; nothing is opened. */
import type { Dexie, Table } from 'dexie';
import { failed, type Result, success } from '../../../shared/result.ts';
import { BackupError, type BackupFailure } from './backup-failure.ts';
import type { BackupSink } from './backup-file.ts';
import {
  type BackupHeader,
  encodeHeader,
  encodeTrailer,
  type PartCipher,
  partCipher,
  partHead,
} from './backup-format.ts';
import { RESTORED } from './databases.ts';
import { FileSum } from './digest.ts';
import { encodeBatch, joined, type RecordBatch } from './flat-record.ts';
import { keyPathOf, readTable, sizeOf } from './read-table.ts';
import { type TableSum, Tally } from './tally.ts';
import { type ChangeWatch, watchChanges } from './watch-changes.ts';

export interface WriteOptions {
  readonly db: Dexie;
  readonly sink: BackupSink;
  readonly header: Omit<BackupHeader, 'tables' | 'storeVersion'>;
  /** 32 bytes, for this file only. */
  readonly fileKey: Uint8Array<ArrayBuffer>;
  readonly signal: AbortSignal;
  /** Called with the records written and their approximate total. */
  onProgress?(done: number, total: number): void;
}

export interface WrittenBackup {
  /** Size of the file in bytes. */
  readonly size: number;
  readonly tables: readonly TableSum[];
}

/** Size of a part in bytes, roughly; a larger record is a part of its own. */
const PART_SIZE = 1024 * 1024;
/** Number of changed records to read at once. */
const CHANGED_AT_ONCE = 20;
/** Number of changes that can be read in one transaction, and the most attempts to get below it. */
const FEW_CHANGES = 50;
const MOST_PASSES = 20;

/** Writes the whole backup. If it fails, the file is removed. */
export async function writeBackup(options: WriteOptions): Promise<Result<WrittenBackup, BackupFailure>> {
  const { db, sink } = options;
  const watch = watchChanges(db);
  try {
    const written = await writeAll(options, watch);
    await sink.close();
    return success(written);
  } catch (error) {
    await sink.abort().catch(() => undefined);
    if (error instanceof BackupError) return failed(error.failure);
    throw error;
  } finally {
    watch.end();
  }
}

async function writeAll(options: WriteOptions, watch: ChangeWatch): Promise<WrittenBackup> {
  const { db, signal } = options;
  const tables = await Promise.all(
    db.tables.map(async (table) => ({ name: table.name, key: keyPathOf(table), records: await table.count() })),
  );
  const header: BackupHeader = { ...options.header, storeVersion: db.verno, tables };
  const writer = await PartWriter.begin(options, header);
  const total = tables.reduce((sum, { records }) => sum + records, 0);
  const tally = new Tally(Object.fromEntries(tables.map(({ name, key }) => [name, key])));
  const put = async (read: RecordBatch): Promise<void> => {
    const batch = withoutMark(read);
    if (signal.aborted) throw new BackupError({ code: 'cancelled' });
    if (batch.puts.length + batch.removed.length === 0) return;
    await tally.add(batch);
    await writer.part(encodeBatch(batch));
    options.onProgress?.(tally.records, Math.max(total, tally.records));
  };

  for (const table of db.tables) for await (const batch of partsOf(table)) await put(batch);
  for (let pass = 0; pass < MOST_PASSES && watch.size > FEW_CHANGES; pass++)
    for (const [name, keys] of watch.take())
      for (const some of slicesOf([...keys])) await put(await readKeys(db, name, some));
  for (const batch of await readLast(db, watch)) await put(batch);

  const sums = tally.sums();
  const size = await writer.end(encodeTrailer({ tables: sums, parts: writer.parts }));
  return { size, tables: sums };
}

/** The mark of a restored database is about that database alone, so it is left out. */
function withoutMark(batch: RecordBatch): RecordBatch {
  if (batch.table !== RESTORED.table) return batch;
  return { ...batch, puts: batch.puts.filter((record) => Reflect.get(record, 'id') !== RESTORED.id) };
}

/** Reads in one transaction what changed since it was last read, which makes the backup the store at one moment. */
async function readLast(db: Dexie, watch: ChangeWatch): Promise<readonly RecordBatch[]> {
  return db.transaction('r', db.tables, async () => {
    // Once the first request is answered, earlier writes have ended, and no other write starts before this ends.
    await Promise.all(db.tables.map((table) => table.limit(1).primaryKeys()));
    const batches: RecordBatch[] = [];
    for (const [name, keys] of watch.take())
      for (const some of slicesOf([...keys])) batches.push(await readKeys(db, name, some));
    return batches;
  });
}

/** All records of a table, in parts of similar size. */
async function* partsOf(table: Table<object, string | number>): AsyncGenerator<RecordBatch> {
  let puts: object[] = [];
  let size = 0;
  for await (const records of readTable(table)) {
    for (const record of records) {
      const bytes = sizeOf(record);
      if (puts.length > 0 && size + bytes > PART_SIZE) {
        yield { table: table.name, puts, removed: [] };
        puts = [];
        size = 0;
      }
      puts.push(record);
      size += bytes;
    }
  }
  yield { table: table.name, puts, removed: [] };
}

async function readKeys(db: Dexie, name: string, keys: readonly (string | number)[]): Promise<RecordBatch> {
  const records = await db.table<object, string | number>(name).bulkGet([...keys]);
  return {
    table: name,
    puts: records.filter((record) => record !== undefined),
    removed: keys.filter((_, at) => records[at] === undefined),
  };
}

function slicesOf<Item>(items: readonly Item[]): Item[][] {
  const slices: Item[][] = [];
  for (let at = 0; at < items.length; at += CHANGED_AT_ONCE) slices.push(items.slice(at, at + CHANGED_AT_ONCE));
  return slices;
}

class PartWriter {
  readonly #sink: BackupSink;
  readonly #cipher: PartCipher;
  readonly #sum = new FileSum();
  #size = 0;
  parts = 0;

  private constructor(sink: BackupSink, cipher: PartCipher) {
    this.#sink = sink;
    this.#cipher = cipher;
  }

  static async begin({ sink, fileKey }: WriteOptions, header: BackupHeader): Promise<PartWriter> {
    const start = encodeHeader(header);
    const writer = new PartWriter(sink, await partCipher(fileKey, start));
    await writer.#write(start);
    return writer;
  }

  async part(plain: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.#part(plain, false);
    this.parts += 1;
  }

  /** Writes the last part and the sum of the file; returns its size. */
  async end(trailer: Uint8Array<ArrayBuffer>): Promise<number> {
    await this.#part(trailer, true);
    const sum = await this.#sum.end();
    await this.#sink.write(sum);
    return this.#size + sum.length;
  }

  async #part(plain: Uint8Array<ArrayBuffer>, last: boolean): Promise<void> {
    const place = { number: this.parts, last };
    const sealed = await this.#cipher.seal(place, plain);
    await this.#write(joined([partHead(place, sealed.length), sealed]));
  }

  /** Writes one piece and adds it to the sum: the start, or a part with its head. */
  async #write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#size += bytes.length;
    this.#sum.add(bytes);
    await this.#sink.write(bytes);
  }
}
