/** The list of flagged travellers: its rows, and the CSV for programs (`screen --format csv`), whose headings and words are fixed English keys. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { FlaggedTraveller } from '../screening/flagged.ts';
import { strongestFirst } from '../screening/hit-order.ts';
import type { Outcome } from '../screening/outcome.ts';
import { counts, type Handling, type Hit, type Scores } from '../screening/screening.ts';
import { csvText } from './csv.ts';

/** One line of the list; null when unknown. */
export interface FlaggedRow {
  readonly flight: string;
  /** Local at the airport concerned, `YYYY-MM-DDTHH:MM` or `YYYY-MM-DD`. */
  readonly scheduledDeparture: string | null;
  readonly scheduledArrival: string | null;
  readonly surname: string | null;
  readonly givenNames: string | null;
  readonly dateOfBirth: string | null;
  readonly nationality: string | null;
  /** Issuer and number of the first document. */
  readonly document: string | null;
  readonly locator: string | null;
  readonly seat: string | null;
  readonly outcome: Outcome;
  readonly scores: Scores;
  readonly attendance: readonly LawAgency[];
  /** The handling in force. */
  readonly handling: Handling | null;
  /** Sentences, highest weight first. What several rules say in the same words is said once. */
  readonly reasons: readonly string[];
}

interface Column {
  readonly key: string;
  readonly cell: (row: FlaggedRow) => string | number | null;
}

/** A contract: programs read them. */
const COLUMNS: readonly Column[] = [
  { key: 'flight', cell: (row) => row.flight },
  { key: 'scheduledArrival', cell: (row) => row.scheduledArrival },
  { key: 'surname', cell: (row) => row.surname },
  { key: 'givenNames', cell: (row) => row.givenNames },
  { key: 'dateOfBirth', cell: (row) => row.dateOfBirth },
  { key: 'nationality', cell: (row) => row.nationality },
  { key: 'document', cell: (row) => row.document },
  { key: 'locator', cell: (row) => row.locator },
  { key: 'seat', cell: (row) => row.seat },
  { key: 'outcome', cell: (row) => row.outcome },
  { key: 'customs', cell: (row) => row.scores.customs },
  { key: 'police', cell: (row) => row.scores.police },
  { key: 'immigration', cell: (row) => row.scores.immigration },
  { key: 'joint', cell: (row) => row.scores.joint },
  { key: 'attendance', cell: (row) => row.attendance.join(', ') },
  {
    key: 'reasons',
    // No column is added, so the words for a possible victim come before the reasons.
    cell: (row) => [...(row.handling === 'safeguard' ? ['meet and protect'] : []), ...row.reasons].join(' | '),
  },
];

/** Says in one sentence why a rule hit a flagged traveller. */
export type SayReason = (hit: Hit, flagged: FlaggedTraveller) => string;

/** The line of one flagged traveller. Exonerations, muted and held hits are no reasons; triggers come first, then the highest weight. */
export function flaggedRow(flagged: FlaggedTraveller, say: SayReason): FlaggedRow {
  const { flight, traveller, screened } = flagged;
  const [document] = traveller.documents;
  const reasons = screened.hits.filter((hit) => hit.kind !== 'exoneration' && counts(hit)).sort(strongestFirst);
  return {
    flight: flight.id,
    scheduledDeparture: flight.leg.departure,
    scheduledArrival: flight.leg.arrival,
    surname: traveller.surname,
    givenNames: traveller.givenNames,
    dateOfBirth: traveller.dateOfBirth,
    nationality: traveller.nationality,
    document: document === undefined ? null : [document.issuer, document.number].filter(Boolean).join(' '),
    locator: traveller.locator,
    seat: traveller.seat,
    outcome: screened.outcome,
    scores: screened.scores,
    attendance: screened.attendance,
    handling: screened.handling,
    reasons: [...new Set(reasons.map((hit) => say(hit, flagged)))],
  };
}

/** All rows as CSV text for programs (RFC 4180). */
export function flaggedCsv(rows: readonly FlaggedRow[]): string {
  const lines = rows.map((row) => COLUMNS.map(({ cell }) => cell(row) ?? ''));
  return csvText([COLUMNS.map(({ key }) => key), ...lines]);
}
