/** The parts of a queue's row by which it is filtered and sorted. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { Case } from '../casework/case.ts';
import type { Mandate } from '../fact/fact.ts';
import type { FlightId, TravellerId } from '../flight/flight.ts';
import type { Outcome } from '../screening/outcome.ts';
import type { Handling, Scores } from '../screening/screening.ts';
import { isLawTab, type QueueTab } from './queue-tabs.ts';

/** `queue`: something can still be done, or a case is open · `tray`: the operating window is over, nobody examined the traveller, and nobody said why. */
export type QueuePlace = 'queue' | 'tray';

export interface Queued {
  readonly traveller: TravellerId;
  readonly flight: FlightId;
  readonly place: QueuePlace;
  /** '' where it was not sent or is masked. */
  readonly name: string;
  readonly outcome: Outcome;
  /** What the outcome would be if muted and held hits counted; null where it is the same. */
  readonly otherwise: Outcome | null;
  readonly outcomes: Readonly<Record<Mandate, Outcome>>;
  readonly scores: Scores;
  readonly attendance: readonly LawAgency[];
  /** By the hits. */
  readonly handling: Handling | null;
  /** Their steps are those of protection, whatever the hits ask. */
  readonly isMetAsChild: boolean;
  readonly carrier: string | null;
  readonly flightNumber: string;
  readonly origin: string | null;
  readonly destination: string | null;
  /** When the flight is due, UTC minute: arrival at the unit, or departure from it. */
  readonly due: number | null;
  readonly reasons: readonly { readonly rule: string; readonly title: Readonly<Record<string, string>> }[];
  readonly caseState: Case['state'] | null;
  /** The officer who goes on with the case; null: there is none, or it waits for an agency (`caseHandedTo`). */
  readonly caseOwner: string | null;
  readonly caseHandedTo: LawAgency | null;
}

/**
 * The outcome of a row under a tab. The tab of a law uses the outcome of that law. Where that asks for nothing and its agency is called all the same, it uses the most severe one. The agency is called so to somebody to protect, by a hit that serves several laws, or by the joint score. `muted` uses the outcome with muted and held hits counted. All other tabs use the most severe one, so that
 * no traveller falls between two agencies.
 */
export function outcomeUnder(
  row: Pick<Queued, 'outcome' | 'otherwise' | 'outcomes' | 'attendance'>,
  tab: QueueTab,
): Outcome {
  if (tab === 'muted') return row.otherwise ?? row.outcome;
  if (!isLawTab(tab)) return row.outcome;
  const own = row.outcomes[tab];
  const asksForNothing = own === 'clear' || own === 'watch';
  return asksForNothing && row.attendance.includes(tab) ? row.outcome : own;
}

/** `ET 508`: carrier and number with a blank between them, as on an airport board. */
export function flightText(row: Pick<Queued, 'carrier' | 'flightNumber'>): string {
  const carrier = row.carrier ?? '';
  const number = row.flightNumber.startsWith(carrier) ? row.flightNumber.slice(carrier.length) : row.flightNumber;
  return `${carrier} ${number.replace(/^\d+/, (digits) => digits.padStart(3, '0'))}`.trim();
}

/** Key of a traveller on a flight. The id alone may occur on several legs. */
export function rowKey(row: Pick<Queued, 'flight' | 'traveller'>): string {
  return `${row.flight} ${row.traveller}`;
}
