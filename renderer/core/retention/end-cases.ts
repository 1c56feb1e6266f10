/** Cases, mutes, acts of two officers and the personal values of the audit trail, each with its own period. */

import type { Case } from '../../../shared/casework/case.ts';
import type { Mute } from '../../../shared/mute/mute.ts';
import { isMonthOver, isOver } from '../../../shared/retention/due.ts';
import type { Write } from '../store/commit.ts';
import { readAll } from '../store/read.ts';
import { StoredMemory } from '../store/stored-memory.ts';
import { TABLE_NAMES, TABLES, type TableName } from '../store/tables.ts';
import { keptCases } from './kept-flights.ts';
import type { RetentionWork } from './retention-work.ts';

/** Destroys cases that were closed long enough ago, with the decisions on their hits. */
export async function endCases(work: RetentionWork): Promise<void> {
  const { store, periods, today } = work;
  const held = await keptCases(store);
  const due = (await readAll(store, 'cases')).filter(({ value }) => {
    const closed = closedAt(value);
    return closed !== null && !held.has(value.id) && isOver(closed.slice(0, 10), periods.caseMonths, today);
  });
  await work.commit(
    due.map(({ id }): Write => ({ table: 'cases', id, remove: true })),
    ['cases', 'queue'],
  );
  work.count({ casesDestroyed: due.length });
  if (due.length > 0) store.cache(StoredMemory).forget();
  for (const key of work.vault.keys()) {
    if (key.dataClass !== 'case' || key.month === null || !isMonthOver(key.month, periods.caseMonths, today)) continue;
    // Records left under the key are open, held, or were closed later: they are sealed with the key of this month.
    const under = { dataClass: 'case', month: today.slice(0, 7) } as const;
    for await (const records of work.sealedBy('cases', key.id)) await work.reseal('cases', records, () => under);
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
    const isDue = key.month !== null && isMonthOver(key.month, work.periods.auditMonths, work.today);
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

/** Removes lifted holds and ended unmaskings, with the period of the audit values about them. */
export async function endActs(work: RetentionWork): Promise<void> {
  const { store, periods, today } = work;
  const [holds, unmaskings] = await Promise.all([readAll(store, 'legalHolds'), readAll(store, 'unmaskings')]);
  const isDue = (end: string | undefined) => end !== undefined && isOver(end.slice(0, 10), periods.auditMonths, today);
  const gone: readonly Write[] = [
    ...holds.filter(({ value }) => isDue(value.lifted?.at)).map(({ id }): Write => removal('legalHolds', id)),
    ...unmaskings
      .filter(({ value }) => isDue(value.revoked?.at ?? value.until))
      .map(({ id }): Write => removal('unmaskings', id)),
  ];
  await work.commit(gone, ['retention']);
  work.count({ recordsDestroyed: gone.length });
}

function removal(table: TableName, id: string): Write {
  return { table, id, remove: true };
}

/** Ended mutes lose the person they were for after the first period, and are removed after the second. */
export async function endMutes(work: RetentionWork): Promise<void> {
  const { store, periods, today } = work;
  const writes: Write[] = [];
  for (const { id, rev, value } of await readAll(store, 'mutes')) {
    const last = value.revoked?.at.slice(0, 10) ?? value.until;
    if (isOver(last, periods.destroyMonths, today)) writes.push({ table: 'mutes', id, remove: true });
    else if (isOver(last, periods.maskMonths, today) && value.name !== '')
      writes.push({ table: 'mutes', id, rev, value: maskMute(value) });
  }
  await work.commit(writes, ['mutes']);
  work.count({ recordsMasked: writes.length });
}

function maskMute(mute: Mute): Mute {
  const { made, revoked } = mute;
  return {
    ...mute,
    name: '',
    key: maskKey(mute.key),
    made: { ...made, reason: '' },
    revoked: revoked === null ? null : { ...revoked, reason: '' },
  };
}

/** Keeps the kind of key, without its value. */
function maskKey({ kind }: Mute['key']): Mute['key'] {
  return kind === 'document'
    ? { kind, issuer: '', number: '', dateOfBirth: null }
    : { kind, name: '', dateOfBirth: '' };
}
