/**
 * Computes all facts about all travellers of a flight. What is the same for a whole flight, party or way is worked out once and copied into the
 * rows of those it concerns.
 */
import type { Flight } from '../flight/flight.ts';
import { bagFacts, bookingBagFacts } from './bag-facts.ts';
import { type BookedParty, bookingFacts, bookingMemberFacts, isBooked } from './booking-facts.ts';
import { checkInFacts } from './check-in-facts.ts';
import { contactFacts, contactMemberFacts } from './contact-facts.ts';
import { crewFacts } from './crew-facts.ts';
import { documentFacts } from './document-facts.ts';
import { type Answer, type FactTable, isMissing } from './fact-answer.ts';
import { type FactBlock, type FactColumn, STATE } from './fact-block.ts';
import { FACT_CATALOGUE_VERSION, FACTS } from './fact-catalogue.ts';
import type { FactContext } from './fact-context.ts';
import { type FlightSubject, type Subjects, subjectsOf, type TravellerSubject } from './fact-subjects.ts';
import { type FactWords, factWords, toColumn } from './fact-values.ts';
import { flightFacts } from './flight-facts.ts';
import { identityFacts } from './identity-facts.ts';
import { journeyFacts, type Way, wayFacts, wayMemberFacts, wayOf } from './itinerary-facts.ts';
import { legFacts, wayEndFacts, wayHomeFacts } from './leg-facts.ts';
import { type LinkSubject, linkFacts, linksOf } from './link-facts.ts';
import { partyFacts, partyMemberFacts } from './party-facts.ts';
import { paymentFacts } from './payment-facts.ts';
import { neighbourFacts, sharedLinkFacts, sharedLinksOf } from './shared-link-facts.ts';
import { travellerFacts } from './traveller-facts.ts';
import { visaFacts } from './visa-facts.ts';

/** The facts of one scope, in the order of the catalogue; arrays beside each other, because the innermost loop reads them. */
interface Plan<Subject> {
  /** Index in the catalogue. */
  readonly facts: readonly number[];
  readonly answers: readonly ((subject: Subject) => Answer)[];
  /** What a value is multiplied by: 1 unless the fact is a decimal. */
  readonly scales: readonly number[];
}

function plan<Subject>(...tables: readonly FactTable<Subject>[]): Plan<Subject> {
  const facts: number[] = [];
  const answers: ((subject: Subject) => Answer)[] = [];
  const scales: number[] = [];
  FACTS.forEach(({ id, type, decimals, awaited }, at) => {
    const answer = tables.find((table) => table[id] !== undefined)?.[id];
    if (answer === undefined) return;
    if (awaited) throw new Error(`fact ${id} is awaited and computed`);
    facts.push(at);
    answers.push(answer);
    scales.push(type === 'decimal' ? 10 ** (decimals ?? 0) : 1);
  });
  return { facts, answers, scales };
}

const OF_TRAVELLERS = plan<TravellerSubject>(
  ...[travellerFacts, crewFacts, checkInFacts, identityFacts, documentFacts, visaFacts, bagFacts],
  ...[bookingMemberFacts, contactMemberFacts, partyMemberFacts, wayMemberFacts, wayHomeFacts, neighbourFacts],
);
const OF_BOOKINGS = plan<BookedParty>(
  ...[bookingFacts, paymentFacts, contactFacts, partyFacts, bookingBagFacts, journeyFacts, legFacts],
);
const OF_PARTIES = plan<LinkSubject>(linkFacts, sharedLinkFacts);
const OF_WAYS = plan<Way>(wayFacts, wayEndFacts);
const OF_FLIGHT = plan<FlightSubject>(flightFacts);

const PLANNED = new Set([OF_TRAVELLERS, OF_BOOKINGS, OF_PARTIES, OF_WAYS, OF_FLIGHT].flatMap(({ facts }) => facts));
for (const [at, { id, awaited }] of FACTS.entries()) {
  if (!awaited && !PLANNED.has(at)) throw new Error(`fact ${id} is declared but never computed`);
}

/** All facts of the catalogue for a flight; rows are the flight's travellers in their order. */
export function buildFactBlock(flight: Flight, context: FactContext): FactBlock {
  const subjects = subjectsOf(flight, context);
  const { travellers, parties, partyOf } = subjects;
  const links = linksOf(parties);
  const shared = sharedLinksOf(parties);
  const ways = waysOf(subjects);
  const words = factWords();
  const size = travellers.length;
  const columns: (FactColumn | undefined)[] = new Array(FACTS.length);
  const fill = <Subject>(of: Plan<Subject>, about: readonly (Subject | null)[], rows: Int32Array | null): void =>
    addColumns(columns, of, about, words, rows, size);
  fill(OF_TRAVELLERS, travellers, null);
  fill(
    OF_BOOKINGS,
    parties.map((party) => (isBooked(party) ? party : null)),
    partyOf,
  );
  fill(
    OF_PARTIES,
    parties.map((party, at) => ({ party, at, links, shared })),
    partyOf,
  );
  fill(OF_WAYS, ways.subjects, ways.rows);
  fill(OF_FLIGHT, [subjects.flight], new Int32Array(size));
  return {
    catalogue: FACT_CATALOGUE_VERSION,
    size,
    columns: columns.filter((column) => column !== undefined),
    texts: words.texts,
    sets: words.sets,
  };
}

