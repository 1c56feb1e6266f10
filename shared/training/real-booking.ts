/** One booking as at a real airport: the kind of party and what is odd about it are drawn by the plan of the flight, the rest is usual for the kind. */

import { dateOfDay } from '../time/civil.ts';
import { agencyPhone } from './agencies.ts';
import type { Ledger, Regular } from './ledger.ts';
import type { FlightContext } from './make-booking.ts';
import { homeOrigin, quantile, residenceOf } from './make-booking.ts';
import type { BookingWishes, Person, SampleDocument, SampleParty, SampleTraveller } from './model.ts';
import type { Origin } from './origin.ts';
import { ORIGINS, type OriginCode } from './origins.ts';
import type { PartyKind, Trait } from './party-kinds.ts';
import { drawTraits, type FlightPlan, LATE_HOURS } from './plan-flight.ts';
import type { Random } from './random.ts';
import type { SampleRates } from './rates.ts';
import { onePerson, type PartyContext, realParty } from './real-party.ts';
import { realPayment, seller } from './real-sale.ts';
import { respelled } from './respell.ts';
import { emailOf } from './sale.ts';
import type { Connection } from './schedule.ts';

/** What the bookings of a flight with the rates of a real airport share. */
export interface RealContext {
  readonly rates: SampleRates;
  readonly ledger: Ledger;
  readonly plan: FlightPlan;
  /** Passengers of the flight, all together. */
  readonly wanted: number;
}

/** Quantiles of the hours between sale and departure where it is not late. */
const LEAD_HOURS = [49, 80, 140, 220, 330, 480, 700, 1050, 1700, 4200];
const NIGHTS: Readonly<Partial<Record<PartyKind, readonly number[]>>> = {
  student: [90, 120, 180, 240, 300],
  group: [4, 7, 10, 14, 21],
  seaman: [60, 90, 150],
  'lone-minor': [7, 14, 28, 56],
  family: [5, 7, 10, 14, 21, 28, 42, 60],
  staff: [1, 2, 3, 5, 8],
};
const NIGHTS_OF_REGULARS = [1, 2, 3, 4, 5, 7];
const NIGHTS_LONG_HAUL = [4, 5, 7, 9, 12, 14, 18, 21, 28, 32, 60];
const NIGHTS_REGIONAL = [1, 2, 3, 3, 4, 5, 6, 7, 10, 14, 24];
const TIERS = ['SILV', 'GOLD', 'PLAT'] as const;

/** Draws the wishes of one more booking on the flight. */
export function realWishes(context: FlightContext, real: RealContext): BookingWishes {
  const { random } = context;
  const kind = random.weighted(real.plan.kinds);
  const traits = drawTraits(random, real.plan, kind);
  return kind === 'regular' ? regularWishes(context, real, traits) : partyWishes(context, real, kind, traits);
}

function partyWishes(
  context: FlightContext,
  real: RealContext,
  kind: Exclude<PartyKind, 'regular'>,
  traits: ReadonlySet<Trait>,
): BookingWishes {
  const { random, airport } = context;
  const { rates } = real;
  const oneWay = traits.has('oneWay');
  const { nationality, residence, outbound, nights } = journeyOf(context, real, kind, oneWay);
  const { people, party } = realParty(partyContext(context, real), kind, nationality, residence);
  const home = homeOrigin(residence, nationality);
  const agency = seller(random, airport, kind, ORIGINS[home].alpha2);
  const payment = realPayment(random, {
    rates,
    airport,
    kind,
    agency,
    people,
    outsider: traits.has('thirdPartyPayers'),
    regional: context.flight.minutes < 240,
    discount: party.discount ?? 0,
  });
  const tourCode = agency.type === 'T' && payment.form === 'CA' && party.lines === undefined && random.percent(25);
  return {
    planted: null,
    nationality,
    residence,
    oneWay,
    outbound,
    nights,
    connection: connectionOf(context),
    leadHours: leadHours(random, traits),
    people: people.map((person) => odd(context, real, person)),
    kind: tourCode ? { ...party, lines: [`0/O/FT IT${random.pattern('##@@###')}`] } : party,
    agency,
    payment,
    ...contactOf(context, kind, traits, home, people[0] as Person, agency),
  };
}

