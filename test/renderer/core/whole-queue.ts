import type { CallName, Input, Output } from '../../../renderer/core/calls/all-calls.ts';
import type { QueueRow } from '../../../renderer/core/calls/queue.ts';
import { WHOLE_QUEUE } from '../../../shared/queue/queue-question.ts';
import { rowKey } from '../../../shared/queue/queued.ts';

/** Asks for all flagged travellers without a closed case, most urgent first. */
export const QUEUE: Input<'queue.page'> = { question: WHOLE_QUEUE, offset: 0, count: 500, open: [], traveller: null };

/** Asks for those whom nobody examined in time. */
export const TRAY: Input<'queue.page'> = { ...QUEUE, question: { ...WHOLE_QUEUE, tab: 'tray' } };

/** The rows of every tab: those of `QUEUE`, those whose hits do not count, those in the tray, and those with a closed case. */
export async function everyRow(
  ask: <Name extends CallName>(name: Name, input: Input<Name>) => Promise<Output<Name>>,
): Promise<readonly QueueRow[]> {
  const rows = new Map<string, QueueRow>();
  for (const tab of ['joint', 'muted', 'tray', 'done'] as const) {
    const page = await ask('queue.page', { ...QUEUE, question: { ...WHOLE_QUEUE, tab } });
    for (const row of page.rows) rows.set(rowKey(row), row);
  }
  return [...rows.values()];
}
