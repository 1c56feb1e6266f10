/** Rows that an officer has marked, under one question of the queue. */
import type { QueueQuestion } from '../../../shared/queue/queue-question.ts';
import { rowKey } from '../../../shared/queue/queued.ts';
import type { OnFlight } from './queue-store.ts';

export interface Marks {
  readonly question: QueueQuestion;
  readonly rows: ReadonlyMap<string, OnFlight>;
}

/** The marks under this question: under another one, people are listed whom the officer did not see when marking, and none is marked. */
export function marksUnder(question: QueueQuestion, marks: Marks): Marks {
  return isSame(question, marks.question) ? marks : { question, rows: new Map() };
}

/** The marks with the row, or without it. */
export function withMark(marks: Marks, row: OnFlight, isMarked: boolean): Marks {
  const rows = new Map(marks.rows);
  if (isMarked) rows.set(rowKey(row), row);
  else rows.delete(rowKey(row));
  return { ...marks, rows };
}

function isSame(a: QueueQuestion, b: QueueQuestion): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
