/**
 * Who is linked to a traveller in two steps: whoever shares a value with them, and whoever shares another one with those. Values that the link index knows are looked up on all
 * flights, the others on the flights that were read. Everything is bounded, and reads no screening.
 */
import { isAnotherHolder } from '../../shared/fact/document-sharers.ts';
import type { Party, TravellerSubject } from '../../shared/fact/fact-subjects.ts';
import { addressesOf } from '../../shared/fact/shared-link-facts.ts';
import { cardKey } from '../../shared/fact/subjects-of.ts';
import type { FlightId } from '../../shared/flight/flight.ts';
import { ticketForm } from '../../shared/search/search-kinds.ts';
import { indexed, type Surroundings } from './linked-people.ts';

/** What two people may share. */
export const SHARED_THINGS = ['document', 'phone', 'email', 'card', 'address', 'ticket', 'agency', 'booking'] as const;
export type SharedThing = (typeof SHARED_THINGS)[number];

/** A value that people share. */
export interface LinkThing {
  readonly by: SharedThing;
  /** As an officer reads it; null where it is not told. */
  readonly value: string | null;
  /** Places in `people` of those who have it, the traveller first. */
  readonly people: readonly number[];
  /** Number of others who have it and are not in `people`. */
  readonly more: number;
}

export interface LinkStep {
  readonly subject: TravellerSubject;
  /** 0: the traveller; 1: shares something with them; 2: shares something with one of those. */
  readonly step: 0 | 1 | 2;
  /** The same person on another flight. */
  readonly isSame: boolean;
}

export interface LinkedInSteps {
  readonly people: readonly LinkStep[];
  readonly things: readonly LinkThing[];
  /** There may be more: a bound of looking up or of reading was met. */
  readonly isCut: boolean;
}

/** Most people in all, people at one value, flights that are read, and values that are looked up on all flights. */
const MOST_PEOPLE = 40;
const MOST_AT_THING = 8;
const MOST_FLIGHTS = 12;
const MOST_LOOKED_UP = 40;

/** What was used of the bounds. */
interface Used {
  readonly flights: Set<FlightId>;
  lookedUp: number;
  isCut: boolean;
}

/** Values by which the link index finds people. */
const INDEXED = { document: 'document', phone: 'phone', email: 'email', ticket: 'ticket' } as const;

interface Value {
  readonly by: SharedThing;
  /** In the form in which values are compared. */
  readonly key: string;
  readonly written: string | null;
}

/** The people and values around the traveller of this row; none where the flight is gone. */
export async function linkSteps(around: Surroundings, row: number): Promise<LinkedInSteps> {
  const on = await around.subjects(around.flight.id);
  const own = on?.travellers[row];
  if (on === undefined || own === undefined) return { people: [], things: [], isCut: false };
  const people: LinkStep[] = [{ subject: own, step: 0, isSame: false }];
  const things: LinkThing[] = [];
  /** Of those who share more than an agency, which sells to hundreds. Only from them it goes on. */
  const close = new Set<TravellerSubject>([own]);
  const used: Used = { flights: new Set([around.flight.id]), lookedUp: 0, isCut: false };
  const seen = new Set<string>();
  for (const step of [1, 2] as const) {
    // Whoever is found in this step is not gone on from in it.
    for (const { subject } of people.filter((each) => each.step === step - 1 && close.has(each.subject))) {
      for (const value of valuesOf(subject)) {
        const id = `${value.by} ${value.key}`;
        if (seen.has(id) || (step === 2 && value.by === 'agency')) continue;
        seen.add(id);
        const sharers = await sharersOf(around, subject, value, used);
        if (sharers.length < 2) continue;
        const places: number[] = [];
        for (const sharer of sharers) {
          const known = people.findIndex(({ subject: other }) => isOneTrip(other, sharer));
          if (known >= 0) places.push(known);
          else if (places.length < MOST_AT_THING && people.length < MOST_PEOPLE)
            places.push(people.push({ subject: sharer, step, isSame: isSamePerson(own, sharer) }) - 1);
        }
        if (value.by !== 'agency') for (const place of places) close.add((people[place] as LinkStep).subject);
        things.push({
          ...{ by: value.by, value: value.written, people: places.toSorted((a, b) => a - b) },
          more: sharers.length - places.length,
        });
      }
    }
  }
  return { people, things, isCut: used.isCut };
}

