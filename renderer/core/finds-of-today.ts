/**
 * Whom the finds of today are linked to: who shares a booking, a telephone or another value with somebody on whom something was found, and can still be met. It goes by the clock
 * of the find, whichever flight departed first, and knows only finds in cases that the officer may see.
 */
import type { Case, TravellerCase } from '../../shared/casework/case.ts';
import { isOnTraveller } from '../../shared/casework/case.ts';
import { type Found, type FoundKind, isOverturned, kindRow } from '../../shared/casework/finding.ts';
import type { LinkKey } from '../../shared/fact/fact.ts';
import type { TravellerSubject } from '../../shared/fact/fact-subjects.ts';
import { linkedRows } from '../../shared/fact/linked-rows.ts';
import { sharedValue } from '../../shared/fact/shared-value.ts';
import { subjectsOf } from '../../shared/fact/subjects-of.ts';
import type { FlightId, TravellerId } from '../../shared/flight/flight.ts';
import { KeyedHash } from '../../shared/past/keyed-hash.ts';
import type { FlightLinks } from '../../shared/search/flight-links.ts';
import type { SearchKind } from '../../shared/search/search-kinds.ts';
import { hashKeys } from './hash-keys.ts';
import { KeptAnswers } from './kept-answers.ts';
import { type Slices, slices } from './pause.ts';
import { presenceOnFlights } from './presence.ts';
import type { Request } from './request.ts';
import { findTravellers } from './search/find-travellers.ts';
import { StoredLinks } from './search/stored-links.ts';
import { intactSeenCases } from './seen/seen-cases.ts';
import { readFlight } from './seen/seen-flights.ts';
import { readSeenHeads } from './seen/seen-heads.ts';
import { travellerIndex } from './traveller-parts.ts';

/** A traveller on a flight. */
export interface OnFlight {
  readonly flight: FlightId;
  readonly traveller: TravellerId;
}

/** Somebody on whom something was found today: under every id they have, and what it was. */
interface FindOfToday extends OnFlight {
  readonly ids: readonly TravellerId[];
  readonly kinds: readonly FoundKind[];
}

/** Somebody who can still be met, and the find to which the value links them. */
export interface LinkToFind extends OnFlight {
  readonly find: FindOfToday;
  readonly by: LinkKey | 'booking';
  /** Null where it is not told. */
  readonly value: string | null;
}

/** Hours for which a find is one of today. */
const HOURS = 24;
/** A value that more people than these have is that of an office, and links nobody. */
const MOST_LINKED = 40;

/** What finds of today say about travellers. */
export class FindsOfToday {
  readonly #finds: readonly FindOfToday[];
  readonly #links: readonly LinkToFind[];

  constructor(finds: readonly FindOfToday[], links: readonly LinkToFind[]) {
    this.#finds = finds;
    this.#links = links;
  }