function partyContext(context: FlightContext, { rates, ledger }: RealContext): PartyContext {
  const { random, airport, flight, departure, unique } = context;
  return { random, rates, airport, flight, day: Math.floor(departure / 1440), documents: ledger.documents, unique };
}

interface Journey {
  readonly nationality: OriginCode;
  readonly residence: string;
  readonly outbound: boolean;
  readonly nights: number;
}

/**
 * Where the party lives, and how long it stays. Whoever flies back within the days of the sample has flown out in it: such a journey is not
 * invented here, because the flight out would not know of it.
 */
function journeyOf(context: FlightContext, { ledger }: RealContext, kind: PartyKind, oneWay: boolean): Journey {
  const { random, airport, flight, departure, timetable } = context;
  const arriving = flight.destination === airport.station.airport;
  const far = arriving ? flight.origin : flight.destination;
  const days = Math.floor((departure - ledger.begins) / 1440);
  const flownHere = timetable?.flight(flight.carrier, flight.destination, flight.origin) != null;
  const usual = flight.minutes < 240 ? NIGHTS_REGIONAL : NIGHTS_LONG_HAUL;
  for (let attempt = 0; ; attempt++) {
    const nationality = random.weighted(flight.nationalities);
    const residence = residenceOf(random, airport, nationality, far);
    const outbound = (residence === airport.country) !== arriving;
    const nights = quantile(random, NIGHTS[kind] ?? usual);
    if (oneWay || outbound || !flownHere || nights > days) return { nationality, residence, outbound, nights };
    if (attempt > 8) return { nationality, residence, outbound, nights: days + random.between(1, 20) };
  }
}

/** A connection, but none from a flight of the sample: who changes from one is on that flight. */
function connectionOf(context: FlightContext): string | null {
  const { random, airport, flight, timetable } = context;
  const departing = flight.origin === airport.station.airport;
  const fromSample = ({ at, carrier, airport: from }: Connection) =>
    departing && at === 'here' && timetable?.flight(carrier, from, airport.station.airport) != null;
  for (const connection of flight.connections) {
    if (!fromSample(connection) && random.percent(connection.share)) return connection.airport;
  }
  return null;
}

function leadHours(random: Random, traits: ReadonlySet<Trait>): number {
  return traits.has('late') ? random.between(4, LATE_HOURS - 2) : quantile(random, LEAD_HOURS);
}

/** Phone and e-mail. Groups and seamen are reached through the agency, whose number is in all its bookings. */
function contactOf(
  { random }: FlightContext,
  kind: PartyKind,
  traits: ReadonlySet<Trait>,
  home: OriginCode,
  person: Person,
  agency: NonNullable<BookingWishes['agency']>,
): { readonly phone: string | null; readonly email: string | null } {
  if (traits.has('noContact')) return { phone: null, email: null };
  const origin: Origin = ORIGINS[home];
  const throughAgency = (kind === 'group' || kind === 'seaman') && agency.type === 'T';
  const phone = throughAgency
    ? agencyPhone(agency, origin.phone)
    : random.percent(95)
      ? random.pattern(origin.phone)
      : null;
  const email = !throughAgency && (phone === null || random.percent(78)) ? emailOf(random, person) : null;
  return { phone, email };
}

/** What is odd about a person, apart from the party: the spelling, the title, the passport. */
function odd(context: FlightContext, { rates, ledger }: RealContext, person: Person): Person {
  const { random, departure } = context;
  const otherName = random.percent(rates.spelledOtherwise / 10) && person.kind !== 'infant';
  const bookedAs = otherName
    ? { ...respelled(random, person.surname, person.givenNames), ticketOnly: random.percent(50) }
    : null;
  const gluedTitle = person.kind !== 'infant' && random.percent(rates.gluedTitles / 10);
  const expired = random.percent(rates.expiredDocuments / 10);
  return {
    ...person,
    bookedAs,
    gluedTitle,
    ...(expired ? renewed(random, Math.floor(departure / 1440), person, ledger.documents) : {}),
  };
}

