/** The officer's view of the queue: tab, filters and the selected traveller, and the rows that result. */

import type { Mandate } from '../../../shared/fact/fact.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { QueueRow } from '../../core/calls/queue.ts';
import type { ScreenStore, ScreenStores } from '../screen-store.ts';

export const QUEUE_TABS = ['joint', 'customs', 'police', 'immigration', 'mine', 'muted', 'done'] as const;
export type QueueTab = (typeof QUEUE_TABS)[number];

export interface QueueState {
  readonly tab: QueueTab;
  /** Least severe outcome that is shown. */
  readonly from: Exclude<Outcome, 'clear'>;
  readonly search: string;
}

export type QueueStore = ScreenStore<QueueState>;

/** The whole queue, unfiltered. */
export function createQueueStore(stores: ScreenStores): QueueStore {
  return stores.add<QueueState>({
    whenCovered: 'reset',
    begin: () => ({ tab: 'joint', from: 'watch', search: '' }),
  });
}

const SEVERITY: Readonly<Record<Outcome, number>> = { clear: 0, watch: 1, inspect: 2, intercept: 3 };

/**
 * The outcome of a row under a tab. An agency's tab uses its own outcome. `joint`, `mine` and `done` use the most severe, so that no traveller
 * falls between two agencies. `muted` uses the outcome with muted and held hits counted.
 */
export function outcomeUnder(row: QueueRow, tab: QueueTab): Outcome {
  if (tab === 'muted') return row.otherwise ?? row.outcome;
  return tab === 'joint' || tab === 'mine' || tab === 'done' ? row.outcome : row.outcomes[tab satisfies Mandate];
}

/** Whether the row belongs to a tab before filters. A closed case is only under `done`. */
export function belongsTo(row: QueueRow, tab: QueueTab, officer: string): boolean {
  if (row.caseState === 'closed' || tab === 'done') return row.caseState === 'closed' && tab === 'done';
  if (tab === 'muted') return row.otherwise !== null;
  if (tab === 'mine') return row.caseOwner === officer;
  return outcomeUnder(row, tab) !== 'clear';
}

/** Number of rows in each tab. */
export function tabCounts(rows: readonly QueueRow[], officer: string): Readonly<Record<QueueTab, number>> {
  const counts = Object.fromEntries(QUEUE_TABS.map((tab) => [tab, 0])) as Record<QueueTab, number>;
  for (const row of rows) for (const tab of QUEUE_TABS) if (belongsTo(row, tab, officer)) counts[tab]++;
  return counts;
}

/** The rows to show, most severe under this tab first. Equal rows keep the core's order (soonest due first). */
export function visibleRows(rows: readonly QueueRow[], state: QueueState, officer: string): readonly QueueRow[] {
  const words = state.search
    .toUpperCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows
    .filter(
      (row) =>
        belongsTo(row, state.tab, officer) &&
        (state.tab === 'mine' ||
          state.tab === 'done' ||
          SEVERITY[outcomeUnder(row, state.tab)] >= SEVERITY[state.from]) &&
        words.every((word) => searchText(row).includes(word)),
    )
    .map((row, index) => ({ row, index }))
    .sort(
      (a, b) =>
        SEVERITY[outcomeUnder(b.row, state.tab)] - SEVERITY[outcomeUnder(a.row, state.tab)] || a.index - b.index,
    )
    .map(({ row }) => row);
}

function searchText(row: QueueRow): string {
  return [row.name, flightText(row), row.flightNumber, row.origin, row.destination, row.flight].join(' ').toUpperCase();
}

/** `ET 508`: carrier and number with a blank between them, as on an airport board. */
export function flightText(row: Pick<QueueRow, 'carrier' | 'flightNumber'>): string {
  const carrier = row.carrier ?? '';
  const number = row.flightNumber.startsWith(carrier) ? row.flightNumber.slice(carrier.length) : row.flightNumber;
  return `${carrier} ${number.replace(/^\d+/, (digits) => digits.padStart(3, '0'))}`.trim();
}

/**
 * The row after (+1) or before (−1) the selected one. Where the selected row has left the list, `lastAt` is its former index; below 0 it gives the
 * first row.
 */
export function neighbour(
  rows: readonly QueueRow[],
  selected: string | null,
  by: 1 | -1,
  lastAt = -1,
): QueueRow | null {
  const at = rows.findIndex((row) => rowKey(row) === selected);
  const gone = by === 1 ? Math.max(lastAt, 0) : lastAt - 1;
  const to = Math.min(Math.max(at < 0 ? gone : at + by, 0), rows.length - 1);
  return rows[to] ?? null;
}

/** Key of a traveller on a flight. The id alone may occur on several legs. */
export function rowKey(row: Pick<QueueRow, 'flight' | 'traveller'>): string {
  return `${row.flight} ${row.traveller}`;
}
