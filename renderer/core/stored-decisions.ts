/** Decisions of officers about flights and travellers, from the store. */
import type { Decision, FlightPatch } from '../../shared/flight/decision.ts';
import {
  decisionsInForce,
  flightAliases,
  type OfficerTies,
  officerTies,
  patchesOf,
} from '../../shared/flight/decisions-in-force.ts';
import type { FlightId } from '../../shared/flight/flight.ts';
import type { TakenBack } from './calls/flight-views.ts';
import type { Request } from './request.ts';
import { readAll, readMany } from './store/read.ts';

/** Decisions in force about a flight (and flights merged into it) and its travellers, latest first. */
export async function decisionsOn(request: Pick<Request, 'store'>, flight: FlightId): Promise<readonly Decision[]> {
  const decisions = await allDecisions(request);
  const aliases = flightAliases(decisions);
  return decisionsInForce(decisions)
    .filter((each) => each.flight === flight || aliases.get(each.flight) === flight)
    .reverse();
}

/** Decisions about a flight that were taken back, latest first. */
export async function decisionsTakenBack(
  { store }: Pick<Request, 'store'>,
  flight: FlightId,
): Promise<readonly TakenBack[]> {
  const decisions = await allDecisions({ store });
  const aliases = flightAliases(decisions);
  const inForce = new Set(decisionsInForce(decisions));
  const by = new Map(decisions.flatMap((each) => (each.kind === 'withdraw' ? [[each.decision, each] as const] : [])));
  const isHere = (each: Decision) =>
    each.flight === flight ||
    aliases.get(each.flight) === flight ||
    (each.kind === 'same-flight' && each.other === flight);
  const found = decisions.flatMap((decision) => {
    const taking = by.get(decision.id);
    if (taking === undefined || decision.kind === 'withdraw' || inForce.has(decision) || !isHere(decision)) return [];
    return [{ decision, by: taking }];
  });
  const messages = await readMany(
    store,
    'messageReports',
    found.flatMap(({ decision }) => (decision.kind === 'assign' ? [decision.message] : [])),
  );
  const told = new Map(messages.map(({ id, value }) => [id, value]));
  return found
    .map(({ decision, by: taking }): TakenBack => {
      const about = decision.kind === 'assign' ? told.get(decision.message) : undefined;
      const { fileName, report } = about ?? {};
      const message = fileName === undefined ? null : { fileName, travellers: report?.read.passengers ?? 0 };
      return { decision, by: taking, message };
    })
    .sort((a, b) => (a.by.at < b.by.at ? 1 : -1));
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

/** Gives the flight that an id counts for now: itself, unless officers found it to be another one. */
export async function flightsNow(request: Pick<Request, 'store'>): Promise<(id: FlightId) => FlightId> {
  const aliases = flightAliases(await allDecisions(request));
  return (id) => aliases.get(id) ?? id;
}

/** Whom officers joined and kept apart on a flight; null: nobody. */
export async function tiesOn(request: Pick<Request, 'store'>, flight: FlightId): Promise<OfficerTies | null> {
  const decisions = await allDecisions(request);
  return officerTies(decisionsInForce(decisions), flightAliases(decisions), flight);
}

/** Every decision, in the order of their ids. */
export async function allDecisions({ store }: Pick<Request, 'store'>): Promise<readonly Decision[]> {
  return (await readAll(store, 'decisions')).map(({ value }) => value);
}
