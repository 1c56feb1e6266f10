/** Unmaskings that the officer may know of. */
import type { Unmasking } from '../../../shared/retention/unmasking.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { type Opened, readAll } from '../store/read.ts';
import { hiddenCaseIds } from './seen-cases.ts';
import { seenTravellers } from './seen-travellers.ts';

/** All unmaskings except those that another agency approved of a traveller with only hidden hits, or for a hidden case: they would reveal the hits. */
export async function readSeenUnmaskings(request: Request): Promise<readonly Opened<Unmasking>[]> {
  return seenUnmaskingsAmong(request, await readAll(wholeOf(request.store), 'unmaskings'));
}

/** The same of some unmaskings. */
export async function seenUnmaskingsAmong(
  request: Request,
  all: readonly Opened<Unmasking>[],
): Promise<readonly Opened<Unmasking>[]> {
  const [seen, hiddenCases] = await Promise.all([seenTravellers(request), hiddenCaseIds(request)]);
  if (seen === null) return all;
  return all.filter(
    ({ value }) => !hiddenCases.has(value.case) && !seen.hides(value, [value.approved.officer, value.approved.second]),
  );
}

/** The unmasking with that id; undefined where there is none or the officer may not know of it. */
export async function readSeenUnmasking(request: Request, id: string): Promise<Opened<Unmasking> | undefined> {
  return (await readSeenUnmaskings(request)).find((each) => each.id === id);
}
