/** Facts about what a booking shares with bookings of earlier flights. */
import { normaliseName } from '../name/normalise-name.ts';
import { type Appearances, NO_TIME, UNKNOWN } from '../past/appearances.ts';
import { KEY, type KeyKind } from '../past/keyed-hash.ts';
import { firstMemberOf, haveSurnameInCommon } from '../past/members.ts';
import { SPANS } from '../past/past.ts';
import { isCardToken } from '../past/remember.ts';
import { surnameBits } from '../past/route-bookings.ts';
import { firstNotBelow } from '../past/sorted.ts';
import type { EarlierParty } from './earlier-parties.ts';
import { type Answer, absent, NOT_APPLICABLE, NOT_SENT } from './fact-answer.ts';
import { type FactTable, FLAG, fact, PERSONS, PIECES } from './fact-row.ts';
import type { Party } from './fact-subjects.ts';
import type { FlightPast, PastSubject } from './past-subjects.ts';

/** A key of more bookings than this belongs to an office: they are counted without looking at each. */
const MANY = 300;
/** Bookings made at most this many minutes apart count as made together. */
const SITTING_MINUTES = 24 * 60;
/** People who arrive at most this many minutes apart can meet in the hall. */
const MEETING_MINUTES = 60;

/** A booking with its travellers (or a traveller without booking), by its index among the parties of the flight. */
export interface PastParty {
  readonly party: Party;
  readonly at: number;
  readonly on: FlightPast;
}

export const pastPartyFacts: FactTable<PastParty> = {
  'links.phoneSurnames60d': {
    ...fact(220, 3, PIECES, 'links', ['booking.phones', 'traveller.phones'], { needs: ['history'] }),
    pointsAt: { where: 'elsewhere', by: 'phone' },
    answer: (subject) => {
      const { party } = subject;
      return surnames(subject, KEY.phone, party.phoneKeys, SPANS.links) ?? absent(party.on.coverage.contact);
    },
  },
  'links.emailSurnames60d': {
    ...fact(221, 3, PIECES, 'links', ['booking.emails', 'traveller.emails'], { needs: ['history'] }),
    pointsAt: { where: 'elsewhere', by: 'email' },
    answer: (subject) => {
      const { party } = subject;
      return surnames(subject, KEY.email, party.emailKeys, SPANS.links) ?? absent(party.on.coverage.emails);
    },
  },
  'links.cardSurnames30d': {
    ...fact(222, 3, PIECES, 'links', ['booking.payments.card'], { needs: ['history'] }),
    answer: (subject) => {
      const { party } = subject;
      if (party.booking === null || !party.on.coverage.payments) return NOT_SENT;
      // A masked number cannot be recognised later.
      const tokens = tokensOf(party);
      if (tokens.length === 0 && party.cards.length > 0) return NOT_SENT;
      return surnames(subject, KEY.card, tokens, SPANS.month) ?? NOT_APPLICABLE;
    },
  },
  'links.addressSurnames60d': {
    ...fact(223, 3, PIECES, 'links', ['booking.addresses'], { needs: ['history'] }),
    answer: (subject) => {
      const { party } = subject;
      if (party.booking === null) return NOT_SENT;
      return surnames(subject, KEY.address, addressesOf(party), SPANS.links) ?? absent(party.on.coverage.addresses);
    },
  },
  'links.arrivesWithDomestic': {
    ...fact(230, 3, FLAG, 'links', ['flights.arrival'], { needs: ['history'] }),
    answer: arrivesWithDomestic,
  },
};

export const pastLinkFacts: FactTable<PastSubject> = {
  'links.successiveFlightTwins': {
    ...fact(229, 3, PERSONS, 'links', ['booking.agency', 'booking.segments'], { needs: ['history'] }),
    answer: twins,
  },
};

const NONE: readonly never[] = [];

function tokensOf({ cards }: Party): readonly string[] {
  return cards.length === 0 ? cards : cards.filter(isCardToken);
}

/** Only addresses with a street: a city alone is no link. */
export function addressesOf({ booking }: Party): readonly string[] {
  if (booking === null || booking.addresses.length === 0) return NONE;
  return booking.addresses.flatMap(({ street, city, country }) =>
    street === null ? NONE : `${normaliseName(street)}|${city ?? ''}|${country ?? ''}`,
  );
}

/**
 * Under how many surnames the keys were used, including this booking's. Other bookings count by the surname of their first traveller; those
 * that share a surname with this one do not count. Null where there is nothing to compare.
 */
