/** Who somebody is now whom a case or a fall named: by the present name, also where officers joined them to one whom a later list calls otherwise, or gone from the flight. */
import { type Case, isOnTraveller, type TravellerCase } from '../../../shared/casework/case.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { LeftFlight } from '../../../shared/flight/left-flight.ts';
import { keptApartBy } from '../../../shared/flight/list-changes.ts';
import type { PerhapsNow } from '../../../shared/flight/perhaps-same.ts';
import type { FlightDecisions } from '../import/flight-decisions.ts';
import type { Request } from '../request.ts';
import { type NamedTraveller, namedAs, TravellerNames } from '../store/traveller-names.ts';
import { tiesOn } from '../stored-decisions.ts';
import { readSeenFalls, type SeenFall } from './seen-falls.ts';

type Looking = Pick<Request, 'store' | 'context' | 'world'>;

/** What became of a fall. */
export interface FallNow {
  /** Whoever fell, where the flight has them again or officers joined them to somebody; undefined: it has not. */
  readonly here: NamedTraveller | undefined;
  /** Who they perhaps are, by the present name, or are once they are joined; null: nobody fits, or officers said that they are two. */
  readonly perhaps: PerhapsNow | null;
  /** Officers said that they are that person. */
  readonly isJoined: boolean;
}

/** What lists and officers said since of whoever fell. */
export async function fallNow(request: Looking, fall: SeenFall): Promise<FallNow> {
  const named = await namesOn(request, fall.flight);
  const here = namedAs(named, idsIn(fall));
  const come = fall.perhaps === undefined ? undefined : namedAs(named, [fall.perhaps.traveller]);
  if (fall.perhaps === undefined || come === undefined) return { here, perhaps: null, isJoined: false };
  const perhaps = { ...fall.perhaps, name: come.name };
  if (here === come) return { here, perhaps, isJoined: true };
  const isApart = keptApartBy(await tiesOn(request, fall.flight))(come, { id: fall.traveller, aliases: fall.aliases });
  return { here, perhaps: isApart ? null : perhaps, isJoined: false };
}

/**
 * Gives a case with the present name of its traveller, and an open one with how a message took them off the flight. Flights are read of few cases: where travellers are joined,
 * and where an open case is on one who fell.
 */
export async function peopleNow(
  request: Looking,
  cases: readonly Case[],
  decided: FlightDecisions,
): Promise<(found: Case) => Case> {
  const onTravellers = cases.filter(isOnTraveller);
  const keyOf = ({ flight, traveller }: Pick<TravellerCase, 'flight' | 'traveller'>) =>
    `${decided.target(flight)} ${traveller}`;
  const falls = new Map<string, SeenFall[]>();
  for (const fall of await readSeenFalls(request))
    for (const traveller of idsIn(fall)) {
      const key = keyOf({ flight: fall.flight, traveller });
      falls.set(key, [...(falls.get(key) ?? []), fall]);
    }
  const joined = new Map<FlightId, readonly NamedTraveller[]>();
  for (const flight of new Set(onTravellers.map((found) => decided.target(found.flight))))
    if (decided.joinedOn.has(flight)) joined.set(flight, await namesOn(request, flight));
  const left = new Map<string, LeftFlight>();
  for (const found of onTravellers) {
    const [latest] = falls.get(keyOf(found)) ?? [];
    if (found.state === 'closed' || latest?.to !== 'gone') continue;
    const { here, perhaps } = await fallNow(request, latest);
    if (here === undefined) left.set(found.id, { at: latest.at, from: latest.from, perhaps });
  }
  return (found) => {
    // A masked case names nobody.
    if (!isOnTraveller(found) || found.travellerName === '') return found;
    const here = namedAs(joined.get(decided.target(found.flight)) ?? [], [found.traveller]);
    const renamed = falls.get(keyOf(found))?.find(({ changed }) => changed?.name != null);
    const name = here?.name || renamed?.changed?.name?.is || found.travellerName;
    const leftFlight = left.get(found.id);
    if (name === found.travellerName && leftFlight === undefined) return found;
    return {
      ...found,
      ...(name === found.travellerName ? {} : { travellerName: name, openedAs: found.travellerName }),
      ...(leftFlight === undefined ? {} : { leftFlight }),
    };
  };
}

/** A name and a document under which an earlier list of the flight had somebody; null: that stayed, or was not sent. */
export interface FormerIdentity {
  readonly name: string | null;
  readonly document: string | null;
}

/** Gives those of a traveller, under any of their ids, as far as the officer's agency saw a target in them. */
export async function formerIdentities(
  request: Looking,
): Promise<(flight: FlightId, ids: readonly TravellerId[]) => readonly FormerIdentity[]> {
  const falls = (await readSeenFalls(request)).filter(({ changed, perhaps }) => changed ?? perhaps);
  return (flight, ids) =>
    falls.flatMap((fall) => {
      if (fall.flight !== flight || !idsIn(fall).some((id) => ids.includes(id))) return [];
      const { changed, name, document = null } = fall;
      // Whoever fell has ids of the traveller only once two officers joined them.
      return changed === undefined
        ? [{ name: name || null, document }]
        : [{ name: changed.name?.was ?? null, document: changed.document?.was ?? null }];
    });
}

/** Empty where the record of the flight is damaged. */
async function namesOn({ store }: Looking, flight: FlightId): Promise<readonly NamedTraveller[]> {
  const named = store.cache(TravellerNames).of(flight);
  return (await named.catch((error: unknown) => store.damage.pass(error))) ?? [];
}

function idsIn({ traveller, aliases }: Pick<SeenFall, 'traveller' | 'aliases'>) {
  return [traveller, ...aliases];
}
