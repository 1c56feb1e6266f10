/**
 * Travellers for the benchmark of the rules, as plain objects from fact to value: the input of the peers and the source of fact blocks. Every fact
 * is missing for one traveller in twenty.
 */
import { type Random, seededRandom } from '../../shared/training/random.ts';

export type PlainValue = boolean | number | string | readonly string[];

/** By fact id; a missing fact is left out. */
export type PlainTraveller = Readonly<Record<string, PlainValue>>;

/** Draws a value of a fact. */
export type Draw = (random: Random) => PlainValue;

export const RULE_FLIGHT_TRAVELLERS = 250;
const SEED = 20_261_125;
const NOT_SENT_PERCENT = 5;

const COUNTRIES = ['TGO', 'BEN', 'GHA', 'NGA', 'CIV', 'FRA', 'BRA', 'ETH', 'TUR', 'ARE', 'CHN', 'IND', 'BEL', 'ESP'];
const AIRPORTS = ['LFW', 'ADD', 'GRU', 'IST', 'DXB', 'CDG', 'BRU', 'MAD', 'LOS', 'ACC', 'ABJ', 'COO', 'CAN', 'BOM'];
const SERVICES = ['WCHR', 'PETC', 'UMNR', 'XBAG', 'SPEQ', 'FQTV', 'VGML', 'BIKE', 'CBBG', 'FRAG'];

function flag(percent: number): Draw {
  return (random) => random.percent(percent);
}

function whole(from: number, to: number): Draw {
  return (random) => random.between(from, to);
}

function decimal(from: number, to: number, scale: number): Draw {
  return (random) => random.between(from * scale, to * scale) / scale;
}

function oneOf(words: readonly string[]): Draw {
  return (random) => random.pick(words);
}

function someOf(words: readonly string[], most: number): Draw {
  return (random) => [...new Set(Array.from({ length: random.between(1, most) }, () => random.pick(words)))];
}

function pattern(form: string): Draw {
  return (random) => random.pattern(form);
}

/** The facts that the rules of the benchmark use, and the distribution of their values. */
export const DRAWS: Readonly<Record<string, Draw>> = {
  'traveller.type': oneOf(['passenger', 'passenger', 'passenger', 'crew', 'infant', 'transit-passenger']),
  'traveller.residence': oneOf(COUNTRIES),
  'traveller.bornFirstJanuary': flag(8),
  'traveller.status': oneOf(['booked', 'checked-in', 'boarded', 'not-boarded']),
  'traveller.verified': flag(70),
  'document.count': whole(0, 3),
  'document.type': oneOf(['P', 'ID', 'V', 'AC']),
  'document.issuer': oneOf(COUNTRIES),
  'document.daysToExpiry': whole(-60, 3650),
  'document.issuerIsNationality': flag(85),
  'document.ageDays': whole(0, 3650),
  'identity.nameDiffers': flag(10),
  'identity.channels': someOf(['api', 'pnr', 'table'], 3),
  'booking.locator': pattern('@#@@#@'),
  'booking.leadHours': whole(0, 2000),
  'booking.ticketLeadHours': whole(0, 2000),
  'booking.payment': someOf(['card', 'cash', 'check', 'invoice', 'other'], 2),
  'booking.paymentCount': whole(1, 4),
  'booking.amount': decimal(50, 5000, 100),
  'booking.currency': oneOf(['XOF', 'EUR', 'USD', 'BRL', 'GHS', 'NGN']),
  'booking.thirdPartyPayer': flag(15),
  'booking.partySize': whole(1, 9),
  'booking.surnames': whole(1, 5),
  'booking.agencyIata': pattern('70####'),
  'booking.agencyCountry': oneOf(COUNTRIES),
  'booking.agencyCity': oneOf(AIRPORTS),
  'booking.saleCountryForeign': flag(25),
  'booking.split': flag(12),
  'booking.changes': whole(0, 6),
  'booking.services': someOf(SERVICES, 3),
  'booking.noContact': flag(20),
  'booking.phones': whole(0, 4),
  'booking.frequentFlyer': flag(30),
  'booking.class': oneOf(['Y', 'M', 'B', 'J', 'C', 'F']),
  'itinerary.oneWay': flag(35),
  'itinerary.stayNights': whole(0, 60),
  'itinerary.airports': someOf(AIRPORTS, 4),
  'itinerary.countries': someOf(COUNTRIES, 4),
  'itinerary.origin': oneOf(AIRPORTS),
  'itinerary.destination': oneOf(AIRPORTS),
  'itinerary.segments': whole(1, 6),
  'itinerary.longestConnectionHours': whole(0, 40),
  'bags.count': whole(0, 5),
  'bags.weightKg': whole(0, 90),
  'bags.kgPerNight': decimal(0, 30, 10),
  'links.phoneBookings': whole(0, 5),
  'links.cardBookings': whole(0, 5),
};

/** The travellers of this many flights, the same on every call. */
export function plainFlights(count: number): readonly (readonly PlainTraveller[])[] {
  const random = seededRandom(SEED);
  return Array.from({ length: count }, () => Array.from({ length: RULE_FLIGHT_TRAVELLERS }, () => traveller(random)));
}

function traveller(random: Random): PlainTraveller {
  const sent: Record<string, PlainValue> = {};
  for (const [fact, draw] of Object.entries(DRAWS)) {
    if (!random.percent(NOT_SENT_PERCENT)) sent[fact] = draw(random);
  }
  return sent;
}
