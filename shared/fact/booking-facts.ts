/** Facts about a booking. `bookingFacts` give one answer for everybody in it; `bookingMemberFacts` depend on the traveller. */
import type { FlightBooking } from '../flight/flight.ts';
import type { Payment } from '../manifest.ts';
import { normaliseName } from '../name/normalise-name.ts';
import { type Answer, absent, NOT_SENT } from './fact-answer.ts';
import { type FactTable, FLAG, fact, HOURS, INSTANT, MONEY, PERSONS, PIECES, SET, TEXT } from './fact-row.ts';
import type { Party, TravellerSubject } from './fact-subjects.ts';
import { isParticle, shareSurname } from './share-surname.ts';
import { currencyOf } from './subjects-of.ts';

/** A party that has a booking. */
export interface BookedParty extends Party {
  readonly booking: FlightBooking;
}

/** Where the journey begins is said where it is not the airport of the flight. */
export const BEGINS = { at: 'itinerary.origin', here: 'flight.origin' } as const;

export const bookingFacts: FactTable<BookedParty> = {
  'booking.leadHours': {
    ...fact(27, 1, HOURS, 'time', ['booking.created', 'booking.ticketed', 'booking.segments', 'flights.departure'], {
      needs: ['pnr', 'reference'],
      changed: 15,
      begins: BEGINS,
    }),
    answer: (party) => journeyLeadHours(party, party.createdAt ?? party.ticketedAt),
  },
  'booking.ticketLeadHours': {
    ...fact(28, 1, HOURS, 'time', ['booking.ticketed', 'flights.departure'], { needs: ['pnr', 'reference'] }),
    answer: (party) => leadHours(party, party.ticketedAt, 'ticketed'),
  },
  'booking.created': {
    ...fact(85, 2, INSTANT, 'time', ['booking.created'], { needs: ['pnr'] }),
    answer: ({ createdAt, on }) => createdAt ?? absent(on.coverage.created),
  },
  'booking.ticketed': {
    ...fact(86, 2, INSTANT, 'time', ['booking.ticketed'], { needs: ['pnr'] }),
    answer: ({ ticketedAt, on }) => ticketedAt ?? absent(on.coverage.ticketed),
  },
  'booking.payment': {
    ...fact(29, 1, SET, 'payment', ['booking.payments'], {
      needs: ['pnr'],
      words: ['card', 'cash', 'check', 'invoice', 'other'],
      absenceOf: 'payment',
    }),
    answer: ({ booking, on }) =>
      booking.payments.length === 0 ? absent(on.coverage.payments) : methodsOf(booking.payments),
  },
  'booking.paymentCount': {
    ...fact(30, 1, PIECES, 'payment', ['booking.payments'], { needs: ['pnr'], absenceOf: 'payment' }),
    answer: ({ booking, on }) =>
      booking.payments.length === 0 ? absent(on.coverage.payments) : booking.payments.length,
  },
  'booking.amount': {
    ...fact(31, 1, MONEY, 'payment', ['booking.payments.amount'], { needs: ['pnr'] }),
    answer: ({ amount, on }) => amount ?? absent(on.coverage.payments),
  },
  'booking.currency': {
    ...fact(32, 1, TEXT, 'payment', ['booking.payments.currency'], { needs: ['pnr'] }),
    answer: ({ booking, on }) => currencyOf(booking.payments) ?? absent(on.coverage.payments),
  },
  'booking.thirdPartyPayer': {
    ...fact(33, 1, FLAG, 'payment', ['booking.payments.payer', 'traveller.surname', 'traveller.givenNames'], {
      needs: ['pnr'],
      changed: 10,
    }),
    answer: thirdPartyPayer,
  },
  'booking.partySize': {
    ...fact(34, 1, PERSONS, 'links', ['booking.travellers'], { needs: ['pnr'] }),
    answer: ({ booking }) => booking.partySize,
  },
  'booking.surnames': {
    ...fact(35, 1, PIECES, 'links', ['traveller.surname'], { needs: ['pnr'] }),
    answer: ({ members }) => countDifferent(members, wholeSurname),
  },
  'booking.agencyIata': {
    ...fact(38, 1, TEXT, 'links', ['booking.agency'], { needs: ['pnr'] }),
    answer: ({ booking, on }) => booking.agency?.iata ?? absent(on.coverage.agency),
  },
  'booking.agencyCountry': {
    ...fact(39, 1, TEXT, 'links', ['booking.agency'], { needs: ['pnr'], codes: 'country' }),
    answer: (party) => party.saleCountry ?? absent(party.on.coverage.agency),
  },
  'booking.agencyCity': {
    ...fact(40, 1, TEXT, 'links', ['booking.agency'], { needs: ['pnr'], codes: 'airport' }),
    answer: ({ booking, on }) => booking.agency?.city ?? absent(on.coverage.agency),
  },
  // Reservation lists have no field for it.
  'booking.split': {
    ...fact(42, 1, FLAG, 'links', ['booking.split'], { needs: ['pnr'] }),
    answer: ({ booking, on }) => booking.split !== null || (on.coverage.journeys ? false : NOT_SENT),
  },
  // The sender of a booking without history may never send history.
  'booking.changes': {
    ...fact(43, 1, PIECES, 'time', ['booking.changes'], { needs: ['pnr'] }),
    answer: ({ booking, on }) => (on.coverage.changes ? booking.changes : NOT_SENT),
  },
  'booking.services': {
    ...fact(44, 1, SET, 'bags', ['booking.services'], { needs: ['pnr'] }),
    answer: ({ booking, on }) => (booking.services.length === 0 ? absent(on.coverage.services) : booking.services),
  },
  'booking.noContact': {
    ...fact(45, 1, FLAG, 'contact', ['booking.phones', 'booking.emails'], {
      needs: ['pnr'],
      absenceOf: 'contact',
      none: 1,
    }),
    answer: ({ phones, emails, on }) => (on.coverage.contact ? phones.length === 0 && emails.length === 0 : NOT_SENT),
  },
  'booking.phones': {
    ...fact(46, 1, PIECES, 'contact', ['booking.phones', 'traveller.phones'], {
      needs: ['pnr'],
      absenceOf: 'phone',
      none: 0,
    }),
    answer: ({ phones, on }) => (phones.length === 0 && !on.coverage.contact ? NOT_SENT : phones.length),
  },
  'booking.class': {
    ...fact(49, 1, TEXT, 'payment', ['booking.segments.class'], { needs: ['pnr'] }),
    answer: (party) => bookedClass(party) ?? absent(party.on.coverage.class),
  },
  'booking.returnMoves': fact(169, 3, PIECES, 'time', ['booking.segments'], { needs: ['pnr', 'history'] }),
};

