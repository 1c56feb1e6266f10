/**
 * Computes all facts about all travellers of a flight, column by column. What is the same for a whole flight, party or way is worked out once
 * and copied into the rows of those it concerns.
 */
import type { Flight } from '../flight/flight.ts';
import { bagFacts } from './bag-facts.ts';
import { bookingFacts, bookingMemberFacts, isBooked } from './booking-facts.ts';
import { documentFacts } from './document-facts.ts';
import type { FactDeclaration } from './fact.ts';
import type { Answer, FactTable } from './fact-answer.ts';
import { EMPTY, NOT_SENT } from './fact-answer.ts';
import { type FactBlock, type FactColumn, STATE } from './fact-block.ts';
import { FACT_CATALOGUE_VERSION, FACTS } from './fact-catalogue.ts';
import type { FactContext } from './fact-context.ts';
import { type Subjects, subjectsOf, type TravellerSubject } from './fact-subjects.ts';
import { type FactWords, factWords, toColumn } from './fact-values.ts';
import { flightFacts } from './flight-facts.ts';
import { journeyFacts, type Way, wayFacts, wayMemberFacts } from './itinerary-facts.ts';
import { linkFacts, linksOf } from './link-facts.ts';
import { documentSharers, travellerFacts } from './traveller-facts.ts';

/** All facts of the catalogue for a flight; rows are the flight's travellers in their order. */
export function buildFactBlock(flight: Flight, context: FactContext): FactBlock {
  const subjects = subjectsOf(flight, context);
  const words = factWords();
  const size = subjects.travellers.length;
  const everyone = new Int32Array(size);
  const itself = Int32Array.from(everyone, (_none, row) => row);
  const { ways, wayOf } = waysOf(subjects);
  const links = linksOf(subjects.parties);
  const sharers = documentSharers(subjects.travellers);
  const memberFacts: FactTable<TravellerSubject> = {
    ...PER_TRAVELLER,
    'identity.documentSharedOnFlight': ({ traveller, row, on }) => {
      if (sharers.has(row)) return true;
      return traveller.documents.length > 0 ? false : on.coverage.documents ? EMPTY : NOT_SENT;
    },
  };
  const booked = subjects.parties.map((party) => (isBooked(party) ? party : null));
  const linked = subjects.parties.map((party, at) => ({ party, at, links }));

  const columns = FACTS.map((declaration): FactColumn => {
    const column = {
      fact: declaration.id,
      values: new Int32Array(size),
      states: new Uint8Array(size),
    };
    const fill = <Subject>(table: FactTable<Subject>, of: readonly (Subject | null)[], rows: Int32Array): boolean => {
      const answer = table[declaration.id];
      if (answer === undefined) return false;
      fillColumn(column, declaration, answer, of, rows, words);
      return true;
    };
    fill(memberFacts, subjects.travellers, itself) ||
      fill(bookingFacts, booked, subjects.partyOf) ||
      fill(journeyFacts, booked, subjects.partyOf) ||
      fill(wayFacts, ways, wayOf) ||
      fill(linkFacts, linked, subjects.partyOf) ||
      fill(flightFacts, [subjects.flight], everyone) ||
      column.states.fill(STATE.notSent);
    return column;
  });
  return { catalogue: FACT_CATALOGUE_VERSION, size, columns, texts: words.texts, sets: words.sets };
}

const PER_TRAVELLER: FactTable<TravellerSubject> = {
  ...travellerFacts,
  ...documentFacts,
  ...bagFacts,
  ...bookingMemberFacts,
  ...wayMemberFacts,
};

/** Asks once per subject and copies the answer into the rows that point at it; no subject means not sent. */
function fillColumn<Subject>(
  column: FactColumn,
  declaration: FactDeclaration,
  answer: (subject: Subject) => Answer,
  subjects: readonly (Subject | null)[],
  rows: Int32Array,
  words: FactWords,
): void {
  const { values, states } = column;
  const scale = declaration.type === 'decimal' ? 10 ** (declaration.decimals ?? 0) : 1;
  const own = subjects.length === rows.length;
  const codes = own ? values : new Int32Array(subjects.length);
  const kinds = own ? states : new Uint8Array(subjects.length);
  for (let at = 0; at < subjects.length; at += 1) {
    const subject = subjects[at];
    const given = subject === null || subject === undefined ? NOT_SENT : answer(subject);
    if (typeof given === 'number') codes[at] = toColumn(scale === 1 ? given : Math.round(given * scale));
    else if (typeof given === 'boolean') codes[at] = given ? 1 : 0;
    else if (typeof given === 'string') codes[at] = words.text(given);
    else if ('state' in given) kinds[at] = given.state;
    else codes[at] = words.set(given);
  }
  // One subject per row, in the order of the rows, was written in place.
  if (own && isIdentity(rows)) return;
  const from = own ? codes.slice() : codes;
  const fromKinds = own ? kinds.slice() : kinds;
  for (let row = 0; row < rows.length; row += 1) {
    const at = rows[row] as number;
    values[row] = from[at] as number;
    states[row] = fromKinds[at] as number;
  }
}

function isIdentity(rows: Int32Array): boolean {
  for (let row = 0; row < rows.length; row += 1) if (rows[row] !== row) return false;
  return true;
}

/** The different ways through the world, and which one each traveller takes. */
function waysOf(subjects: Subjects): { readonly ways: readonly Way[]; readonly wayOf: Int32Array } {
  const ways: Way[] = [];
  const wayOf = new Int32Array(subjects.travellers.length);
  const known = new Map<string, number>();
  for (const { row, traveller, party, on } of subjects.travellers) {
    const { embarkation, debarkation } = traveller;
    const key = `${traveller.booking ?? ''}|${embarkation ?? ''}|${debarkation ?? ''}`;
    let at = known.get(key);
    if (at === undefined) {
      at = ways.push({ on, journey: party?.journey ?? null, embarkation, debarkation }) - 1;
      known.set(key, at);
    }
    wayOf[row] = at;
  }
  return { ways, wayOf };
}
