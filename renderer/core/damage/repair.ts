/**
 * Derives damaged derived records again, in the background. Each record gets an audit entry before it is touched. One that cannot be derived again is left as it is, with a
 * single entry.
 */

import type { AuditEntry } from '../../../shared/audit/audit-entry.ts';
import { systemEntry } from '../audit/entries.ts';
import type { Topic } from '../calls/topic.ts';
import type { Request, WholeRequest } from '../request.ts';
import { readSetting } from '../session.ts';
import type { Write } from '../store/commit.ts';
import type { DamagedRecord } from '../store/damage.ts';
import type { SeenStore, Store } from '../store/open-store.ts';
import type { RecordDamage } from '../store/tables/settings.ts';
import type { TableName } from '../store/tables.ts';
import { rederive } from './rederive.ts';

export interface RepairOptions {
  readonly store: SeenStore;
  /** Aborted when the store closes; damaged records that are left are found again when it is next opened. */
  readonly closing: AbortSignal;
  request(): Promise<WholeRequest>;
  /** Makes closing wait for this work. */
  follow(work: Promise<unknown>): Promise<void>;
}

/** How often a record is derived again while the store is open. */
const MOST_TIMES = 3;

/** Topics of the screens that show flights and reports. */
const SHOWN: readonly Topic[] = ['session', 'flights', 'queue', 'cases', 'imports'];

export class Repair {
  readonly #options: RepairOptions;
  /** How often each record was derived again, by table and id. */
  readonly #times = new Map<string, number>();
  #running: Promise<void> | null = null;

  constructor(options: RepairOptions) {
    this.#options = options;
    options.store.damage.listen(() => {
      if (this.#running !== null) return;
      this.#running = this.#run();
      void options.follow(this.#running);
    });
  }

  /** Resolves when every damaged record is derived again, or found to be impossible. Never rejects. */
  async settled(): Promise<void> {
    await this.#running?.catch(() => undefined);
  }

  async #run(): Promise<void> {
    const { store, request } = this.#options;
    // The call that found the record is still reading, and may find more.
    await Promise.resolve();
    try {
      for (;;) {
        const found = store.damage.records.filter(({ state }) => state === 'rederiving');
        if (found.length === 0) return;
        await this.#repair(await request(), found);
      }
    } finally {
      this.#running = null;
    }
  }

  async #repair(request: WholeRequest, found: readonly DamagedRecord[]): Promise<void> {
    await this.#orFailed(request, found, () => name(request, found));
    for (const id of new Set(found.map((record) => record.id))) {
      const records = found.filter((record) => record.id === id && request.store.damage.records.includes(record));
      if (records.length > 0) await this.#orFailed(request, records, () => this.#rederiveOne(request, id, records));
    }
  }

  async #rederiveOne(request: WholeRequest, id: string, records: readonly DamagedRecord[]): Promise<void> {
    const { damage } = request.store;
    for (const { table } of records) this.#times.set(`${table} ${id}`, this.#timesOf(table, id) + 1);
    // On a disk that damages every write, this would never end.
    if (records.some(({ table }) => this.#timesOf(table, id) > MOST_TIMES)) throw new Error('damaged-again');
    const entry = systemEntry(request.clock(), 'store.made-anew', id, { records: records.length });
    const told = telling(request, records, entry);
    const done = await rederive(told.request, id, records);
    for (const record of records) damage.became(record, done ? 'rederived' : 'permanent');
    await request.commit(
      await damageWrites(request.store, records, done),
      done && !told.isTold() ? [entry] : [],
      SHOWN,
    );
  }

  #timesOf(table: TableName, id: string): number {
    return this.#times.get(`${table} ${id}`) ?? 0;
  }

  /** A failure concerns only these records, which become `failed`. */
  async #orFailed(request: Request, records: readonly DamagedRecord[], work: () => Promise<void>): Promise<void> {
    const { closing } = this.#options;
    closing.throwIfAborted();
    try {
      await work();
    } catch {
      closing.throwIfAborted();
      const { damage } = request.store;
      for (const record of records) if (damage.records.includes(record)) damage.became(record, 'failed');
      // Writes nothing, but makes the screens read again.
      await request.commit([], [], SHOWN);
    }
  }
}

/** The request, whose first commit that replaces one of the records adds the entry: a record that is sound again would never be told later. */
function telling(
  request: WholeRequest,
  records: readonly DamagedRecord[],
  entry: AuditEntry,
): { readonly request: WholeRequest; isTold(): boolean } {
  let isTold = false;
  const replaces = (write: Write) => records.some(({ table, id }) => table === write.table && id === write.id);
  return {
    isTold: () => isTold,
    request: {
      ...request,
      async commit(writes, audit, topics, vault) {
        if (isTold || !writes.some(replaces)) return request.commit(writes, audit, topics, vault);
        isTold = true;
        try {
          await request.commit(writes, [...audit, entry], topics, vault);
        } catch (error) {
          isTold = false;
          throw error;
        }
      },
    },
  };
}

/** Adds an audit entry for each record that has none yet. */
async function name({ store, clock, commit }: Request, found: readonly DamagedRecord[]): Promise<void> {
  const known = (await readSetting(store, 'damage'))?.value ?? [];
  const news = found.filter((record) => !known.some((each) => isSame(each, record)));
  const entries = news.map(({ table, id, problem }) =>
    systemEntry(clock(), 'store.record-damaged', id, { table, problem }),
  );
  if (entries.length > 0) await commit([], entries, SHOWN);
}

/** Writes the setting that lists permanent damage, so that it is not recorded again at every sign-in; removes what was derived again. */
async function damageWrites(store: Store, records: readonly DamagedRecord[], done: boolean): Promise<readonly Write[]> {
  const before = await readSetting(store, 'damage');
  const known = before?.value ?? [];
  const isGone = ({ table, id }: RecordDamage) => !store.ledger.lists(table, id);
  const others = known.filter((each) => !isGone(each) && !records.some((record) => isSame(each, record)));
  const permanent = done ? [] : records.map(({ table, id, problem }) => ({ table, id, problem }));
  if (others.length + permanent.length === known.length && done) return [];
  return [{ table: 'settings', id: 'damage', rev: before?.rev ?? 0, value: [...others, ...permanent] }];
}

function isSame(one: RecordDamage, other: RecordDamage): boolean {
  return one.table === other.table && one.id === other.id && one.problem === other.problem;
}
