/** Who somebody is now whom a case or a fall named: by the present name, also where officers joined them to one whom a later list calls otherwise, or gone from the flight. */
import { type Case, isOnTraveller, type TravellerCase } from '../../../shared/casework/case.ts';
import { plainNumber } from '../../../shared/flight/changed-identity.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import { type FormerIdentity, formerText } from '../../../shared/flight/former-identity.ts';
import type { LeftFlight } from '../../../shared/flight/left-flight.ts';
import { keptApartBy } from '../../../shared/flight/list-changes.ts';
import { KEPT_SIGNS, type KeptSign, type PerhapsNow } from '../../../shared/flight/perhaps-same.ts';
import { normaliseName } from '../../../shared/name/normalise-name.ts';
import { FlightDecisions } from '../import/flight-decisions.ts';
import { KeptAnswers } from '../kept-answers.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { readIntact } from '../store/read-intact.ts';
import { type NamedTraveller, namedAs, TravellerNames } from '../store/traveller-names.ts';
import { tiesOn } from '../stored-decisions.ts';
import { readSeenFalls, type SeenFall } from './seen-falls.ts';

type Looking = Pick<Request, 'store' | 'context' | 'world'>;

/** What became of a fall. */
export interface FallNow {
  /** Whoever fell, where the flight has them again under an id of theirs, as when officers joined them to somebody; undefined: it has not. */
  readonly here: NamedTraveller | undefined;
  /** Who they perhaps are, by the present name, or are once they are joined: who came with the list that left them out, or has their number or name now. Null: nobody fits, or officers said that they are two. */
  readonly perhaps: PerhapsNow | null;
  /** Officers said that they are that person. */
  readonly isJoined: boolean;
}

/** What lists and officers said since of whoever fell. */
export async function fallNow(request: Looking, fall: SeenFall): Promise<FallNow> {
  const named = await namesOn(request, fall.flight);
  const here = namedAs(named, idsIn(fall));
  const ties = await tiesOn(request, fall.flight);
  const joined = ties?.joinedTo(idsIn(fall)) ?? [];
  const isWith = ({ id, aliases }: NamedTraveller) => [id, ...aliases].some((each) => joined.includes(each));
  const offered = [
    ...offeredBy(fall, named),
    // Whom a list has again under an id of theirs needs no officer.
    ...(here === undefined ? listedAgain(fall, named) : isWith(here) ? listedAgain(fall, [here]) : []),
  ];
  const isApart = keptApartBy(ties);
  const found = offered.find(
    ({ come }) => come === here || !isApart(come, { id: fall.traveller, aliases: fall.aliases }),
  );
  return { here, perhaps: found?.perhaps ?? null, isJoined: found !== undefined && found.come === here };
}

interface Offered {
  readonly come: NamedTraveller;
  /** By the present name. */
  readonly perhaps: PerhapsNow;
}

/** Who came with the list that left them out. */
function offeredBy({ perhaps }: SeenFall, named: readonly NamedTraveller[]): readonly Offered[] {
  const come = perhaps === undefined ? undefined : namedAs(named, [perhaps.traveller]);
  return perhaps === undefined || come === undefined ? [] : [{ come, perhaps: { ...perhaps, name: come.name } }];
}

/** The one whom the flight has with the number of whoever is gone, or else with the name. Of two who have it nobody is offered. */
function listedAgain({ to, name, document }: SeenFall, named: readonly NamedTraveller[]): readonly Offered[] {
  if (to !== 'gone') return [];
  const isSame: Readonly<Record<KeptSign, (each: NamedTraveller) => boolean>> = {
    document: ({ numbers }) =>
      document !== undefined && numbers.some((number) => plainNumber(number) === plainNumber(document)),
    name: (each) => name !== '' && normaliseName(each.name) === normaliseName(name),
  };
  const having = (sign: KeptSign) => named.filter(isSame[sign]);
  const all = [having('document'), having('name')].find((each) => each.length > 0) ?? [];
  const [come, second] = all;
  if (come === undefined || second !== undefined) return [];
  const signs = KEPT_SIGNS.filter((sign) => isSame[sign](come));
  return [{ come, perhaps: { traveller: come.id, name: come.name, seat: come.seat, signs } }];
}

/**
 * Gives a case with the present name of its traveller, and an open one with how a message took them off the flight. Flights are read of few cases: where travellers are joined,
 * and where an open case is on one who fell. It is made once after each change.
 */
export function peopleNow(request: Request): Promise<(found: Case) => Case> {
  return request.store.cache(KeptAnswers).once(request, makePeopleNow);
}

async function makePeopleNow(request: Request): Promise<(found: Case) => Case> {
  const [decided, cases] = await Promise.all([
    FlightDecisions.read(request.store),
    readIntact(wholeOf(request.store), 'cases'),
  ]);
  const onTravellers = cases.map(({ value }) => value).filter(isOnTraveller);
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
    const { at, from } = latest;
    if (here === undefined) left.set(found.id, { at, from, perhaps });
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

/** How somebody is called now, and the numbers of their documents. */
export type CalledNow = Pick<NamedTraveller, 'name' | 'numbers'>;

/** Gives the former identities of a traveller, under any of their ids, each once and without what they have now, as far as the officer's agency saw a target in them. */
export async function formerIdentities(
  request: Looking,
): Promise<(flight: FlightId, ids: readonly TravellerId[], now: CalledNow) => readonly FormerIdentity[]> {
  const falls = (await readSeenFalls(request)).filter(({ changed, perhaps }) => changed ?? perhaps);
  return (flight, ids, now) => {
    const former = falls.flatMap((fall): readonly FormerIdentity[] => {
      if (fall.flight !== flight || !idsIn(fall).some((id) => ids.includes(id))) return [];
      const { changed, name, document = null } = fall;
      // Whoever fell has ids of the traveller only once two officers joined them.
      return changed === undefined
        ? [{ name: name || null, document }]
        : [{ name: changed.name?.was ?? null, document: changed.document?.was ?? null }];
    });
    const left = former.map(({ name, document }) => ({
      name: name === now.name ? null : name,
      document: document !== null && now.numbers.includes(document) ? null : document,
    }));
    return [...new Map(left.map((each) => [formerText(each), each])).values()].filter(
      (each) => formerText(each) !== '',
    );
  };
}

/** Who is on a flight now. Empty where the record of the flight is damaged. */
export async function namesOn({ store }: Looking, flight: FlightId): Promise<readonly NamedTraveller[]> {
  const named = store.cache(TravellerNames).of(flight);
  return (await named.catch((error: unknown) => store.damage.pass(error))) ?? [];
}

function idsIn({ traveller, aliases }: Pick<SeenFall, 'traveller' | 'aliases'>) {
  return [traveller, ...aliases];
}
