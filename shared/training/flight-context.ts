/** What all bookings of one flight share while they are made. */
import type { Person } from './model.ts';
import type { Random } from './random.ts';
import type { SampleAirport } from './sample-airport.ts';
import type { ScheduledFlight } from './schedule.ts';
import type { Timetable } from './timetable.ts';

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

/** Is this a regional flight (short stays, more cash), not a long-haul one? */
export function isRegional(flight: ScheduledFlight): boolean {
  return flight.minutes < 240;
}

/** Quantiles of the nights away on a flight; between two of them all values are equally likely. */
export function usualNights(flight: ScheduledFlight): readonly number[] {
  return isRegional(flight) ? NIGHTS_REGIONAL : NIGHTS_LONG_HAUL;
}

const NIGHTS_LONG_HAUL = [4, 5, 7, 9, 12, 14, 18, 21, 28, 32, 60];
const NIGHTS_REGIONAL = [1, 2, 3, 3, 4, 5, 6, 7, 10, 14, 24];

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
