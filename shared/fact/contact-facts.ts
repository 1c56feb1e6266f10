/** Facts about phones, e-mail and postal addresses of a booking, and its place of sale. */
import { type BookedParty, hasUnplacedPhone, isBooked, isForeign } from './booking-facts.ts';
import { emailKind } from './contact-key.ts';
import { type Answer, absent, EMPTY, NOT_SENT } from './fact-answer.ts';
import { type FactTable, FLAG, fact, PIECES, SET, TEXT } from './fact-row.ts';
import type { TravellerSubject } from './fact-subjects.ts';

export const contactFacts: FactTable<BookedParty> = {
  'booking.contactKeys': {
    ...fact(142, 3, SET, 'contact', ['booking.phones', 'booking.emails', 'traveller.phones', 'traveller.emails'], {
      needs: ['pnr'],
      sensitivity: 'personal',
    }),
    answer: ({ phoneKeys, emailKeys, on }) => {
      if (phoneKeys.length === 0) return emailKeys.length === 0 ? absent(on.coverage.contact) : emailKeys;
      return emailKeys.length === 0 ? phoneKeys : [...phoneKeys, ...emailKeys];
    },
  },
  'booking.phoneCountries': {
    ...fact(143, 3, SET, 'contact', ['booking.phones', 'traveller.phones'], {
      needs: ['pnr', 'reference'],
      sensitivity: 'personal',
      codes: 'country',
    }),
    answer: ({ phones, phoneCountries, on }) =>
      phones.length === 0 ? absent(on.coverage.contact) : phoneCountries.length === 0 ? NOT_SENT : phoneCountries,
  },
  'booking.phoneFromOrigin': {
    ...fact(144, 3, FLAG, 'contact', ['booking.phones', 'traveller.phones', 'booking.segments'], {
      needs: ['pnr', 'reference'],
    }),
    compares: ['booking.phoneCountries', 'itinerary.originCountry'],
    answer: (party) => phoneFrom(party, party.originCountry),
  },
  'booking.phoneFromDestination': {
    ...fact(145, 3, FLAG, 'contact', ['booking.phones', 'traveller.phones', 'booking.segments'], {
      needs: ['pnr', 'reference'],
    }),
    compares: ['booking.phoneCountries', 'itinerary.destinationCountry'],
    answer: (party) => phoneFrom(party, party.destinationCountry),
  },
  'booking.phoneFromSale': {
    ...fact(148, 3, FLAG, 'contact', ['booking.phones', 'traveller.phones', 'booking.agency'], {
      needs: ['pnr', 'reference'],
    }),
    compares: ['booking.phoneCountries', 'booking.agencyCountry'],
    answer: (party) => phoneFrom(party, party.saleCountry),
  },
  'booking.emails': {
    ...fact(149, 3, PIECES, 'contact', ['booking.emails', 'traveller.emails'], {
      needs: ['pnr'],
      absenceOf: 'email',
      none: 0,
    }),
    answer: ({ emailKeys, on }) => (on.coverage.emails ? emailKeys.length : NOT_SENT),
  },
  'booking.emailKinds': {
    ...fact(150, 3, SET, 'contact', ['booking.emails', 'traveller.emails'], {
      needs: ['pnr'],
      words: ['free', 'throwaway', 'own'],
    }),
    answer: ({ emailKeys, on }) => {
      const [only] = emailKeys;
      if (only === undefined) return absent(on.coverage.emails);
      return emailKeys.length === 1 ? emailKind(only) : emailKeys.map(emailKind);
    },
  },
  'booking.emailNamesTraveller': {
    ...fact(
      151,
      3,
      FLAG,
      'contact',
      ['booking.emails', 'traveller.emails', 'traveller.surname', 'traveller.givenNames'],
      { needs: ['pnr'], sensitivity: 'personal' },
    ),
    answer: ({ emailKeys, members, on }) => {
      if (emailKeys.length === 0) return absent(on.coverage.emails);
      for (const key of emailKeys) {
        const name = key.slice(0, Math.max(0, key.lastIndexOf('@'))).toUpperCase();
        for (const member of members) if (bearsName(name, member)) return true;
      }
      return false;
    },
  },
  'booking.addresses': {
    ...fact(152, 3, PIECES, 'contact', ['booking.addresses'], { needs: ['pnr'], absenceOf: 'address', none: 0 }),
    answer: ({ booking, on }) => (on.coverage.addresses ? booking.addresses.length : NOT_SENT),
  },
  'booking.addressCountries': {
    ...fact(153, 3, SET, 'contact', ['booking.addresses'], {
      needs: ['pnr'],
      sensitivity: 'personal',
      codes: 'country',
    }),
    answer: (party) => some(addressCountries(party), party.on.coverage.addresses),
  },
  'booking.agencyKey': {
    ...fact(137, 3, TEXT, 'links', ['booking.agency'], { needs: ['pnr'] }),
    answer: ({ agencyKey, booking, on }) => {
      if (agencyKey !== null) return agencyKey;
      return booking.agency === null ? absent(on.coverage.agency) : EMPTY;
    },
  },
  'booking.soldByAirline': {
    ...fact(138, 3, FLAG, 'payment', ['booking.agency'], { needs: ['pnr'] }),
    answer: ({ booking, on }) => {
      const type = booking.agency?.type ?? null;
      return type === null ? absent(on.coverage.agencyType) : type === 'A';
    },
  },
  'booking.saleInOrigin': {
    ...fact(139, 3, FLAG, 'payment', ['booking.agency', 'booking.segments'], { needs: ['pnr', 'reference'] }),
    answer: (party) => soldIn(party, party.originCountry),
  },
  'booking.saleInDestination': {
    ...fact(140, 3, FLAG, 'payment', ['booking.agency', 'booking.segments'], { needs: ['pnr', 'reference'] }),
    answer: (party) => soldIn(party, party.destinationCountry),
  },
};

