/** Ends cases, the personal values of the audit trail, and the unit's own records, each with its own period. */

import type { IsoDate } from '../../../shared/manifest.ts';
import { areDaysOver, isMonthOver, isOver } from '../../../shared/retention/due.ts';
import { isOfSomeOfficers } from '../seen/seen-damage.ts';
import type { Write } from '../store/commit.ts';
import { TamperedError } from '../store/keys.ts';
import { idsIn, type Opened, type Readable, readAll } from '../store/read.ts';
import { readIntact } from '../store/read-intact.ts';
import { StoredMemory } from '../store/stored-memory.ts';
import type { Lifetime } from '../store/tables/table.ts';
import { type Bodies, TABLE_NAMES, TABLES, type TableName } from '../store/tables.ts';
import { keptCases } from './kept-flights.ts';
import type { RetentionWork } from './retention-work.ts';

/** Destroys cases that were closed long enough ago, with the decisions on their hits, and what else belongs to them. */
export async function endCases(work: RetentionWork): Promise<void> {
  const { store, periods, endsBy, today } = work;
  const held = await keptCases(store);
  const tables = TABLE_NAMES.filter((table) => TABLES[table].lifetime.dataClass === 'case');
  const ended = await endedOf(work, 'cases', held);
  const left = (await idsIn(store, 'cases')).filter((id) => !ended.some((each) => each.id === id));
  const rest = tables.filter((table) => table !== 'cases');
  // What belongs to a case stays as long as the case.
  const more = await Promise.all(rest.map((table) => endedOf(work, table, new Set([...held, ...left]))));
  const due = [...ended, ...more.flat()];
  for (const table of tables) await endWithCases(work, table, new Set(ended.map(({ id }) => id)));
  await work.commit(due, ['cases', 'queue']);
  const cases = due.filter(({ table }) => table === 'cases').length;
  work.count({ casesDestroyed: cases, recordsDestroyed: due.length - cases });
  if (cases > 0) store.cache(StoredMemory).forget();
  for (const key of work.vault.keys()) {
    if (key.dataClass !== 'case' || key.month === null || !isMonthOver(key.month, periods.caseMonths, endsBy)) continue;
    // Records left under the key are open, held, or were closed later: they are sealed with the key of this month.
    const under = { dataClass: 'case', month: today.slice(0, 7) } as const;
    for (const table of tables)
      for await (const records of work.sealedBy(table, key.id)) await work.reseal(table, records, () => under);
    await work.vault.destroyKeys([key.id]);
    work.count({ keysDestroyed: 1 });
  }
}

/** Removes the records of a table of cases that ended long enough ago; `kept`: the cases whose records stay. */
async function endedOf<Table extends TableName>(
  { store, periods, endsBy }: RetentionWork,
  table: Table,
  kept: ReadonlySet<string>,
): Promise<readonly Write[]> {
  const lifetime: Lifetime<Bodies[Table]> = TABLES[table].lifetime;
  if (lifetime.dataClass !== 'case' || 'endsWith' in lifetime) return [];
  const due = (await readAll(store as Readable<Table>, table)).filter(({ value }) => {
    const ended = lifetime.endedOn(value);
    return ended !== null && !kept.has(lifetime.caseOf(value)) && isOver(ended, periods.caseMonths, endsBy);
  });
  return due.map(({ id }): Write => ({ table, id, remove: true }));
}

/** Records removed at a time. */
const BATCH = 200;

/** Removes what ends with one of these cases, or with a case that an earlier run removed. A case that is missing from outside keeps its records. */
async function endWithCases(work: RetentionWork, table: TableName, ending: ReadonlySet<string>): Promise<void> {
  if (!('endsWith' in TABLES[table].lifetime)) return;
  const { store } = work;
  const there = new Set([...(await store.table('cases').toCollection().primaryKeys()), ...store.ledger.ids('cases')]);
  const named = await store.table(table).orderBy('case').uniqueKeys();
  const ended = named.filter((id) => typeof id === 'string' && (ending.has(id) || !there.has(id))) as string[];
  const ids = (await store.table(table).where('case').anyOf(ended).primaryKeys()) as string[];
  for (let from = 0; from < ids.length; from += BATCH) {
    await work.commit(ids.slice(from, from + BATCH).map((id): Write => ({ table, id, remove: true })));
    await work.breathe();
  }
  work.count({ recordsDestroyed: ids.length });
}

