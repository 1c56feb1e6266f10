/**
 * One invented booking on one flight: travellers, journey, sale, payment, contact, bags. By default it is one of a quiet day. Wishes shape it: those of
 * a planted booking, or those drawn from the rates of a real airport.
 */
import { agencyIn } from './agencies.ts';
import { bagsOf, checkIn } from './check-in.ts';
import { type FlightContext, isRegional, usualNights } from './flight-context.ts';
import { journey } from './journey.ts';
import type { BookingWishes, Person, SampleBooking } from './model.ts';
import type { Origin } from './origin.ts';
import { ORIGINS } from './origins.ts';
import { beginOf } from './plan-flight.ts';
import { quietParty } from './quiet-party.ts';
import { quantile, type Random } from './random.ts';
import { homeOrigin, residenceOf } from './residence.ts';
import { emailOf, pay, tickets } from './sale.ts';
import type { Connection, ScheduledFlight } from './schedule.ts';

/** Quantiles of the time between sale and departure, hours; between two of them all values are equally likely. */
const LEAD_HOURS = [10, 40, 80, 140, 220, 330, 480, 700, 1050, 1700, 4200];

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
  const nights = wishes?.nights ?? quantile(random, usualNights(flight));
  const connection = chooseConnection(random, flight, wishes?.connection);
  const { segments, prime } = journey(
    { ...context, airport: airport.station.airport, timetable },
    connection,
    oneWay,
    outbound,
    nights,
    random.percent(regional ? 4 : 8) ? 'C' : 'Y',
  );

  const people = wishes?.people ?? quietParty(context, nationality, residence, wishes);
  const company = people.length >= 4 && people.every((person) => person.surname !== people[0]?.surname);
  const leadHours = wishes?.leadHours ?? quantile(random, LEAD_HOURS);
  // Nobody books a journey after its first flight.
  const begins = beginOf({ segments });
  const created = wishes?.created ?? Math.min(begins - leadHours * 60 - random.between(0, 59), context.prepared - 45);
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

function chooseConnection(random: Random, flight: ScheduledFlight, wished?: string | null): Connection | null {
  if (wished === null) return null;
  if (wished !== undefined) return flight.connections.find(({ airport }) => airport === wished) ?? null;
  // No innocent traveller comes from the exercise's own place of origin, so that the planted couriers stay distinct.
  const innocent = flight.connections.filter(({ airport }) => airport !== 'GRU' || random.percent(25));
  for (const connection of innocent) if (random.percent(connection.share)) return connection;
  return null;
}

function newLocator(context: FlightContext): string {
  let locator = context.random.pattern('@#@@#@');
  while (context.locators.has(locator)) locator = context.random.pattern('@@#@#@');
  context.locators.add(locator);
  return locator;
}
