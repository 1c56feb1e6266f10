/**
 * Sample manifests for learning, testing and exercises: days at an airport with well over a thousand invented travellers each, the irregularities of
 * real messages, and a few travellers whom the rules should find. Pure: the same options give the same bytes.
 */
import type { UtcMinute } from '../manifest.ts';
import { fullYears, minuteNumber } from '../time/civil.ts';
import { sampleAirport } from './airports.ts';
import { Ledger } from './ledger.ts';
import { makeFlight, type SampleContext } from './make-flight.ts';
import type { PlantedKind, SampleFlight } from './model.ts';
import { type Difficulty, plants } from './planted.ts';
import { type Random, seededRandom } from './random.ts';
import { ratesOf, USUAL_NOISE } from './rates.ts';
import { SAMPLE_AIRPORT } from './sample-airport.ts';
import { localDeparture, sampleFlightId } from './sample-flight-id.ts';
import { Timetable } from './timetable.ts';
import { closeOut, crewList, passengerLists } from './write-paxlst.ts';
import { bookingPush } from './write-pnrgov.ts';
import { passengerTable } from './write-table.ts';

export interface SampleOptions {
  readonly seed: number;
  /** The time of the sample: flights of its last day are from an hour and a half before it to ten hours after it. */
  readonly now: UtcMinute;
  /** Where the sample takes place (IATA); one of `SAMPLE_AIRPORTS`. Lomé by default. */
  readonly airport?: string;
  /** Days in a row, the last one that of `now`. One by default. */
  readonly days?: number;
  /** How much of what is harmless but looks odd there is, in percent of a real airport; `USUAL_NOISE` by default. 0 is the quiet day. */
  readonly noise?: number;
  /** How well the planted travellers hide; `usual` by default. */
  readonly difficulty?: Difficulty;
}

export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** One planted traveller, as in an answer key. */
export interface PlantedTraveller {
  readonly flight: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly locator: string;
  readonly kind: PlantedKind;
}

export interface SampleSet {
  readonly files: readonly SampleFile[];
  readonly answerKey: readonly PlantedTraveller[];
}

/** A day of a sample. */
export interface SampleDay extends SampleSet {
  readonly flights: readonly SampleFlight[];
  /** Days since 1970. */
  readonly day: number;
}

/** Makes a sample set. Throws when `now` has no time of day, and for an airport, a number of days or a noise that cannot be. */
export function generateSamples(options: SampleOptions): SampleSet {
  const days = [...sampleDays(options)];
  return { files: days.flatMap(({ files }) => files), answerKey: days.flatMap(({ answerKey }) => answerKey) };
}

export const MAX_DAYS = 400;

/**
 * Makes a sample set one day after the other, the earliest first. Planted travellers are on the last day alone. With noise, journeys go on over the
 * days: who flies back is the same person with the same document and booking.
 */
export function* sampleDays(options: SampleOptions): Generator<SampleDay, void> {
  const { days = 1, noise = USUAL_NOISE, difficulty = 'usual' } = options;
  const last = minuteNumber(options.now);
  if (last === null) throw new RangeError('now needs a time');
  const airport = sampleAirport(options.airport ?? SAMPLE_AIRPORT);
  if (airport === null) throw new RangeError('no samples for this airport');
  if (!Number.isInteger(days) || days < 1 || days > MAX_DAYS) throw new RangeError(`days are from 1 to ${MAX_DAYS}`);
  const random = seededRandom(options.seed);
  const rates = ratesOf(noise);
  const begins = last - (days - 1) * 1440;
  const timetable = new Timetable(airport, last);
  const real = rates === null ? null : { rates, ledger: new Ledger(begins), timetable };
  for (let now = begins; now <= last; now += 1440) {
    yield oneDay({ random, airport, now, past: now < last, real }, difficulty);
  }
}

function oneDay(context: SampleContext, difficulty: Difficulty): SampleDay {
  const { random, airport, now, past } = context;
  const day = Math.floor(now / 1440);
  const planted = past ? [] : plants(random, airport, day, now, difficulty);
  const flights = airport.schedule.map((scheduled) => {
    const name = `${scheduled.carrier}${scheduled.number}`;
    const wishes = planted.filter(({ on }) => on === name).map((plant) => plant.wishes);
    return makeFlight(context, scheduled, wishes);
  });
  return {
    files: flights.flatMap((flight) => filesOf(random, flight)),
    answerKey: flights.flatMap(answers),
    flights,
    day,
  };
}

function filesOf(random: Random, flight: SampleFlight): readonly SampleFile[] {
  const { carrier, number, origin, destination, channels, irregular, crewList: withCrew } = flight.scheduled;
  const stem = `${carrier}${number}_${origin}${destination}_${sampleFlightId(flight).slice(-10).replaceAll('-', '')}`;
  const file = (suffix: string, text: string): SampleFile => ({
    name: `${stem}_${suffix}`,
    bytes: new TextEncoder().encode(text),
  });
  if (channels === 'table-en' || channels === 'table-fr') return [file('LIST.csv', passengerTable(flight))];
  const files: SampleFile[] = [];
  if (channels !== 'pnr') {
    const lists = passengerLists(random, flight);
    files.push(
      ...lists.map((text, index) => file(lists.length === 1 ? 'PAXLST.edi' : `PAXLST-${index + 1}.edi`, text)),
    );
    if (irregular.includes('resend')) files.push(...lists.map((text) => file('PAXLST-RESENT.edi', text)));
    if (withCrew) files.push(file('CREW.edi', crewList(random, flight)));
    if (irregular.includes('close-out')) files.push(file('CLOSE.edi', closeOut(flight)));
  }
  if (channels !== 'api') files.push(file('PNRGOV.edi', bookingPush(random, flight)));
  return files;
}

function answers(flight: SampleFlight): readonly PlantedTraveller[] {
  return flight.bookings.flatMap((booking) => {
    const { planted, locator } = booking;
    if (planted === null) return [];
    // A minor travels with an adult who is part of the pattern, but not the one to find.
    return booking.travellers
      .filter(({ birth }) => planted !== 'minor-other-surname' || isMinor(flight, birth))
      .map(({ surname, givenNames }) => ({
        flight: sampleFlightId(flight),
        surname,
        givenNames,
        locator,
        kind: planted,
      }));
  });
}

function isMinor(flight: SampleFlight, birth: string): boolean {
  return fullYears(birth, localDeparture(flight).slice(0, 10)) < 18;
}