export const contactMemberFacts: FactTable<TravellerSubject> = {
  'booking.phoneFromResidence': {
    ...fact(146, 3, FLAG, 'contact', ['booking.phones', 'traveller.phones', 'traveller.residence'], {
      needs: ['pnr', 'reference'],
      sensitivity: 'personal',
    }),
    compares: ['booking.phoneCountries', 'traveller.residence'],
    answer: ({ party, traveller, on }) =>
      traveller.residence === null ? absent(on.coverage.residence) : phoneFrom(party, traveller.residence),
  },
  'booking.phoneFromNationality': {
    ...fact(147, 3, FLAG, 'contact', ['booking.phones', 'traveller.phones', 'traveller.nationality'], {
      needs: ['pnr', 'reference'],
      sensitivity: 'personal',
    }),
    compares: ['booking.phoneCountries', 'traveller.nationality'],
    answer: ({ party, traveller, on }) =>
      traveller.nationality === null ? absent(on.coverage.nationality) : phoneFrom(party, traveller.nationality),
  },
  'booking.saleInResidence': {
    ...fact(141, 3, FLAG, 'payment', ['booking.agency', 'traveller.residence'], {
      needs: ['pnr', 'reference'],
      sensitivity: 'personal',
    }),
    compares: ['booking.agencyCountry', 'traveller.residence'],
    answer: ({ party, traveller, on }) => {
      if (party === null || !isBooked(party)) return NOT_SENT;
      return traveller.residence === null ? absent(on.coverage.residence) : soldIn(party, traveller.residence);
    },
  },
  'booking.addressCountryForeign': {
    ...fact(
      154,
      3,
      FLAG,
      'contact',
      ['booking.addresses', 'booking.segments', 'traveller.nationality', 'traveller.residence'],
      { needs: ['pnr', 'reference'], sensitivity: 'personal' },
    ),
    answer: (subject) => {
      const { party, on } = subject;
      if (party === null || !isBooked(party)) return NOT_SENT;
      const countries = addressCountries(party);
      if (countries.length === 0) return absent(on.coverage.addresses);
      return isForeign(countries, subject);
    },
  },
};

/** A number in national form does not show its country, so it may be from the one asked for. */
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

/** Does the name contain this part of the text, three letters or more? Names are short, so a scan costs less than cutting the part out. */
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
