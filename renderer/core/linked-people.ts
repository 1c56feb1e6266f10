/** Names the people at whom the reasons of a traveller point, on the same flight and on others that the store holds. */
import { isAnotherHolder } from '../../shared/fact/document-sharers.ts';
import type { LinkKey, PointsAt } from '../../shared/fact/fact.ts';
import { factById } from '../../shared/fact/fact-catalogue.ts';
import type { FlightSubjects, TravellerSubject } from '../../shared/fact/fact-subjects.ts';
import { linkedRows } from '../../shared/fact/linked-rows.ts';
import { shareSurname } from '../../shared/fact/share-surname.ts';
import { subjectsOf } from '../../shared/fact/subjects-of.ts';
import type { Flight, FlightId, TravellerId } from '../../shared/flight/flight.ts';
import type { Leg } from '../../shared/manifest.ts';
import { KeyedHash } from '../../shared/past/keyed-hash.ts';
import type { ExplanationLeaf } from '../../shared/screening/screening.ts';
import type { FlightLinks } from '../../shared/search/flight-links.ts';
import { hashKeys } from './hash-keys.ts';
import { slices } from './pause.ts';
import type { Request } from './request.ts';
import { findTravellers } from './search/find-travellers.ts';
import type { Severities } from './search/severities.ts';
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

/** Whom a reason points at is listed by day alone. */
const NOBODY_FLAGGED: Severities = new Map();

/** Gives the people at whom the true leaves of a reason point, each once. */
export type PeopleOf = (leaves: readonly ExplanationLeaf[]) => Promise<readonly LinkedPerson[]>;

/** Looks up whom the reasons of the traveller in this row point at. What several reasons need is looked up once. */
export function linkedPeople(request: Request, flight: Flight, row: number): PeopleOf {
  const known = new Map<string, Promise<readonly LinkedPerson[]>>();
  const around = new Surroundings(request, flight);
  const look = ({ where, by }: PointsAt) => {
    const key = `${where} ${by}`;
    const found = known.get(key) ?? lookUp(around, row, { where, by } as PointsAt);
    known.set(key, found);
    return found;
  };
  return async (leaves) => {
    const pointed = leaves.flatMap(({ fact, result }) => (result === true ? (factById(fact)?.pointsAt ?? []) : []));
    const people = (await Promise.all(pointed.map(look))).flat();
    return [...new Map(people.map((person) => [`${person.flight} ${person.traveller}`, person])).values()];
  };
}

type Heads = ReadonlyMap<FlightId, PlainHead>;

/** What all look-ups for a traveller need. Each flight is read and each list made once, however many values are looked up. */
class Surroundings {
  readonly flight: Flight;
  readonly request: Request;
  readonly slice = slices();
  readonly #subjects = new Map<FlightId, Promise<FlightSubjects | undefined>>();
  #heads: Promise<Heads> | undefined;
  #links: Promise<ReadonlyMap<FlightId, FlightLinks>> | undefined;

  constructor(request: Request, flight: Flight) {
    this.request = request;
    this.flight = flight;
  }

  heads(): Promise<Heads> {
    this.#heads ??= readPlainHeads(this.request).then((heads) => new Map(heads.map((head) => [head.id, head])));
    return this.#heads;
  }

  /** The links of all other flights. */
  links(): Promise<ReadonlyMap<FlightId, FlightLinks>> {
    this.#links ??= this.request.store
      .cache(StoredLinks)
      .open()
      .then((links) => new Map([...links].filter(([id]) => id !== this.flight.id)));
    return this.#links;
  }

  /** The travellers of a flight; undefined where it is not stored. */
  subjects(id: FlightId): Promise<FlightSubjects | undefined> {
    const found = this.#subjects.get(id) ?? this.#read(id);
    this.#subjects.set(id, found);
    return found;
  }

  async #read(id: FlightId): Promise<FlightSubjects | undefined> {
    const flight = id === this.flight.id ? this.flight : await readFlight(this.request, id);
    await this.slice.breathe();
    return flight && subjectsOf(flight, { ...this.request.world, past: undefined });
  }
}

async function lookUp(around: Surroundings, row: number, at: PointsAt): Promise<readonly LinkedPerson[]> {
  const { flight } = around;
  const [heads, subjects] = await Promise.all([around.heads(), around.subjects(flight.id)]);
  const subject = subjects?.travellers[row];
  if (subjects === undefined || subject === undefined) return [];
  const isMasked = (id: FlightId) => heads.get(id)?.masked === true;
  if (at.where === 'flight')
    return linkedRows(subjects, row, at.by).flatMap((other) => personOf(flight, other, isMasked(flight.id), at.by));
  const people: LinkedPerson[] = [];
  for (const [id, rows] of await foundElsewhere(around, subject, at.by, heads)) {
    const theirs = await around.subjects(id);
    for (const each of rows) {
      const one = theirs?.travellers[each];
      if (one !== undefined && isStranger(subject, one, at.by))
        people.push(...personOf(one.on.flight, each, isMasked(id), at.by));
    }
    await around.slice.breathe();
  }
  return people;
}

/** Rows of travellers on other flights who have one of the traveller's values, by flight. */
async function foundElsewhere(
  around: Surroundings,
  { traveller, party }: TravellerSubject,
  by: Elsewhere,
  heads: Heads,
): Promise<ReadonlyMap<FlightId, ReadonlySet<number>>> {
  const texts = {
    document: traveller.documents.flatMap(({ number }) => number ?? []),
    phone: party?.phones ?? [],
    email: party?.emails ?? [],
  }[by];
  const [{ people }, links] = await Promise.all([hashKeys(around.request), around.links()]);
  const dayOf = (id: FlightId) => heads.get(id)?.leg.departure ?? heads.get(id)?.leg.arrival ?? '';
  const ordering = { dayOf, severitiesOn: () => NOBODY_FLAGGED };
  const found = new Map<FlightId, Set<number>>();
  for (const text of new Set(texts)) {
    const sought = { text, kinds: new Set([by]), reach: 'beginning', joined: false, count: MOST_FOUND } as const;
    const { first } = await findTravellers(links, sought, new KeyedHash(people), ordering, around.slice);
    for (const { flight, at, by: how } of first)
      if (how.match === 'whole') found.set(flight, (found.get(flight) ?? new Set()).add(at));
  }
  return found;
}

/** Whoever has the same document is another person; whoever has the same contact is a stranger by surname. */
function isStranger(one: TravellerSubject, other: TravellerSubject, by: Elsewhere): boolean {
  return by === 'document' ? isAnotherHolder(one, other) : !shareSurname([one], [other]);
}

function personOf({ id, leg, travellers }: Flight, at: number, masked: boolean, by: LinkKey): readonly LinkedPerson[] {
  const found = travellers[at];
  if (found === undefined) return [];
  return [
    { flight: id, leg, traveller: found.id, name: travellerName(found), masked, dateOfBirth: found.dateOfBirth, by },
  ];
}
