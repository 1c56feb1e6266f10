/** How much is in each part of a case, for its tabs. */
import { z } from 'zod';
import type { Case } from '../../../shared/casework/case.ts';
import { isOpen } from '../../../shared/casework/referral.ts';
import { entriesInForce } from '../../../shared/encounter/encounter-entry.ts';
import { stepOf } from '../../../shared/interpol/sltd-check.ts';
import { failed, success } from '../../../shared/result.ts';
import type { Request } from '../request.ts';
import { seenAttachments, seenStatements } from '../seen/seen-attachments.ts';
import { readSeenCase } from '../seen/seen-cases.ts';
import { readSeenCustody } from '../seen/seen-custody.ts';
import { readSeenEncounter } from '../seen/seen-encounters.ts';
import { intactExhibitsOf } from '../seen/seen-exhibits.ts';
import { intactOfficialReports } from '../seen/seen-official-reports.ts';
import { seenReferrals } from '../seen/seen-referrals.ts';
import { seenSltdOf } from '../seen/seen-sltd.ts';
import { TamperedError } from '../store/keys.ts';
import { call, type Handled } from './call.ts';

/** One row per part: counts what this officer may see of a case that they see. */
const COUNTS = {
  // Entries that count.
  inspection: async (request, { id }) => entriesInForce((await readSeenEncounter(request, id))?.entries ?? []).length,
  custody: async (request, { id }) => (await readSeenCustody(request, id))?.entries.length ?? 0,
  // Checks that are not closed.
  sltd: async (request, onCase) =>
    (await seenSltdOf(request, onCase)).checks.filter(({ value }) => stepOf(value) !== 'closed').length,
  exhibits: async (request, { id }) => (await intactExhibitsOf(request, id)).exhibits.length,
  papers: async (request, onCase) =>
    (await intactOfficialReports(request, onCase)).reports.filter(({ value }) => value.withdrawn === null).length,
  // Those that somebody still has to do something about.
  referral: async (request, onCase) =>
    (await seenReferrals(request, onCase)).filter(({ value }) => isOpen(value)).length,
  files: async (request, onCase) =>
    (await seenAttachments(request, onCase)).length + (await seenStatements(request, onCase)).length,
} satisfies Readonly<Record<string, (request: Request, onCase: Case) => Promise<number>>>;

type CasePart = keyof typeof COUNTS;
const PARTS = Object.keys(COUNTS) as readonly CasePart[];

/** A damaged record is told by its part, and takes none of the others with it. */
async function countOf(part: CasePart, request: Request, onCase: Case): Promise<number> {
  return COUNTS[part](request, onCase).catch((error: unknown) => {
    if (error instanceof TamperedError) return 0;
    throw error;
  });
}

export const casePartCountCalls = {
  'case.parts': call({
    input: z.strictObject({ id: z.string().min(1).max(80) }),
    permission: 'view',
    audit: null,
    async handler(request, { id }): Handled<Readonly<Record<CasePart, number>>> {
      const onCase = await readSeenCase(request, id);
      if (onCase === undefined) return failed({ code: 'not-found', what: 'case' });
      const counts: Record<CasePart, number> = {
        inspection: 0,
        custody: 0,
        sltd: 0,
        exhibits: 0,
        papers: 0,
        referral: 0,
        files: 0,
      };
      for (const part of PARTS) counts[part] = await countOf(part, request, onCase);
      return success({ output: counts });
    },
  }),
} as const;