  /** What was found on the traveller with one of these ids. */
  on(flight: FlightId, ids: readonly TravellerId[]): readonly FoundKind[] {
    return kindsOf(this.#finds.filter((find) => find.flight === flight && find.ids.some((id) => ids.includes(id))));
  }

  /** To what finds on others the traveller is linked, most weighty kinds first. */
  linkedTo(flight: FlightId, ids: readonly TravellerId[]): readonly FoundKind[] {
    return kindsOf(this.linksOf(flight, ids).map(({ find }) => find));
  }

  /** The links of the traveller to finds on others. */
  linksOf(flight: FlightId, ids: readonly TravellerId[]): readonly LinkToFind[] {
    return this.#links.filter((link) => link.flight === flight && ids.includes(link.traveller));
  }

  /** Who can still be met and is linked to the find on the traveller. */
  linksFrom(flight: FlightId, ids: readonly TravellerId[]): readonly LinkToFind[] {
    return this.#links.filter(({ find }) => find.flight === flight && find.ids.some((id) => ids.includes(id)));
  }
}

const NOTHING_TODAY = new FindsOfToday([], []);

/** The finds of the last hours in cases that the officer may see, and whom they are linked to. It is made once after each change. */
export function findsOfToday(request: Request): Promise<FindsOfToday> {
  return request.store.cache(KeptAnswers).once(request, makeFinds);
}

/** Is whom the case is about linked to a find on somebody else? */
export async function isLinkedToFind(
  request: Request,
  { flight: id, traveller }: Pick<Case, 'flight' | 'traveller'>,
): Promise<boolean> {
  const flight = id === null ? undefined : await readFlight(request, id);
  const person = flight?.travellers[traveller === null ? -1 : travellerIndex(flight, traveller)];
  if (flight === undefined || person === undefined) return false;
  return (await findsOfToday(request)).linkedTo(flight.id, [person.id, ...person.aliases]).length > 0;
}

async function makeFinds(request: Request): Promise<FindsOfToday> {
  const since = new Date(Date.parse(request.context.now) - HOURS * 3_600_000).toISOString();
  const cases = (await intactSeenCases(request, (found) => isFindSince(found, since))).filter(isOnTraveller);
  if (cases.length === 0) return NOTHING_TODAY;
  const slice = slices();
  const [{ people }, stored, heads, presenceOn] = await Promise.all([
    hashKeys(request),
    request.store.cache(StoredLinks).open(),
    readSeenHeads(request),
    presenceOnFlights(request),
  ]);
  const meetable = heads.filter((head) => presenceOn(head) !== 'gone');
  const around: Around = {
    request,
    slice,
    hash: new KeyedHash(people),
    links: new Map(
      meetable.flatMap(({ id }) => {
        const links = stored.get(id);
        return links === undefined ? [] : [[id, links] as const];
      }),
    ),
  };
  const finds: FindOfToday[] = [];
  const links: LinkToFind[] = [];
  for (const found of cases) {
    const known = await findOn(around, found);
    if (known === null) continue;
    finds.push(known.find);
    links.push(...known.links);
  }
  return new FindsOfToday(finds, links);
}

interface Around {
  readonly request: Request;
  readonly slice: Slices;
  readonly hash: KeyedHash;
  /** Of the flights whose people can still be met. */
  readonly links: ReadonlyMap<FlightId, FlightLinks>;
}

function isFindSince({ result, found, timeline }: Case, since: string): boolean {
  if (result !== 'found' || chasedIn(found).length === 0) return false;
  return (timeline.findLast(({ kind }) => kind === 'result-recorded')?.at ?? '') >= since;
}

/** Kinds of a result for which whoever is linked is looked for: what was found, and an arrest. */
function chasedIn(found: readonly Found[]): readonly FoundKind[] {
  return found
    .filter((each) => !isOverturned(each) && each.unconfirmed !== 'disputed')
    .map(({ kind }) => kind)
    .filter((kind) => kind === 'arrest' || kindRow(kind).group === 'find');
}

/** Null where the flight of the case is not stored, or the traveller not on it. */
async function findOn(
  around: Around,
  { flight: id, traveller: of, found }: TravellerCase,
): Promise<{ readonly find: FindOfToday; readonly links: readonly LinkToFind[] } | null> {
  const { request, slice } = around;
  const flight = await readFlight(request, id);
  await slice.breathe();
  const at = flight === undefined ? -1 : travellerIndex(flight, of);
  const subjects = flight && subjectsOf(flight, { ...request.world, past: undefined });
  const own = subjects?.travellers[at];
  if (own === undefined || subjects === undefined) return null;
  const { traveller } = own;
  const find = {
    flight: id,
    traveller: traveller.id,
    ids: [traveller.id, ...traveller.aliases],
    kinds: chasedIn(found),
  };
  const links: LinkToFind[] = around.links.has(id)
    ? ON_FLIGHT.flatMap((by) => {
        const rows = linkedRows(subjects, at, by);
        if (rows.length > MOST_LINKED) return [];
        return rows.flatMap((row) => {
          const other = subjects.travellers[row];
          if (other === undefined) return [];
          return [{ find, flight: id, traveller: other.traveller.id, by, value: sharedValue(own, other, by) }];
        });
      })
    : [];
  for (const { by, text } of valuesOf(own)) {
    const kind: SearchKind = by === 'booking' ? 'locator' : by;
    const sought = { text, kinds: new Set([kind]), reach: 'beginning', joined: false, count: MOST_LINKED } as const;
    const { total, first } = await findTravellers(around.links, sought, around.hash, IN_ANY_ORDER, slice);
    if (total > MOST_LINKED) continue;
    for (const { flight: on, links: record, at: place, by: how } of first) {
      const [other] = how.match === 'whole' ? record.travellers([place]) : [];
      if (other === undefined || (on === id && find.ids.includes(other.id))) continue;
      links.push({ find, flight: on, traveller: other.id, by, value: text });
    }
  }
  return { find, links };
}

/** By which values others on the same flight are linked; the link records have the rest. */
const ON_FLIGHT = ['card', 'address', 'payer'] as const satisfies readonly LinkKey[];

const IN_ANY_ORDER = { dayOf: () => '', severitiesOn: () => new Map<number, number>() };

interface LinkValue {
  readonly by: 'document' | 'phone' | 'email' | 'booking';
  readonly text: string;
}

/** The values of a traveller by which the link records find others. */
function valuesOf({ traveller, party }: TravellerSubject): readonly LinkValue[] {
  const locators = [traveller.locator, party?.booking?.locator, party?.booking?.split?.locator];
  const texts: Readonly<Record<LinkValue['by'], readonly (string | null | undefined)[]>> = {
    document: traveller.documents.map(({ number }) => number),
    phone: party?.phones ?? [],
    email: party?.emails ?? [],
    booking: locators,
  };
  return (['document', 'phone', 'email', 'booking'] as const).flatMap((by) =>
    [...new Set(texts[by])].flatMap((text) => (text == null || text === '' ? [] : [{ by, text }])),
  );
}

/** Each kind once, in the order of the results. */
function kindsOf(finds: readonly Pick<FindOfToday, 'kinds'>[]): readonly FoundKind[] {
  return [...new Set(finds.flatMap(({ kinds }) => kinds))];
}
