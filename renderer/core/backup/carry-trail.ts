/**
 * The audit trail is no part of the past that a restore brings back: what was done since the backup was made stays recorded. Its entries go over as they lie, sealed
 * and chained, behind the last one that the backup holds.
 */
import type { Dexie } from 'dexie';
import type { AuditRecord } from '../store/append-audit.ts';

/** Entries taken over in one transaction. */
const PAGE = 200;

/**
 * Takes over what the trail in `from` says beyond that in `to`, which has to be its beginning: of another trail nothing is taken. Gives how many entries went over. To be
 * called before anything is added in `to`. Throws what a database reports.
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
    const values = await from.table('auditValues').bulkGet(entries.map(({ id }) => id));
    await to.transaction('rw', ['audit', 'auditValues'], async () => {
      await to.table('audit').bulkAdd(entries);
      await to.table('auditValues').bulkPut(values.filter((record) => record !== undefined));
    });
    seq = end.seq;
    carried += entries.length;
  }
}