/** Answers, fact after fact, one for each subject; there may be room for more behind them. */
interface Cells {
  readonly values: Int32Array;
  readonly states: Uint8Array;
}

function newCells(room: number): Cells {
  return { values: new Int32Array(room), states: new Uint8Array(room) };
}

/** Answers are kept here until they are copied into the rows of those they concern; used again for every flight. */
let draft = newCells(0);

function draftCells(room: number): Cells {
  if (draft.values.length < room) draft = newCells(room);
  draft.values.fill(0, 0, room);
  draft.states.fill(0, 0, room);
  return draft;
}

/** Asks every subject everything; no subject means not sent. The cells hold zeros before. */
function ask<Subject>(
  { answers, scales }: Plan<Subject>,
  subjects: readonly (Subject | null)[],
  words: FactWords,
  { values, states }: Cells,
): void {
  const count = subjects.length;
  for (let fact = 0; fact < answers.length; fact += 1) {
    const answer = answers[fact] as (subject: Subject) => Answer;
    const scale = scales[fact] as number;
    const from = fact * count;
    // Most texts are those of the neighbour: countries, carriers, classes.
    let last = '';
    let lastIndex = -1;
    for (let at = 0; at < count; at += 1) {
      const subject = subjects[at] ?? null;
      if (subject === null) {
        states[from + at] = NEVER_SENT;
        continue;
      }
      const given = answer(subject);
      if (typeof given === 'boolean') values[from + at] = given ? 1 : 0;
      else if (typeof given === 'number') values[from + at] = toColumn(scale === 1 ? given : Math.round(given * scale));
      else if (typeof given === 'string') {
        if (lastIndex < 0 || given !== last) {
          last = given;
          lastIndex = words.text(given);
        }
        values[from + at] = lastIndex;
      } else if (isMissing(given)) states[from + at] = given.state;
      else values[from + at] = words.set(given);
    }
  }
}

/** Held here as a plain number, because the innermost loops work with it. */
const NEVER_SENT: number = STATE.notSent;

/**
 * Makes columns of the answers of subjects; `rows` tells each traveller's subject, or is null where the subjects are the travellers. What nobody
 * sent has no column: it costs nothing to keep, and is not sent to whoever looks for it.
 */
function addColumns<Subject>(
  columns: (FactColumn | undefined)[],
  of: Plan<Subject>,
  subjects: readonly (Subject | null)[],
  words: FactWords,
  rows: Int32Array | null,
  size: number,
): void {
  const count = subjects.length;
  const cells = draftCells(count * of.facts.length);
  ask(of, subjects, words, cells);
  const kept: number[] = [];
  for (let at = 0; at < of.facts.length; at += 1) if (!isNeverSent(cells.states, at * count, count)) kept.push(at);
  // One piece of memory for all columns: each is a view, which costs a fraction of an array of its own.
  const { values, states } = newCells(kept.length * size);
  for (let index = 0; index < kept.length; index += 1) {
    const at = kept[index] as number;
    const from = at * count;
    const to = index * size;
    copyRows(cells.values, from, count, rows, values, to, size);
    copyRows(cells.states, from, count, rows, states, to, size);
    const fact = of.facts[at] as number;
    columns[fact] = {
      fact: FACTS[fact]?.id ?? '',
      values: values.subarray(to, to + size),
      states: states.subarray(to, to + size),
    };
  }
}

function copyRows<Column extends Int32Array | Uint8Array>(
  cells: Column,
  from: number,
  count: number,
  rows: Int32Array | null,
  column: Column,
  to: number,
  size: number,
): void {
  if (rows === null) column.set(cells.subarray(from, from + count), to);
  else if (count === 1) column.fill(cells[from] as number, to, to + size);
  else for (let row = 0; row < size; row += 1) column[to + row] = cells[from + (rows[row] as number)] as number;
}

function isNeverSent(states: Uint8Array, from: number, count: number): boolean {
  for (let at = from; at < from + count; at += 1) if (states[at] !== NEVER_SENT) return false;
  return true;
}

/** The different ways through the world, and which one each traveller takes. */
function waysOf({ travellers }: Subjects): { readonly subjects: readonly Way[]; readonly rows: Int32Array } {
  const ways: Way[] = [];
  const rows = new Int32Array(travellers.length);
  // Few ways belong to one booking (or to those without one), so that they are looked through one by one.
  const known = new Map<number | null, number[]>();
  for (const { row, traveller, party, on } of travellers) {
    const { booking, embarkation, debarkation } = traveller;
    let same = known.get(booking);
    if (same === undefined) {
      same = [];
      known.set(booking, same);
    }
    let at = same.find((way) => ways[way]?.embarkation === embarkation && ways[way]?.debarkation === debarkation);
    if (at === undefined) {
      at = ways.push(wayOf(on, party?.journey ?? null, embarkation, debarkation)) - 1;
      same.push(at);
    }
    rows[row] = at;
  }
  return { subjects: ways, rows };
}
