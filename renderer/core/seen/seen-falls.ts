/** What messages and acts on rules took away from flights, as the officer may see it: each agency those falls only that it saw happen. */
import { isLawAgency, type LawAgency } from '../../../shared/agency/agency-id.ts';
import { leadersHere, standingIn } from '../../../shared/casework/leading-agencies.ts';
import type { ChangedIdentity } from '../../../shared/flight/changed-identity.ts';
import {
  causesSeen,
  type EarlierEnd,
  type Fall,
  type FallLook,
  type FallView,
  type MovedFlight,
  type TimesFall,
  type TravellerFall,
} from '../../../shared/flight/fall.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import { isMinorOn } from '../../../shared/flight/minors.ts';
import { agenciesHere } from '../agencies-here.ts';
import { FlightDecisions } from '../import/flight-decisions.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { readKeptIntact } from '../store/read-intact.ts';
import { unitAgencies } from '../world.ts';
import { type PlainHead, readPlainHeads } from './seen-flights.ts';
import { hidesFrom } from './seen-heads.ts';
import { caredFor, type Protections } from './seen-protections.ts';
import { notSeeingRules } from './seen-rules.ts';

type Looking = Pick<Request, 'store' | 'context' | 'world'>;

/** A target who fell, as one agency saw it. */
export interface SeenFall
  extends Pick<
      TravellerFall,
      | 'id'
      | 'flight'
      | 'traveller'
      | 'aliases'
      | 'name'
      | 'at'
      | 'causes'
      | 'isMinor'
      | 'changed'
      | 'perhaps'
      | 'document'
      | 'against'
      | 'over'
    >,
    Omit<FallView, 'by'> {
  /** Who looked: of an agency that was called, an officer of that agency; of another, whoever of those called looked first. Null: nobody yet. */
  readonly look: FallLook | null;
  /** Officers set that they are met and protected: they are no target. */
  readonly isProtected: boolean;
}

/** Targets who fell, the latest first. */
export async function readSeenFalls(request: Looking): Promise<readonly SeenFall[]> {
  const falls = (await readFalls(request)).filter((fall) => fall.kind === 'traveller');
  if (falls.length === 0) return [];
  const beside = await besideFalls(request);
  return falls.flatMap((fall) => seenFall(request, fall, beside) ?? []).sort(latestFirst);
}

/** Gives what a message changed in who a traveller is, as long as no officer of the agency has looked at it; null: nothing. */
export async function changesUnseen(
  request: Looking,
): Promise<(flight: FlightId, ids: readonly TravellerId[]) => ChangedIdentity | null> {
  // By flight: every row of the queue asks.
  const unseen = new Map<FlightId, SeenFall[]>();
  for (const fall of await readSeenFalls(request)) {
    if (fall.changed === undefined || fall.look !== null) continue;
    unseen.set(fall.flight, [...(unseen.get(fall.flight) ?? []), fall]);
  }
  return (flight, ids) =>
    unseen.get(flight)?.find((fall) => [fall.traveller, ...fall.aliases].some((each) => ids.includes(each)))?.changed ??
    null;
}

/** Flights that messages moved to a later time or another destination, as every agency sees them. */
export async function readMovedFlights(request: Looking): Promise<readonly MovedFlight[]> {
  return (await readFalls(request)).filter((fall) => fall.kind === 'moved');
}

/** Flights that messages ended earlier: times tell of no hit, so every agency sees them. */
export async function readTimesFalls(request: Looking): Promise<readonly TimesFall[]> {
  return (await readFalls(request)).filter((fall) => fall.kind === 'times');
}

/** Gives how a flight was last ended earlier. */
export async function earlierEnds(request: Looking): Promise<(flight: FlightId) => EarlierEnd | null> {
  const times = [...(await readTimesFalls(request))].sort(latestFirst);
  return (flight) => {
    const found = times.find((each) => each.flight === flight);
    return found === undefined ? null : { at: found.at, due: found.due, causes: found.causes };
  };
}

/** Each under the id that its flight has now. */
async function readFalls({ store }: Looking): Promise<readonly Fall[]> {
  const [falls, decided] = await Promise.all([readKeptIntact(wholeOf(store), 'takenOff'), FlightDecisions.read(store)]);
  return falls.map(({ value }) => {
    const flight = decided.target(value.flight);
    return flight === value.flight ? value : { ...value, flight };
  });
}

