/** The audit trail, newest first, a page at a time. */
import { z } from 'zod';
import { success } from '../../../shared/result.ts';
import type { AuditRow } from '../api.ts';
import type { Desk } from '../context.ts';
import { seenEntry } from '../seen/seen-audit.ts';
import { hiddenToday, hidesList, hidesRule } from '../seen/seen-rules.ts';
import { open } from '../store/seal.ts';
import type { AuditEntry, StoredRecord } from '../store/tables.ts';
import type { UseCases } from './use-case.ts';

const MOST_ROWS = 500;

export const auditUseCases: UseCases<'audit.list'> = {
  'audit.list': {
    input: z.strictObject({
      before: z
        .string()
        .regex(/^\d{1,15}$/)
        .nullable(),
      count: z.number().int().min(1).max(MOST_ROWS),
    }),
    permission: 'audit.view',
    audit: null,
    async handler(desk, { before, count }) {
      const hidden = {
        agency: desk.context.agency,
        rules: hiddenToday(desk),
        hides: hidesRule(desk),
        hidesList: hidesList(desk),
      };
      const rows: AuditRow[] = [];
      let below = before === null ? Number.POSITIVE_INFINITY : Number(before);
      // What is hidden leaves no shorter page: one page after the other is read until this one is full.
      while (rows.length < count) {
        const records = await pageBelow(desk, below, count - rows.length);
        if (records.length === 0) break;
        const entries = await Promise.all(records.map((record) => open(desk.store, 'audit', record)));
        records.forEach(({ seq }, at) => {
          const entry = seenEntry(entries[at] as AuditEntry, hidden);
          if (entry !== null) rows.push({ id: String(seq), ...entry });
        });
        below = Number(records.at(-1)?.seq);
      }
      return success({ output: rows });
    },
  },
};

/** Records whose number is below one, latest first. */
function pageBelow({ store }: Pick<Desk, 'store'>, below: number, count: number): Promise<StoredRecord[]> {
  return store.table('audit').where(':id').below(below).reverse().limit(count).toArray();
}
