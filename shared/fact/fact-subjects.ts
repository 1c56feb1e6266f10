/**
 * What the row functions look at: the flight, each party (a booking with those of it on this flight, or a traveller without booking),
 * each traveller. Everything that several facts need is worked out once here.
 */
import type { Flight, FlightBooking, Traveller } from '../flight/flight.ts';
import type { IsoDate, TravelDocument } from '../manifest.ts';
import { normaliseName } from '../name/normalise-name.ts';
import { dayNumber, fullYears } from '../time/civil.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { documentSharers } from './document-sharers.ts';
import type { FactContext } from './fact-context.ts';
import { type Journey, journeyOf, type Places, placesOf } from './journey.ts';

export interface FlightSubject {
  readonly flight: Flight;
  readonly context: FactContext;
  readonly places: Places;
  readonly coverage: Coverage;
  /** Local date of departure (or of arrival, where only that was sent). */
  readonly date: IsoDate | null;
  /** The same as days since 1970. */
  readonly day: number | null;
}

/** A booking with its travellers on this flight; `booking` is null for people known from a list only. */
export interface Party {
  readonly on: FlightSubject;
  readonly booking: FlightBooking | null;
  readonly members: readonly TravellerSubject[];
  /** Of the booking and of its travellers, without repetition. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  /** Countries of the phone numbers that are written internationally (ISO 3166 alpha-3). */
  readonly phoneCountries: readonly string[];
  readonly journey: Journey | null;
}

export interface TravellerSubject {
  readonly on: FlightSubject;
  readonly row: number;
  readonly traveller: Traveller;
  readonly listed: boolean;
  readonly booked: boolean;
  readonly age: number | null;
  /** Under 18 at departure; null when the birth date is not known. */
  readonly minor: boolean | null;
  /** Words of the surname, normalised. */
  readonly surname: readonly string[];
  /** The travel document that counts: a passport before others, a visa last. */
  readonly document: TravelDocument | null;
  /** Somebody else on this flight uses one of the documents; set once all travellers are known. */
  sharesDocument: boolean;
  party: Party | null;
}

export interface Subjects {
  readonly flight: FlightSubject;
  readonly travellers: readonly TravellerSubject[];
  /** Bookings first, in the flight's order, then parties without booking. */
  readonly parties: readonly Party[];
  /** Index of each traveller's party. */
  readonly partyOf: Int32Array;
}

const ADULT = 18;

/** Prepares the subjects of one flight. */
export function subjectsOf(flight: Flight, context: FactContext): Subjects {
  const date = (flight.leg.departure ?? flight.leg.arrival)?.slice(0, 10) ?? null;
  const on: FlightSubject = {
    flight,
    context,
    places: placesOf(context.reference),
    coverage: coverageOf(flight),
    date,
    day: date === null ? null : dayNumber(date),
  };
  const travellers = flight.travellers.map((traveller, row) => travellerSubject(on, traveller, row));
  const partyOf = new Int32Array(travellers.length);
  const parties = flight.bookings.map((booking) => {
    const members: TravellerSubject[] = [];
    for (const row of booking.travellers) {
      const member = travellers[row];
      if (member !== undefined) members.push(member);
    }
    return party(on, booking, members);
  });
  for (const row of documentSharers(travellers)) {
    const subject = travellers[row];
    if (subject !== undefined) subject.sharesDocument = true;
  }
  for (const subject of travellers) {
    let at = subject.traveller.booking ?? -1;
    if (parties[at] === undefined) at = parties.push(party(on, null, [subject])) - 1;
    partyOf[subject.row] = at;
    subject.party = parties[at] ?? null;
  }
  return { flight: on, travellers, parties, partyOf };
}

function travellerSubject(on: FlightSubject, traveller: Traveller, row: number): TravellerSubject {
  let listed = false;
  let booked = false;
  for (const { channel } of traveller.sources) {
    if (channel === 'pnr') booked = true;
    else listed = true;
  }
  const { dateOfBirth } = traveller;
  const years = dateOfBirth === null || on.date === null ? null : fullYears(dateOfBirth, on.date);
  const age = years === null || years < 0 ? null : years;
  return {
    on,
    row,
    traveller,
    listed,
    booked,
    age,
    minor: age === null ? (traveller.type === 'infant' ? true : null) : age < ADULT,
    surname: surnameWords(traveller.surname),
    document: chiefDocument(traveller.documents),
    sharesDocument: false,
    party: null,
  };
}

const NO_WORDS: readonly string[] = [];

function surnameWords(surname: string | null): readonly string[] {
  if (surname === null) return NO_WORDS;
  const name = normaliseName(surname);
  return name.includes(' ') ? name.split(' ') : [name];
}

function chiefDocument(documents: readonly TravelDocument[]): TravelDocument | null {
  let chosen: TravelDocument | null = null;
  for (const document of documents) {
    if (document.type === 'P') return document;
    if (chosen === null || (chosen.type === 'V' && document.type !== 'V')) chosen = document;
  }
  return chosen;
}

function party(on: FlightSubject, booking: FlightBooking | null, members: readonly TravellerSubject[]): Party {
  const phones = gather(booking?.phones ?? NO_WORDS, members, 'phones');
  return {
    on,
    booking,
    members,
    phones,
    phoneCountries: phones.length === 0 ? NO_WORDS : phones.flatMap(on.context.reference.callingCountries),
    emails: gather(booking?.emails ?? NO_WORDS, members, 'emails'),
    journey: booking === null ? null : journeyOf(booking, on.places, on.context.zones),
  };
}

function gather(
  own: readonly string[],
  members: readonly TravellerSubject[],
  field: 'phones' | 'emails',
): readonly string[] {
  let any = own.length > 1;
  for (const member of members) if (member.traveller[field].length > 0) any = true;
  if (!any) return own;
  const all = new Set(own);
  for (const member of members) for (const each of member.traveller[field]) all.add(each);
  return [...all];
}

/** Do two groups of travellers have a word of a surname in common? */
export function shareSurname(a: readonly TravellerSubject[], b: readonly TravellerSubject[]): boolean {
  return a.some((one) => one.surname.some((word) => b.some((other) => other.surname.includes(word))));
}
