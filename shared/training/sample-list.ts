/**
 * A list for practice beside a sample: most of its entries mean nobody aboard, a few mean one traveller each. It changes no manifest and no planted
 * traveller. Pure: the same sample gives the same list.
 */
import type { MatchClass } from '../list/match/match-class.ts';
import type { Outcome } from '../screening/outcome.ts';
import { fullYears } from '../time/civil.ts';
import type { Aboard } from './aboard.ts';
import type { SampleDay } from './generate-samples.ts';
import { LIST_NOISE, listedOn, type NoiseContext } from './list-noise.ts';
import { type ListRow, listCsv } from './list-row.ts';
import { type Candidate, LISTED_PLANTS } from './listed-plants.ts';
import { NO_GIVEN_NAME } from './make-person.ts';
import type { SampleBooking, SampleFlight, SampleTraveller } from './model.ts';
import type { OriginCode } from './origins.ts';
import { beginOf, LATE_HOURS } from './plan-flight.ts';
import { type Random, seededRandom } from './random.ts';
import { localDeparture, sampleFlightId } from './sample-flight-id.ts';

/** A traveller whom an entry of the sample list means. */
export interface ListedTraveller {
  readonly flight: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly locator: string;
  /** Reference of the entry. */
  readonly entry: string;
  /** The strongest class of evidence that holds. */
  readonly evidence: MatchClass;
  /** How far the match reaches, whatever rules add. */
  readonly outcome: Outcome;
}

export interface SampleList {
  /** CSV, in the form of a list that the unit keeps itself. */
  readonly text: string;
  readonly key: readonly ListedTraveller[];
}

interface Placed extends Candidate {
  readonly flight: SampleFlight;
}

/** An entry, and whom it means; null: nobody aboard. */
interface Entry {
  readonly row: ListRow;
  readonly means: Omit<ListedTraveller, 'entry'> | null;
}

/** The list's own numbers, so that those of the sample stay as they are. */
const OWN_SEED = 0x115f;
const TRIES = 400;

/**
 * Makes the list about the travellers of `last`, the last day of a sample. `aboard` knows those of all days: who is meant is there once. An entry for
 * which nobody fits is left out.
 */
export function sampleList(seed: number, last: SampleDay, aboard: Aboard): SampleList {
  const random = seededRandom(seed ^ OWN_SEED);
  const entries = shuffled(random, [...plantedEntries(random, last, aboard), ...noiseEntries(random, last, aboard)]);
  const reference = (index: number): string => `PL-${String(index + 1).padStart(4, '0')}`;
  return {
    text: listCsv(
      entries.map(({ row }, index) => ({
        ...row,
        reference: reference(index),
        listedOn: listedOn(random, last.day),
      })),
    ),
    key: entries.flatMap(({ means }, index) => {
      if (means === null) return [];
      const { flight, surname, givenNames, locator, evidence, outcome } = means;
      return [{ flight, surname, givenNames, locator, entry: reference(index), evidence, outcome }];
    }),
  };
}

function plantedEntries(random: Random, { flights }: SampleDay, aboard: Aboard): readonly Entry[] {
  const candidates = shuffled(random, flights.flatMap(candidatesOf));
  const taken = new Set<SampleBooking>();
  return LISTED_PLANTS.flatMap(({ evidence, outcome, entry }) => {
    for (const candidate of candidates.filter(({ booking }) => !taken.has(booking)).slice(0, TRIES)) {
      const row = entry(candidate, random);
      if (row === null || aboard.meant(row) !== 1) continue;
      const { traveller, booking, flight } = candidate;
      taken.add(booking);
      const { surname, givenNames } = traveller;
      const where = { flight: sampleFlightId(flight), surname, givenNames, locator: booking.locator };
      return [{ row, means: { ...where, evidence, outcome } }];
    }
    return [];
  });
}

/** Travellers of whom little speaks for itself, so that the list alone puts them on the queue. */
function candidatesOf(flight: SampleFlight): readonly Placed[] {
  const { channels, irregular } = flight.scheduled;
  if (channels === 'pnr' || irregular.includes('damaged-docs')) return [];
  const day = localDeparture(flight).slice(0, 10);
  return flight.bookings.filter(isQuiet).flatMap((booking) =>
    booking.travellers.filter(isPlain).map((traveller) => ({
      flight,
      booking,
      traveller,
      age: fullYears(traveller.birth, day),
      isBooked: channels === 'api+pnr' && booking.travellers.length === 1,
    })),
  );
}

function isQuiet({ planted, segments, payment, split, created }: SampleBooking): boolean {
  const returns = segments.at(-1)?.destination === segments[0]?.origin;
  const isOwn = payment.form === 'CC' && payment.payer === null;
  return (
    planted === null && returns && isOwn && split === null && beginOf({ segments }) - created > 2 * LATE_HOURS * 60
  );
}

function isPlain({ kind, givenNames, bookedAs, bookedDocument, gluedTitle, boarded }: SampleTraveller): boolean {
  const isOneName = bookedAs === null && gluedTitle !== true && givenNames !== NO_GIVEN_NAME;
  return kind !== 'infant' && isOneName && bookedDocument === undefined && boarded;
}

function noiseEntries(random: Random, { flights, day }: SampleDay, aboard: Aboard): readonly Entry[] {
  const context: NoiseContext = {
    random,
    day,
    origins: flights.flatMap(({ scheduled }) => scheduled.nationalities.map(([origin]): OriginCode => origin)),
    aboard: flights.flatMap(({ bookings }) => bookings.flatMap(({ travellers }) => travellers)),
  };
  return LIST_NOISE.flatMap(({ count, draw }) =>
    Array.from({ length: count }, () => drawn(() => draw(context), aboard)).flatMap((row) =>
      row === null ? [] : [{ row, means: null }],
    ),
  );
}

const DRAWS = 40;

/** An entry that means nobody aboard; null where no try gives one. */
function drawn(draw: () => ListRow, aboard: Aboard): ListRow | null {
  for (let attempt = 0; attempt < DRAWS; attempt += 1) {
    const row = draw();
    if (aboard.meant(row) === 0) return row;
  }
  return null;
}

function shuffled<Item>(random: Random, items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, at: random.between(0, 0x3fff_ffff) }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
