/**
 * Verifies the store: compares every record with the ledger and opens it; every listed record has to be there. It returns findings and changes nothing. Officers go on
 * working meanwhile.
 */
import type { Slices } from '../pause.ts';
import { checkMissing } from './check-read.ts';
import { RetainedError, TamperedError } from './keys.ts';
import { LISTED_TABLES } from './ledger.ts';
import type { Store } from './open-store.ts';
import { idsIn } from './read.ts';
import { openBytes } from './seal.ts';
import type { StoredRecord, TableName } from './tables.ts';
import { NewerRecordError, OlderRecordError } from './upgrade-body.ts';

export interface RecordFinding {
  readonly table: TableName | 'vault';
  readonly id: string;
  /** `newer`: a later release wrote it · `older`: its form is older than this release reads. */
  readonly problem: TamperedError['problem'] | 'newer' | 'older';
}

export interface StoreCheck {
  readonly records: number;
  /** Records whose keys are put away or destroyed. */
  readonly retained: number;
  readonly findings: readonly RecordFinding[];
}

export interface VerifyOptions {
  readonly signal: AbortSignal;
  readonly slice: Slices;
  /** Called with the number of records just checked. */
  onChecked(records: number): void;
}

/** Records read at a time; those of flights are some hundred kilobytes. */
const BATCH = 50;

/** Ids of all stored or listed records, by table. */
export async function idsToVerify(store: Store): Promise<ReadonlyMap<TableName, readonly string[]>> {
  const ids = new Map<TableName, readonly string[]>();
  for (const table of LISTED_TABLES) ids.set(table, await idsIn(store, table));
  return ids;
}

/** Throws what the store reports, and the reason of `signal`. */
export async function verifyStore(
  store: Store,
  ids: ReadonlyMap<TableName, readonly string[]>,
  { signal, slice, onChecked }: VerifyOptions,
): Promise<StoreCheck> {
  const findings: RecordFinding[] = [];
  let records = 0;
  let retained = 0;
  for (const [table, all] of ids) {
    for (let from = 0; from < all.length; from += BATCH) {
      const some = all.slice(from, from + BATCH);
      const found = await store.table(table).bulkGet([...some]);
      for (const [at, id] of some.entries()) {
        signal.throwIfAborted();
        const state = await stateOf(store, table, id, found[at]);
        if (state === 'gone') continue;
        records++;
        if (state === 'retained') retained++;
        else if (state !== 'whole') findings.push({ table, id, problem: state });
        await slice.breathe();
      }
      onChecked(some.length);
    }
  }
  findings.push(...(await verifyVault(store)));
  return { records, retained, findings };
}

/** State of one record; `gone`: it was removed since the ids were read. */
async function stateOf(
  store: Store,
  table: TableName,
  id: string,
  record: StoredRecord | undefined,
): Promise<'whole' | 'gone' | 'retained' | RecordFinding['problem']> {
  try {
    if (record === undefined) {
      await checkMissing(store, table, [id]);
      return 'gone';
    }
    await openBytes(store, table, record);
    return 'whole';
  } catch (error) {
    if (error instanceof RetainedError) return 'retained';
    // The record names a key that never existed.
    if (error instanceof TamperedError) return error.table === table ? error.problem : 'changed';
    if (error instanceof NewerRecordError) return 'newer';
    if (error instanceof OlderRecordError) return 'older';
    throw error;
  }
}

/** Checks the records of the vault, which only the live store lists. */
async function verifyVault({ db, ledger }: Store): Promise<readonly RecordFinding[]> {
  const records: (object & { readonly id: string })[] = await db.table('vault').toArray();
  const known = new Map(records.map((record) => [record.id, record]));
  return [...new Set([...known.keys(), ...ledger.ids('vault')])].flatMap((id) => {
    const problem = ledger.vaultProblemOf(id, known.get(id));
    return problem === null ? [] : [{ table: 'vault' as const, id, problem }];
  });
}
