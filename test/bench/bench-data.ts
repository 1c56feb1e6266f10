/**
 * Passenger data for benchmarks and soaks: every traveller has one document, half a booking of three segments, and at least 600 bytes of
 * message in both channels together. The messages have no faults, so that the figures describe the usual case.
 */

import type { IsoDate } from '../../shared/manifest.ts';
import { dateOfDay, dayNumber } from '../../shared/time/civil.ts';
import { agencyIn } from '../../shared/training/agencies.ts';
import { makePerson } from '../../shared/training/make-person.ts';
import type { SampleBooking, SampleFlight, SampleTraveller } from '../../shared/training/model.ts';
import { type Random, seededRandom } from '../../shared/training/random.ts';
import type { ScheduledFlight } from '../../shared/training/schedule.ts';
import { passengerLists } from '../../shared/training/write-paxlst.ts';
import { bookingPush } from '../../shared/training/write-pnrgov.ts';

export interface BenchFlight {
  readonly paxlst: Uint8Array<ArrayBuffer>;
  readonly pnrgov: Uint8Array<ArrayBuffer>;
}

const SEED = 20_261_125;

/** Flights with 250 travellers each, one a day from `firstDay` on. The same day gives the same bytes; benchmarks compare those of the default day. */
export function benchFlights(count: number, firstDay: IsoDate = '2026-11-01'): readonly BenchFlight[] {
  const midnight = dayNumber(firstDay) * 1440;
  const random = seededRandom(SEED);
  return Array.from({ length: count }, (_, index) => {
    const departure = midnight + index * 1440 + 500;
    return flightMessages(random, { number: 500 + (index % 9) * 2, departure });
  });
}

/** What tells one flight from Addis Ababa to Lomé from another. */
export interface BenchLeg {
  readonly number: number;
  /** Minutes since 1970. */
  readonly departure: number;
}

/** The messages of a flight with 250 travellers. */
export function flightMessages(random: Random, leg: BenchLeg): BenchFlight {
  const flight = benchFlight(random, leg);
  const [paxlst = ''] = passengerLists(random, flight);
  return { paxlst: bytesOf(paxlst), pnrgov: bytesOf(bookingPush(random, flight)) };
}

/** The first day of flights for a soak that runs at `now` (milliseconds since 1970): 24 days earlier, so that some flights are past and most are ahead. */
export function soakFirstDay(now: number): IsoDate {
  return dateOfDay(Math.floor(now / 86_400_000) - 24);
}

export const TRAVELLERS_PER_FLIGHT = 250;

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function benchFlight(random: Random, { number, departure }: BenchLeg): SampleFlight {
  const scheduled: ScheduledFlight = {
    carrier: 'ET',
    number,
    origin: 'ADD',
    destination: 'LFW',
    minutes: 315,
    fromNow: 0,
    seats: 300,
    channels: 'api+pnr',
    crewList: false,
    directory: '12B',
    irregular: [],
    nationalities: [['TGO', 1]],
    connections: [],
  };
  const arrival = departure + scheduled.minutes;
  const bookings = Array.from({ length: TRAVELLERS_PER_FLIGHT / 2 }, (_, at) =>
    booking(random, { number, departure }, arrival, at),
  );
  const station = { airport: 'LFW', recipient: 'TGJAITF', telex: 'LFWPXXS', phone: '228 22 22 07' };
  return { scheduled, station, departure, arrival, prepared: departure - 60, bookings, crew: [] };
}

function booking(random: Random, { number, departure }: BenchLeg, arrival: number, at: number): SampleBooking {
  const created = departure - random.between(2000, 90_000);
  const leg = { class: 'Y', carrier: 'ET' };
  return {
    locator: random.pattern('@#@@#@'),
    created,
    ticketed: created + 20,
    agency: agencyIn(random, 'TG', random.percent(40)),
    agent: random.pattern('##@@'),
    travellers: [traveller(random, departure, at * 2), traveller(random, departure, at * 2 + 1)],
    segments: [
      {
        ...leg,
        number: number - 1,
        origin: 'GRU',
        destination: 'ADD',
        departure: departure - 900,
        arrival: departure - 160,
      },
      { ...leg, number, origin: 'ADD', destination: 'LFW', departure, arrival },
      {
        ...leg,
        number: number + 1,
        origin: 'LFW',
        destination: 'ADD',
        departure: arrival + 10_000,
        arrival: arrival + 10_320,
      },
    ],
    prime: 1,
    payment: {
      form: 'CC',
      amount: 900_000,
      card: { vendor: 'VI', last4: random.pattern('####'), expiry: '0128' },
      payer: null,
    },
    phone: random.pattern('+2289#######'),
    email: `${random.pattern('@@@@@@')}@GMAIL.COM`,
    split: null,
    changes: 0,
    codeShare: false,
    planted: null,
  };
}

function traveller(random: Random, departure: number, at: number): SampleTraveller {
  const person = makePerson(random, Math.floor(departure / 1440), {
    nationality: 'TGO',
    residence: 'TGO',
    age: [18, 70],
  });
  return {
    ...person,
    seat: `${Math.floor(at / 6) + 5}${'ABCDEF'[at % 6]}`,
    bags: 1,
    kg: random.between(12, 23),
    tag: random.between(100_000, 989_999),
    ticket: `0712${random.pattern('#########')}`,
    reference: (0x40_0000 + at).toString(16).toUpperCase(),
    bookedAs: null,
    frequentFlyer: null,
    boarded: true,
  };
}
