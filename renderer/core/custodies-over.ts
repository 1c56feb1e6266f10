/** Whoever was held and is not any more, in cases that the officer may see, with what that left open. */
import { type CustodyOver, oversIn } from '../../shared/custody/custody.ts';
import { custodyClock } from '../../shared/custody/custody-clock.ts';
import { lineOf } from '../../shared/custody/enter-custody.ts';
import { type LeftAtEnd, leftAtEnd } from '../../shared/custody/left-at-end.ts';
import { readCustodyFrames } from './frame-in-force.ts';
import { localDay } from './local-day.ts';
import { dutiesKept } from './protected.ts';
import type { Request } from './request.ts';
import { allSeenCustodies } from './seen/seen-custody.ts';
import { subjectsOfCases } from './seen/seen-protections.ts';

export interface SeenOver extends Pick<CustodyOver, 'how' | 'entry'> {
  /** The number of the case. */
  readonly id: string;
  readonly left: LeftAtEnd;
}

/** Those that `isAsked` names by case and entry, each as `oversIn` has it. */
export async function seenOvers(
  request: Request,
  isAsked: (id: string, entry: SeenOver['entry']) => boolean,
): Promise<readonly SeenOver[]> {
  const [custodies, frameOf, subjects] = await Promise.all([
    allSeenCustodies(request),
    readCustodyFrames(request),
    subjectsOfCases(request),
  ]);
  const found: SeenOver[] = [];
  for (const { id, value } of custodies) {
    for (const { how, entry, held } of oversIn(value)) {
      if (!isAsked(id, entry)) continue;
      const kept = await dutiesKept(request, subjects.get(id) ?? { id, flight: null, traveller: null });
      const line = lineOf(frameOf(value), held, (time) => localDay(request, time));
      found.push({ id, how, entry, left: leftAtEnd(held, custodyClock(held, line, held.ended ?? entry.at, kept)) });
    }
  }
  return found;
}
