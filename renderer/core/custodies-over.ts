/** Whoever was held and is not any more, in cases that the officer may see, with what that left open. */
import { type Custody, type CustodyOver, oversIn } from '../../shared/custody/custody.ts';
import { custodyClock } from '../../shared/custody/custody-clock.ts';
import { lineOf } from '../../shared/custody/enter-custody.ts';
import { type LeftAtEnd, leftAtEnd } from '../../shared/custody/left-at-end.ts';
import { readCustodyFrames } from './frame-in-force.ts';
import { localDay } from './local-day.ts';
import { dutiesKept } from './protected.ts';
import type { Request } from './request.ts';
import { allSeenCustodies } from './seen/seen-custody.ts';
import { intactExhibitsOf } from './seen/seen-exhibits.ts';
import { subjectsOfCases } from './seen/seen-protections.ts';

export interface SeenOver extends Pick<CustodyOver, 'how' | 'entry'> {
  /** The number of the case. */
  readonly id: string;
  readonly left: LeftAtEnd;
}

interface KeptOver extends CustodyOver {
  /** The number of the case. */
  readonly id: string;
  readonly custody: Custody;
}

/** Each end that stands, and each strike that left nobody held, without what it left open, which opens flights. */
export async function oversKept(request: Request): Promise<readonly KeptOver[]> {
  return (await allSeenCustodies(request)).flatMap(({ id, value: custody }) =>
    oversIn(custody).map((over) => ({ ...over, id, custody })),
  );
}

/** Those that `isAsked` names by case and entry, each as `oversIn` has it. */
export async function seenOvers(
  request: Request,
  isAsked: (id: string, entry: SeenOver['entry']) => boolean,
): Promise<readonly SeenOver[]> {
  const asked = (await oversKept(request)).filter(({ id, entry }) => isAsked(id, entry));
  if (asked.length === 0) return [];
  const [frameOf, subjects] = await Promise.all([readCustodyFrames(request), subjectsOfCases(request)]);
  return Promise.all(
    asked.map(async ({ id, how, entry, custody, held }) => {
      const kept = await dutiesKept(request, subjects.get(id) ?? { id, flight: null, traveller: null });
      const line = lineOf(frameOf(custody), held, (time) => localDay(request, time));
      const clock = custodyClock(held, line, held.ended ?? entry.at, kept);
      const { exhibits } = await intactExhibitsOf(request, id);
      return {
        id,
        how,
        entry,
        left: leftAtEnd(
          held,
          clock,
          exhibits.map(({ value }) => value),
        ),
      };
    }),
  );
}
