/** The rows of the queue under a question. A few orders of the same rows are kept, so that a page reads nothing and sorts nothing again. */

import { rowsUnder } from '../../shared/queue/queue-order.ts';
import type { QueueQuestion } from '../../shared/queue/queue-question.ts';
import type { QueueRow } from './calls/queue.ts';

/** Orders kept of the same rows. */
const MOST_ORDERS = 8;

/** By question, the latest last. */
type Orders = Map<string, readonly QueueRow[]>;

/** As long as rows are kept, so are their orders. */
const kept = new WeakMap<readonly QueueRow[], Orders>();

/** The rows that answer a question of an officer, in its order. The rows are those of that officer. */
export function orderedRows(rows: readonly QueueRow[], question: QueueQuestion, officer: string): readonly QueueRow[] {
  const orders: Orders = kept.get(rows) ?? new Map();
  kept.set(rows, orders);
  const key = JSON.stringify(question);
  const ordered = orders.get(key) ?? rowsUnder(rows, question, officer);
  orders.delete(key);
  orders.set(key, ordered);
  if (orders.size > MOST_ORDERS) orders.delete(orders.keys().next().value ?? '');
  return ordered;
}
