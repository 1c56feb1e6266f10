/**
 * The records of a table, kept open in memory. Lists and counts ask for all of them after every change, and opening them each time would cost more the more there are. One
 * worker owns the store, which says what was written; only that is read again. A derived record is kept as it was written: an import writes hundreds a second, and whoever asks
 * meanwhile would open them all again, and wait for each transaction of the import.
 */
import { slices } from '../pause.ts';
import type { Write } from './commit.ts';
import type { Store } from './open-store.ts';
import type { Opened } from './read.ts';
import { type Bodies, DERIVED_REV, TABLES, type TableName } from './tables.ts';

/** Records opened at a time. */
const BATCH = 50;

/** Opens records; missing and damaged ones are left out. */
type Read<Table extends TableName> = (ids: readonly string[]) => Promise<readonly Opened<Bodies[Table]>[]>;

/** The tables that are kept open in a store. */
export class KeptOpen {
  readonly #store: Store;
  readonly #tables = new Map<TableName, KeptTableRecords<TableName>>();

  constructor(store: Store) {
    this.#store = store;
    store.onCommitted((writes) => {
      for (const write of writes) this.#tables.get(write.table)?.changed(write);
    });
  }

  /** Every record as it is in the store now, in order of the ids. Throws what the store reports. */
  all<Table extends TableName>(table: Table, read: Read<Table>): Promise<readonly Opened<Bodies[Table]>[]> {
    const kept = this.#tables.get(table) ?? new KeptTableRecords(this.#store, table);
    this.#tables.set(table, kept);
    // The entry under a table's name has records of that table.
    return (kept as KeptTableRecords<Table>).all(read);
  }
}

class KeptTableRecords<Table extends TableName> {
  readonly #store: Store;
  readonly #table: Table;
  /** Null until the first read. */
  #known: Map<string, Opened<Bodies[Table]>> | null = null;
  /** What was written since, by its id; null: the store is asked. */
  #changed = new Map<string, Write | null>();
  #all: readonly Opened<Bodies[Table]>[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: Store, table: Table) {
    this.#store = store;
    this.#table = table;
  }

  /** It was written or removed. */
  changed(write: Write): void {
    if (this.#known !== null) this.#changed.set(write.id, isTakenOver(write) ? write : null);
  }

  all(read: Read<Table>): Promise<readonly Opened<Bodies[Table]>[]> {
    const reading = this.#last.then(() => this.#refresh(read));
    this.#last = reading.catch(() => undefined);
    return reading;
  }

  async #refresh(read: Read<Table>): Promise<readonly Opened<Bodies[Table]>[]> {
    const begins = this.#known === null;
    // From now on changes are noted, also those that come while all are read.
    this.#known ??= new Map();
    const changed = this.#changed;
    this.#changed = new Map();
    try {
      if (!begins) this.#takeOver(this.#known, changed);
      const ids = begins ? await everyId(this.#store, this.#table) : idsToRead(changed);
      await this.#read(read, this.#known, [...ids]);
      if (begins || changed.size > 0) this.#all = [...this.#known.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    } catch (error) {
      // Nothing is known: the next time, all are read.
      this.#known = null;
      this.#all = [];
      throw error;
    }
    return this.#all;
  }

  #takeOver(known: Map<string, Opened<Bodies[Table]>>, changed: ReadonlyMap<string, Write | null>): void {
    for (const [id, write] of changed) {
      if (write === null) continue;
      if ('remove' in write) known.delete(id);
      // A write of a table has a body of that table.
      else known.set(id, { id, rev: DERIVED_REV, value: write.value as Bodies[Table] });
    }
  }

  async #read(read: Read<Table>, known: Map<string, Opened<Bodies[Table]>>, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const slice = slices();
    for (let from = 0; from < ids.length; from += BATCH) {
      const batch = ids.slice(from, from + BATCH);
      const found = new Map((await read(batch)).map((record) => [record.id, record]));
      for (const id of batch) {
        const record = found.get(id);
        if (record === undefined) known.delete(id);
        else known.set(id, record);
      }
      await slice.breathe();
    }
  }
}

/** Whether nothing has to be read after the write. Of other records the revision is known only in the store. */
function isTakenOver(write: Write): boolean {
  return 'remove' in write || TABLES[write.table].derivedFor !== null;
}

function idsToRead(changed: ReadonlyMap<string, Write | null>): readonly string[] {
  return [...changed].flatMap(([id, write]) => (write === null ? [id] : []));
}

/** Ids in the database and ids in the ledger, so that a record removed from outside is found to be missing. */
async function everyId(store: Store, table: TableName): Promise<ReadonlySet<string>> {
  const there = (await store.table(table).toCollection().primaryKeys()) as string[];
  return new Set([...there, ...store.ledger.ids(table)]);
}

/** Does the table's row say that it is kept open? */
export function isKept(table: TableName): boolean {
  return TABLES[table].keptOpen;
}
