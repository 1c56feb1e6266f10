/**
 * Makes anew what is derived and was found to be damaged, beside everything else. Each record is named in the audit trail before it is touched; one that cannot be
 * made anew stays as it lies, and is named once.
 */
import type { Topic } from '../calls/topic.ts';
import { type Request, systemEntry } from '../request.ts';
import { readSetting } from '../session.ts';
import type { Write } from '../store/commit.ts';
import type { DamagedRecord } from '../store/damage.ts';
import type { Store } from '../store/open-store.ts';
import type { LastingDamage } from '../store/tables/settings.ts';
import type { TableName } from '../store/tables.ts';
import { rederive } from './rederive.ts';

export interface RepairOptions {
  readonly store: Store;
  /** Aborted when the store closes: what is left is met again when it is next opened. */
  readonly closing: AbortSignal;
  request(): Promise<Request>;
  /** Lets closing wait for work that is under way. */
  follow(work: Promise<unknown>): Promise<void>;
}

/** So often a record is made anew while the store is open. */
const MOST_TIMES = 3;

/** What shows flights and reports. */
const SHOWN: readonly Topic[] = ['session', 'flights', 'queue', 'cases', 'imports'];

export class Repair {
  readonly #options: RepairOptions;
  /** How often each was made anew, by table and id. */
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

  /** Ends when everything that was met is made anew, or cannot be. Never fails. */
  async settled(): Promise<void> {
    await this.#running?.catch(() => undefined);
  }

  async #run(): Promise<void> {
    const { store, request } = this.#options;
    // Whoever met it is still reading, and may meet more.
    await Promise.resolve();
    try {
      for (;;) {
        const found = store.damage.records.filter(({ state }) => state === 'making');
        if (found.length === 0) return;
        await this.#mend(await request(), found);
      }
    } finally {
      this.#running = null;
    }
  }

  async #mend(request: Request, found: readonly DamagedRecord[]): Promise<void> {
    await this.#orFailed(request, found, () => name(request, found));
    for (const id of new Set(found.map((record) => record.id))) {
      const records = found.filter((record) => record.id === id && request.store.damage.records.includes(record));
      if (records.length > 0) await this.#orFailed(request, records, () => this.#mendOne(request, id, records));
    }
  }

  async #mendOne(request: Request, id: string, records: readonly DamagedRecord[]): Promise<void> {
    const { damage } = request.store;
    for (const { table } of records) this.#times.set(`${table} ${id}`, this.#timesOf(table, id) + 1);
    // A disk that damages whatever is written would have it written for ever.
    if (records.some(({ table }) => this.#timesOf(table, id) > MOST_TIMES)) throw new Error('damaged-again');
    const made = await rederive(request, id, records);
    for (const record of records) damage.became(record, made ? 'made' : 'lasting');
    const entry = systemEntry(request.clock(), 'store.made-anew', id, { records: records.length });
    await request.commit(await lastingWrites(request.store, records, made), made ? [entry] : [], SHOWN);
  }

  #timesOf(table: TableName, id: string): number {
    return this.#times.get(`${table} ${id}`) ?? 0;
  }

  /** Whatever fails here fails for these only, and is said of them. */
  async #orFailed(request: Request, records: readonly DamagedRecord[], work: () => Promise<void>): Promise<void> {
    const { closing } = this.#options;
    closing.throwIfAborted();
    try {
      await work();
    } catch {
      closing.throwIfAborted();
      const { damage } = request.store;
      for (const record of records) if (damage.records.includes(record)) damage.became(record, 'failed');
      // Nothing is written; the screens are told.
      await request.commit([], [], SHOWN);
    }
  }
}

/** Names in the audit trail what it has not told of before. */
async function name({ store, clock, commit }: Request, found: readonly DamagedRecord[]): Promise<void> {
  const known = (await readSetting(store, 'damage'))?.value ?? [];
  const news = found.filter((record) => !known.some((each) => isSame(each, record)));
  const told = news.map(({ table, id, problem }) =>
    systemEntry(clock(), 'store.record-damaged', id, { table, problem }),
  );
  if (told.length > 0) await commit([], told, SHOWN);
}

/** Keeps what lasts, so that it is not recorded at every sign-in, and forgets what was made anew. */
async function lastingWrites(
  store: Store,
  records: readonly DamagedRecord[],
  made: boolean,
): Promise<readonly Write[]> {
  const before = await readSetting(store, 'damage');
  const known = before?.value ?? [];
  const isGone = ({ table, id }: LastingDamage) => !store.ledger.lists(table, id);
  const others = known.filter((each) => !isGone(each) && !records.some((record) => isSame(each, record)));
  const lasting = made ? [] : records.map(({ table, id, problem }) => ({ table, id, problem }));
  if (others.length + lasting.length === known.length && made) return [];
  return [{ table: 'settings', id: 'damage', rev: before?.rev ?? 0, value: [...others, ...lasting] }];
}

function isSame(one: LastingDamage, other: LastingDamage): boolean {
  return one.table === other.table && one.id === other.id && one.problem === other.problem;
}
