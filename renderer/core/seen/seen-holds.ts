/** Legal holds that the officer may know of. */
import type { LegalHold } from '../../../shared/retention/legal-hold.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { type Opened, readAll } from '../store/read.ts';
import { hiddenCaseIds } from './seen-cases.ts';
import { seenTravellers } from './seen-travellers.ts';

/** All holds except those that another agency laid on a traveller with only hidden hits, or on a hidden case: they would reveal the hits. */
export async function readSeenHolds(request: Request): Promise<readonly Opened<LegalHold>[]> {
  return seenHoldsAmong(request, await readAll(wholeOf(request.store), 'legalHolds'));
}

/** The same of some holds. */
export async function seenHoldsAmong(
  request: Request,
  holds: readonly Opened<LegalHold>[],
): Promise<readonly Opened<LegalHold>[]> {
  const [seen, hiddenCases] = await Promise.all([seenTravellers(request), hiddenCaseIds(request)]);
  if (seen === null) return holds;
  return holds.filter(({ value: { subject, set } }) => {
    if (subject.kind === 'flight') return true;
    if (subject.kind === 'case' && hiddenCases.has(subject.case)) return false;
    return !seen.hides(subject, [set.officer, set.second]);
  });
}
