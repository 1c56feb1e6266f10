/** The records of custody that were entered under a clock that two officers say was wrong. */
import { atRightTimes } from '../../../shared/custody/right-times.ts';
import { behindBy } from '../../../shared/time/seen-clock.ts';
import type { Request } from '../request.ts';
import type { Write } from '../store/commit.ts';
import { wholeOf } from '../store/open-store.ts';
import { readIntact } from '../store/read-intact.ts';

/** Puts the times that count into entries that were typed under a later clock than the one confirmed now, in every case: who confirms learns nothing of them. */
export async function rightCustodyWrites({ store, context, services }: Request): Promise<readonly Write[]> {
  const doubt = await services.seenTime.doubt();
  if (doubt === null) return [];
  return (await readIntact(wholeOf(store), 'custodies')).flatMap(({ id, rev, value }): readonly Write[] => {
    const right = atRightTimes(value, context.now, behindBy(doubt));
    return right === null ? [] : [{ table: 'custodies', id, rev, value: right, index: { case: id } }];
  });
}
