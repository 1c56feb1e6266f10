/** Searches people for a typed text: as it stands, and by its parts: a flight with its day, a seat, a bag tag, last digits, a machine-readable zone. */
import { readMrz } from '../../../shared/entry/mrz.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { KeyedHash } from '../../../shared/past/keyed-hash.ts';
import type { NameReach } from '../../../shared/search/find-names.ts';
import { type FoundParts, findSeated } from '../../../shared/search/find-parts.ts';
import type { FlightLinks } from '../../../shared/search/flight-links.ts';
import type { Typed } from '../../../shared/search/read-typed.ts';
import { type FoundKind, likelyKinds, type SearchKind } from '../../../shared/search/search-kinds.ts';
import { flightFits } from '../../../shared/search/typed-flight.ts';
import type { FlightHead } from '../flight-head.ts';
import { hashKeys } from '../hash-keys.ts';
import { slices } from '../pause.ts';
import type { Request } from '../request.ts';
import { readFlight } from '../seen/seen-flights.ts';
import { type FoundTravellers, findTravellers, type Ordering, type Sought } from './find-travellers.ts';
import { severitiesOn } from './severities.ts';
import { StoredLinks } from './stored-links.ts';

/** What the zone of a document says of its holder. */
export interface Zone {
  readonly number: string | null;
  readonly name: string;
}

export interface Wanted {
  readonly text: string;
  readonly kind: SearchKind | 'any';
  readonly count: number;
  /** Also names that sound alike or differ by one typing mistake. */
  readonly similar: boolean;
  readonly typed: Typed;
  /** Null: the text is no zone. */
  readonly zone: Zone | null;
}

export interface FoundPeople {
  readonly found: FoundTravellers;
  /** The kinds for which the text was searched; empty when it can be none. */
  readonly kinds: readonly FoundKind[];
  /** Only similar names were found, or they were asked for. */
  readonly similar: boolean;
  /** Flights that may have the seat and were not looked through, since they are further from now. */
  readonly unopened: number;
}

/** Reads a machine-readable zone. */
export function readZone({ world, context }: Pick<Request, 'world' | 'context'>, text: string): Zone {
  const { traveller } = readMrz(text, { reference: world.reference }, context.now.slice(0, 10));
  const number = traveller?.documents.find((each) => each.number !== null)?.number ?? null;
  return { number, name: [traveller?.surname, traveller?.givenNames].filter(Boolean).join(' ') };
}

/** Finds people; `heads` are those that the officer sees. */
export async function findPeople(
  request: Request,
  wanted: Wanted,
  heads: ReadonlyMap<FlightId, FlightHead>,
): Promise<FoundPeople> {
  const [{ people }, links] = await Promise.all([hashKeys(request), request.store.cache(StoredLinks).open()]);
  const search = new PeopleSearch(request, links, heads, new KeyedHash(people), wanted);
  const { kind, typed, zone } = wanted;
  if (kind !== 'any') return search.asIs(wanted.text, [kind]);
  if (zone !== null) return search.zone(zone);
  // Four digits alone are the end of a number: no whole one is as short.
  if (typed.ending !== null && typed.flight === null && typed.left === '') return search.byParts();
  const asIs = await search.asIs(wanted.text, likelyKinds(wanted.text));
  if (typed.tag !== null && typed.left === '') {
    // Somebody whose document or telephone this is was meant; tags are looked up in the flights themselves, which takes longer.
    const isMeant = asIs.found.first.some(({ by }) => by.match === 'whole');
    return isMeant ? asIs : joined(asIs, await search.byParts(), wanted.count);
  }
  return asIs.found.total > 0 || !hasParts(typed) ? asIs : search.byParts();
}

function hasParts({ flight, seat, tag, ending }: Typed): boolean {
  return flight !== null || seat !== null || tag !== null || ending !== null;
}

/** Ten digits may be a bag tag, or the end of a telephone: whoever has it as either is shown. */
function joined(one: FoundPeople, other: FoundPeople, count: number): FoundPeople {
  const known = new Set(one.found.first.map(({ flight, at }) => `${flight} ${at}`));
  const more = other.found.first.filter(({ flight, at }) => !known.has(`${flight} ${at}`));
  const first = [...one.found.first, ...more].slice(0, count);
  const total = one.found.total + other.found.total - (other.found.first.length - more.length);
  const kinds = [...one.kinds, ...other.kinds];
  return { found: { total, first }, kinds, similar: one.similar, unopened: other.unopened };
}

/** Flights that are opened to look for a seat. Of a bag tag all are, since few flights may have it. */
const MOST_OPENED = 40;
const MINUTE = 60_000;

class PeopleSearch {
  readonly #request: Request;
  readonly #links: ReadonlyMap<FlightId, FlightLinks>;
  readonly #heads: ReadonlyMap<FlightId, FlightHead>;
  readonly #hash: KeyedHash;
  readonly #wanted: Wanted;

