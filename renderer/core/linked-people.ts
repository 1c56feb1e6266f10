/** Names the people at whom the reasons of a traveller point, on the same flight and on others that the store holds. */
import type { LinkKey, PointsAt } from '../../shared/fact/fact.ts';
import { factById } from '../../shared/fact/fact-catalogue.ts';
import type { TravellerSubject } from '../../shared/fact/fact-subjects.ts';
import { linkedRows } from '../../shared/fact/linked-rows.ts';
import { shareSurname } from '../../shared/fact/share-surname.ts';
import { subjectsOf } from '../../shared/fact/subjects-of.ts';
import type { Flight, FlightId, TravellerId } from '../../shared/flight/flight.ts';
import type { Leg } from '../../shared/manifest.ts';
import { isAnotherName } from '../../shared/name/another-name.ts';
import { KeyedHash } from '../../shared/past/keyed-hash.ts';
import type { ExplanationLeaf } from '../../shared/screening/screening.ts';
import { hashKeys } from './hash-keys.ts';
import { slices } from './pause.ts';
import type { Request } from './request.ts';
import { findTravellers } from './search/find-travellers.ts';
import { StoredLinks } from './search/stored-links.ts';
import { type PlainHead, readFlight, readPlainHeads } from './seen/seen-flights.ts';
import { travellerName } from './traveller-parts.ts';

/** A traveller at whom a reason points. */
export interface LinkedPerson {
  readonly flight: FlightId;
  readonly leg: Leg;
  readonly traveller: TravellerId;
  readonly name: string;
  /** The flight is masked, so there is no name. */
  readonly masked: boolean;
  readonly dateOfBirth: string | null;
  /** The value that both have. */
  readonly by: LinkKey;
}

type Elsewhere = Extract<PointsAt, { where: 'elsewhere' }>['by'];

/** Travellers of other flights with one value who are looked at; the latest come first. */
const MOST_FOUND = 20;

/** Gives the people at whom the true leaves of a reason point, each once. */
export type PeopleOf = (leaves: readonly ExplanationLeaf[]) => Promise<readonly LinkedPerson[]>;

/** Looks up whom the reasons of the traveller in this row point at. What several reasons need is looked up once. */
export function linkedPeople(request: Request, flight: Flight, row: number): PeopleOf {
  const known = new Map<string, Promise<readonly LinkedPerson[]>>();
  const look = ({ where, by }: PointsAt) => {
    const key = `${where} ${by}`;
    const found = known.get(key) ?? lookUp(request, flight, row, { where, by } as PointsAt);
    known.set(key, found);
    return found;
  };
  return async (leaves) => {
    const pointed = leaves.flatMap(({ fact, result }) => (result === true ? (factById(fact)?.pointsAt ?? []) : []));
    const people = (await Promise.all(pointed.map(look))).flat();
    return [...new Map(people.map((person) => [`${person.flight} ${person.traveller}`, person])).values()];
  };
}

async function lookUp(request: Request, flight: Flight, row: number, at: PointsAt): Promise<readonly LinkedPerson[]> {
  const heads = new Map((await readPlainHeads(request)).map((head) => [head.id, head]));
  const subjects = subjectsOf(flight, { ...request.world, past: undefined });
  const subject = subjects.travellers[row];
  if (subject === undefined) return [];
  const isMasked = (id: FlightId) => heads.get(id)?.masked === true;
  if (at.where === 'flight')
    return linkedRows(subjects, row, at.by).flatMap((other) => personOf(flight, other, isMasked(flight.id), at.by));
  const people: LinkedPerson[] = [];
  for (const [id, rows] of await foundElsewhere(request, subject, at.by, heads)) {
    const other = await readFlight(request, id);
    if (other === undefined) continue;
    const theirs = subjectsOf(other, { ...request.world, past: undefined }).travellers;
    for (const each of rows) {
      const one = theirs[each];
      if (one !== undefined && isStranger(subject, one, at.by))
        people.push(...personOf(other, each, isMasked(id), at.by));
    }
  }
  return people;
}

/** Rows of travellers on other flights who have one of the traveller's values, by flight. */
async function foundElsewhere(
  request: Request,
  { on, traveller, party }: TravellerSubject,
  by: Elsewhere,
  heads: ReadonlyMap<FlightId, PlainHead>,
): Promise<ReadonlyMap<FlightId, ReadonlySet<number>>> {
  const texts = {
    document: traveller.documents.flatMap(({ number }) => number ?? []),
    phone: party?.phones ?? [],
    email: party?.emails ?? [],
  }[by];
  const [{ people }, links] = await Promise.all([hashKeys(request), request.store.cache(StoredLinks).open()]);
  const others = new Map([...links].filter(([id]) => id !== on.flight.id));
  const dayOf = (id: FlightId) => heads.get(id)?.leg.departure ?? heads.get(id)?.leg.arrival ?? '';
  const found = new Map<FlightId, Set<number>>();
  for (const text of texts) {
    const sought = { text, kinds: new Set([by]), reach: 'beginning', joined: false, count: MOST_FOUND } as const;
    const { first } = await findTravellers(others, sought, new KeyedHash(people), dayOf, slices());
    for (const { flight, at, by: how } of first)
      if (how.match === 'whole') found.set(flight, (found.get(flight) ?? new Set()).add(at));
  }
  return found;
}

/** Whoever has the same document is another person by name or birth; whoever has the same contact is a stranger by surname. */
function isStranger(one: TravellerSubject, other: TravellerSubject, by: Elsewhere): boolean {
  if (by !== 'document') return !shareSurname([one], [other]);
  const births = [one.traveller.dateOfBirth, other.traveller.dateOfBirth];
  return isAnotherName(one.traveller, other.traveller) || (!births.includes(null) && births[0] !== births[1]);
}

function personOf({ id, leg, travellers }: Flight, at: number, masked: boolean, by: LinkKey): readonly LinkedPerson[] {
  const found = travellers[at];
  if (found === undefined) return [];
  return [
    { flight: id, leg, traveller: found.id, name: travellerName(found), masked, dateOfBirth: found.dateOfBirth, by },
  ];
}