export const bookingMemberFacts: FactTable<TravellerSubject> = {
  'booking.sent': {
    ...fact(25, 1, FLAG, 'links', ['booking.locator']),
    answer: ({ traveller, on }) => (on.coverage.pnr ? traveller.booking !== null : NOT_SENT),
  },
  'booking.locator': {
    ...fact(26, 1, TEXT, 'links', ['booking.locator', 'traveller.locator']),
    answer: ({ traveller }) => traveller.locator ?? NOT_SENT,
  },
  'booking.minorWithoutAdult': {
    ...fact(36, 1, FLAG, 'links', ['traveller.dateOfBirth', 'traveller.locator', 'booking.travellers'], {
      sensitivity: 'personal',
      changed: 11,
    }),
    answer: ({ minor, party }) => {
      if (party === null || minor === null || !hasCompany(party)) return NOT_SENT;
      if (!minor || party.company.some((member) => member.minor === false)) return false;
      // A passenger list does not give everybody's locator, so only a booking says that there is no adult.
      return party.booking === null || party.company.some((member) => member.minor === null) ? NOT_SENT : true;
    },
  },
  'booking.minorOtherSurname': {
    ...fact(
      37,
      1,
      FLAG,
      'links',
      ['traveller.dateOfBirth', 'traveller.surname', 'traveller.locator', 'booking.travellers'],
      { sensitivity: 'personal', changed: 11 },
    ),
    answer: (subject) => {
      const { minor, party } = subject;
      if (party === null || minor === null || !hasCompany(party)) return NOT_SENT;
      if (!minor) return false;
      const adults = party.company.filter((member) => member.minor === false);
      if (adults.length > 0) return !shareSurname([subject], adults);
      return party.booking === null || party.company.some((member) => member.minor === null) ? NOT_SENT : false;
    },
  },
  'booking.minorWithoutKnownAdult': {
    ...fact(282, 11, FLAG, 'links', ['traveller.dateOfBirth', 'traveller.locator', 'booking.travellers'], {
      sensitivity: 'personal',
    }),
    answer: ({ minor, party }) =>
      party === null || minor === null ? NOT_SENT : minor && !party.company.some((member) => member.minor === false),
  },
  'booking.saleCountryForeign': {
    ...fact(
      41,
      1,
      FLAG,
      'payment',
      ['booking.agency', 'booking.segments', 'traveller.nationality', 'traveller.residence'],
      { needs: ['pnr', 'reference'], sensitivity: 'personal' },
    ),
    answer: (subject) => {
      const { party, on } = subject;
      if (party === null || !isBooked(party)) return NOT_SENT;
      const sale = party.saleCountry;
      if (sale === null) return absent(on.coverage.agency);
      return isForeign([sale], subject);
    },
  },
  'booking.phoneCountryForeign': {
    ...fact(
      47,
      1,
      FLAG,
      'contact',
      ['booking.phones', 'traveller.phones', 'booking.segments', 'traveller.nationality', 'traveller.residence'],
      { needs: ['pnr', 'reference'], sensitivity: 'personal' },
    ),
    answer: (subject) => {
      const { party, on } = subject;
      if (party === null || party.booking === null) return NOT_SENT;
      if (party.phones.length === 0) return absent(on.coverage.contact);
      const foreign = isForeign(party.phoneCountries, subject);
      return foreign === true && hasUnplacedPhone(party) ? NOT_SENT : foreign;
    },
  },
  'booking.frequentFlyer': {
    ...fact(48, 1, FLAG, 'history', ['traveller.frequentFlyer'], { needs: ['pnr'] }),
    answer: ({ traveller, on }) => {
      if (traveller.frequentFlyer !== null) return true;
      return traveller.booking !== null && on.coverage.frequentFlyer ? false : NOT_SENT;
    },
  },
};

