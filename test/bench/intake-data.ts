/**
 * Waves of flights that arrive within the operating window, and earlier dates of the same flights. Every fifth traveller was on all of them; the
 * others differ.
 */

import type { World } from '../../renderer/core/world.ts';
import type { Flight } from '../../shared/flight/flight.ts';
import { foldFlights } from '../../shared/flight/fold-flights.ts';
import { readFile } from '../../shared/intake/read-file.ts';
import { dateOfDay, timeOfMinute } from '../../shared/time/civil.ts';
import { seededRandom } from '../../shared/training/random.ts';
import { type BenchFlight, flightMessages } from './bench-data.ts';

export const WAVES = 6;
export const FLIGHTS_PER_WAVE = 200;
/** Days between two dates of a flight, and how many earlier ones there are at most. */
const DAYS = 30;
const FLIGHTS = WAVES * FLIGHTS_PER_WAVE;
/** With 250 travellers each: a million. */
const PAST_FLIGHTS = 4000;
const REGULAR = 5;
/** Minutes between the first flights of two waves. */
const WAVE = 120;
const SEED = 20_261_129;

/** The messages of a flight, whose number counts through all waves. `now`: milliseconds since 1970. */
export function waveFlight(at: number, now: number): BenchFlight {
  const [wave, within] = [Math.floor(at / FLIGHTS_PER_WAVE), (at % FLIGHTS_PER_WAVE) / FLIGHTS_PER_WAVE];
  const departure = Math.floor(now / 60_000) + Math.floor((wave + within) * WAVE);
  return flightMessages(seededRandom(SEED + at), { number: 1000 + at, departure });
}

/** All earlier dates, flight by flight. */
export function* pastFlights(now: number, world: World): Generator<readonly Flight[]> {
  for (let at = 0; at < FLIGHTS; at++) {
    const { paxlst, pnrgov } = waveFlight(at, now);
    const messages = [paxlst, pnrgov].flatMap((bytes) => [...readFile(bytes, { reference: world.reference })]);
    const rounds = Math.ceil((PAST_FLIGHTS - at) / FLIGHTS);
    for (const flight of foldFlights(messages, world))
      yield Array.from({ length: rounds }, (_, round) => earlier(flight, round + 1));
  }
}

/** The flight this many rounds earlier, with other people in most seats. */
function earlier(flight: Flight, round: number): Flight {
  const isRegular = (row: number): boolean => row % REGULAR === 0;
  const departureUtc = (flight.departureUtc ?? 0) - round * DAYS * 1440;
  const arrivalUtc = (flight.arrivalUtc ?? 0) - round * DAYS * 1440;
  return {
    ...flight,
    // The id ends with the date.
    id: flight.id.slice(0, -10) + dateOfDay(Math.floor(departureUtc / 1440)),
    leg: { ...flight.leg, departure: timeOfMinute(departureUtc), arrival: timeOfMinute(arrivalUtc) },
    departureUtc,
    arrivalUtc,
    travellers: flight.travellers.map((traveller, row) => {
      if (isRegular(row)) return traveller;
      const documents = traveller.documents.map((each) => ({ ...each, number: `${each.number}${round}` }));
      return { ...traveller, documents, surname: `${traveller.surname}${'ABCDE'.charAt(round)}` };
    }),
    bookings: flight.bookings.map((booking) => {
      const locator = `${booking.locator}${round}`;
      if (booking.travellers.some(isRegular)) return { ...booking, locator };
      const phones = booking.phones.map((phone) => `${phone}${round}`);
      return { ...booking, locator, phones, emails: booking.emails.map((email) => `${round}${email}`) };
    }),
  };
}
