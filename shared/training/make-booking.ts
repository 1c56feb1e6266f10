/**
 * One invented booking on one flight: travellers, journey, sale, payment, contact, bags. By default it is one of a quiet day. Wishes shape it: those of
 * a planted booking, or those drawn from the rates of a real airport.
 */
import { agencyIn } from './agencies.ts';
import { journey } from './journey.ts';
import { makePerson, NO_GIVEN_NAME } from './make-person.ts';
import type { BookingWishes, Person, SampleBooking, SampleParty, SampleTraveller } from './model.ts';
import type { Origin } from './origin.ts';
import { ORIGINS, type OriginCode } from './origins.ts';
import type { Random } from './random.ts';
import { emailOf, pay, tickets } from './sale.ts';
import type { SampleAirport } from './sample-airport.ts';
import type { Connection, ScheduledFlight } from './schedule.ts';
import type { Timetable } from './timetable.ts';

/** What all bookings of one flight share. */
export interface FlightContext {
  readonly random: Random;
  readonly airport: SampleAirport;
  readonly flight: ScheduledFlight;
  /** Times of the airport's flights on all days; null on a quiet day, whose journeys go by times of their own. */
  readonly timetable: Timetable | null;
  readonly departure: number;
  readonly arrival: number;
  readonly prepared: number;
  readonly nextSeat: () => string;
  readonly nextReference: () => string;
  /** Full names already on this flight: a second person with the same name would make the answer key ambiguous. */
  readonly names: Set<string>;
  readonly locators: Set<string>;
  /** Makes persons until the full name is new on this flight. */
  readonly unique: (make: () => Person) => Person;
  /** Documents given out, which must not occur again; null on a quiet day. */
  readonly documents: Set<string> | null;
  /** Percent of those away for more than two nights who take hand luggage only. */
  readonly handLuggagePercent: number;
}

/** Quantiles of the time between sale and departure, hours; between two of them all values are equally likely. */
const LEAD_HOURS = [10, 40, 80, 140, 220, 330, 480, 700, 1050, 1700, 4200];
const NIGHTS_LONG_HAUL = [4, 5, 7, 9, 12, 14, 18, 21, 28, 32, 60];
const NIGHTS_REGIONAL = [1, 2, 3, 3, 4, 5, 6, 7, 10, 14, 24];

/** Is this a regional flight (short stays, more cash), not a long-haul one? */
function isRegional(flight: ScheduledFlight): boolean {
  return flight.minutes < 240;
}

export function makeBooking(context: FlightContext, wishes?: BookingWishes): SampleBooking {
  const { random, airport, flight, timetable } = context;
  const regional = isRegional(flight);
  const arriving = flight.destination === airport.station.airport;
  const far = arriving ? flight.origin : flight.destination;
  const nationality = wishes?.nationality ?? random.weighted(flight.nationalities);
  const residence = wishes?.residence ?? residenceOf(random, airport, nationality, far);
  const livesHere = residence === airport.country;
  const oneWay = wishes?.oneWay ?? random.percent(regional ? 24 : 12);
  const outbound = wishes?.outbound ?? livesHere !== arriving;
  const nights = wishes?.nights ?? quantile(random, regional ? NIGHTS_REGIONAL : NIGHTS_LONG_HAUL);
  const connection = chooseConnection(random, flight, wishes?.connection);
  const { segments, prime } = journey(
    { ...context, airport: airport.station.airport, timetable },
    connection,
    oneWay,
    outbound,
    nights,
    random.percent(regional ? 4 : 8) ? 'C' : 'Y',
  );

  const people = wishes?.people ?? party(context, nationality, residence, wishes);
  const company = people.length >= 4 && people.every((person) => person.surname !== people[0]?.surname);
  const leadHours = wishes?.leadHours ?? quantile(random, LEAD_HOURS);
  const created =
    wishes?.created ?? Math.min(context.departure - leadHours * 60 - random.between(0, 59), context.prepared - 45);
  const direct = wishes === undefined ? random.percent(42) : false;
  const home: Origin = ORIGINS[homeOrigin(residence, nationality)];
  const agency = wishes?.agency ?? agencyIn(random, home.alpha2, direct);
  const ticketNumbers = tickets(random, flight.carrier, people.length, wishes?.ticket);
  const stay = oneWay ? 30 : nights;
  const phone = wishes?.phone !== undefined ? wishes.phone : random.percent(95) ? random.pattern(home.phone) : null;
  const email =
    wishes?.email !== undefined
      ? wishes.email
      : phone === null || random.percent(78)
        ? emailOf(random, people[0] as Person)
        : null;
  const payment = wishes?.payment ?? pay(random, regional, company, people.length, wishes);
  const booking: SampleBooking = {
    locator: newLocator(context),
    created,
    ticketed: Math.min(created + random.between(2, 90), context.prepared - 30),
    agency,
    agent: wishes?.agent ?? random.pattern('##@@'),
    travellers: bagsOf(
      random,
      wishes?.kind,
      people.map((person, index) => {
        const traveller = checkIn(context, person, ticketNumbers[index] ?? '', stay, wishes);
        return wishes?.change === undefined ? traveller : wishes.change(traveller);
      }),
    ),
    segments,
    prime,
    payment,
    phone,
    email,
    split: wishes?.split ?? null,
    changes: random.percent(12) ? random.between(1, 2) : 0,
    codeShare: flight.irregular.includes('code-share') && random.percent(25),
    planted: wishes?.planted ?? null,
    ...(wishes?.kind === undefined ? {} : { party: wishes.kind }),
  };
  return booking;
}

