/**
 * Every fact a rule may test, declared once, by subject in `rows/`. The order of the facts is the order of the columns in a fact block: by the
 * catalogue version that introduced them, then as the files below come. So a row is never renamed, moved or taken away, and a new one has a higher
 * `since` than all before it. A fact that answers otherwise than before gets a higher `changed`
 * (`test/pins` fails without it); `npm run pins` then pins the new answers.
 */
import type { FactDeclaration } from './fact.ts';
import { MANDATES } from './fact.ts';
import { bagsRows } from './rows/bags-rows.ts';
import { baselineRows } from './rows/baseline-rows.ts';
import { bookingRows } from './rows/booking-rows.ts';
import { dateRows } from './rows/date-rows.ts';
import { documentRows } from './rows/document-rows.ts';
import type { FactRow } from './rows/fact-row.ts';
import { flightRows } from './rows/flight-rows.ts';
import { historyRows } from './rows/history-rows.ts';
import { identityRows } from './rows/identity-rows.ts';
import { itineraryRows } from './rows/itinerary-rows.ts';
import { linksRows } from './rows/links-rows.ts';
import { listRows } from './rows/list-rows.ts';
import { travellerRows } from './rows/traveller-rows.ts';

const SCOPES: Readonly<Record<string, FactDeclaration['scope']>> = {
  traveller: 'traveller',
  crew: 'traveller',
  document: 'traveller',
  identity: 'traveller',
  bags: 'traveller',
  booking: 'booking',
  itinerary: 'booking',
  flight: 'flight',
  links: 'links',
};

/** Fills the fields that most rows share; the scope follows from the first word of the id. */
function declare(row: FactRow): FactDeclaration {
  return {
    scope: SCOPES[row.id.slice(0, row.id.indexOf('.'))] ?? 'traveller',
    sources: [],
    needs: [],
    sensitivity: 'none',
    mandates: MANDATES,
    since: 1,
    awaited: false,
    ...row,
  };
}

const ROWS: readonly FactRow[] = [
  ...travellerRows,
  ...documentRows,
  ...identityRows,
  ...bookingRows,
  ...itineraryRows,
  ...bagsRows,
  ...flightRows,
  ...linksRows,
  ...dateRows,
  ...historyRows,
  ...listRows,
  ...baselineRows,
];

/** All facts, in the order of the columns of a fact block. */
export const FACTS: readonly FactDeclaration[] = ROWS.map(declare).sort((a, b) => a.since - b.since);

const INDEX: ReadonlyMap<string, number> = new Map(FACTS.map((fact, index) => [fact.id, index]));

/** Version of the catalogue since which a fact answers as it does. */
export function versionOf({ since, changed }: FactDeclaration): number {
  return changed ?? since;
}

/** The highest version of any fact. Flights whose facts are of another version are derived again. */
export const FACT_CATALOGUE_VERSION: number = Math.max(...FACTS.map(versionOf));

/** The row of a fact, or undefined when there is no such fact. */
export function factById(id: string): FactDeclaration | undefined {
  const index = INDEX.get(id);
  return index === undefined ? undefined : FACTS[index];
}

/** Does the fact rest on other flights than the traveller's own? */
export function isOfPast({ needs }: FactDeclaration): boolean {
  return needs.includes('history') || needs.includes('baseline');
}

/** Position of a fact's column in a fact block of this catalogue version; -1 when there is no such fact. */
export function factIndex(id: string): number {
  return INDEX.get(id) ?? -1;
}
