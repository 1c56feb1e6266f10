/**
 * Makes anew what is derived and was found to be damaged, beside everything else. Each record is named in the audit trail before it is touched; one that cannot be
 * made anew stays as it lies, and is named once.
 */
import type { Topic } from '../api.ts';
import { type Desk, systemEntry } from '../context.ts';
import { readSetting } from '../session.ts';
import type { Write } from '../store/commit.ts';
import type { DamagedRecord } from '../store/damage.ts';
import type { Store } from '../store/open-store.ts';
import type { LastingDamage } from '../store/tables.ts';
import { makeAnew } from './make-anew.ts';

export interface MendingOptions {
  readonly store: Store;
  /** Aborted when the store closes: what is left is met again when it is next opened. */
  readonly closing: AbortSignal;
  desk(): Promise<Desk>;
  /** Lets closing wait for work that is under way. */
  follow(work: Promise<unknown>): Promise<void>;
}

/** What shows flights and reports. */
const SHOWN: readonly Topic[] = ['session', 'flights', 'queue', 'cases', 'imports'];

export class Mending {
  readonly #options: MendingOptions;
  /** One that fails otherwise than by its messages is tried again when the store is next opened. */
  readonly #tried = new Set<DamagedRecord>();
  #running: Promise<void> | null = null;

  constructor(options: MendingOptions) {
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
    const { store, closing, desk } = this.#options;
    // Whoever met it is still reading, and may meet more.
    await Promise.resolve();
    try {
      for (;;) {
        const found = store.damage.records.filter((record) => record.state === 'making' && !this.#tried.has(record));
        if (found.length === 0) return;
        closing.throwIfAborted();
        for (const record of found) this.#tried.add(record);
        await mend(await desk(), found);
      }
    } finally {
      this.#running = null;
    }
  }
}

async function mend(desk: Desk, found: readonly DamagedRecord[]): Promise<void> {
  const { store, closing, clock } = desk;
  const known = (await readSetting(store, 'damage'))?.value ?? [];
  const news = found.filter((record) => !known.some((each) => isSame(each, record)));
  const told = news.map(({ table, id, problem }) =>
    systemEntry(clock(), 'store.record-damaged', id, { table, problem }),
  );
  if (told.length > 0) await desk.commit([], told, SHOWN);
  for (const id of new Set(found.map((record) => record.id))) {
    closing.throwIfAborted();
    const records = found.filter((record) => record.id === id);
    const made = await makeAnew(desk, id, records);
    for (const record of records) store.damage.became(record, made ? 'made' : 'lasting');
    const entry = systemEntry(clock(), 'store.made-anew', id, { records: records.length });
    await desk.commit(await lastingWrites(store, records, made), made ? [entry] : [], SHOWN);
  }
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
