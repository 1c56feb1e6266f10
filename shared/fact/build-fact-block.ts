/**
 * Computes all facts about all travellers of a flight, column by column. What is the same for a whole flight, party or way is worked out once
 * and copied into the rows of those it concerns.
 */
import type { Flight } from '../flight/flight.ts';
import { bagFacts, bookingBagFacts } from './bag-facts.ts';
import { bookingFacts, bookingMemberFacts, isBooked } from './booking-facts.ts';
import { checkInFacts } from './check-in-facts.ts';
import { contactFacts, contactMemberFacts } from './contact-facts.ts';
import { crewFacts } from './crew-facts.ts';
import { documentFacts } from './document-facts.ts';
import type { FactDeclaration } from './fact.ts';
import { type Answer, type FactTable, isMissing, NOT_SENT } from './fact-answer.ts';
import { type FactBlock, type FactColumn, STATE } from './fact-block.ts';
import { FACT_CATALOGUE_VERSION, FACTS } from './fact-catalogue.ts';
import type { FactContext } from './fact-context.ts';
import { type Subjects, subjectsOf } from './fact-subjects.ts';
import { type FactWords, factWords, toColumn } from './fact-values.ts';
import { flightFacts } from './flight-facts.ts';
import { identityFacts } from './identity-facts.ts';
import { journeyFacts, type Way, wayFacts, wayMemberFacts, wayOf } from './itinerary-facts.ts';
import { legFacts, wayEndFacts, wayHomeFacts } from './leg-facts.ts';
import { linkFacts, linksOf } from './link-facts.ts';
import { partyFacts, partyMemberFacts } from './party-facts.ts';
import { paymentFacts } from './payment-facts.ts';
import { neighbourFacts, sharedLinkFacts, sharedLinksOf } from './shared-link-facts.ts';
import { travellerFacts } from './traveller-facts.ts';
import { visaFacts } from './visa-facts.ts';

type Cells = Pick<FactColumn, 'values' | 'states'>;

/** Subjects of one scope and, for each row, which of them it is about. */
interface Scope<Subject> {
  readonly subjects: readonly (Subject | null)[];
  readonly rows: Int32Array;
}

type Scopes = ReturnType<typeof scopesOf>;
type Fill = (column: FactColumn, declaration: FactDeclaration, scopes: Scopes, words: FactWords) => void;

/** How each fact of the catalogue is computed, in its order; nothing where nothing supplies it yet. */
const PLAN: readonly (Fill | null)[] = FACTS.map(({ id, awaited }) => {
  if (awaited) return null;
  const fill =
    plan(travellerFacts[id], 'traveller') ??
    plan(documentFacts[id], 'traveller') ??
    plan(bagFacts[id], 'traveller') ??
    plan(bookingMemberFacts[id], 'traveller') ??
    plan(wayMemberFacts[id], 'traveller') ??
    plan(crewFacts[id], 'traveller') ??
    plan(checkInFacts[id], 'traveller') ??
    plan(identityFacts[id], 'traveller') ??
    plan(visaFacts[id], 'traveller') ??
    plan(contactMemberFacts[id], 'traveller') ??
    plan(partyMemberFacts[id], 'traveller') ??
    plan(wayHomeFacts[id], 'traveller') ??
    plan(neighbourFacts[id], 'traveller') ??
    plan(bookingFacts[id], 'booked') ??
    plan(paymentFacts[id], 'booked') ??
    plan(contactFacts[id], 'booked') ??
    plan(partyFacts[id], 'booked') ??
    plan(bookingBagFacts[id], 'booked') ??
    plan(legFacts[id], 'booked') ??
    plan(journeyFacts[id], 'booked') ??
    plan(wayFacts[id], 'way') ??
    plan(wayEndFacts[id], 'way') ??
    plan(linkFacts[id], 'link') ??
    plan(sharedLinkFacts[id], 'link') ??
    plan(flightFacts[id], 'flight');
  if (fill === undefined) throw new Error(`fact ${id} is declared but never computed`);
  return fill;
});

const COMPUTED = PLAN.filter((fill) => fill !== null).length;
/** Held here as a plain number, because the innermost loop compares with it. */
const NEVER_SENT: number = STATE.notSent;

function plan<Name extends Exclude<keyof Scopes, 'scratch'>>(
  answer: FactTable<SubjectOf<Name>>[string] | undefined,
  scope: Name,
): Fill | undefined {
  if (answer === undefined) return undefined;
  return (column, declaration, scopes, words) => {
    const { subjects, rows } = scopes[scope] as Scope<SubjectOf<Name>>;
    if (scope === 'traveller') fillRows(column, declaration, answer, subjects, words);
    else fillByRow(column, declaration, answer, subjects, rows, words, scopes.scratch);
  };
}

