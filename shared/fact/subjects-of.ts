/** Computes the subjects of one flight, and once per flight what several facts need. */
import type { Flight, FlightBooking, Traveller } from '../flight/flight.ts';
import { linkedCompanies } from '../flight/linked-company.ts';
import type { Payment, TravelDocument } from '../manifest.ts';
import { normaliseName } from '../name/normalise-name.ts';
import { dayNumber, fullYears, startingMinute } from '../time/civil.ts';
import { emailKey, isPhoneKey, phoneKey } from './contact-key.ts';
import { coverageOf } from './coverage.ts';
import { crowdOf } from './crowd.ts';
import { documentSharers } from './document-sharers.ts';
import type { FactContext } from './fact-context.ts';
import type { Crowd, FlightSubject, FlightSubjects, Itinerary, Party, TravellerSubject } from './fact-subjects.ts';
import { Itineraries } from './itineraries.ts';
import { placesOf } from './journey.ts';

const ADULT = 18;
const NOBODY = new Int32Array(0);
const NO_CROWD: Crowd = { sameName: NOBODY, seats: NOBODY, checkIns: NOBODY };

/** Prepares the subjects of one flight. */
export function subjectsOf(flight: Flight, context: FactContext): FlightSubjects {
  const date = (flight.leg.departure ?? flight.leg.arrival)?.slice(0, 10) ?? null;
  const on: FlightSubject = {
    flight,
    context,
    places: placesOf(context.reference),
    coverage: coverageOf(flight),
    date,
    day: date === null ? null : dayNumber(date),
    crowd: NO_CROWD,
    bySurname() {
      surnames ??= bySurname(travellers);
      return surnames;
    },
  };
  let surnames: ReadonlyMap<string, readonly TravellerSubject[]> | undefined;
  const travellers = flight.travellers.map((traveller, row) => travellerSubject(on, traveller, row));
  const partyOf = new Int32Array(travellers.length);
  const itineraries = new Itineraries(on);
  const parties = flight.bookings.map((booking) => {
    const members: TravellerSubject[] = [];
    for (const row of booking.travellers) {
      const member = travellers[row];
      if (member !== undefined) members.push(member);
    }
    return party(on, booking, itineraries.of(booking), members);
  });
  for (const row of documentSharers(travellers)) {
    const subject = travellers[row];
    if (subject !== undefined) subject.sharesDocument = true;
  }
  for (const subject of travellers) {
    let at = subject.traveller.booking ?? -1;
    if (parties[at] === undefined) at = parties.push(party(on, null, null, [subject])) - 1;
    partyOf[subject.row] = at;
    subject.party = parties[at] ?? null;
  }
  for (const [row, rows] of linkedCompanies(flight)) {
    const { party } = travellers[row] ?? { party: null };
    if (party !== null) party.company = rows.flatMap((each) => travellers[each] ?? []);
  }
  on.crowd = crowdOf(travellers, partyOf);
  return { flight: on, travellers, itineraries: itineraries.all, parties, partyOf };
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
    crew: traveller.type === 'crew' || traveller.type === 'transit-crew',
    age,
    minor: age === null ? (traveller.type === 'infant' ? true : null) : age < ADULT,
    surname: surnameWords(traveller.surname),
    document: chiefDocument(traveller.documents),
    sharesDocument: false,
    party: null,
    bagSharers: null,
    listMatches: null,
  };
}

const NO_WORDS: readonly string[] = [];

function bySurname(travellers: readonly TravellerSubject[]): ReadonlyMap<string, readonly TravellerSubject[]> {
  const found = new Map<string, TravellerSubject[]>();
  for (const subject of travellers) {
    for (const word of subject.surname) {
      const same = found.get(word);
      if (same === undefined) found.set(word, [subject]);
      else same.push(subject);
    }
  }
  return found;
}

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

function party(
  on: FlightSubject,
  booking: FlightBooking | null,
  itinerary: Itinerary | null,
  members: readonly TravellerSubject[],
): Party {
  const journey = itinerary?.journey ?? null;
  const phones = gather(booking?.phones ?? NO_WORDS, members, 'phones');
  const emails = gather(booking?.emails ?? NO_WORDS, members, 'emails');
  return {
    on,
    booking,
    members,
    company: members,
    phones,
    phoneKeys: phoneKeysOf(phones),
    phoneCountries: countriesOf(phones, on),
    emails,
    emailKeys: keysOf(emails),
    amount: booking === null ? null : amountOf(booking.payments),
    cards: booking === null ? NO_WORDS : cardsOf(booking),
    agencyKey: booking === null ? null : agencyOf(booking),
    itinerary,
    journey,
    own: booking?.segments[itinerary?.own ?? -1] ?? null,
    originCountry: on.places.country(journey?.origin ?? on.flight.leg.origin),
    destinationCountry: on.places.country(journey?.destination ?? on.flight.leg.destination),
    saleCountry: booking?.agency?.country ?? on.places.country(booking?.agency?.city ?? null),
    createdAt: startingMinute(booking?.created ?? null),
    ticketedAt: startingMinute(booking?.ticketed ?? null),
  };
}

function countriesOf(phones: readonly string[], { context }: FlightSubject): readonly string[] {
  const { callingCountries } = context.reference;
  // Most bookings have one phone, whose countries need no list of their own.
  if (phones.length < 2) return phones.length === 0 ? NO_WORDS : callingCountries(phones[0] as string);
  return phones.flatMap(callingCountries);
}

function phoneKeysOf(phones: readonly string[]): readonly string[] {
  for (const phone of phones) if (!isPhoneKey(phone)) return phones.map(phoneKey);
  return phones;
}

function keysOf(emails: readonly string[]): readonly string[] {
  if (emails.length < 2) return emails.length === 0 ? NO_WORDS : [emailKey(emails[0] as string)];
  return [...new Set(emails.map(emailKey))];
}

/** The currency of the first payment that has one. */
export function currencyOf(payments: readonly Payment[]): string | null {
  for (const payment of payments) if (payment.currency !== null) return payment.currency;
  return null;
}

function amountOf(payments: readonly Payment[]): number | null {
  const unit = currencyOf(payments);
  let sum: number | null = null;
  for (const { amount, currency } of payments) {
    if (amount !== null && (currency ?? unit) === unit) sum = (sum ?? 0) + amount;
  }
  return sum;
}

function cardsOf({ payments }: FlightBooking): readonly string[] {
  if (payments.length === 0) return NO_WORDS;
  const cards: string[] = [];
  for (const payment of payments) {
    const key = cardKey(payment);
    if (key !== null) cards.push(key);
  }
  return cards;
}

/** What says that two cards are one: the token, else the company with the last four digits; null: neither was sent. */
export function cardKey({ card, last4, token }: Payment): string | null {
  return token ?? (card === null || last4 === null ? null : `${card}|${last4}`);
}

function agencyOf({ agency }: FlightBooking): string | null {
  if (agency === null) return null;
  return agency.iata ?? (agency.office === null ? null : `${agency.office}|${agency.agent ?? ''}`);
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
