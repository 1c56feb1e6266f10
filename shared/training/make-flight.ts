/** One sample flight: its bookings (planted ones among them) and crew. */
import { type FlightContext, makeBooking } from './make-booking.ts';
import { makePerson } from './make-person.ts';
import type { BookingWishes, SampleBooking, SampleFlight, SampleTraveller } from './model.ts';
import type { Random } from './random.ts';
import type { ScheduledFlight } from './schedule.ts';

/** Fills a flight around `now` (UTC minutes since 1970); `wishes` are the bookings that must be on it. */
export function makeFlight(
  random: Random,
  flight: ScheduledFlight,
  now: number,
  wishes: readonly BookingWishes[],
): SampleFlight {
  const atLome = Math.round((now + flight.fromNow) / 5) * 5;
  const departure = flight.destination === 'LFW' ? atLome - flight.minutes : atLome;
  const arrival = departure + flight.minutes;
  const prepared = Math.min(departure - 25, now - 5);
  const references = random.between(0x1000, 0x7fff);
  let issued = 0;
  const context: FlightContext = {
    random,
    flight,
    departure,
    arrival,
    prepared,
    nextSeat: seats(random, flight.seats),
    nextReference: () => (references * 4096 + issued++).toString(16).toUpperCase(),
    names: new Set(),
    locators: new Set(),
  };
  const bookings: SampleBooking[] = wishes.map((wish) => makeBooking(context, wish));
  const target = Math.round((flight.seats * random.between(84, 97)) / 100);
  let travellers = bookings.reduce((sum, booking) => sum + booking.travellers.length, 0);
  while (travellers < target) {
    const booking = makeBooking(context);
    bookings.push(booking);
    travellers += booking.travellers.length;
  }
  bookings.sort((left, right) => (left.locator < right.locator ? -1 : 1));
  return {
    scheduled: flight,
    departure,
    arrival,
    prepared,
    bookings: leaveBehind(random, flight, bookings),
    crew: crew(context),
  };
}

/** On a closed flight, a few booked travellers did not board. */
function leaveBehind(
  random: Random,
  flight: ScheduledFlight,
  bookings: readonly SampleBooking[],
): readonly SampleBooking[] {
  if (!flight.irregular.includes('close-out')) return bookings;
  return bookings.map((booking) =>
    booking.planted === null && booking.travellers.length === 1 && random.percent(12)
      ? { ...booking, travellers: booking.travellers.map((traveller) => ({ ...traveller, boarded: false })) }
      : booking,
  );
}

/** Seats row by row with gaps, so that parties sit together and the cabin is not implausibly full. */
function seats(random: Random, count: number): () => string {
  const letters = count > 110 ? 'ABCDEFGHK' : 'ABCDEF';
  let index = 4 * letters.length;
  return () => {
    index += random.percent(12) ? 2 : 1;
    return `${Math.floor(index / letters.length) + 1}${letters[index % letters.length]}`;
  };
}

const CREW_NATIONALITY = { ET: 'ETH', KP: 'TGO', AF: 'FRA' } as const;

function crew(context: FlightContext): readonly SampleTraveller[] {
  const { random, flight, departure } = context;
  if (!flight.crewList) return [];
  const nationality = CREW_NATIONALITY[flight.carrier as keyof typeof CREW_NATIONALITY] ?? 'TGO';
  const day = Math.floor(departure / 1440);
  return Array.from({ length: flight.seats > 150 ? 11 : 6 }, () => ({
    ...makePerson(random, day, { nationality, residence: nationality, age: [24, 55] }),
    seat: null,
    bags: 0,
    kg: 0,
    tag: 0,
    ticket: '',
    reference: context.nextReference(),
    bookedAs: null,
    frequentFlyer: null,
    boarded: true,
  }));
}
