/** Finds the people at whom the reasons of a traveller point, and the flights on which the same person travels, in what the store holds. */
import { isAnotherHolder } from '../../shared/fact/document-sharers.ts';
import type { LinkKey, PointsAt } from '../../shared/fact/fact.ts';
import { factById } from '../../shared/fact/fact-catalogue.ts';
import type { FlightSubjects, TravellerSubject } from '../../shared/fact/fact-subjects.ts';
import { linkedRows } from '../../shared/fact/linked-rows.ts';
import { shareSurname } from '../../shared/fact/share-surname.ts';
import { sharedValue } from '../../shared/fact/shared-value.ts';
import { subjectsOf } from '../../shared/fact/subjects-of.ts';
import type { Flight, FlightId } from '../../shared/flight/flight.ts';
import { KeyedHash } from '../../shared/past/keyed-hash.ts';
import type { ExplanationLeaf } from '../../shared/screening/screening.ts';
import type { ExactKind } from '../../shared/search/search-kinds.ts';
import { hashKeys } from './hash-keys.ts';
import { slices } from './pause.ts';
import type { Request } from './request.ts';
import { findTravellers } from './search/find-travellers.ts';
import type { Severities } from './search/severities.ts';
import { StoredLinks } from './search/stored-links.ts';
import { readFlight, readPlainHeads } from './seen/seen-flights.ts';

/** The value that two travellers have in common; null where it is not told. */
export interface Link {
  readonly by: LinkKey | 'booking';
  readonly value: string | null;
}

/** A traveller who was found by one value. */
export interface FoundByLink {
  readonly subject: TravellerSubject;
  readonly link: Link;
}

export interface LinkLookup {
  /** The people at whom the true leaves of a reason point. */
  pointedAt(leaves: readonly ExplanationLeaf[]): Promise<readonly FoundByLink[]>;
  /** The same person on other flights, by the documents; the latest flight first. Infants may travel on the document of a parent, and are left out. */
  samePerson(): Promise<readonly TravellerSubject[]>;
}

type Elsewhere = Extract<PointsAt, { where: 'elsewhere' }>['by'];

/** Travellers of other flights with one value who are looked at; the latest come first. */
const MOST_FOUND = 20;

/** Whom a reason points at is listed by day alone. */
const NOBODY_FLAGGED: Severities = new Map();

/** Looks up whom the traveller in this row is linked to. Each flight is read and each value looked up once. */
export async function linkLookup(request: Request, flight: Flight, row: number): Promise<LinkLookup> {
  const around = surroundingsOf(request, flight);
  const subjects = await around.subjects(flight.id);
  const own = subjects?.travellers[row];
  const known = new Map<Elsewhere, Promise<readonly FoundByLink[]>>();
  const elsewhere = (by: Elsewhere) => {
    const found = known.get(by) ?? (own === undefined ? Promise.resolve([]) : foundElsewhere(around, own, by));
    known.set(by, found);
    return found;
  };
  return {
    async pointedAt(leaves) {
      if (subjects === undefined || own === undefined) return [];
      const pointed = leaves.flatMap(({ fact, result }) => (result === true ? (factById(fact)?.pointsAt ?? []) : []));
      const people: FoundByLink[] = [];
      for (const { where, by } of pointed) {
        if (where === 'flight') people.push(...onFlight(subjects, own, by));
        else people.push(...(await elsewhere(by)).filter(({ subject }) => isStranger(own, subject, by)));
      }
      return people;
    },
    async samePerson() {
      if (own === undefined || own.traveller.type === 'infant') return [];
      const found = (await elsewhere('document')).map(({ subject }) => subject);
      return [...new Set(found)].filter((other) => other.traveller.type !== 'infant' && !isAnotherHolder(own, other));
    },
  };
}

/** What look-ups for travellers of this flight need. */
export function surroundingsOf(request: Request, flight: Flight): Surroundings {
  return new Surroundings(request, flight);
}

/** What all look-ups for a traveller need. */
export class Surroundings {
  readonly flight: Flight;
  readonly request: Request;
  readonly slice = slices();
  readonly #subjects = new Map<FlightId, Promise<FlightSubjects | undefined>>();

  constructor(request: Request, flight: Flight) {
    this.request = request;
    this.flight = flight;
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

function onFlight(subjects: FlightSubjects, own: TravellerSubject, by: LinkKey): readonly FoundByLink[] {
  return linkedRows(subjects, own.row, by).flatMap((at) => {
    const subject = subjects.travellers[at];
    return subject === undefined ? [] : [{ subject, link: { by, value: sharedValue(own, subject, by) } }];
  });
}

/** Travellers on other flights who have one of the traveller's values. */
async function foundElsewhere(
  around: Surroundings,
  { traveller, party }: TravellerSubject,
  by: Elsewhere,
): Promise<readonly FoundByLink[]> {
  const texts = {
    document: traveller.documents.flatMap(({ number }) => number ?? []),
    phone: party?.phones ?? [],
    email: party?.emails ?? [],
  }[by];
  const found: FoundByLink[] = [];
  for (const value of new Set(texts)) {
    for (const { flight, at } of await indexed(around, by, value)) {
      const subject = (await around.subjects(flight))?.travellers[at];
      if (subject !== undefined) found.push({ subject, link: { by, value } });
    }
  }
  return found;
}

/** Where the link index has travellers with exactly this value on flights but the one looked around from, the latest flight first. */
export async function indexed(
  { request, slice, flight: own }: Surroundings,
  by: ExactKind,
  value: string,
): Promise<readonly { readonly flight: FlightId; readonly at: number }[]> {
  const [{ people }, links, heads] = await Promise.all([
    hashKeys(request),
    request.store.cache(StoredLinks).open(),
    readPlainHeads(request),
  ]);
  const others = new Map([...links].filter(([id]) => id !== own.id));
  const days = new Map(heads.map(({ id, leg }) => [id, leg.departure ?? leg.arrival ?? '']));
  const ordering = { dayOf: (id: FlightId) => days.get(id) ?? '', severitiesOn: () => NOBODY_FLAGGED };
  const sought = { text: value, kinds: new Set([by]), reach: 'beginning', joined: false, count: MOST_FOUND } as const;
  const { first } = await findTravellers(others, sought, new KeyedHash(people), ordering, slice);
  return first.flatMap(({ flight, at, by: how }) => (how.match === 'whole' ? [{ flight, at }] : []));
}

/** Whoever has the same document is another person; whoever has the same contact is a stranger by surname. */
function isStranger(one: TravellerSubject, other: TravellerSubject, by: Elsewhere): boolean {
  return by === 'document' ? isAnotherHolder(one, other) : !shareSurname([one], [other]);
}