type SubjectOf<Name extends Exclude<keyof Scopes, 'scratch'>> =
  Scopes[Name] extends Scope<infer Subject> ? Subject : never;

/** All facts of the catalogue for a flight; rows are the flight's travellers in their order. */
export function buildFactBlock(flight: Flight, context: FactContext): FactBlock {
  const scopes = scopesOf(subjectsOf(flight, context));
  const words = factWords();
  const size = flight.travellers.length;
  // One piece of memory each for all values and all states: a column is a view, which costs a fraction of an array of its own.
  const values = new Int32Array(size * COMPUTED);
  const states = new Uint8Array(size * COMPUTED);
  const columns: FactColumn[] = [];
  let from = 0;
  for (let at = 0; at < FACTS.length; at += 1) {
    const fill = PLAN[at];
    const declaration = FACTS[at];
    if (fill == null || declaration === undefined) continue;
    const column = {
      fact: declaration.id,
      values: values.subarray(from, from + size),
      states: states.subarray(from, from + size),
    };
    fill(column, declaration, scopes, words);
    // What nobody sent has no column: it costs nothing to keep, and is not sent to whoever looks for it.
    if (isNeverSent(column.states)) column.states.fill(STATE.value);
    else {
      columns.push(column);
      from += size;
    }
  }
  return { catalogue: FACT_CATALOGUE_VERSION, size, columns, texts: words.texts, sets: words.sets };
}

function isNeverSent(states: Uint8Array): boolean {
  for (let row = 0; row < states.length; row += 1) if (states[row] !== NEVER_SENT) return false;
  return true;
}

function scopesOf(subjects: Subjects) {
  const { travellers, parties, partyOf, flight } = subjects;
  const links = linksOf(parties);
  const shared = sharedLinksOf(parties);
  const all = new Int32Array(travellers.length);
  return {
    traveller: { subjects: travellers, rows: all },
    booked: { subjects: parties.map((party) => (isBooked(party) ? party : null)), rows: partyOf },
    link: { subjects: parties.map((party, at) => ({ party, at, links, shared })), rows: partyOf },
    way: waysOf(subjects),
    flight: { subjects: [flight], rows: all },
    // Answers of parties and ways, before they are copied to their travellers.
    scratch: scratch(Math.max(1, travellers.length, parties.length)),
  };
}

function scratch(size: number): Cells {
  return { values: new Int32Array(size), states: new Uint8Array(size) };
}

/** The different ways through the world, and which one each traveller takes. */
function waysOf({ travellers }: Subjects): Scope<Way> {
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

/** Fills a column with one answer per row; no subject means not sent. */
function fillRows<Subject>(
  { values, states }: Cells,
  declaration: FactDeclaration,
  answer: (subject: Subject) => Answer,
  subjects: readonly (Subject | null)[],
  words: FactWords,
): void {
  const scale = declaration.type === 'decimal' ? 10 ** (declaration.decimals ?? 0) : 1;
  for (let at = 0; at < subjects.length; at += 1) {
    const subject = subjects[at] ?? null;
    const given = subject === null ? NOT_SENT : answer(subject);
    if (typeof given === 'number') values[at] = toColumn(scale === 1 ? given : Math.round(given * scale));
    else if (typeof given === 'boolean') values[at] = given ? 1 : 0;
    else if (typeof given === 'string') values[at] = words.text(given);
    else if (isMissing(given)) states[at] = given.state;
    else values[at] = words.set(given);
  }
}

/** Asks once per subject and copies the answer into the rows that point at it. */
function fillByRow<Subject>(
  column: FactColumn,
  declaration: FactDeclaration,
  answer: (subject: Subject) => Answer,
  subjects: readonly (Subject | null)[],
  rows: Int32Array,
  words: FactWords,
  scratch: Cells,
): void {
  const { values, states } = column;
  if (subjects.length === 1) {
    // One answer for the whole flight.
    scratch.states[0] = 0;
    scratch.values[0] = 0;
    fillRows(scratch, declaration, answer, subjects, words);
    values.fill(scratch.values[0] as number);
    states.fill(scratch.states[0] as number);
    return;
  }
  scratch.states.fill(0);
  scratch.values.fill(0);
  fillRows(scratch, declaration, answer, subjects, words);
  for (let row = 0; row < rows.length; row += 1) {
    const at = rows[row] as number;
    values[row] = scratch.values[at] as number;
    states[row] = scratch.states[at] as number;
  }
}
