/**
 * The rows of the queue, kept in memory for the officer who asked last, so that a page, another order or a filter reads nothing again. They are made
 * anew for another officer, in another minute, and after a write that they may rest on.
 */

import { rowsUnder } from '../../shared/queue/queue-order.ts';
import type { QueueQuestion } from '../../shared/queue/queue-question.ts';
import type { QueueRow } from './calls/queue.ts';
import type { Request } from './request.ts';
import type { Store } from './store/open-store.ts';
import type { TableName } from './store/tables.ts';
import type { World } from './world.ts';

/** Tables written while officers work that no row rests on. */
const BESIDE: ReadonlySet<TableName> = new Set([
  'formDrafts',
  'ruleDrafts',
  'profiles',
  'jobs',
  'jobFiles',
  'jobReports',
]);
/** Orders kept of the same rows. */
const MOST_ORDERS = 8;

interface Kept {
  readonly of: string;
  readonly world: World;
  readonly rows: Promise<readonly QueueRow[]>;
  /** By question, the latest last. */
  readonly orders: Map<string, readonly QueueRow[]>;
}

export class QueueIndex {
  static readonly whole = 'It keeps the rows that one officer was given, and gives them to that officer only.';
  #kept: Kept | null = null;

  constructor(store: Store) {
    store.onCommitted((writes) => {
      if (writes.some(({ table }) => !BESIDE.has(table as TableName))) this.#kept = null;
    });
  }

  /** Every row, most urgent first; `make` makes them where none are kept for this officer. */
  rows(request: Request, make: (request: Request) => Promise<readonly QueueRow[]>): Promise<readonly QueueRow[]> {
    return this.#of(request, make).rows;
  }

  /** The rows that answer a question, in its order. */
  async ordered(
    request: Request,
    question: QueueQuestion,
    make: (request: Request) => Promise<readonly QueueRow[]>,
  ): Promise<readonly QueueRow[]> {
    const { rows, orders } = this.#of(request, make);
    const all = await rows;
    const key = JSON.stringify(question);
    const ordered = orders.get(key) ?? rowsUnder(all, question, request.context.officer.id);
    orders.delete(key);
    orders.set(key, ordered);
    if (orders.size > MOST_ORDERS) orders.delete(orders.keys().next().value ?? '');
    return ordered;
  }

  #of(request: Request, make: (request: Request) => Promise<readonly QueueRow[]>): Kept {
    const of = viewOf(request);
    if (this.#kept !== null && this.#kept.of === of && this.#kept.world === request.world) return this.#kept;
    const kept: Kept = { of, world: request.world, rows: make(request), orders: new Map() };
    this.#kept = kept;
    // A failure is told, and not kept.
    kept.rows.catch(() => {
      if (this.#kept === kept) this.#kept = null;
    });
    return kept;
  }
}

/** Everything but the stored records and the world that decides what the officer sees. */
function viewOf({ store, context }: Request): string {
  const { officer, agency, role, unit, now } = context;
  return JSON.stringify([officer.id, agency, role, unit, now.slice(0, 16), store.damage.ids('flightHeads')]);
}
