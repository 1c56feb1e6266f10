/** Plans that leave people out. Other agencies are told of those they see with every hit, and of nobody else: neither how many there are, nor whom the shift takes. */
import { type CapacityCut, latestCutFirst, nextCutNumber } from '../../../shared/capacity/capacity-cut.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import type { Opened } from '../store/read.ts';
import { readKeptIntact } from '../store/read-intact.ts';
import { flightsNow } from '../stored-decisions.ts';

/**
 * The plans of which the officer may know, the latest first. Each follows its flights where officers found one to be another. `value` of another agency has nobody whom the shift
 * takes, and of those left out whom the officer's agency may know of.
 */
export async function seenCuts(request: Request): Promise<readonly Opened<CapacityCut>[]> {
  const { agency } = request.context;
  const all = await readKeptIntact(wholeOf(request.store), 'capacityCuts');
  if (all.length === 0) return [];
  const now = await flightsNow(request);
  const seen = all.flatMap((record): readonly Opened<CapacityCut>[] => {
    const value = onFlightsNow(record.value, now);
    if (value.agency === agency) return [{ ...record, value }];
    const left = value.left.filter(({ readers }) => readers === null || readers.some((each) => each === agency));
    if (left.length === 0) return [];
    // The hour or flight is theirs to know; how many fit in, and why, would tell of others who are left out.
    return [{ ...record, value: { ...value, left, taken: [], room: 0, reason: '', second: null } }];
  });
  return seen.sort((a, b) => latestCutFirst(a.value, b.value));
}

/** The number of the plan that is signed next. It counts the plans of every agency, and is told to nobody. */
export async function numberOfNextCut({ store }: Pick<Request, 'store'>): Promise<number> {
  const all = await readKeptIntact(wholeOf(store), 'capacityCuts');
  return nextCutNumber(all.map(({ value }) => value));
}

/** The plan with its flights as they are now. */
function onFlightsNow(cut: CapacityCut, now: (flight: FlightId) => FlightId): CapacityCut {
  const { scope, taken, left } = cut;
  return {
    ...cut,
    scope: scope.kind === 'flight' ? { ...scope, flight: now(scope.flight) } : scope,
    taken: taken.map((each) => ({ ...each, flight: now(each.flight) })),
    left: left.map((each) => ({ ...each, flight: now(each.flight) })),
  };
}

/** A plan as it is stored, with the flights that were signed, to be changed; undefined: there is none of which the officer may know. */
export async function storedCut(request: Request, id: string): Promise<Opened<CapacityCut> | undefined> {
  const isSeen = (await seenCuts(request)).some((each) => each.id === id);
  if (!isSeen) return undefined;
  return (await readKeptIntact(wholeOf(request.store), 'capacityCuts')).find((each) => each.id === id);
}