/** An expired passport. Every second holder has a new one already, which is in the booking; the passenger list has the one of the carrier's file. */
function renewed(
  random: Random,
  day: number,
  person: Person,
  documents: Set<string>,
): { readonly document: SampleDocument; readonly bookedDocument?: SampleDocument } {
  const document = { ...person.document, expiry: dateOfDay(day - random.between(1, 240)) };
  if (random.percent(50)) return { document };
  const origin: Origin = ORIGINS[person.nationality as OriginCode] ?? ORIGINS.TGO;
  let number = random.pattern(origin.passport);
  while (documents.has(`${document.issuer}${number}`)) number = random.pattern(origin.passport);
  documents.add(`${document.issuer}${number}`);
  return { document, bookedDocument: { ...document, number, expiry: dateOfDay(day + random.between(900, 1700)) } };
}

/** A journey of somebody who travels again and again, beginning with this flight. */
function regularWishes(context: FlightContext, real: RealContext, traits: ReadonlySet<Trait>): BookingWishes {
  const { random, airport, flight, departure } = context;
  const { station, country } = airport;
  const arriving = flight.destination === station.airport;
  const far = arriving ? flight.origin : flight.destination;
  // Every second regular on board begins a journey, the other comes back.
  const wanted = (real.rates.regulars * real.wanted) / 1000 / 2;
  const make = (): Regular => {
    const { nationality, residence } = regularHome(context, arriving, far, country);
    const person = odd(context, real, {
      ...onePerson(partyContext(context, real), nationality, residence, [25, 60]),
      ...membership(random),
    });
    const home = homeOrigin(residence, nationality);
    const agency = seller(random, airport, 'regular', ORIGINS[home].alpha2);
    const sale = { rates: real.rates, airport, kind: 'regular', agency, people: [person], discount: 0 } as const;
    const payment = realPayment(random, {
      ...sale,
      outsider: traits.has('thirdPartyPayers'),
      regional: flight.minutes < 240,
    });
    const contact = contactOf(context, 'regular', traits, home, person, agency);
    return { person, agency, payment, ...contact, nights: quantile(random, NIGHTS_OF_REGULARS), until: 0 };
  };
  const route = `${flight.carrier} ${flight.origin} ${flight.destination}`;
  const regular = real.ledger.regular(random, route, departure, wanted, make);
  const nights = Math.max(1, regular.nights + random.pick([-1, 0, 0, 0, 1]));
  regular.until = departure + flight.minutes * 2 + nights * 1440 + 1440;
  const { person, agency, payment, phone, email } = regular;
  const party: SampleParty = { kind: 'regular' };
  return {
    planted: null,
    nationality: person.nationality as OriginCode,
    residence: person.residence,
    oneWay: false,
    outbound: true,
    nights,
    connection: null,
    leadHours: leadHours(random, traits),
    people: [person],
    kind: party,
    agency,
    payment,
    phone,
    email,
  };
}

/** A regular who starts here lives here, one who arrives lives elsewhere. */
function regularHome(
  { random, airport, flight }: FlightContext,
  arriving: boolean,
  far: string,
  country: OriginCode,
): { readonly nationality: OriginCode; readonly residence: string } {
  for (let attempt = 0; attempt < 30; attempt++) {
    const nationality = random.weighted(flight.nationalities);
    const residence = residenceOf(random, airport, nationality, far);
    if ((residence === country) !== arriving) return { nationality, residence };
  }
  return { nationality: country, residence: arriving ? (airport.abroad[far] ?? country) : country };
}

/** Six in ten have a card of the carrier; traders often have none. */
function membership(random: Random): Pick<SampleTraveller, 'frequentFlyer' | 'tier'> | Record<string, never> {
  return random.percent(60) ? { frequentFlyer: random.pattern('#########'), tier: random.pick(TIERS) } : {};
}
