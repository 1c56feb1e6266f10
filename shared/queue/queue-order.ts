/** Which rows answer a question to the queue, in which order, and how many each tab has. */
import { compareText } from '../flight/message-order.ts';
import { OUTCOMES, type Outcome } from '../screening/outcome.ts';
import { QUEUE_FILTERS, type QueueFilter, valuesUnder } from './queue-filters.ts';
import type { QueueQuestion, QueueSort } from './queue-question.ts';
import { agencyOfTab, isLawTab, type QueueTab } from './queue-tabs.ts';
import { flightText, outcomeUnder, type Queued } from './queued.ts';

/** Whether the row belongs to a tab before filters. A closed case is only under `done`, and whoever is in the tray only under `tray`. */
export function belongsTo(row: Queued, tab: QueueTab, officer: string): boolean {
  if (row.place === 'tray' || tab === 'tray') return row.place === 'tray' && tab === 'tray';
  if (row.caseState === 'closed' || tab === 'done') return row.caseState === 'closed' && tab === 'done';
  if (tab === 'muted') return row.otherwise !== null;
  if (tab === 'mine') return row.caseOwner === officer;
  const agency = agencyOfTab(tab);
  if (agency !== null && !row.attendance.includes(agency)) return false;
  return outcomeUnder(row, tab) !== 'clear';
}

/** Numbers by tab; left out: the unit has no such tab. */
export type TabCounts = { readonly [Tab in QueueTab]?: number };

/** Number of rows in each tab. */
export function tabCounts(rows: readonly Queued[], tabs: readonly QueueTab[], officer: string): TabCounts {
  return Object.fromEntries(tabs.map((tab) => [tab, rows.filter((row) => belongsTo(row, tab, officer)).length]));
}

/** Number of rows of each outcome under a tab. */
export function outcomeCounts(rows: readonly Queued[], tab: QueueTab): Readonly<Record<Outcome, number>> {
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const row of rows) counts[outcomeUnder(row, tab)]++;
  return counts;
}

/** The rows that answer the question, in its order. `rows` come most urgent first; rows that are equal by the question keep their order. */
export function rowsUnder<Row extends Queued>(
  rows: readonly Row[],
  question: QueueQuestion,
  officer: string,
): readonly Row[] {
  const { tab } = question;
  const wanted = wantedBy(question, officer);
  const compare = COMPARE[question.sort];
  return rows
    .filter((row) => belongsTo(row, tab, officer) && wanted(row))
    .map((row, index) => ({ row, index }))
    .sort((a, b) => compare(a.row, b.row, tab) || a.index - b.index)
    .map(({ row }) => row);
}

/** How many rows under the tab have each value of each filter. */
export function filterChoices(
  rows: readonly Queued[],
  tab: QueueTab,
  officer: string,
): Readonly<Record<QueueFilter, Readonly<Record<string, number>>>> {
  const choices = Object.fromEntries(QUEUE_FILTERS.map((filter) => [filter, {}])) as Record<
    QueueFilter,
    Record<string, number>
  >;
  for (const row of rows) {
    if (!belongsTo(row, tab, officer)) continue;
    for (const filter of QUEUE_FILTERS) {
      const counts = choices[filter];
      for (const value of valuesUnder(filter, row, officer)) counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return choices;
}

/** Whether a row passes the level, every filter and every typed word. Under `mine`, `tray` and `done` every level counts. */
function wantedBy({ tab, from, search, filters }: QueueQuestion, officer: string): (row: Queued) => boolean {
  const words = search
    .toUpperCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const chosen = QUEUE_FILTERS.flatMap((filter) => {
    const values = filters[filter] ?? [];
    return values.length === 0 ? [] : [{ filter, values: new Set(values) }];
  });
  const least = tab === 'mine' || tab === 'tray' || tab === 'done' ? 0 : OUTCOMES.indexOf(from);
  return (row) =>
    urgencyOf(row, outcomeUnder(row, tab)) >= least &&
    chosen.every(({ filter, values }) => valuesUnder(filter, row, officer).some((value) => values.has(value))) &&
    (words.length === 0 || isNamedBy(row, words));
}

function isNamedBy(row: Queued, words: readonly string[]): boolean {
  const text = [row.name, flightText(row), row.flightNumber, row.origin, row.destination, row.flight]
    .join(' ')
    .toUpperCase();
  return words.every((word) => text.includes(word));
}

const COMPARE: Readonly<Record<QueueSort, (a: Queued, b: Queued, tab: QueueTab) => number>> = {
  urgency: (a, b, tab) => urgencyOf(b, outcomeUnder(b, tab)) - urgencyOf(a, outcomeUnder(a, tab)),
  due: (a, b) => (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER),
  score: (a, b, tab) => scoreUnder(b, tab) - scoreUnder(a, tab),
  flight: (a, b) => compareText(a.flight, b.flight),
  name: (a, b) => compareText(a.name, b.name),
};

/** How urgent a row is, as the place of an outcome: whoever is to be protected is met as soon as whoever is inspected, however low the outcome is. */
export function urgencyOf({ handling }: Pick<Queued, 'handling'>, outcome: Outcome): number {
  const urgency = OUTCOMES.indexOf(outcome);
  return handling === 'safeguard' ? Math.max(urgency, OUTCOMES.indexOf('inspect')) : urgency;
}

/** The tab of a law sorts by its own score. */
function scoreUnder({ scores }: Queued, tab: QueueTab): number {
  return isLawTab(tab) ? scores[tab] : scores.joint;
}