/** Country of residence of a national who flies from or to a far airport. */
export function residenceOf(random: Random, airport: SampleAirport, nationality: OriginCode, far: string): string {
  const { country, abroad, settled, settledElse } = airport;
  const there = abroad[far];
  if (nationality === country) return there !== undefined && random.percent(ABROAD_PERCENT) ? there : country;
  return random.percent(settled[nationality] ?? settledElse) ? country : nationality;
}

/** Of the nationals on a flight to a country of emigration, those who live there. */
const ABROAD_PERCENT = 22;

/** Where tickets are bought and phones are registered. */
export function homeOrigin(residence: string, nationality: OriginCode): OriginCode {
  return residence in ORIGINS ? (residence as OriginCode) : nationality;
}

function chooseConnection(random: Random, flight: ScheduledFlight, wished?: string | null): Connection | null {
  if (wished === null) return null;
  if (wished !== undefined) return flight.connections.find(({ airport }) => airport === wished) ?? null;
  // No innocent traveller comes from the exercise's own place of origin, so that the planted couriers stay distinct.
  const innocent = flight.connections.filter(({ airport }) => airport !== 'GRU' || random.percent(25));
  for (const connection of innocent) if (random.percent(connection.share)) return connection;
  return null;
}

function party(
  context: FlightContext,
  nationality: OriginCode,
  residence: string,
  wishes?: BookingWishes,
): readonly Person[] {
  const { random } = context;
  const day = Math.floor(context.departure / 1440);
  const base = { nationality, residence, ...(context.documents === null ? {} : { taken: context.documents }) };
  const one = (age: readonly [number, number], surname?: string, sex?: 'M' | 'F') =>
    context.unique(() =>
      makePerson(random, day, {
        ...base,
        age,
        ...(surname === undefined ? {} : { surname }),
        ...(sex === undefined ? {} : { sex }),
      }),
    );
  // Who is to be found has a full name, by which the answer key tells.
  const found = (): Person => {
    let person = one([24, 46]);
    while (person.givenNames === NO_GIVEN_NAME) person = one([24, 46]);
    return person;
  };
  if (wishes?.party === 'child') {
    // A minor with an adult of another name.
    const adult = one([28, 45]);
    return [
      adult,
      context.unique(() => differently(adult.surname, () => makePerson(random, day, { ...base, age: [9, 15] }))),
    ];
  }
  if (wishes !== undefined) return [found()];
  const shape = random.weighted([
    ['one', 66],
    ['couple', 15],
    ['family', 13],
    ['colleagues', 4],
    ['group', 2],
  ] as const);
  const first = one(shape === 'family' ? [28, 48] : [20, 68]);
  if (shape === 'one') return [first];
  if (shape === 'couple') return [first, one([22, 66], first.surname, first.sex === 'M' ? 'F' : 'M')];
  if (shape === 'family') {
    const children = Array.from({ length: random.between(1, 3) }, (_, index) =>
      one(index === 0 && random.percent(35) ? [0, 1] : [2, 16], first.surname),
    );
    const partner = random.percent(65) ? [one([26, 46], first.surname, first.sex === 'M' ? 'F' : 'M')] : [];
    return [first, ...partner, ...children];
  }
  const size = shape === 'colleagues' ? random.between(2, 4) : random.between(5, 9);
  return [first, ...Array.from({ length: size - 1 }, () => one([22, 58]))];
}