function surnames({ on, at }: PastParty, kind: KeyKind, texts: readonly string[], days: number): Answer | null {
  if (texts.length === 0) return null;
  const parties = on.partiesWith(kind, texts, days);
  if (parties.length > MANY) return parties.length;
  if (parties.length === 0) return on.covers(days) ? 1 : NOT_SENT;
  let others: Set<number> | null = null;
  for (const { flight, party } of parties) {
    // The same booking on an earlier leg counts as family, too.
    if (areFamily(on.now, at, flight, party)) continue;
    const first = firstMemberOf(flight, party);
    if (first !== undefined) others = (others ?? new Set()).add(flight.surname[first] as number);
  }
  return others !== null || on.covers(days) ? 1 + (others?.size ?? 0) : NOT_SENT;
}

/** Counts strangers on this route within two days before, booked by the same agency within a day, with as many bags. */
function twins({ on, row, subject }: PastSubject): Answer {
  const { party } = subject;
  if (party === null || party.booking === null) return NOT_SENT;
  if (party.agencyKey === null) return absent(subject.on.coverage.agency);
  const own = on.now.party[row] as number;
  const [created, bags] = [on.now.created[own] as number, on.now.bagCount[row] as number];
  if (created === NO_TIME || bags === UNKNOWN) return NOT_SENT;
  if (twinned?.on !== on || twinned.own !== own || twinned.bags !== bags) {
    twinned = { on, own, bags, count: countTwins(on, own, bags) };
  }
  return on.told(twinned.count, SPANS.connection);
}

/** Cached for the booking and the number of bags asked about last: many of one booking have as many. */
let twinned: { readonly on: FlightPast; readonly own: number; readonly bags: number; readonly count: number } | null =
  null;

/** The local days on which those flights departed, before that of this one. */
const DAYS_BEFORE = [0, 1, 2];

/** How many others whom the agency of the booking `own` booked about then have so many bags; without its family. */
function countTwins({ now, past, recent }: FlightPast, own: number, bags: number): number {
  const [created, locator] = [now.created[own] as number, now.locator[own] as number];
  const surnames = surnameBits(now, own);
  let count = 0;
  for (const days of DAYS_BEFORE) {
    const booked = past.booked(now, now.day - days, now.agency[own] ?? 0);
    if (booked === null) continue;
    const last = firstNotBelow(booked.created, created + SITTING_MINUTES + 1);
    for (let at = firstNotBelow(booked.created, created - SITTING_MINUTES); at < last; at += 1) {
      const slot = booked.slot[at] as number;
      if (booked.bags[at] !== bags || recent[slot] !== 1) continue;
      if (locator !== 0 && booked.locator[at] === locator) continue;
      const mayBeFamily = ((booked.surnames[at] as number) & surnames) !== 0;
      if (!mayBeFamily || !haveSurnameInCommon(now, own, past.flight(slot), booked.party[at] as number)) count += 1;
    }
  }
  return count;
}

/**
 * Does a person with the same phone, e-mail address or card arrive at the same airport within an hour, with one of the two flights
 * domestic? Only the later departure knows both.
 */
function arrivesWithDomestic({ on, at: own, party }: PastParty): Answer {
  const { arrival, destination } = on.now;
  const domestic = isDomestic(on.now);
  if (arrival === null || destination === null || domestic === null) return NOT_SENT;
  const meets =
    meetsOneOf(on.partiesWith(KEY.phone, party.phoneKeys, SPANS.connection), on.now, own) ||
    meetsOneOf(on.partiesWith(KEY.email, party.emailKeys, SPANS.connection), on.now, own) ||
    meetsOneOf(on.partiesWith(KEY.card, tokensOf(party), SPANS.connection), on.now, own);
  return meets || (on.covers(SPANS.connection) ? false : NOT_SENT);
}

/** Can the party `own` meet one of these strangers where both arrive, the one from abroad and the other not? */
function meetsOneOf(parties: readonly EarlierParty[], now: Appearances, own: number): boolean {
  for (const { flight, party } of parties) {
    if (flight.destination !== now.destination || flight.arrival === null || now.arrival === null) continue;
    if (Math.abs(flight.arrival - now.arrival) > MEETING_MINUTES || isDomestic(flight) !== !isDomestic(now)) continue;
    if (!areFamily(now, own, flight, party)) return true;
  }
  return false;
}

function isDomestic({ originCountry, destinationCountry }: Appearances): boolean | null {
  return originCountry === null || destinationCountry === null ? null : originCountry === destinationCountry;
}

/** The same booking, or a surname in common. */
function areFamily(now: Appearances, own: number, other: Appearances, party: number): boolean {
  const locator = now.locator[own] ?? 0;
  if (locator !== 0 && locator === other.locator[party]) return true;
  return haveSurnameInCommon(now, own, other, party);
}