  constructor(
    request: Request,
    links: ReadonlyMap<FlightId, FlightLinks>,
    heads: ReadonlyMap<FlightId, FlightHead>,
    hash: KeyedHash,
    wanted: Wanted,
  ) {
    this.#request = request;
    this.#links = links;
    this.#heads = heads;
    this.#hash = hash;
    this.#wanted = wanted;
  }

  /** The text as one value, of these kinds. */
  asIs(text: string, kinds: readonly SearchKind[]): Promise<FoundPeople> {
    return this.#widened(this.#links, { text, kinds: new Set(kinds) });
  }

  /** The holder of a document: by its number, else by the name. */
  async zone({ number, name }: Zone): Promise<FoundPeople> {
    const byNumber = await this.asIs(number ?? '', ['document']);
    return byNumber.found.total > 0 || name === '' ? byNumber : this.asIs(name, ['name']);
  }

  /** What is left of the text, among those who have its parts. */
  async byParts(): Promise<FoundPeople> {
    const { flight, seat, tag, ending, left } = this.#wanted.typed;
    const onFlights =
      flight === null
        ? this.#links
        : new Map([...this.#links].filter(([id]) => this.#legFits(id, (leg) => flightFits(flight, leg) === 'whole')));
    const seated = seat === null && tag === null ? null : await this.#seatedOn(onFlights);
    const among = seated === null ? onFlights : new Map([...onFlights].filter(([id]) => seated.on.has(id)));
    const kinds = left === '' ? [] : likelyKinds(left);
    const found = await this.#widened(among, {
      text: left,
      kinds: new Set(kinds),
      parts: { ending, seated: seated?.on ?? null },
    });
    const byPart: readonly FoundKind[] = [
      ...(flight === null ? [] : (['flight'] as const)),
      ...(seat === null ? [] : (['seat'] as const)),
      ...(tag === null ? [] : (['tag'] as const)),
      ...(ending === null ? [] : (['document', 'card'] as const)),
    ];
    return { ...found, kinds: [...new Set([...kinds, ...byPart])], unopened: seated?.unopened ?? 0 };
  }

  /** Who has the typed seat and tag. Flights are opened for it: all that may have the tag, or those due nearest to now. */
  async #seatedOn(
    links: ReadonlyMap<FlightId, FlightLinks>,
  ): Promise<{ readonly on: ReadonlyMap<FlightId, FoundParts>; readonly unopened: number }> {
    const { tag } = this.#wanted.typed;
    const now = Date.parse(this.#request.context.now) / MINUTE;
    const away = (id: FlightId) => {
      const { departureUtc = null, arrivalUtc = null } = this.#heads.get(id) ?? {};
      return Math.abs((departureUtc ?? arrivalUtc ?? Number.MAX_SAFE_INTEGER) - now);
    };
    const nearest = [...links]
      .filter(([, each]) => tag === null || each.details()?.mayHaveTag(tag) === true)
      .map(([id]) => ({ id, away: away(id) }))
      .sort((a, b) => a.away - b.away);
    const opened = tag === null ? nearest.slice(0, MOST_OPENED) : nearest;
    const seated = new Map<FlightId, FoundParts>();
    const slice = slices();
    for (const { id } of opened) {
      const flight = await readFlight(this.#request, id);
      const found = flight === undefined ? null : findSeated(flight, this.#wanted.typed);
      if (found !== null && found.size > 0) seated.set(id, found);
      await slice.breathe();
    }
    return { on: seated, unopened: nearest.length - opened.length };
  }

  #legFits(id: FlightId, fits: (leg: FlightHead['leg']) => boolean): boolean {
    const head = this.#heads.get(id);
    return head !== undefined && fits(head.leg);
  }

  /** Widens the search of names step by step while nobody is found. */
  async #widened(
    links: ReadonlyMap<FlightId, FlightLinks>,
    sought: Pick<Sought, 'text' | 'kinds' | 'parts'>,
  ): Promise<FoundPeople> {
    const { similar, count } = this.#wanted;
    const slice = slices();
    const reaches: readonly NameReach[] = similar ? ['mistake'] : ['beginning', 'inside', 'mistake'];
    for (const reach of reaches) {
      // Names written together or apart are searched in the first step only.
      const together = reach === reaches[0];
      const asked: Sought = { ...sought, reach, joined: together, count };
      const found = await findTravellers(links, asked, this.#hash, this.#ordering, slice);
      if (found.total > 0 || reach === 'mistake' || !sought.kinds.has('name'))
        return { found, kinds: [...sought.kinds], similar: reach === 'mistake', unopened: 0 };
    }
    throw new Error('the last reach always answers');
  }

  get #ordering(): Ordering {
    return {
      dayOf: (flight) => dayOfLeg(this.#heads.get(flight)),
      severitiesOn: (flight, links) => severitiesOn(links, this.#heads.get(flight)),
    };
  }
}

function dayOfLeg(head: FlightHead | undefined): string {
  return head?.leg.departure ?? head?.leg.arrival ?? '';
}
