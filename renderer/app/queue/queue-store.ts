/** What the officer asks of the queue, whom it shows, and the way from row to row. */
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import { type QueueQuestion, WHOLE_QUEUE } from '../../../shared/queue/queue-question.ts';
import type { ScreenStore, ScreenStores } from '../screen-store.ts';

export type QueueStore = ScreenStore<QueueQuestion>;

/** The whole queue, unfiltered. */
export function createQueueStore(stores: ScreenStores): QueueStore {
  return stores.add<QueueQuestion>({ whenCovered: 'reset', begin: () => WHOLE_QUEUE });
}

/** A traveller on a flight. */
export interface OnFlight {
  readonly flight: FlightId;
  readonly traveller: TravellerId;
}

/** The traveller that the queue shows under a question; null: none yet. */
export interface Shown {
  readonly question: QueueQuestion;
  readonly shown: OnFlight | null;
}

export type ShownStore = ScreenStore<Shown>;

/** Nobody is shown yet. */
export function createShownStore(stores: ScreenStores): ShownStore {
  return stores.add<Shown>({ whenCovered: 'reset', begin: () => ({ question: WHOLE_QUEUE, shown: null }) });
}

/**
 * The traveller to show: the one at the address, else the one shown before under the same question. Whoever comes back from another screen, or reads while a more urgent
 * traveller arrives, has the same person under the keys.
 */
export function stillShown(chosen: OnFlight | null, before: Shown, question: QueueQuestion): OnFlight | null {
  return chosen ?? (before.question === question ? before.shown : null);
}

/**
 * Index of the row after (+1) or before (−1) the selected one, which is at `at`; null where there is no row. Where the selected row has left the list
 * (`at` null), `lastAt` is where it stood.
 */
export function neighbour(at: number | null, lastAt: number | null, by: 1 | -1, total: number): number | null {
  const gone = by === 1 ? (lastAt ?? 0) : (lastAt ?? 0) - 1;
  return total === 0 ? null : Math.min(Math.max(at === null ? gone : at + by, 0), total - 1);
}
