/** Carries the audit trail over a restore, so that entries written since the backup are kept. They are copied as stored, sealed and chained, after the last one in the backup. */
import type { Dexie } from 'dexie';
import type { AuditRecord } from '../store/append-audit.ts';
import { TABLE_NAMES, TABLES } from '../store/tables.ts';

/** The tables of the trail besides its entries: parts of an entry, under its id. */
const PARTS = TABLE_NAMES.filter((table) => TABLES[table].afterRestore === 'continues' && table !== 'audit');

/** Entries copied in one transaction. */
const PAGE = 200;

/**
 * Copies the entries of the trail in `from` that follow the trail in `to`. If the two are different trails, nothing is copied. Returns the number of entries; null: the trail
 * in `from` cannot be read, which may be the reason for the restore. Call it before anything is added in `to`. Throws what `to` reports.
 */
export async function carryTrail(from: Dexie, to: Dexie): Promise<number | null> {
  const last: AuditRecord | undefined = await to.table('audit').orderBy(':id').last();
  if (last !== undefined) {
    const same = await readTwice(() => from.table<AuditRecord>('audit').get(last.seq));
    if (same === null) return null;
    if (same?.hash !== last.hash) return 0;
  }
  let seq = last?.seq ?? 0;
  let carried = 0;
  for (;;) {
    const page = await readTwice(() => pageAfter(from, seq));
    if (page === null) return null;
    const { entries, parts } = page;
    const end = entries.at(-1);
    if (end === undefined) return carried;
    await to.transaction('rw', ['audit', ...PARTS], async () => {
      await to.table('audit').bulkAdd(entries);
      for (const { table, found } of parts)
        await to.table(table).bulkPut(found.filter((record) => record !== undefined));
    });
    seq = end.seq;
    carried += entries.length;
  }
}

async function pageAfter(from: Dexie, seq: number) {
  const entries: AuditRecord[] = await from.table('audit').where(':id').above(seq).limit(PAGE).toArray();
  const ids = entries.map(({ id }) => id);
  const parts = await Promise.all(PARTS.map(async (table) => ({ table, found: await from.table(table).bulkGet(ids) })));
  return { entries, parts };
}

/** Null: it failed twice. A disk that fails once must not cost the entries since the backup. */
async function readTwice<Found>(read: () => PromiseLike<Found>): Promise<Found | null> {
  for (let tries = 0; tries < 2; tries++) {
    try {
      return await read();
    } catch {
      // Read again.
    }
  }
  return null;
}
