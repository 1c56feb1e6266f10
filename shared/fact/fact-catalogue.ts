/**
 * Every fact a rule may test. A fact is declared once, by a row of one of the tables below; add a new one to the table of its subject. Rows
 * are never renamed or removed, and keep their column. Raise `changed` when a fact's answer changes (`test/pins` fails otherwise); `npm run
 * pins` then pins the new answers.
 */
import { bagFacts, bookingBagFacts } from './bag-facts.ts';
import { baselineFacts, memberBaselineFacts } from './baseline-facts.ts';
import { type BookedParty, bookingFacts, bookingMemberFacts } from './booking-facts.ts';
import { checkInFacts } from './check-in-facts.ts';
import { companionFacts } from './companion-facts.ts';
import { contactFacts, contactMemberFacts } from './contact-facts.ts';
import { crewFacts } from './crew-facts.ts';
import { documentFacts } from './document-facts.ts';
import type { FactDeclaration } from './fact.ts';
import type { FactTable } from './fact-row.ts';
import type { FlightSubject, Itinerary, TravellerSubject } from './fact-subjects.ts';
import { flightFacts } from './flight-facts.ts';
import { historyFacts } from './history-facts.ts';
import { identityFacts } from './identity-facts.ts';
import { journeyFacts, type Way, wayFacts, wayMemberFacts } from './itinerary-facts.ts';
import { legFacts, wayEndFacts, wayHomeFacts } from './leg-facts.ts';
import { type LinkSubject, linkFacts } from './link-facts.ts';
import { listFacts } from './list-facts.ts';
import { neighbourPastFacts } from './neighbour-past-facts.ts';
import { partyFacts, partyMemberFacts } from './party-facts.ts';
import { type PastParty, pastLinkFacts, pastPartyFacts } from './past-link-facts.ts';
import type { PastSubject } from './past-subjects.ts';
import { paymentFacts } from './payment-facts.ts';
import { agencyResultFacts, contactResultFacts, resultFacts } from './result-facts.ts';
import { neighbourFacts, sharedLinkFacts } from './shared-link-facts.ts';
import { travellerFacts } from './traveller-facts.ts';
import { visaFacts } from './visa-facts.ts';

/** The tables by subject. */
export const FACT_TABLES: {
  readonly travellers: readonly FactTable<TravellerSubject>[];
  readonly bookings: readonly FactTable<BookedParty>[];
  readonly itineraries: readonly FactTable<Itinerary>[];
  readonly parties: readonly FactTable<LinkSubject>[];
  readonly ways: readonly FactTable<Way>[];
  readonly flight: readonly FactTable<FlightSubject>[];
  readonly pastParties: readonly FactTable<PastParty>[];
  readonly thePast: readonly FactTable<PastSubject>[];
  /** What is known of each traveller from earlier flights: all of them are `recognised` facts. */
  readonly history: readonly FactTable<PastSubject>[];
} = {
  travellers: [
    ...[travellerFacts, crewFacts, checkInFacts, identityFacts, documentFacts, visaFacts, bagFacts, listFacts],
    ...[bookingMemberFacts, contactMemberFacts, partyMemberFacts, wayMemberFacts, wayHomeFacts, neighbourFacts],
  ],
  bookings: [bookingFacts, paymentFacts, contactFacts, partyFacts, bookingBagFacts],
  itineraries: [journeyFacts, legFacts],
  parties: [linkFacts, sharedLinkFacts],
  ways: [wayFacts, wayEndFacts],
  flight: [flightFacts],
  pastParties: [pastPartyFacts, baselineFacts, agencyResultFacts],
  thePast: [neighbourPastFacts, contactResultFacts, pastLinkFacts, memberBaselineFacts],
  history: [historyFacts, companionFacts, resultFacts],
};

/** By the first word of the id; all others are about travellers. */
const SCOPES: Readonly<Record<string, FactDeclaration['scope']>> = {
  booking: 'booking',
  itinerary: 'booking',
  flight: 'flight',
  links: 'links',
};

/** All facts, in the order of the columns of a fact block. */
export const FACTS: readonly FactDeclaration[] = Object.values(FACT_TABLES)
  .flatMap((tables: readonly FactTable<never>[]) => tables.flatMap((table) => Object.entries(table)))
  .map(([id, { answer, ...row }]) => ({
    ...row,
    id,
    scope: SCOPES[id.slice(0, id.indexOf('.'))] ?? 'traveller',
    awaited: answer === null,
  }))
  .sort((a, b) => a.column - b.column);

const INDEX: ReadonlyMap<string, number> = new Map(FACTS.map((fact, index) => [fact.id, index]));

/** The catalogue version in which a fact's answer last changed. */
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

/** Does the fact depend on flights other than the traveller's own? */
export function isOfPast({ needs }: FactDeclaration): boolean {
  return needs.includes('history') || needs.includes('baseline');
}

/** Does the fact depend on the lists in force? */
export function isOfLists({ needs }: FactDeclaration): boolean {
  return needs.includes('list');
}

/** Position of a fact's column in a fact block of this catalogue version; -1 when there is no such fact. */
export function factIndex(id: string): number {
  return INDEX.get(id) ?? -1;
}
