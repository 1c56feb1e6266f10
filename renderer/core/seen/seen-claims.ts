/** Cases that officers have, for whoever passes them on. One that goes on beside the work of the own agency is not theirs to pass on. */
import type { Case } from '../../../shared/casework/case.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { readIntact } from '../store/read-intact.ts';
import { caseSight } from './case-sight.ts';
import { byOpening } from './seen-cases.ts';

/** The open cases of those officers for whom `isMeant` answers true, as the officer who asks sees them, the first that was opened first. */
export async function seenClaims(request: Request, isMeant: (officer: string) => boolean): Promise<readonly Case[]> {
  const [sight, cases] = await Promise.all([caseSight(request), readIntact(wholeOf(request.store), 'cases')]);
  const claimed = cases.flatMap(({ value }): readonly Case[] => {
    if (value.state === 'closed' || value.assigned === null || !isMeant(value.assigned)) return [];
    const shown = sight.isBeside(value) ? null : sight.show(value);
    return shown === null ? [] : [shown];
  });
  return claimed.sort(byOpening);
}
