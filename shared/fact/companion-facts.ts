/** Facts about strangers whom a traveller meets flight after flight. */
import { SPANS } from '../past/past.ts';
import { NOT_APPLICABLE } from './fact-answer.ts';
import { type FactTable, fact, PERSONS } from './fact-row.ts';
import type { TravellerSubject } from './fact-subjects.ts';
import { recognised } from './history-facts.ts';
import type { Earlier, FlightPast, PastSubject } from './past-subjects.ts';
import { haveSurnameInCommon } from './share-surname.ts';

/** One shared flight may be chance: only strangers who shared at least this many earlier flights count. */
const OFTEN = 2;
/** An earlier flight that more travellers than this shared counts as a group trip and gives no companions. */
const GROUP = 100;

export const companionFacts: FactTable<PastSubject> = {
  'history.sameCompanions': {
    ...fact(248, 3, PERSONS, 'links', [], { needs: ['history'], changed: 10 }),
    answer: recognised(({ on, row, subject }) => {
      if (subject.crew) return NOT_APPLICABLE;
      return on.told(companionsOf(on)[row] as number, SPANS.quarter);
    }),
  },
};

const NO_ROWS: readonly number[] = [];

/** Cached for the flight asked about last. */
let counted: { readonly on: FlightPast; readonly counts: Int32Array } | null = null;

function companionsOf(on: FlightPast): Int32Array {
  if (counted?.on !== on) counted = { on, counts: countCompanions(on) };
  return counted.counts;
}

/** For each traveller, how many strangers of this flight were on two or more of the traveller's flights of the last year. */
function countCompanions(on: FlightPast): Int32Array {
  const { travellers, partyOf } = on.subjects;
  const counts = new Int32Array(travellers.length);
  const aboard = rowsBySlot(on);
  /** On how many flights each later row was with the row at hand; zero between two rows. */
  const together = new Uint16Array(travellers.length);
  for (let one = 0; one < travellers.length; one += 1) {
    const flown = travellers[one]?.crew === true ? [] : on.flown(one, SPANS.year);
    if (flown.length < OFTEN) continue;
    for (let at = 0; at < flown.length; at += 1) {
      const { slot } = flown[at] as Earlier;
      if (slot === flown[at - 1]?.slot) continue;
      const rows = aboard.get(slot) ?? NO_ROWS;
      for (let last = rows.length - 1; last >= 0 && (rows[last] as number) > one; last -= 1) {
        const other = rows[last] as number;
        together[other] = (together[other] as number) + 1;
        if (together[other] !== OFTEN || partyOf[one] === partyOf[other] || areFamily(travellers, one, other)) continue;
        counts[one] = (counts[one] as number) + 1;
        counts[other] = (counts[other] as number) + 1;
      }
    }
    // Later rows only were counted, and one fill costs less than a second walk.
    together.fill(0, one + 1);
  }
  return counts;
}

/** The rows that were on each earlier flight of the last year, in order; without crew, group trips and those who were alone. */
function rowsBySlot(on: FlightPast): ReadonlyMap<number, readonly number[]> {
  const aboard = new Map<number, number[]>();
  for (const { row, crew } of on.subjects.travellers) {
    if (crew) continue;
    for (const { slot } of on.flown(row, SPANS.year)) {
      const known = aboard.get(slot);
      if (known === undefined) aboard.set(slot, [row]);
      else if (known.at(-1) !== row) known.push(row);
    }
  }
  for (const [slot, rows] of aboard) if (rows.length < 2 || rows.length > GROUP) aboard.delete(slot);
  return aboard;
}

function areFamily(travellers: readonly TravellerSubject[], one: number, other: number): boolean {
  const [a, b] = [travellers[one], travellers[other]];
  return a === undefined || b === undefined || haveSurnameInCommon(a, b);
}