/** What the view of a fall takes besides: whoever is met and protected, the agencies whose officers work on cases here, and the records of flights. */
export interface BesideFalls {
  readonly cared: Protections;
  readonly present: ReadonlySet<LawAgency>;
  readonly heads: ReadonlyMap<FlightId, PlainHead>;
}

export async function besideFalls(request: Looking): Promise<BesideFalls> {
  const [cared, present, heads] = await Promise.all([
    caredFor(request.store),
    agenciesHere(request, 'case.work'),
    readPlainHeads(request),
  ]);
  return { cared, present, heads: new Map(heads.map((head) => [head.id, head])) };
}

/**
 * The agencies of which an officer looks: those that were called, or where none of them has officers here, those that lead in their place among the agencies from which none of its
 * rules is hidden. Not by who saw the same: that would tell who saw more.
 */
function whoLooks(
  request: Looking,
  { concerned, rules }: Pick<FallView, 'concerned' | 'rules'>,
  present: ReadonlySet<LawAgency>,
): readonly LawAgency[] {
  if (concerned.length === 0 || concerned.some((agency) => present.has(agency))) return concerned;
  const { world } = request;
  const agencies = unitAgencies(world);
  const ids = rules.map(({ rule }) => rule);
  const blind = new Set(notSeeingRules(request, ids));
  const seers = new Set([...present].filter((agency) => !blind.has(agency)));
  const threats = rules.flatMap(({ rule }) => world.compiled.byId.get(rule)?.threat ?? []);
  const { leads } = leadersHere(agencies, concerned, seers, standingIn(agencies, [...seers], threats));
  return leads.length > 0 ? leads : [...seers];
}

/** The fall as the officer's agency saw it; null where it saw none. After a change of the legal frame, an agency from which something is hidden sees older ones no more. */
export function seenFall(
  request: Looking,
  fall: TravellerFall,
  { cared, present, heads }: BesideFalls,
): SeenFall | null {
  const { world, context } = request;
  const { agency } = context;
  if (!isLawAgency(agency)) return null;
  const { frame } = world.terms;
  if (hidesFrom(frame?.frame ?? null, agency) && fall.frame !== (frame?.hash ?? null)) return null;
  const view = fall.views.find(({ by }) => by.includes(agency));
  if (view === undefined) return null;
  const { by, ...told } = { ...view, concerned: whoLooks(request, view, present) };
  const { id, flight, traveller, aliases, name, at, changed, perhaps, document, against, over } = fall;
  const causes = causesSeen(fall.causes, view);
  // Each agency that was called looks for itself: the colleague of an importer settles it for the own agency alone.
  const isLook = (each: FallLook) =>
    told.concerned.includes(agency) ? each.agency === agency : by.includes(each.agency);
  const look = fall.looks.find(isLook) ?? null;
  const isProtected = cared.some((each) => each.traveller !== null && [traveller, ...aliases].includes(each.traveller));
  const about = { id, flight, traveller, aliases, name, at, causes };
  const more = {
    ...(isMinorIn(fall, heads.get(flight)) ? { isMinor: true as const } : {}),
    ...(changed === undefined ? {} : { changed }),
    ...(perhaps === undefined ? {} : { perhaps }),
    ...(document === undefined ? {} : { document }),
    ...(against === undefined ? {} : { against }),
    ...(over === undefined ? {} : { over }),
  };
  return { ...about, ...more, ...told, look, isProtected };
}

/** Were they a child, by the fall, or by what is kept of the flight? Falls of earlier releases do not say it. */
function isMinorIn({ isMinor, traveller, aliases, changed }: TravellerFall, head: PlainHead | undefined): boolean {
  if (isMinor === true || head === undefined) return isMinor === true;
  const { minors = [] } = head;
  if ([traveller, ...aliases].some((id) => minors.includes(id))) return true;
  return isMinorOn(head, { dateOfBirth: changed?.birth?.was || null }) === true;
}

function latestFirst(a: Pick<Fall, 'at' | 'id'>, b: Pick<Fall, 'at' | 'id'>): number {
  return a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1;
}
