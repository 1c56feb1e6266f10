/** Facts about phones, e-mail and postal addresses of a booking, and where it was sold. */
import { type BookedParty, hasUnplacedPhone, isBooked, isForeign } from './booking-facts.ts';
import { emailKind } from './contact-key.ts';
import { type Answer, absent, EMPTY, type FactTable, NOT_SENT } from './fact-answer.ts';
import type { TravellerSubject } from './fact-subjects.ts';

export const contactFacts: FactTable<BookedParty> = {
  'booking.contactKeys': ({ phoneKeys, emailKeys, on }) => {
    if (phoneKeys.length === 0) return emailKeys.length === 0 ? absent(on.coverage.contact) : emailKeys;
    return emailKeys.length === 0 ? phoneKeys : [...phoneKeys, ...emailKeys];
  },
  'booking.phoneCountries': ({ phones, phoneCountries, on }) =>
    phones.length === 0 ? absent(on.coverage.contact) : phoneCountries.length === 0 ? NOT_SENT : phoneCountries,
  'booking.phoneFromOrigin': (party) => phoneFrom(party, party.originCountry),
  'booking.phoneFromDestination': (party) => phoneFrom(party, party.destinationCountry),
  'booking.phoneFromSale': (party) => phoneFrom(party, party.saleCountry),
  'booking.emails': ({ emailKeys, on }) => (on.coverage.emails ? emailKeys.length : NOT_SENT),
  'booking.emailKinds': ({ emailKeys, on }) => {
    const [only] = emailKeys;
    if (only === undefined) return absent(on.coverage.emails);
    return emailKeys.length === 1 ? emailKind(only) : emailKeys.map(emailKind);
  },
  'booking.emailNamesTraveller': ({ emailKeys, members, on }) => {
    if (emailKeys.length === 0) return absent(on.coverage.emails);
    for (const key of emailKeys) {
      const name = key.slice(0, Math.max(0, key.lastIndexOf('@'))).toUpperCase();
      for (const member of members) if (bearsName(name, member)) return true;
    }
    return false;
  },
  'booking.addresses': ({ booking, on }) => (on.coverage.addresses ? booking.addresses.length : NOT_SENT),
  'booking.addressCountries': (party) => some(addressCountries(party), party.on.coverage.addresses),
  'booking.agencyKey': ({ agencyKey, booking, on }) => {
    if (agencyKey !== null) return agencyKey;
    return booking.agency === null ? absent(on.coverage.agency) : EMPTY;
  },
  'booking.soldByAirline': ({ booking, on }) => {
    const type = booking.agency?.type ?? null;
    return type === null ? absent(on.coverage.agencyType) : type === 'A';
  },
  'booking.saleInOrigin': (party) => soldIn(party, party.originCountry),
  'booking.saleInDestination': (party) => soldIn(party, party.destinationCountry),
};

export const contactMemberFacts: FactTable<TravellerSubject> = {
  'booking.phoneFromResidence': ({ party, traveller, on }) =>
    traveller.residence === null ? absent(on.coverage.residence) : phoneFrom(party, traveller.residence),
  'booking.phoneFromNationality': ({ party, traveller, on }) =>
    traveller.nationality === null ? absent(on.coverage.nationality) : phoneFrom(party, traveller.nationality),
  'booking.saleInResidence': ({ party, traveller, on }) => {
    if (party === null || !isBooked(party)) return NOT_SENT;
    return traveller.residence === null ? absent(on.coverage.residence) : soldIn(party, traveller.residence);
  },
  'booking.addressCountryForeign': (subject) => {
    const { party, on } = subject;
    if (party === null || !isBooked(party)) return NOT_SENT;
    const countries = addressCountries(party);
    if (countries.length === 0) return absent(on.coverage.addresses);
    return isForeign(countries, subject);
  },
};

/** A number written nationally does not tell its country: it may be the one asked for. */
function phoneFrom(party: TravellerSubject['party'], country: string | null): Answer {
  if (party === null || party.booking === null) return NOT_SENT;
  if (party.phones.length === 0) return absent(party.on.coverage.contact);
  if (country === null) return NOT_SENT;
  return party.phoneCountries.includes(country) || (hasUnplacedPhone(party) ? NOT_SENT : false);
}

function soldIn(party: BookedParty, country: string | null): Answer {
  const sale = party.saleCountry;
  if (sale === null) return absent(party.on.coverage.agency);
  return country === null ? NOT_SENT : sale === country;
}

function addressCountries({ booking }: BookedParty): readonly string[] {
  if (booking.addresses.length === 0) return NONE;
  return booking.addresses.flatMap(({ country }) => (country === null ? NONE : [country]));
}

const NONE: readonly string[] = [];

function some(members: readonly string[], covered: boolean): Answer {
  return members.length === 0 ? absent(covered) : members;
}

const SHORTEST_NAME = 3;

/** Does the part before the @ have a word of the traveller's name? */
function bearsName(name: string, { surname, traveller }: TravellerSubject): boolean {
  for (const word of surname) if (contains(name, word, 0, word.length)) return true;
  const given = traveller.givenNames ?? '';
  let from = 0;
  for (let at = 0; at <= given.length; at += 1) {
    if (at < given.length && given.charCodeAt(at) !== BLANK) continue;
    if (contains(name, given, from, at)) return true;
    from = at + 1;
  }
  return false;
}

const BLANK = 32;

/** Is a part of a text, of three letters or more, in a name? Names are short: cutting the part out would cost more than looking for it. */
function contains(name: string, text: string, from: number, to: number): boolean {
  const length = to - from;
  if (length < SHORTEST_NAME) return false;
  const first = text.charCodeAt(from);
  for (let at = 0; at <= name.length - length; at += 1) {
    if (name.charCodeAt(at) !== first) continue;
    let same = 1;
    while (same < length && name.charCodeAt(at + same) === text.charCodeAt(from + same)) same += 1;
    if (same === length) return true;
  }
  return false;
}
