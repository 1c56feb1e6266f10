/** Whoever was held and is free again, in cases that the officer may see, with what that left open. */
import { type CustodyEntry, releasesIn } from '../../shared/custody/custody.ts';
import { custodyClock } from '../../shared/custody/custody-clock.ts';
import { lineOf } from '../../shared/custody/enter-custody.ts';
import { type LeftAtEnd, leftAtEnd } from '../../shared/custody/left-at-end.ts';
import { readCustodyFrames } from './frame-in-force.ts';
import { localDay } from './local-day.ts';
import { dutiesKept } from './protected.ts';
import type { Request } from './request.ts';
import { allSeenCustodies } from './seen/seen-custody.ts';
import { subjectsOfCases } from './seen/seen-protections.ts';

export interface SeenRelease {
  /** The number of the case. */
  readonly id: string;
  readonly entry: Extract<CustodyEntry, { kind: 'ended' }>;
  readonly left: LeftAtEnd;
}

/** The releases that were not struck out, and that `isAsked` names by case and entry. */
export async function seenReleases(
  request: Request,
  isAsked: (id: string, entry: SeenRelease['entry']) => boolean,
): Promise<readonly SeenRelease[]> {
  const [custodies, frameOf, subjects] = await Promise.all([
    allSeenCustodies(request),
    readCustodyFrames(request),
    subjectsOfCases(request),
  ]);
  const found: SeenRelease[] = [];
  for (const { id, value } of custodies) {
    for (const { entry, held } of releasesIn(value)) {
      if (!isAsked(id, entry)) continue;
      const kept = await dutiesKept(request, subjects.get(id) ?? { id, flight: null, traveller: null });
      const line = lineOf(frameOf(value), held, (time) => localDay(request, time));
      found.push({ id, entry, left: leftAtEnd(held, custodyClock(held, line, held.ended ?? entry.at, kept)) });
    }
  }
  return found;
}
