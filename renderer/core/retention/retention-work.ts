/** What the steps of a run share: the store, its keys, what is due, and the counts so far. */
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import type { Ending } from '../../../shared/retention/announcements.ts';
import type { RetentionPeriods } from '../../../shared/retention/periods.ts';
import { NOTHING_ENDED, type RetentionCounts } from '../../../shared/retention/retention-run.ts';
import type { Topic } from '../calls/topic.ts';
import { type Slices, slices } from '../pause.ts';
import { ConflictError, type Write } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';
import { openAll } from '../store/read.ts';
import { indexOfRecord } from '../store/record-mark.ts';
import type { SealedUnder } from '../store/seal.ts';
import type { Masking } from '../store/tables/table.ts';
import { type Bodies, type StoredRecord, TABLE_NAMES, TABLES, type TableName } from '../store/tables.ts';
import type { Turns } from '../turns.ts';
import type { World } from '../world.ts';
import { keptFlights } from './kept-flights.ts';
import type { RetentionVault } from './retention-vault.ts';

export interface RetentionPorts {
  readonly store: Store;
  readonly vault: RetentionVault;
  readonly deriving: Turns;
  /** Aborted when the store closes: the next run does the rest. */
  readonly closing: AbortSignal;
  worldNow(): Promise<World>;
  commit(writes: readonly Write[], topics: readonly Topic[]): Promise<void>;
  progress(done: number, total: number): void;
}

/** Records opened and written at a time. */
const BATCH = 100;

export class RetentionWork {
  readonly ports: RetentionPorts;
  readonly store: Store;
  readonly vault: RetentionVault;
  readonly periods: RetentionPeriods;
  /** What is due by this day ends: today, or the day before it up to which endings were announced for long enough. */
  readonly endsBy: IsoDate;
  readonly today: IsoDate;
  readonly slice: Slices = slices();
  readonly monthsMasked = new Set<string>();
  readonly monthsDestroyed = new Set<string>();
  #counts: RetentionCounts = NOTHING_ENDED;
  #kept: ReadonlySet<FlightId> = new Set();

  constructor(ports: RetentionPorts, { endsBy, periods }: Ending, today: IsoDate) {
    this.ports = ports;
    this.store = ports.store;
    this.vault = ports.vault;
    this.periods = periods;
    this.endsBy = endsBy;
    this.today = today;
  }

  /** Flights that must not be ended, when last read. */
  get kept(): ReadonlySet<FlightId> {
    return this.#kept;
  }

  /** Reads what is kept now: a run takes long, and must respect holds that officers set meanwhile. */
  async readKept(): Promise<void> {
    this.#kept = await keptFlights(this.store);
  }

  get counts(): RetentionCounts {
    return this.#counts;
  }

  count(more: Partial<RetentionCounts>): void {
    const counts: { -readonly [Key in keyof RetentionCounts]: number } = { ...this.#counts };
    for (const key of Object.keys(more) as (keyof RetentionCounts)[]) counts[key] += more[key] ?? 0;
    this.#counts = counts;
  }

  /** Lets other work run; throws when the store closes. */
  async breathe(): Promise<void> {
    this.ports.closing.throwIfAborted();
    await this.slice.breathe();
  }

  /** Runs the work while no flight is derived and no hold is set. */
  async inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const end = await this.ports.deriving.take();
    try {
      await this.readKept();
      return await work();
    } finally {
      end();
    }
  }

  async commit(writes: readonly Write[], topics: readonly Topic[] = []): Promise<void> {
    if (writes.length > 0) await this.ports.commit(writes, topics);
  }

  /** Is one of the flights of a record kept? */
  keeps(table: TableName, record: StoredRecord): boolean {
    return flightsOfRecord(table, record).some((id) => this.kept.has(id));
  }

  /** The stored records of a table that a key sealed, in batches. */
  async *sealedBy(table: TableName, keyId: string): AsyncGenerator<readonly StoredRecord[]> {
    const ids = await this.store.table(table).where('keyId').equals(keyId).primaryKeys();
    for (let from = 0; from < ids.length; from += BATCH) {
      const found = await this.store.table(table).bulkGet(ids.slice(from, from + BATCH));
      await this.breathe();
      // Some may have been written again since.
      yield found.filter((record) => record !== undefined).filter((record) => record.keyId === keyId);
    }
  }

  /** Writes the same records under another key; `change` gives the new body. */
  async reseal(
    table: TableName,
    records: readonly StoredRecord[],
    under: (record: StoredRecord) => SealedUnder,
    options: ResealOptions = {},
  ): Promise<void> {
    try {
      await this.commit(await this.#resealed(table, records, under, options));
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      // An officer wrote one of them meanwhile: it stays as it is, under today's key, or is left to the next run.
      const now = await this.store.table(table).bulkGet(records.map(({ id }) => id));
      const same = records.filter(({ rev }, at) => now[at]?.rev === rev);
      if (same.length === records.length) throw error;
      await this.reseal(table, same, under, options);
    }
  }

  async #resealed(
    table: TableName,
    records: readonly StoredRecord[],
    under: (record: StoredRecord) => SealedUnder,
    { from = this.store, change }: ResealOptions,
  ): Promise<readonly Write[]> {
    const opened = await openAll(from, table, records);
    return opened.map(({ id, rev, value }, at): Write => {
      const record = records[at] as StoredRecord;
      const made = change === undefined ? value : change(value as never);
      // Table, index and value come from one record.
      return {
        table,
        id,
        rev,
        value: made,
        index: indexOfRecord(table, record),
        under: under(record),
      } as unknown as Write;
    });
  }
}

export interface ResealOptions {
  /** The store that opens them; if not given, the store of the run. */
  readonly from?: Store;
  readonly change?: (value: never) => unknown;
}

/** Tables whose records are about travellers, and end with their month. */
export const ENDING_TABLES = TABLE_NAMES.filter((table) => TABLES[table].lifetime.dataClass === 'passenger');

/** How a table's records are masked; null: they are not about travellers. */
export function maskingOf<Table extends TableName>(table: Table): Masking<Bodies[Table]> | null {
  const { lifetime } = TABLES[table];
  return lifetime.dataClass === 'passenger' ? lifetime.masking : null;
}

/** Flights in a record's id or index; a legal hold on one of them keeps the record. */
export function flightsOfRecord(table: TableName, record: StoredRecord): readonly FlightId[] {
  const { lifetime } = TABLES[table];
  if (lifetime.dataClass !== 'passenger') return [];
  switch (lifetime.month) {
    case 'id':
      return [record.id];
    case 'flight':
      return [String(record.flight)];
    case 'flights':
      return record.flights as readonly FlightId[];
    default:
      return [];
  }
}