/** Everybody who has the value, in a fixed order: on the flight of its holder and on that of the traveller first, then on others. The index has all flights but that of the traveller. */
async function sharersOf(
  around: Surroundings,
  holder: TravellerSubject,
  { by, key, written }: Value,
  used: Used,
): Promise<readonly TravellerSubject[]> {
  const found: TravellerSubject[] = [];
  const has = (subject: TravellerSubject) => valuesOf(subject).some((value) => value.by === by && value.key === key);
  const near = new Set([holder.on.flight.id, around.flight.id]);
  for (const id of near) found.push(...((await around.subjects(id))?.travellers ?? []).filter(has));
  const kind = Object.hasOwn(INDEXED, by) ? INDEXED[by as keyof typeof INDEXED] : null;
  if (kind === null || written === null) return found;
  if (used.lookedUp >= MOST_LOOKED_UP) {
    used.isCut = true;
    return found;
  }
  used.lookedUp += 1;
  for (const { flight, at } of await indexed(around, kind, written)) {
    if (near.has(flight)) continue;
    if (!used.flights.has(flight) && used.flights.size >= MOST_FLIGHTS) {
      used.isCut = true;
      continue;
    }
    used.flights.add(flight);
    const subject = (await around.subjects(flight))?.travellers[at];
    if (subject !== undefined) found.push(subject);
  }
  return found;
}

/** What a traveller has that others may share. */
function valuesOf({ traveller, party }: TravellerSubject): readonly Value[] {
  const values: Value[] = traveller.documents.flatMap(({ issuer, number }) =>
    number === null ? [] : [{ by: 'document', key: `${issuer ?? ''}|${number}`, written: number }],
  );
  const ticket = traveller.ticket === null ? null : ticketForm(traveller.ticket);
  if (ticket !== null) values.push({ by: 'ticket', key: ticket, written: traveller.ticket });
  return party === null ? values : [...values, ...partyValues(party)];
}

function partyValues(party: Party): readonly Value[] {
  const { booking, phones, phoneKeys, emailKeys, agencyKey } = party;
  const streets = booking?.addresses.filter(({ street }) => street !== null) ?? [];
  const agency = booking?.agency ?? null;
  return [
    ...phoneKeys.map((key, at): Value => ({ by: 'phone', key, written: phones[at] ?? null })),
    ...emailKeys.map((key): Value => ({ by: 'email', key, written: key })),
    ...(booking?.payments ?? []).flatMap((payment): readonly Value[] => {
      const key = cardKey(payment);
      return key === null ? [] : [{ by: 'card', key, written: payment.last4 && `···${payment.last4}` }];
    }),
    ...addressesOf(party).map((key, at): Value => {
      const { street = null, city = null } = streets[at] ?? {};
      return { by: 'address', key, written: [street, city].filter((part) => part !== null).join(', ') };
    }),
    ...(booking?.locator == null ? [] : [{ by: 'booking', key: booking.locator, written: booking.locator } as const]),
    ...(agencyKey === null
      ? []
      : [{ by: 'agency', key: agencyKey, written: agency?.iata ?? agency?.office ?? null } as const]),
  ];
}

function isOneTrip(one: TravellerSubject, other: TravellerSubject): boolean {
  return one.on.flight.id === other.on.flight.id && one.row === other.row;
}

/** Whoever has a document of the traveller and is not another holder of it. */
function isSamePerson(own: TravellerSubject, other: TravellerSubject): boolean {
  const numbers = new Set(own.traveller.documents.flatMap(({ number }) => number ?? []));
  const shares = other.traveller.documents.some(({ number }) => number !== null && numbers.has(number));
  return own.on.flight.id !== other.on.flight.id && shares && !isAnotherHolder(own, other);
}
