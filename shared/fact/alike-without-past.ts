/**
 * Which travellers the facts of history are asked for. Most travellers were never seen before, and their answers depend on little else: all who are alike
 * in that share the answers of the first of them.
 */
import { NO_TIME, UNKNOWN } from '../past/appearances.ts';
import type { Subjects } from './fill-columns.ts';
import { destinationOf } from './history-facts.ts';
import type { PastSubject } from './past-subjects.ts';

/** Every traveller with a past, and one for each kind of traveller without. */
export function alikeWithoutPast(subjects: readonly PastSubject[]): Subjects<PastSubject> {
  const about: PastSubject[] = [];
  const rows = new Int32Array(subjects.length);
  const kinds = new Map<number, number>();
  for (const subject of subjects) {
    const { on, row } = subject;
    if (on.isRecognisable(row) && on.wasSeen(row)) {
      rows[row] = about.push(subject) - 1;
      continue;
    }
    const kind = kindOf(subject);
    let at = kinds.get(kind);
    if (at === undefined) {
      at = about.push(subject) - 1;
      kinds.set(kind, at);
    }
    rows[row] = at;
  }
  return { about, rows };
}

/** All that facts of history read of a traveller who was never seen; one bit each. */
function kindOf({ on, row, subject }: PastSubject): number {
  if (!on.isRecognisable(row)) return 0;
  const { now } = on;
  let kind = 1;
  if (subject.crew) kind |= 2;
  if (subject.minor === true) kind |= 4;
  if (subject.minor === null) kind |= 8;
  if (now.document[2 * row + 1] === 0) kind |= 16;
  if (now.nationality[row] === 0) kind |= 32;
  if (now.birth[row] === NO_TIME) kind |= 64;
  if (now.bagCount[row] === UNKNOWN) kind |= 128;
  if (now.bagKg[row] === UNKNOWN) kind |= 256;
  if (destinationOf(on, row) === null) kind |= 512;
  return kind;
}