/**
 * Destroys the personal values of audit entries; the entries and their chain stay. The key goes first: values without a key read as destroyed, values missing under a
 * key as damage. Values that an interrupted run left are removed by the next.
 */
export async function endAuditValues(work: RetentionWork): Promise<void> {
  for (const key of work.vault.keys()) {
    const isDue = key.month !== null && isMonthOver(key.month, work.periods.auditMonths, work.endsBy);
    if (key.dataClass !== 'audit' || !isDue) continue;
    await work.vault.destroyKeys([key.id]);
    work.count({ keysDestroyed: 1 });
  }
  const tables = TABLE_NAMES.filter((table) => TABLES[table].lifetime.dataClass === 'audit');
  for (const keyId of work.vault.destroyed()) {
    for (const table of tables) {
      for await (const records of work.sealedBy(table, keyId)) {
        await work.commit(records.map(({ id }): Write => ({ table, id, remove: true })));
        work.count({ auditValuesDestroyed: records.length });
      }
    }
  }
}

/**
 * Masks and removes the unit's records that ended, as the row of their table says. One damaged record keeps no other from ending: it is left, and named when all others have
 * ended. Where only some officers may know of a record, a run names none: the check of the store counts it.
 */
export async function endUnitRecords(work: RetentionWork): Promise<void> {
  const damaged: TamperedError[] = [];
  for (const table of TABLE_NAMES)
    await endTable(work, table, (error) => {
      if (!isOfSomeOfficers(table)) damaged.push(error);
    });
  const [first] = damaged;
  if (first !== undefined) throw first;
}

/** The records of the table that open; `onDamage` is told of the first that does not. */
async function readEnding<Table extends TableName>(
  store: Readable<Table>,
  table: Table,
  onDamage: (error: TamperedError) => void,
): Promise<readonly Opened<Bodies[Table]>[]> {
  try {
    return await readAll(store, table);
  } catch (error) {
    if (!(error instanceof TamperedError)) throw error;
    onDamage(error);
    return readIntact(store, table);
  }
}

async function endTable<Table extends TableName>(
  work: RetentionWork,
  table: Table,
  onDamage: (error: TamperedError) => void,
): Promise<void> {
  const { store, periods, endsBy } = work;
  const lifetime: Lifetime<Bodies[Table]> = TABLES[table].lifetime;
  if (lifetime.dataClass !== 'unit' || lifetime.ends === 'never' || lifetime.ends === 'with-list') return;
  const removed: Write[] = [];
  const masked: Write[] = [];
  const isToRemove = (ended: IsoDate) => {
    if (lifetime.ends === 'days') return areDaysOver(ended, lifetime.days, endsBy);
    return isOver(ended, lifetime.ends === 'audit' ? periods.auditMonths : periods.destroyMonths, endsBy);
  };
  for (const { id, rev, value } of await readEnding(store as Readable<Table>, table, onDamage)) {
    const ended = lifetime.endedOn(value);
    if (ended === null) continue;
    if (isToRemove(ended)) removed.push({ table, id, remove: true });
    else if (lifetime.ends === 'travellers' && isOver(ended, periods.maskMonths, endsBy)) {
      const rest = lifetime.masked(value);
      if (rest !== null) masked.push({ table, id, rev, value: rest } as Write);
    }
  }
  await work.commit([...removed, ...masked], [lifetime.topic]);
  work.count({ recordsDestroyed: removed.length, recordsMasked: masked.length });
}
