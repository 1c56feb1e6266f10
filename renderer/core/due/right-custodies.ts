/** The records of custody that were entered under a clock that two officers say was wrong. */
import { atRightTimes } from '../../../shared/custody/right-times.ts';
import { earlierOf } from '../../../shared/time/due-clock.ts';
import { behindBy } from '../../../shared/time/seen-clock.ts';
import type { Request } from '../request.ts';
import type { Write } from '../store/commit.ts';
import { wholeOf } from '../store/open-store.ts';
import { readIntact } from '../store/read-intact.ts';

/** Puts the times that count into entries that were typed since the clock confirmed now was wrong, in every case: who confirms learns nothing of them. */
export async function rightCustodyWrites({ store, context, services }: Request): Promise<readonly Write[]> {
  const doubt = await services.seenTime.doubt();
  if (doubt === null) return [];
  const whole = wholeOf(store);
  // Where nobody knows when the clock came back, only what lies after now is wrong.
  const back = (await services.seenTime.cameBack()) ?? context.now;
  const confirmed = { now: context.now, behind: behindBy(doubt), back: earlierOf(back, context.now) };
  return (await readIntact(whole, 'custodies')).flatMap(({ id, rev, value }): readonly Write[] => {
    const right = atRightTimes(value, confirmed);
    return right === null ? [] : [{ table: 'custodies', id, rev, value: right, index: { case: id } }];
  });
}
