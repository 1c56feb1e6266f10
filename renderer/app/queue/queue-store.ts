/** What the officer asks of the queue, and the way from row to row. */
import { type QueueQuestion, WHOLE_QUEUE } from '../../../shared/queue/queue-question.ts';
import type { ScreenStore, ScreenStores } from '../screen-store.ts';

export type QueueStore = ScreenStore<QueueQuestion>;

/** The whole queue, unfiltered. */
export function createQueueStore(stores: ScreenStores): QueueStore {
  return stores.add<QueueQuestion>({ whenCovered: 'reset', begin: () => WHOLE_QUEUE });
}

/**
 * Index of the row after (+1) or before (−1) the selected one, which is at `at`; null where there is no row. Where the selected row has left the list
 * (`at` null), `lastAt` is where it stood.
 */
export function neighbour(at: number | null, lastAt: number | null, by: 1 | -1, total: number): number | null {
  const gone = by === 1 ? (lastAt ?? 0) : (lastAt ?? 0) - 1;
  return total === 0 ? null : Math.min(Math.max(at === null ? gone : at + by, 0), total - 1);
}
