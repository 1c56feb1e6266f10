/** How much is in each part of a case, for its tabs. */
import { z } from 'zod';
import { failed, success } from '../../../shared/result.ts';
import type { Request } from '../request.ts';
import { readSeenCase } from '../seen/seen-cases.ts';
import { call, type Handled } from './call.ts';

/** One row per part: counts what this officer may see of a case that they see. */
const COUNTS = {
  files: none,
};

type CasePart = keyof typeof COUNTS;
const PARTS = Object.keys(COUNTS) as readonly CasePart[];

async function none(_request: Request, _id: string): Promise<number> {
  return 0;
}

export const casePartCountCalls = {
  'case.parts': call({
    input: z.strictObject({ id: z.string().min(1).max(80) }),
    permission: 'view',
    audit: null,
    async handler(request, { id }): Handled<Readonly<Record<CasePart, number>>> {
      if ((await readSeenCase(request, id)) === undefined) return failed({ code: 'not-found', what: 'case' });
      const counts: Record<CasePart, number> = { files: 0 };
      for (const part of PARTS) counts[part] = await COUNTS[part](request, id);
      return success({ output: counts });
    },
  }),
} as const;
