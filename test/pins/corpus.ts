/**
 * The flights whose answers are pinned: a generated day, earlier days as its past, and flights that tests write by hand. The corpus does not use the
 * clock or the zones of the platform, so it is the same on any date and machine.
 */
import { createHash } from 'node:crypto';
import type { FlightHead } from '../../renderer/core/flight-head.ts';
import { headOf } from '../../renderer/core/import/head-of.ts';
import { termsOn } from '../../renderer/core/world-terms.ts';
import { screenFlight } from '../../rules/engine/screen.ts';
import { factBlockOf } from '../../shared/fact/build-fact-block.ts';
import type { FactBlock } from '../../shared/fact/fact-block.ts';
import { subjectsOf } from '../../shared/fact/subjects-of.ts';
import type { Flight, FoldMessage } from '../../shared/flight/flight.ts';
import { foldFlights } from '../../shared/flight/fold-flights.ts';
import { readFile } from '../../shared/intake/read-file.ts';
import { KeyedHash } from '../../shared/past/keyed-hash.ts';
import { Memory } from '../../shared/past/memory.ts';
import { type Results, remember } from '../../shared/past/remember.ts';
import { shippedReference } from '../../shared/reference/shipped.ts';
import { zoneClock } from '../../shared/time/zone-clock.ts';
import { generateSamples, type SampleFile } from '../../shared/training/generate-samples.ts';
import { QUIET_NOISE } from '../../shared/training/rates.ts';
import { worldWithRules } from '../renderer/core/open-core.ts';
import { ruleText } from '../rules/rule-fixtures.ts';
import { blockOf, CASES } from '../shared/fact/past-cases.ts';
import { FLIGHTS } from '../shared/fact/small-flights.ts';
import { SMALL_ENTRIES, SMALL_LISTS } from '../shared/fact/small-lists.ts';
import { dayBefore, flightOf } from '../shared/past/past-flights.ts';

/** Compared with no list and no lookout. */
const NOTHING = { copies: '', lookouts: '' };

export interface PinnedFlight {
  readonly flight: Flight;
  readonly block: FactBlock;
  readonly head: FlightHead;
}

export interface Corpus {
  /** Digest of the inputs of the answers: messages and reference data. */
  readonly mark: string;
  readonly flights: readonly PinnedFlight[];
  /** The facts of all flights, and those of the cases of the past. */
  readonly blocks: readonly FactBlock[];
}

const SEED = 7;
const TODAY = '2026-11-24T08:00Z';
/** The past, in days before today: travellers with the same names fly the same routes, from which the norms of a route come. */
const EARLIER_DAYS = [21, 60];
/** Days with one flight without travellers each, so that memory reaches back a year. */
const DAYS_REMEMBERED = 370;

const hash = new KeyedHash(new Uint8Array(32).fill(7));
const OFFSETS: Readonly<Record<string, number>> = {
  'Africa/Addis_Ababa': 180,
  'Europe/Paris': 60,
  'Europe/Brussels': 60,
};
const reference = shippedReference();
const context = { reference, zones: zoneClock('pins', (zone) => OFFSETS[zone] ?? 0), lists: SMALL_LISTS };
const RULES = ruleText('{ fact: booking.payment, contains: cash }');

/** Reads, folds and remembers all days. Returns the answers for the flights of the last day and those written by hand. */
export function makeCorpus(): Corpus {
  const days = [0, ...EARLIER_DAYS].map(filesOf);
  const [today = [], ...earlier] = days.map((files) => foldFlights(messagesOf(files), context));
  const past = rememberAll(earlier.flat(), today);
  const small = Object.values(FLIGHTS).flatMap((messages) => foldFlights(messages, context));
  const world = { ...worldWithRules(RULES), ...context, past };
  const flights = [...today, ...small].map((flight): PinnedFlight => {
    const subjects = subjectsOf(flight, world);
    const block = factBlockOf(subjects, remember(subjects, hash));
    const pins = { reference: reference.version, zone: flight.zoneVersion, at: TODAY };
    const screening = screenFlight(world.compiled, block, pins, termsOn(world.terms, flight, null));
    const derivedFrom = { messages: flight.messages.length, decisions: 0 };
    return { flight, block, head: headOf(flight, block, screening, world, derivedFrom, NOTHING) };
  });
  const cases = Object.values(CASES).flat();
  const written = [
    JSON.stringify(FLIGHTS),
    JSON.stringify(SMALL_ENTRIES),
    JSON.stringify(cases),
    RULES,
    reference.version,
  ];
  return {
    mark: digest([...days.flat().map(({ bytes }) => bytes), ...written]),
    flights,
    blocks: [...flights.map(({ block }) => block), ...cases.map(blockOf)],
  };
}

/** The first 12 hex digits of SHA-256. */
export function digest(parts: Iterable<string | Uint8Array>): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('hex').slice(0, 12);
}

/** The sample files of a day. Of earlier days only two routes are taken, which are enough past. */
function filesOf(daysBefore: number): readonly SampleFile[] {
  const { files } = generateSamples({
    seed: SEED,
    now: `${dayBefore(daysBefore)}${TODAY.slice(10)}`,
    noise: QUIET_NOISE,
  });
  return daysBefore === 0 ? files : files.filter(({ name }) => /^(?:ET508|AF860)_/.test(name));
}

function messagesOf(files: readonly SampleFile[]): readonly FoldMessage[] {
  return files
    .flatMap(({ bytes }) => [...readFile(bytes, { reference })])
    .map(({ id, manifest }) => ({ id, manifest }));
}

function rememberAll(earlier: readonly Flight[], today: readonly Flight[]): Memory {
  const empty = Array.from({ length: DAYS_REMEMBERED }, (_none, at) =>
    flightOf({ daysBefore: at + 1, origin: 'CDG', destination: 'BRU', number: 77, travellers: [] }),
  );
  const past = new Memory(hash);
  for (const flight of [...earlier, ...today, ...empty]) {
    const remembered = remember(subjectsOf(flight, context), hash, resultsOf(flight));
    if (remembered !== null) past.load(remembered);
  }
  return past;
}

/** Results: every fifth traveller was controlled five hours after departure, and every second of these controls found something. */
function resultsOf({ travellers, departureUtc }: Flight): Results {
  return new Map(
    travellers
      .filter((_, at) => at % 5 === 0)
      .map(({ id }, at) => [id, { found: at % 2 === 0, at: (departureUtc ?? 0) + 300 }]),
  );
}