/** Is it known with whom they travel: by a booking, or by the locator of a passenger list? */
function hasCompany({ booking, company }: Party): boolean {
  return booking !== null || company.length > 1;
}

/** Narrows a party to one with a booking. */
export function isBooked(party: Party): party is BookedParty {
  return party.booking !== null;
}

/**
 * Full hours from the sale to the beginning of the journey: the first flight of the booking that leaves after it, since a booking may be made anew on the way. Where
 * no earlier flight is known by time and zone, that is this flight.
 */
export function journeyLeadHours(party: BookedParty, sold: number | null): Answer {
  const hours = leadHours(party, sold, 'created');
  if (typeof hours !== 'number' || sold === null || party.journey === null) return hours;
  const { departures } = party.journey;
  const place = party.itinerary?.place ?? departures.length;
  for (let at = 0; at < place; at += 1) {
    const begins = departures[at] ?? null;
    if (begins !== null && begins >= sold) return Math.min(hours, Math.floor((begins - sold) / 60));
  }
  return hours;
}

/** Full hours from an instant (minutes since 1970, UTC) to the departure of this flight; a booking made after departure counts as made at departure. */
export function leadHours(party: BookedParty, from: number | null, field: 'created' | 'ticketed' | 'changed'): Answer {
  const { flight, coverage } = party.on;
  if (from === null) return absent(coverage[field]);
  if (flight.departureUtc === null) return NOT_SENT;
  return Math.max(0, Math.floor((flight.departureUtc - from) / 60));
}

/** Most bookings are paid in one way; those need no list. */
function methodsOf(payments: readonly Payment[]): Answer {
  const [only] = payments;
  return payments.length === 1 && only !== undefined ? only.method : payments.map(({ method }) => method);
}

function wholeSurname({ surname }: TravellerSubject): string {
  return surname.length === 1 ? (surname[0] as string) : surname.join(' ');
}

/** How many different keys the members of a party have. Most parties have one key, or two members, and need no set. */
export function countDifferent(
  members: readonly TravellerSubject[],
  keyOf: (member: TravellerSubject) => string | null,
): number {
  const [first] = members;
  if (first === undefined) return 0;
  if (members.length === 1) return 1;
  const key = keyOf(first);
  for (const member of members) {
    if (keyOf(member) !== key) return members.length === 2 ? 2 : new Set(members.map(keyOf)).size;
  }
  return 1;
}

