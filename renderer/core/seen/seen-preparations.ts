/** Who prepared flights. Whom an agency signed for and meets, only its own officers are told: the number alone would tell of hits. */
import type { FlightId } from '../../../shared/flight/flight.ts';
import { inOneOrder, type Preparation, type PreparationStep } from '../../../shared/preparation/preparation.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import type { Opened } from '../store/read.ts';
import { readKeptIntact } from '../store/read-intact.ts';
import { flightsNow } from '../stored-decisions.ts';

/** The steps on each flight, also those on flights that were joined to it. */
export async function seenPreparations(request: Request): Promise<ReadonlyMap<FlightId, readonly PreparationStep[]>> {
  const [records, now] = await Promise.all([
    readKeptIntact(wholeOf(request.store), 'preparations'),
    flightsNow(request),
  ]);
  const byFlight = new Map<FlightId, Preparation[]>();
  for (const { value } of records) {
    const flight = now(value.flight);
    byFlight.set(flight, [...(byFlight.get(flight) ?? []), value]);
  }
  const seen = [...byFlight].map(([flight, all]) => [flight, inOneOrder(all).map(seenBy(request))] as const);
  return new Map(seen);
}

/** The record of a flight to add a step to; undefined: there is none yet. */
export async function preparationOf(request: Request, flight: FlightId): Promise<Opened<Preparation> | undefined> {
  return (await readKeptIntact(wholeOf(request.store), 'preparations')).find(({ id }) => id === flight);
}

function seenBy({ context: { agency } }: Request): (step: PreparationStep) => PreparationStep {
  return (step) => {
    if (step.agency === agency) return step;
    if (step.kind === 'signed') return { ...step, targets: null, regulars: null };
    return step.kind === 'approved' ? { ...step, meets: null } : step;
  };
}
