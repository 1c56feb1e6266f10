/** One booking as at a real airport: the kind of party and what is odd about it are drawn by the plan of the flight, the rest is usual for the kind. */
import { type FlightContext, isRegional, usualNights } from './flight-context.ts';
import type { BookingWishes, Person } from './model.ts';
import { odd } from './odd-person.ts';
import { ORIGINS, type OriginCode } from './origins.ts';
import type { PartyKind, Trait } from './party-kinds.ts';
import { drawTraits } from './plan-flight.ts';
import { quantile } from './random.ts';
import { leadHours, partyContext, type RealContext } from './real-context.ts';
import { realParty } from './real-party.ts';
import { contactOf, realPayment, seller } from './real-sale.ts';
import { regularWishes } from './regular-booking.ts';
import { homeOrigin, residenceOf } from './residence.ts';
import type { Connection } from './schedule.ts';

const NIGHTS: Readonly<Partial<Record<PartyKind, readonly number[]>>> = {
  student: [90, 120, 180, 240, 300],
  group: [4, 7, 10, 14, 21],
  seaman: [60, 90, 150],
  'lone-minor': [7, 14, 28, 56],
  family: [5, 7, 10, 14, 21, 28, 42, 60],
  staff: [1, 2, 3, 5, 8],
};
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
    regional: isRegional(context.flight),
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
    ...contactOf(random, kind, traits, home, people[0] as Person, agency),
  };
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
  for (let attempt = 0; ; attempt++) {
    const nationality = random.weighted(flight.nationalities);
    const residence = residenceOf(random, airport, nationality, far);
    const outbound = (residence === airport.country) !== arriving;
    const nights = quantile(random, NIGHTS[kind] ?? usualNights(flight));
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
