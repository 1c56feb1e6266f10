/** The clocks of those who are held now: who is told of them, and how they stand. */
import { type Held, heldIn } from '../../../shared/custody/custody.ts';
import { type CustodyClock, custodyClock } from '../../../shared/custody/custody-clock.ts';
import { lineOf } from '../../../shared/custody/enter-custody.ts';
import type { DueClock } from '../../../shared/time/due-clock.ts';
import { readCustodyFrames } from '../frame-in-force.ts';
import { localDay } from '../local-day.ts';
import { isPermitted } from '../permissions.ts';
import { dutiesKept } from '../protected.ts';
import type { Request } from '../request.ts';
import { allSeenCustodies } from '../seen/seen-custody.ts';
import { subjectsOfCases } from '../seen/seen-protections.ts';

interface RunningCustody {
  /** The number of the case. */
  readonly id: string;
  readonly clock: CustodyClock;
  readonly told: Pick<DueClock, 'from' | 'told' | 'escalatesTo'>;
}

/** Whoever is held, in cases that the officer may see. Officers who entered something are told, and every officer of the agency that holds. */
export async function runningCustodies(request: Request): Promise<readonly RunningCustody[]> {
  const { context, store } = request;
  if (!isPermitted(context.officer, 'case.work', store.name)) return [];
  const custodies = await allSeenCustodies(request);
  if (custodies.length === 0) return [];
  const [frameOf, now, subjects] = await Promise.all([
    readCustodyFrames(request),
    request.services.seenTime.now(),
    subjectsOfCases(request),
  ]);
  const running: RunningCustody[] = [];
  for (const { id, value } of custodies) {
    const held = heldIn(value);
    if (held === null || held.ended !== null) continue;
    const kept = await dutiesKept(request, subjects.get(id) ?? { id, flight: null, traveller: null });
    const line = lineOf(frameOf(value), held, (time) => localDay(request, time));
    running.push({ id, clock: custodyClock(held, line, now, kept), told: toldOf(held) });
  }
  return running;
}

function toldOf({ from, agency, since }: Held): RunningCustody['told'] {
  return {
    from,
    told: { officers: [...new Set(since.map(({ officer }) => officer))], agencies: [agency] },
    escalatesTo: [agency],
  };
}
