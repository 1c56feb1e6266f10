/**
 * Lists the records of a store in its ledger again, after the ledger was lost or cut. A record is sealed to its store, table, id, form and key, so one that opens was
 * written here under that id. It cannot be checked whether it was the last version, nor whether its index fields were changed. So two officers have to ask for this.
 */
import { RetainedError, TamperedError } from './keys.ts';
import { LISTED_TABLES } from './ledger.ts';
import type { LedgerChange } from './ledger-chain.ts';
import type { Store } from './open-store.ts';
import { idsIn } from './read.ts';
import { recordMark } from './record-mark.ts';
import { opensByItself } from './seal.ts';
import type { StoredRecord, TableName } from './tables.ts';

/** Counts of records that did not agree with their ledger. */
export interface Relisted {
  /** They open and are now listed; the ledger did not know them. */
  readonly listed: number;
  /** They open and are now listed in place of other versions that the ledger knew: newer ones, or older ones that were put back. */
  readonly knownOtherwise: number;
  /** They do not open, or an index field was changed. They stay unlisted and are reported as damaged when they are read. */
  readonly damaged: number;
  /** They were listed and are not in the store; their entries were removed. */
  readonly gone: number;
}

/** Records at a time; those of flights are some hundred kilobytes. */
const BATCH = 50;
/** How often a batch is checked again because another transaction wrote meanwhile. */
const MOST_TRIES = 20;

/**
 * Lists every record that does not agree with its ledger but opens. `onFound` is called with what was found before anything is listed, so that nothing is listed without an
 * entry; where it fails, nothing is. If the worker ends on the way, the next call goes on from there. Throws what the store reports.
 */
export async function relist(
  stores: readonly Store[],
  onProgress: (done: number, total: number) => void,
  onFound: (found: Relisted) => Promise<void> = async () => undefined,
): Promise<Relisted> {
  const tables: { readonly store: Store; readonly table: TableName; readonly ids: readonly string[] }[] = [];
  for (const store of stores)
    for (const table of LISTED_TABLES) tables.push({ store, table, ids: await idsIn(store, table) });
  const total = tables.reduce((sum, { ids }) => sum + ids.length, 0);
  const sum = { listed: 0, knownOtherwise: 0, damaged: 0, gone: 0 };
  const batches: Batch[] = [];
  // Each record is judged and then listed.
  let steps = 0;
  const tell = (records: number) => {
    steps += records;
    onProgress(Math.floor(steps / 2), total);
  };
  for (const { store, table, ids } of tables) {
    for (let from = 0; from < ids.length; from += BATCH) {
      const some = ids.slice(from, from + BATCH);
      const judged = await judge(store, table, some);
      for (const { state } of judged) sum[state]++;
      batches.push({ store, table, size: some.length, judged });
      tell(some.length);
    }
  }
  await onFound(sum);
  for (const batch of batches) {
    await listBatch(batch);
    tell(batch.size);
  }
  return sum;
}

interface Batch {
  readonly store: Store;
  readonly table: TableName;
  /** Number of records, with those that agree. */
  readonly size: number;
  /** Those that do not agree. */
  readonly judged: readonly Judged[];
}

interface Judged {
  readonly id: string;
  /** The mark as it was read; undefined: there is no record. */
  readonly mark: string | undefined;
  readonly state: keyof Relisted;
}

async function listBatch({ store, table, judged }: Batch): Promise<void> {
  let now = judged;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const agreed = now.filter(({ state }) => state !== 'damaged');
    if (agreed.length === 0 || (await list(store, table, agreed))) return;
    now = await judge(
      store,
      table,
      agreed.map(({ id }) => id),
    );
  }
  throw new Error('not-listed');
}

/** Those records of a batch that do not agree. */
async function judge(store: Store, table: TableName, ids: readonly string[]): Promise<readonly Judged[]> {
  const found = await store.table(table).bulkGet([...ids]);
  const judged = await Promise.all(
    ids.map(async (id, at): Promise<Judged | null> => {
      const record = found[at];
      if (record === undefined) return store.ledger.expects(table, id) ? { id, mark: undefined, state: 'gone' } : null;
      const problem = store.ledger.problemOf(table, record);
      if (problem === null) return null;
      // The ledger knows this body, with other index fields.
      const isWhole = problem !== 'changed' && (await opens(store, table, record));
      const whole = problem === 'added' ? 'listed' : 'knownOtherwise';
      return { id, mark: recordMark(table, record), state: isWhole ? whole : 'damaged' };
    }),
  );
  return judged.filter((each) => each !== null);
}

/** Does the record open? One whose key is put away or destroyed counts as if it did, since nothing else can be found out about it. */
async function opens(store: Store, table: TableName, record: StoredRecord): Promise<boolean> {
  try {
    return await opensByItself(store, table, record);
  } catch (error) {
    if (error instanceof RetainedError) return true;
    if (error instanceof TamperedError) return false;
    throw error;
  }
}

/** Lists the records; false: one of them was written meanwhile, and nothing was listed. */
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
