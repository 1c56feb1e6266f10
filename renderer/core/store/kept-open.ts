/**
 * The records of a table, kept open in memory. Lists and counts ask for all of them after every change, and opening them each time would cost more the more there are. One
 * worker owns the store, which says what was written; only that is read again.
 */
import { slices } from '../pause.ts';
import type { Store } from './open-store.ts';
import type { Opened } from './read.ts';
import { type Bodies, TABLES, type TableName } from './tables.ts';

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
      for (const { table, id } of writes) this.#tables.get(table)?.changed(id);
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
  #changed = new Set<string>();
  #all: readonly Opened<Bodies[Table]>[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: Store, table: Table) {
    this.#store = store;
    this.#table = table;
  }

  /** It was written or removed. */
  changed(id: string): void {
    if (this.#known !== null) this.#changed.add(id);
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
    this.#changed = new Set();
    try {
      const ids = begins ? await everyId(this.#store, this.#table) : changed;
      await this.#read(read, this.#known, [...ids]);
    } catch (error) {
      // Nothing is known: the next time, all are read.
      this.#known = null;
      this.#all = [];
      throw error;
    }
    return this.#all;
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
    this.#all = [...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }
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
