/** Carries the audit trail over a restore, so that entries written since the backup are kept. They are copied as stored, sealed and chained, after the last one in the backup. */
import type { Dexie } from 'dexie';
import type { AuditRecord } from '../store/append-audit.ts';
import { TABLE_NAMES, TABLES } from '../store/tables.ts';

/** The tables of the trail besides its entries: parts of an entry, under its id. */
const PARTS = TABLE_NAMES.filter((table) => TABLES[table].afterRestore === 'continues' && table !== 'audit');

/** Entries copied in one transaction. */
const PAGE = 200;

/**
 * Copies the entries of the trail in `from` that follow the trail in `to`. If the two are different trails, nothing is copied. Returns the number of entries. Call it
 * before anything is added in `to`. Throws what a database reports.
 */
export async function carryTrail(from: Dexie, to: Dexie): Promise<number> {
  const last: AuditRecord | undefined = await to.table('audit').orderBy(':id').last();
  if (last !== undefined && (await from.table('audit').get(last.seq))?.hash !== last.hash) return 0;
  let seq = last?.seq ?? 0;
  let carried = 0;
  for (;;) {
    const entries: AuditRecord[] = await from.table('audit').where(':id').above(seq).limit(PAGE).toArray();
    const end = entries.at(-1);
    if (end === undefined) return carried;
    const ids = entries.map(({ id }) => id);
    const parts = await Promise.all(
      PARTS.map(async (table) => ({ table, found: await from.table(table).bulkGet(ids) })),
    );
    await to.transaction('rw', ['audit', ...PARTS], async () => {
      await to.table('audit').bulkAdd(entries);
      for (const { table, found } of parts)
        await to.table(table).bulkPut(found.filter((record) => record !== undefined));
    });
    seq = end.seq;
    carried += entries.length;
  }
}