function differently(surname: string, make: () => Person): Person {
  let person = make();
  while (person.surname === surname) person = make();
  return person;
}

/** Gives a maker of persons whose full names are not among `names` yet. */
export function uniqueIn(names: Set<string>): FlightContext['unique'] {
  return (make) => {
    for (let attempt = 0; attempt < 20; attempt++) {
      const person = make();
      const name = `${person.surname}/${person.givenNames}`;
      if (names.has(name)) continue;
      names.add(name);
      return person;
    }
    return make();
  };
}

/** Of families whose bags one of them checks in, those for which the messages declare a pool. */
const DECLARED_PERCENT = 60;

/** The bags of a party: in a family the first adult has those of all. */
export function bagsOf(
  random: Random,
  party: SampleParty | undefined,
  travellers: readonly SampleTraveller[],
): readonly SampleTraveller[] {
  if (party?.kind !== 'family') return travellers;
  const bags = travellers.reduce((sum, each) => sum + each.bags, 0);
  const kg = travellers.reduce((sum, each) => sum + each.kg, 0);
  const declared = bags > 0 && random.percent(DECLARED_PERCENT);
  return travellers.map((traveller, index) => {
    const pool = declared && traveller.kind !== 'infant' ? ({ pool: index === 0 ? 'head' : 'member' } as const) : {};
    return index === 0 ? { ...traveller, bags, kg, ...pool } : { ...traveller, bags: 0, kg: 0, ...pool };
  });
}

/** Bags that fit the stay: little for a night or two, one or two for weeks, never more than the allowance. */
export function checkIn(
  context: FlightContext,
  person: Person,
  ticket: string,
  stay: number,
  wishes?: BookingWishes,
): SampleTraveller {
  const { random } = context;
  const handOnly = stay > 2 && context.handLuggagePercent > 0 && random.percent(context.handLuggagePercent);
  const usual =
    person.kind === 'infant' || handOnly
      ? 0
      : stay <= 2
        ? random.percent(30)
          ? 1
          : 0
        : stay <= 5 || random.percent(40)
          ? 1
          : 2;
  const bags = wishes?.bags ?? (person.kind === 'adult' || usual === 0 ? usual : 1);
  const each = stay <= 2 ? random.between(6, 8 * stay) : stay <= 5 ? random.between(10, 20) : random.between(13, 23);
  return {
    ...person,
    seat: person.kind === 'infant' ? null : context.nextSeat(),
    bags,
    kg: wishes?.kg ?? bags * each,
    tag: random.between(100_000, 989_999),
    ticket,
    reference: context.nextReference(),
    bookedAs: person.bookedAs ?? null,
    frequentFlyer:
      person.frequentFlyer ??
      ((wishes === undefined || wishes.planted === null) && person.kind === 'adult' && random.percent(18)
        ? random.pattern('#########')
        : null),
    boarded: true,
  };
}

/** A value between two quantiles of a distribution, all equally likely. */
export function quantile(random: Random, quantiles: readonly number[]): number {
  const index = random.between(0, quantiles.length - 2);
  return random.between(quantiles[index] as number, quantiles[index + 1] as number);
}

function newLocator(context: FlightContext): string {
  let locator = context.random.pattern('@#@@#@');
  while (context.locators.has(locator)) locator = context.random.pattern('@@#@#@');
  context.locators.add(locator);
  return locator;
}
