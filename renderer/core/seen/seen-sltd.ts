/** Checks of first-level matches that the officer may know of: of cases that they see, where their agency took part or sees every hit on whom it is about. */
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case } from '../../../shared/casework/case.ts';
import { compareText } from '../../../shared/flight/message-order.ts';
import { agenciesInCheck, type SltdCheck } from '../../../shared/interpol/sltd-check.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { type Opened, readOne } from '../store/read.ts';
import { readIntact, readIntactWhere } from '../store/read-intact.ts';
import { intactSeenCases, readSeenCase } from './seen-cases.ts';
import { seesDamage } from './seen-damage.ts';

/** A check, and its case as the officer sees it. */
export interface SeenSltd extends Opened<SltdCheck> {
  readonly onCase: Case;
}

/** May officers of the acting agency know of it? */
function isTold(check: SltdCheck, { context: { agency } }: Pick<Request, 'context'>): boolean {
  if (!isLawAgency(agency)) return false;
  return check.readers === null || check.readers.includes(agency) || agenciesInCheck(check).includes(agency);
}

/** Those of a case that the officer sees, the earliest first, and how many do not open, of whose damage the officer may know. */
export async function seenSltdOf(
  request: Request,
  { id }: Case,
): Promise<{ readonly checks: readonly Opened<SltdCheck>[]; readonly damaged: number }> {
  const { found, damaged } = await readIntactWhere(wholeOf(request.store), 'sltdChecks', 'case', id);
  const checks = found
    .filter(({ value }) => isTold(value, request))
    .sort((a, b) => compareText(a.value.begun.at, b.value.begun.at) || compareText(a.id, b.id));
  return { checks, damaged: seesDamage(request)(request.store.name, 'sltdChecks') ? damaged : 0 };
}

/** The one with that id; undefined where there is none, or the officer may not know of it. */
export async function readSeenSltd(request: Request, id: string): Promise<SeenSltd | undefined> {
  const found = await readOne(wholeOf(request.store), 'sltdChecks', id);
  if (found === undefined || !isTold(found.value, request)) return undefined;
  const onCase = await readSeenCase(request, found.value.case);
  return onCase === undefined ? undefined : { ...found, onCase };
}

/** All of cases that the officer sees; a damaged one is left out. */
export async function allSeenSltd(request: Request): Promise<readonly SeenSltd[]> {
  const told = (await readIntact(wholeOf(request.store), 'sltdChecks')).filter(({ value }) => isTold(value, request));
  if (told.length === 0) return [];
  const named = new Set(told.map(({ value }) => value.case));
  const cases = new Map((await intactSeenCases(request, ({ id }) => named.has(id))).map((each) => [each.id, each]));
  return told.flatMap((found) => {
    const onCase = cases.get(found.value.case);
    return onCase === undefined ? [] : [{ ...found, onCase }];
  });
}
