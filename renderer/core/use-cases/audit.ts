/** The audit trail, newest first, a page at a time. */
import { z } from 'zod';
import { success } from '../../../shared/result.ts';
import type { AuditRow } from '../api.ts';
import { open } from '../store/seal.ts';
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
    async handler({ store }, { before, count }) {
      const table = store.table('audit');
      const below = before === null ? table.toCollection() : table.where(':id').below(Number(before));
      const records = await below.reverse().limit(count).toArray();
      const rows = records.map(async (record): Promise<AuditRow> => {
        return { id: String(record.seq), ...(await open('audit', record)) };
      });
      return success({ output: await Promise.all(rows) });
    },
  },
};
