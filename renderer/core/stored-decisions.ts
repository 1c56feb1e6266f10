/** Decisions of officers about flights and travellers, from the store. */
import type { Decision, FlightPatch } from '../../shared/flight/decision.ts';
import { decisionsInForce, flightAliases, patchesOf } from '../../shared/flight/decisions-in-force.ts';
import type { FlightId } from '../../shared/flight/flight.ts';
import type { Request } from './request.ts';
import { readAll } from './store/read.ts';

/** Decisions in force about a flight (and flights merged into it) and its travellers, latest first. */
export async function decisionsOn(request: Pick<Request, 'store'>, flight: FlightId): Promise<readonly Decision[]> {
  const decisions = await allDecisions(request);
  const aliases = flightAliases(decisions);
  return decisionsInForce(decisions)
    .filter((each) => each.flight === flight || aliases.get(each.flight) === flight)
    .reverse();
}

/** What officers entered about each flight, by the flight it counts for. */
export async function flightPatches({ store }: Pick<Request, 'store'>): Promise<ReadonlyMap<FlightId, FlightPatch>> {
  const decisions = await allDecisions({ store });
  return patchesOf(decisionsInForce(decisions), flightAliases(decisions));
}

/** The same also by the ids of flights that officers found to be another one. */
export async function patchesByAnyId({ store }: Pick<Request, 'store'>): Promise<ReadonlyMap<FlightId, FlightPatch>> {
  const decisions = await allDecisions({ store });
  const aliases = flightAliases(decisions);
  const patches = patchesOf(decisionsInForce(decisions), aliases);
  const others = [...aliases].map(([id, end]): [FlightId, FlightPatch] => [id, patches.get(end) ?? {}]);
  return new Map([...patches, ...others]);
}

/** Every decision, in the order of their ids. */
export async function allDecisions({ store }: Pick<Request, 'store'>): Promise<readonly Decision[]> {
  return (await readAll(store, 'decisions')).map(({ value }) => value);
}
