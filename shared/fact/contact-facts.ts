/** Facts about phones, e-mail and postal addresses of a booking, and where it was sold. */
import { type BookedParty, hasUnplacedPhone, isBooked, isForeign } from './booking-facts.ts';
import { emailKind, phoneKey } from './contact-key.ts';
import { type Answer, absent, EMPTY, type FactTable, NOT_SENT } from './fact-answer.ts';
import type { TravellerSubject } from './fact-subjects.ts';

export const contactFacts: FactTable<BookedParty> = {
  'booking.contactKeys': ({ phones, emailKeys, on }) =>
    phones.length === 0 && emailKeys.length === 0
      ? absent(on.coverage.contact)
      : phones.length === 0
        ? emailKeys
        : [...phones.map((phone) => `+${phoneKey(phone)}`), ...emailKeys],
  'booking.phoneCountries': ({ phones, phoneCountries, on }) =>
    phones.length === 0 ? absent(on.coverage.contact) : phoneCountries.length === 0 ? NOT_SENT : phoneCountries,
  'booking.phoneFromOrigin': (party) => phoneFrom(party, party.originCountry),
  'booking.phoneFromDestination': (party) => phoneFrom(party, party.destinationCountry),
  'booking.phoneFromSale': (party) => phoneFrom(party, party.saleCountry),
  'booking.emails': ({ emailKeys, on }) => (on.coverage.emails ? emailKeys.length : NOT_SENT),
  'booking.emailKinds': ({ emailKeys, on }) => {
    const [only] = emailKeys;
    if (only === undefined) return absent(on.coverage.emails);
    return emailKeys.length === 1 ? KINDS[emailKind(only)] : emailKeys.map(emailKind);
  },
  'booking.emailNamesTraveller': ({ emailKeys, members, on }) => {
    if (emailKeys.length === 0) return absent(on.coverage.emails);
    for (const key of emailKeys) {
      const name = key.slice(0, Math.max(0, key.lastIndexOf('@'))).toUpperCase();
      if (members.some((member) => bearsName(name, member))) return true;
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

/** One list each, so that none is made anew for each booking. */
const KINDS = { free: ['free'], throwaway: ['throwaway'], own: ['own'] } as const;

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
  for (const word of surname) if (word.length >= SHORTEST_NAME && name.includes(word)) return true;
  const given = traveller.givenNames;
  if (given === null) return false;
  if (!given.includes(' ')) return given.length >= SHORTEST_NAME && name.includes(given);
  return given.split(' ').some((word) => word.length >= SHORTEST_NAME && name.includes(word));
}
