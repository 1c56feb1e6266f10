/**
 * Makes the list of a store anew from what the store holds, after its ledger was lost or cut. A record is sealed to its store, table, id, version and key: one that
 * opens was written here, under that id. Whether it was the last one, and what stands readable beside it, is taken as it is; so two officers have to want it.
 */
import { RetainedError, TamperedError } from './keys.ts';
import { LISTED_TABLES } from './ledger.ts';
import type { LedgerChange } from './ledger-chain.ts';
import type { Store } from './open-store.ts';
import { idsIn } from './read.ts';
import { recordMark } from './record-mark.ts';
import { opensByItself } from './seal.ts';
import type { StoredRecord, TableName } from './tables.ts';

/** What became of the records that did not agree with their ledger. */
export interface Relisted {
  /** They open, and are listed; nothing was known of them. */
  readonly listed: number;
  /** They open, and are listed in the place of others that were known: newer ones, or older ones that somebody put back. */
  readonly knownOtherwise: number;
  /** They do not open, or something beside what is sealed was changed: they are named as before, whenever somebody asks for them. */
  readonly damaged: number;
  /** They were listed, are not there, and are not missed any more. */
  readonly gone: number;
}

/** Records at a time; those of flights are some hundred kilobytes. */
const BATCH = 50;
/** How often a batch is looked at again because somebody wrote meanwhile. */
const MOST_TRIES = 20;

/** Records that agree with their ledger stay as they are. Killed on the way, it goes on where it was. Throws what the store reports. */
export async function relist(
  stores: readonly Store[],
  onProgress: (done: number, total: number) => void,
): Promise<Relisted> {
  const tables: { readonly store: Store; readonly table: TableName; readonly ids: readonly string[] }[] = [];
  for (const store of stores)
    for (const table of LISTED_TABLES) tables.push({ store, table, ids: await idsIn(store, table) });
  const total = tables.reduce((sum, { ids }) => sum + ids.length, 0);
  const sum = { listed: 0, knownOtherwise: 0, damaged: 0, gone: 0 };
  let done = 0;
  for (const { store, table, ids } of tables) {
    for (let from = 0; from < ids.length; from += BATCH) {
      const some = ids.slice(from, from + BATCH);
      for (const state of await listBatch(store, table, some)) sum[state]++;
      done += some.length;
      onProgress(done, total);
    }
  }
  return sum;
}

interface Judged {
  readonly id: string;
  /** As it was read; undefined: it is not there. */
  readonly mark: string | undefined;
  readonly state: keyof Relisted;
}

async function listBatch(store: Store, table: TableName, ids: readonly string[]): Promise<readonly (keyof Relisted)[]> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const judged = await judge(store, table, ids);
    const agreed = judged.filter(({ state }) => state !== 'damaged');
    if (agreed.length === 0 || (await list(store, table, agreed))) return judged.map(({ state }) => state);
  }
  throw new Error('not-listed');
}

/** Those of a batch that do not agree. */
async function judge(store: Store, table: TableName, ids: readonly string[]): Promise<readonly Judged[]> {
  const found = await store.table(table).bulkGet([...ids]);
  const judged = await Promise.all(
    ids.map(async (id, at): Promise<Judged | null> => {
      const record = found[at];
      if (record === undefined) return store.ledger.expects(table, id) ? { id, mark: undefined, state: 'gone' } : null;
      const problem = store.ledger.problemOf(table, record);
      if (problem === null) return null;
      // The ledger knows that very body, with something else beside it.
      const isWhole = problem !== 'changed' && (await opens(store, table, record));
      const whole = problem === 'added' ? 'listed' : 'knownOtherwise';
      return { id, mark: recordMark(table, record), state: isWhole ? whole : 'damaged' };
    }),
  );
  return judged.filter((each) => each !== null);
}

/** What lies under a key that is put away or destroyed cannot be opened by anybody, listed or not. */
async function opens(store: Store, table: TableName, record: StoredRecord): Promise<boolean> {
  try {
    return await opensByItself(store, table, record);
  } catch (error) {
    if (error instanceof RetainedError) return true;
    if (error instanceof TamperedError) return false;
    throw error;
  }
}

/** False: something of it was written meanwhile, and nothing was listed. */
async function list({ db, ledger }: Store, table: TableName, judged: readonly Judged[]): Promise<boolean> {
  const changes = judged.map(({ id, mark = null }): LedgerChange => [table, id, mark]);
  const entry = await ledger.prepare(changes);
  let done = false;
  try {
    await db.transaction('rw', [table, 'ledger'], async () => {
      const now: (StoredRecord | undefined)[] = await db.table(table).bulkGet(judged.map(({ id }) => id));
      if (judged.some(({ mark }, at) => mark !== markOf(table, now[at]))) return;
      await ledger.append(db.table('ledger'), entry);
      done = true;
    });
  } finally {
    ledger.settle(entry, done);
  }
  return done;
}

function markOf(table: TableName, record: StoredRecord | undefined): string | undefined {
  return record === undefined ? undefined : recordMark(table, record);
}
