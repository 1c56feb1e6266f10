/**
 * Computes all facts about all travellers of a flight. A fact of a whole flight, party or way is computed once and copied into the rows of
 * its travellers.
 */
import type { Flight } from '../flight/flight.ts';
import type { KeyedAppearances } from '../past/encode-appearances.ts';
import { remember } from '../past/remember.ts';
import { allSteps, type Steps } from '../steps.ts';
import { alikeWithoutPast } from './alike-without-past.ts';
import { isBooked } from './booking-facts.ts';
import type { FactBlock } from './fact-block.ts';
import { FACT_CATALOGUE_VERSION, FACT_TABLES } from './fact-catalogue.ts';
import type { FactContext } from './fact-context.ts';
import { factPlan } from './fact-plan.ts';
import type { FlightSubjects } from './fact-subjects.ts';
import { factWords } from './fact-values.ts';
import { columnFiller, type Subjects } from './fill-columns.ts';
import { type Way, wayOf } from './itinerary-facts.ts';
import { linksOf } from './link-facts.ts';
import type { PastParty } from './past-link-facts.ts';
import { FlightPast, type PastSubject } from './past-subjects.ts';
import { sharedLinksOf } from './shared-link-facts.ts';
import { subjectsOf } from './subjects-of.ts';

const OF_TRAVELLERS = factPlan(FACT_TABLES.travellers);
const OF_BOOKINGS = factPlan(FACT_TABLES.bookings);
const OF_ITINERARIES = factPlan(FACT_TABLES.itineraries);
const OF_PARTIES = factPlan(FACT_TABLES.parties);
const OF_WAYS = factPlan(FACT_TABLES.ways);
const OF_FLIGHT = factPlan(FACT_TABLES.flight);
const OF_PAST_PARTIES = factPlan(FACT_TABLES.pastParties);
const OF_THE_PAST = factPlan(FACT_TABLES.thePast);
const OF_HISTORY = factPlan(FACT_TABLES.history);

/** All facts of the catalogue for a flight; rows are the flight's travellers in their order. */
export function buildFactBlock(flight: Flight, context: FactContext): FactBlock {
  const subjects = subjectsOf(flight, context);
  const { past } = context;
  return factBlockOf(subjects, past === undefined ? null : remember(subjects, past.hash));
}

/** Computes the block of prepared subjects, with the records of earlier flights; null leaves out the facts of the past. */
export function factBlockOf(subjects: FlightSubjects, remembered: KeyedAppearances | null): FactBlock {
  return allSteps(buildingFactBlock(subjects, remembered));
}

/** The same in steps: of a flight with many thousand travellers each scope takes a while. */
export function* buildingFactBlock(subjects: FlightSubjects, remembered: KeyedAppearances | null): Steps<FactBlock> {
  const { travellers, parties, partyOf } = subjects;
  const links = linksOf(parties);
  const shared = sharedLinksOf(parties);
  yield;
  const words = factWords();
  const size = travellers.length;
  const { fill, columns } = columnFiller(size, words);
  const booked = parties.filter(isBooked);
  fill(OF_TRAVELLERS, { about: travellers, rows: null });
  yield;
  // Parties with a booking come first.
  fill(OF_BOOKINGS, { about: booked, rows: rowsOf(partyOf, booked.length) });
  fill(OF_ITINERARIES, { about: subjects.itineraries, rows: itineraryRows(subjects) });
  fill(OF_PARTIES, { about: parties.map((party, at) => ({ party, at, links, shared })), rows: partyOf });
  yield;
  fill(OF_WAYS, waysOf(subjects));
  yield;
  fill(OF_FLIGHT, { about: [subjects.flight], rows: new Int32Array(size) });
  const { past } = subjects.flight.context;
  if (past !== undefined && remembered !== null) {
    const on = new FlightPast(past, remembered, subjects);
    yield;
    fill(OF_PAST_PARTIES, { about: parties.map((party, at): PastParty => ({ party, at, on })), rows: partyOf });
    yield;
    const ofThePast = travellers.map((subject, row): PastSubject => ({ subject, row, on }));
    fill(OF_THE_PAST, { about: ofThePast, rows: null });
    yield;
    fill(OF_HISTORY, alikeWithoutPast(ofThePast));
  }
  return { catalogue: FACT_CATALOGUE_VERSION, size, columns: columns(), texts: words.texts, sets: words.sets };
}

/** Row by traveller for the first `count` parties; travellers of later parties have none. */
function rowsOf(partyOf: Int32Array, count: number): Int32Array {
  const rows = new Int32Array(partyOf.length);
  for (let row = 0; row < rows.length; row += 1) rows[row] = Math.min(partyOf[row] as number, count);
  return rows;
}

/** The itinerary of each traveller; travellers without booking have none. */
function itineraryRows({ travellers, itineraries }: FlightSubjects): Int32Array {
  const rows = new Int32Array(travellers.length);
  for (const { row, party } of travellers) rows[row] = party?.itinerary?.at ?? itineraries.length;
  return rows;
}

/** The different ways of the travellers, and which one each traveller takes. */
function waysOf({ travellers, itineraries }: FlightSubjects): Subjects<Way> {
  const none = itineraries.length;
  const ways: Way[] = [];
  const rows = new Int32Array(travellers.length);
  // The last way of each itinerary, and before each way the one of its itinerary before it; 0 is none. An itinerary has few ways, so a linear search is enough.
  const last = new Int32Array(none + 1);
  const before: number[] = [];
  for (const { row, traveller, party, on } of travellers) {
    const { embarkation, debarkation } = traveller;
    const of = party?.itinerary?.at ?? none;
    let at = last[of] as number;
    while (at > 0 && !isWay(ways[at - 1] as Way, embarkation, debarkation)) at = before[at - 1] as number;
    if (at === 0) {
      at = ways.push(wayOf(on, party?.journey ?? null, embarkation, debarkation));
      before.push(last[of] as number);
      last[of] = at;
    }
    rows[row] = at - 1;
  }
  return { about: ways, rows };
}

function isWay(way: Way, embarkation: string | null, debarkation: string | null): boolean {
  return way.embarkation === embarkation && way.debarkation === debarkation;
}
