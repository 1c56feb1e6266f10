/** The records of custody and of first-level matches that were entered under a clock that two officers say was wrong. */
import { atRightTimes, type ConfirmedClock } from '../../../shared/custody/right-times.ts';
import { sltdAtRightTimes } from '../../../shared/interpol/sltd-check.ts';
import { earlierOf } from '../../../shared/time/due-clock.ts';
import { behindBy } from '../../../shared/time/seen-clock.ts';
import type { Request } from '../request.ts';
import type { Write } from '../store/commit.ts';
import { wholeOf } from '../store/open-store.ts';
import { readIntact } from '../store/read-intact.ts';

/** Puts the times that count into entries that were typed since the clock confirmed now was wrong, in every case: who confirms learns nothing of them. */
export async function rightCustodyWrites(request: Request): Promise<readonly Write[]> {
  const confirmed = await confirmedClock(request);
  if (confirmed === null) return [];
  return (await readIntact(wholeOf(request.store), 'custodies')).flatMap(({ id, rev, value }): readonly Write[] => {
    const right = atRightTimes(value, confirmed);
    return right === null ? [] : [{ table: 'custodies', id, rev, value: right, index: { case: id } }];
  });
}

/** The same of first-level matches. */
export async function rightSltdWrites(request: Request): Promise<readonly Write[]> {
  const confirmed = await confirmedClock(request);
  if (confirmed === null) return [];
  return (await readIntact(wholeOf(request.store), 'sltdChecks')).flatMap(({ id, rev, value }): readonly Write[] => {
    const right = sltdAtRightTimes(value, confirmed);
    return right === null ? [] : [{ table: 'sltdChecks', id, rev, value: right, index: { case: right.case } }];
  });
}

/** Null: the clock is not in doubt. */
async function confirmedClock({ context, services }: Request): Promise<ConfirmedClock | null> {
  const doubt = await services.seenTime.doubt();
  if (doubt === null) return null;
  // Where nobody knows when the clock came back, only what lies after now is wrong.
  const back = (await services.seenTime.cameBack()) ?? context.now;
  return { now: context.now, behind: behindBy(doubt), back: earlierOf(back, context.now) };
}
