/**
 * Sample manifests for learning, testing and exercises: a day at an airport with well over a thousand invented travellers, the irregularities of
 * real messages, and a few travellers whom the rules should find. Pure: the same options give the same bytes.
 */
import { flightId } from '../flight/flight-id.ts';
import type { UtcMinute } from '../manifest.ts';
import { fullYears, minuteNumber, timeOfMinute } from '../time/civil.ts';
import { makeFlight } from './make-flight.ts';
import type { PlantedKind, SampleFlight } from './model.ts';
import { localMinutes } from './places.ts';
import { plants } from './planted.ts';
import { type Random, seededRandom } from './random.ts';
import { SCHEDULE } from './schedule.ts';
import { closeOut, crewList, passengerLists } from './write-paxlst.ts';
import { bookingPush } from './write-pnrgov.ts';
import { passengerTable } from './write-table.ts';

export interface SampleOptions {
  readonly seed: number;
  /** The time of the sample: flights are from an hour and a half before it to ten hours after it. */
  readonly now: UtcMinute;
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

/** Makes a sample set. Throws when `now` has no time of day. */
export function generateSamples(options: SampleOptions): SampleSet {
  const now = minuteNumber(options.now);
  if (now === null) throw new RangeError('now needs a time');
  const random = seededRandom(options.seed);
  const planted = plants(random, Math.floor(now / 1440), now);
  const flights = SCHEDULE.map((scheduled) => {
    const name = `${scheduled.carrier}${scheduled.number}`;
    const wishes = planted.filter(({ on }) => on === name).map((plant) => plant.wishes);
    return makeFlight(random, scheduled, now, wishes);
  });
  return { files: flights.flatMap((flight) => filesOf(random, flight)), answerKey: flights.flatMap(answers) };
}

function filesOf(random: Random, flight: SampleFlight): readonly SampleFile[] {
  const { carrier, number, origin, destination, channels, irregular, crewList: withCrew } = flight.scheduled;
  const stem = `${carrier}${number}_${origin}${destination}_${idOf(flight).slice(-10).replaceAll('-', '')}`;
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
      .map(({ surname, givenNames }) => ({ flight: idOf(flight), surname, givenNames, locator, kind: planted }));
  });
}

function isMinor(flight: SampleFlight, birth: string): boolean {
  return fullYears(birth, localDeparture(flight).slice(0, 10)) < 18;
}

function localDeparture(flight: SampleFlight): string {
  return timeOfMinute(localMinutes(flight.scheduled.origin, flight.departure));
}

function idOf(flight: SampleFlight): string {
  const { carrier, number, origin, destination } = flight.scheduled;
  const departure = localDeparture(flight);
  return flightId({
    carrier,
    number,
    suffix: null,
    registration: null,
    origin,
    destination,
    departure,
    arrival: null,
    operating: null,
  });
}
