/** Ends cases, the personal values of the audit trail, and the unit's own records, each with its own period. */

import type { Case } from '../../../shared/casework/case.ts';
import { isMonthOver, isOver } from '../../../shared/retention/due.ts';
import type { Write } from '../store/commit.ts';
import { type Readable, readAll } from '../store/read.ts';
import { StoredMemory } from '../store/stored-memory.ts';
import type { Lifetime } from '../store/tables/table.ts';
import { type Bodies, TABLE_NAMES, TABLES, type TableName } from '../store/tables.ts';
import { keptCases } from './kept-flights.ts';
import type { RetentionWork } from './retention-work.ts';

/** Destroys cases that were closed long enough ago, with the decisions on their hits. */
export async function endCases(work: RetentionWork): Promise<void> {
  const { store, periods, endsBy, today } = work;
  const held = await keptCases(store);
  const due = (await readAll(store, 'cases')).filter(({ value }) => {
    const closed = closedAt(value);
    return closed !== null && !held.has(value.id) && isOver(closed.slice(0, 10), periods.caseMonths, endsBy);
  });
  await work.commit(
    due.map(({ id }): Write => ({ table: 'cases', id, remove: true })),
    ['cases', 'queue'],
  );
  work.count({ casesDestroyed: due.length });
  if (due.length > 0) store.cache(StoredMemory).forget();
  for (const key of work.vault.keys()) {
    if (key.dataClass !== 'case' || key.month === null || !isMonthOver(key.month, periods.caseMonths, endsBy)) continue;
    // Records left under the key are open, held, or were closed later: they are sealed with the key of this month.
    const under = { dataClass: 'case', month: today.slice(0, 7) } as const;
    for (const table of TABLE_NAMES.filter((name) => TABLES[name].lifetime.dataClass === 'case'))
      for await (const records of work.sealedBy(table, key.id)) await work.reseal(table, records, () => under);
    await work.vault.destroyKeys([key.id]);
    work.count({ keysDestroyed: 1 });
  }
}

/** When a case was closed for the last time, ISO 8601 UTC; null: it is open. */
function closedAt({ state, timeline }: Case): string | null {
  return state === 'closed' ? (timeline.findLast(({ kind }) => kind === 'closed')?.at ?? null) : null;
}

/** Destroys the personal values of audit entries; the entries and their chain stay. */
export async function endAuditValues(work: RetentionWork): Promise<void> {
  const tables = TABLE_NAMES.filter((table) => TABLES[table].lifetime.dataClass === 'audit');
  for (const key of work.vault.keys()) {
    const isDue = key.month !== null && isMonthOver(key.month, work.periods.auditMonths, work.endsBy);
    if (key.dataClass !== 'audit' || !isDue) continue;
    for (const table of tables) {
      for await (const records of work.sealedBy(table, key.id)) {
        await work.commit(records.map(({ id }): Write => ({ table, id, remove: true })));
        work.count({ auditValuesDestroyed: records.length });
      }
    }
    await work.vault.destroyKeys([key.id]);
    work.count({ keysDestroyed: 1 });
  }
}

/** Masks and removes the unit's records that ended, as the row of their table says. */
export async function endUnitRecords(work: RetentionWork): Promise<void> {
  for (const table of TABLE_NAMES) await endTable(work, table);
}

async function endTable<Table extends TableName>(work: RetentionWork, table: Table): Promise<void> {
  const { store, periods, endsBy } = work;
  const lifetime: Lifetime<Bodies[Table]> = TABLES[table].lifetime;
  if (lifetime.dataClass !== 'unit' || lifetime.ends === 'never') return;
  const removed: Write[] = [];
  const masked: Write[] = [];
  const removeAfter = lifetime.ends === 'audit' ? periods.auditMonths : periods.destroyMonths;
  for (const { id, rev, value } of await readAll(store as Readable<Table>, table)) {
    const ended = lifetime.endedOn(value);
    if (ended === null) continue;
    if (isOver(ended, removeAfter, endsBy)) removed.push({ table, id, remove: true });
    else if (lifetime.ends === 'travellers' && isOver(ended, periods.maskMonths, endsBy)) {
      const rest = lifetime.masked(value);
      if (rest !== null) masked.push({ table, id, rev, value: rest } as Write);
    }
  }
  await work.commit([...removed, ...masked], ['retention', 'mutes']);
  work.count({ recordsDestroyed: removed.length, recordsMasked: masked.length });
}