/** Words that show a payer to be an organisation. */
const FIRMS = new Set([
  ...['LTD', 'LTDA', 'LIMITED', 'SARL', 'SRL', 'GMBH', 'INC', 'LLC', 'LLP', 'PLC', 'CORP'],
  ...['COMPANY', 'GROUP', 'GROUPE', 'HOLDING', 'BANK', 'BANQUE', 'TRAVEL', 'TRAVELS', 'TOURS', 'VOYAGES'],
  ...['VIAGENS', 'VIAJES', 'AGENCY', 'AGENCE', 'AGENCIA', 'AIRLINES', 'AIRWAYS', 'MINISTRY', 'MINISTERE', 'EMBASSY'],
  ...['AMBASSADE', 'UNIVERSITY', 'UNIVERSITE', 'FOUNDATION', 'FONDATION', 'NGO', 'MISSION', 'SERVICES'],
]);
/** Words that show an organisation only at the end of the name; elsewhere they are common surnames or given names. */
const LAST_WORDS = new Set(['SA', 'SAS', 'SL', 'AG', 'CO', 'KG', 'BV', 'NV']);
/** Words that show an organisation only at the start of the name (a French and Portuguese NGO). */
const FIRST_WORDS = new Set(['ONG']);

function isFirm(words: readonly string[]): boolean {
  if (words.some((word) => FIRMS.has(word)) || FIRST_WORDS.has(words[0] ?? '')) return true;
  return words.length > 1 && LAST_WORDS.has(words.at(-1) ?? '');
}

function thirdPartyPayer(party: BookedParty): Answer {
  if (!party.on.coverage.payer) return NOT_SENT;
  if (payersOf(party).some((words) => !isFirm(words))) return true;
  return party.booking.payments.some(({ payer }) => payer !== null) ? false : absent(party.on.coverage.payer);
}

const NOBODY: readonly never[] = [];

/** The name words of each payer who shares no name with the travellers. Invoice recipients are left out: they are expected to be others. */
export function payersOf({ booking, members }: BookedParty): readonly (readonly string[])[] {
  let payers: (readonly string[])[] | null = null;
  for (const { payer, method } of booking.payments) {
    if (payer === null || method === 'invoice') continue;
    const words = normaliseName(payer).split(' ');
    if (words.some((word) => members.some((member) => hasWord(member, word)))) continue;
    payers ??= [];
    payers.push(words);
  }
  return payers ?? NOBODY;
}

/** Is the word a distinctive part of the traveller's name, as on the document or, where it differs, on the ticket? */
function hasWord({ surname, traveller }: TravellerSubject, word: string): boolean {
  if (surname.includes(word)) return surname.length === 1 || !isParticle(word);
  if (isParticle(word)) return false;
  if (traveller.givenNames !== null && isWordOf(traveller.givenNames, word)) return true;
  return traveller.otherName !== null && isWordOf(traveller.otherName, word);
}

function isWordOf(name: string, word: string): boolean {
  return word !== '' && ` ${normaliseName(name)} `.includes(` ${word} `);
}

/** Class on this flight; of the first segment where this flight is not found. */
export function bookedClass(party: BookedParty): string | null {
  return (party.own ?? party.booking.segments[0])?.class ?? null;
}

/** Is there a phone number in national form, which does not show its country? */
export function hasUnplacedPhone({ phones, phoneCountries, on }: Party): boolean {
  if (phones.length < 2) return phoneCountries.length === 0;
  return phones.some((phone) => on.context.reference.callingCountries(phone).length === 0);
}

/**
 * Are all the countries foreign to the journey and to the traveller's home? The answer is known only when both ends of the journey and a
 * home are known, or when a country matches.
 */
export function isForeign(countries: readonly string[], { party, traveller, on }: TravellerSubject): Answer {
  const { nationality, residence } = traveller;
  const origin = party?.originCountry ?? null;
  const destination = party?.destinationCountry ?? null;
  for (const country of countries) {
    if (country === origin || country === destination || country === nationality || country === residence) return false;
  }
  if (origin === null || destination === null || countries.length === 0) return NOT_SENT;
  return nationality === null && residence === null ? absent(on.coverage.nationality || on.coverage.residence) : true;
}
