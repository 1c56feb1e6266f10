/**
 * The records of a table, kept open in memory: lists and counts ask for all of them after every change, and to open them each time would cost more the more there
 * are. One worker owns the store and writes through `commit`, which says what changed; only that is read again.
 */
import { slices } from '../pause.ts';
import type { Store } from './open-store.ts';
import type { Opened } from './read.ts';
import { readSound } from './read-sound.ts';
import type { Bodies, TableName } from './tables.ts';

/** Records opened at a time. */
const BATCH = 50;

/** Tables of which every record is wanted again and again, and there may be many. */
export const KEPT_TABLES = ['flightHeads', 'decisions', 'cases', 'mutes', 'schedule'] as const satisfies TableName[];
export type KeptTable = (typeof KEPT_TABLES)[number];

export class KeptOpen<Table extends TableName> {
  readonly #table: Table;
  /** Null until somebody asks. */
  #known: Map<string, Opened<Bodies[Table]>> | null = null;
  #changed = new Set<string>();
  #all: readonly Opened<Bodies[Table]>[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor(table: Table) {
    this.#table = table;
  }

  /** These were written or taken away. */
  changed(ids: readonly string[]): void {
    if (this.#known !== null) for (const id of ids) this.#changed.add(id);
  }

  /** Every record as it lies in the store now, in order of the ids. Throws what the store reports. */
  all(store: Store): Promise<readonly Opened<Bodies[Table]>[]> {
    const reading = this.#last.then(() => this.#refresh(store));
    this.#last = reading.catch(() => undefined);
    return reading;
  }

  async #refresh(store: Store): Promise<readonly Opened<Bodies[Table]>[]> {
    const begins = this.#known === null;
    this.#known ??= new Map();
    const ids = begins ? await everyId(store, this.#table) : this.#changed;
    if (!begins) this.#changed = new Set();
    try {
      await this.#read(store, this.#known, [...ids]);
    } catch (error) {
      this.#known = null;
      throw error;
    }
    return this.#all;
  }

  async #read(store: Store, known: Map<string, Opened<Bodies[Table]>>, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const slice = slices();
    for (let from = 0; from < ids.length; from += BATCH) {
      const batch = ids.slice(from, from + BATCH);
      const found = new Map((await readSound(store, this.#table, batch)).map((record) => [record.id, record]));
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

/** What is there, and what ought to be: one that was taken away unseen is asked for and missed. */
async function everyId(store: Store, table: TableName): Promise<ReadonlySet<string>> {
  const there = (await store.table(table).toCollection().primaryKeys()) as string[];
  return new Set([...there, ...store.ledger.ids(table)]);
}

/** Nothing is open yet. */
export function keepOpen(): { readonly [Table in KeptTable]: KeptOpen<Table> } {
  return {
    flightHeads: new KeptOpen('flightHeads'),
    decisions: new KeptOpen('decisions'),
    cases: new KeptOpen('cases'),
    mutes: new KeptOpen('mutes'),
    schedule: new KeptOpen('schedule'),
  };
}

export function isKept(table: TableName): table is KeptTable {
  return (KEPT_TABLES as readonly TableName[]).includes(table);
}
