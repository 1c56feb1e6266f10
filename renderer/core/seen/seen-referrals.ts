/** Referrals of cases that the officer sees. */
import type { Case } from '../../../shared/casework/case.ts';
import type { Referral } from '../../../shared/casework/referral.ts';
import { compareText } from '../../../shared/flight/message-order.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { type Opened, readOne, readWhereAny } from '../store/read.ts';
import { readIntact } from '../store/read-intact.ts';
import { intactSeenCases, readSeenCase } from './seen-cases.ts';

/** A referral, and its case as the officer sees it. */
export interface SeenReferral extends Opened<Referral> {
  readonly onCase: Case;
}

/** Those of a case that the officer sees, the earliest first. */
export async function seenReferrals(request: Request, { id }: Case): Promise<readonly Opened<Referral>[]> {
  const found = await readWhereAny(wholeOf(request.store), 'referrals', 'case', [id]);
  return [...found].sort((a, b) => compareText(a.value.asked.at, b.value.asked.at) || compareText(a.id, b.id));
}

/** All of cases that the officer sees; a damaged one is left out. */
export async function allSeenReferrals(request: Request): Promise<readonly SeenReferral[]> {
  const all = await readIntact(wholeOf(request.store), 'referrals');
  if (all.length === 0) return [];
  const named = new Set(all.map(({ value }) => value.case));
  const cases = new Map((await intactSeenCases(request, ({ id }) => named.has(id))).map((each) => [each.id, each]));
  return all.flatMap((found) => {
    const onCase = cases.get(found.value.case);
    return onCase === undefined ? [] : [{ ...found, onCase }];
  });
}

/** The cases that the officer sees in which something was found. A damaged one is left out, so that clocks of others go on. */
export function seenCasesWithFinds(request: Request): Promise<readonly Case[]> {
  return intactSeenCases(request, ({ found }) => found.length > 0);
}

/** The one with that id; undefined where there is none, or its case is hidden. */
export async function readSeenReferral(request: Request, id: string): Promise<SeenReferral | undefined> {
  const found = await readOne(wholeOf(request.store), 'referrals', id);
  const onCase = found === undefined ? undefined : await readSeenCase(request, found.value.case);
  return found === undefined || onCase === undefined ? undefined : { ...found, onCase };
}
