/** The filters of the queue, a row each: which values a traveller has. */
import { handlingInForce } from '../protection/care-handling.ts';
import type { Queued } from './queued.ts';

type ValuesOf = (row: Queued, officer: string) => readonly (string | null)[];

const ROWS = {
  agency: ({ attendance }) => attendance,
  flight: ({ flight }) => [flight],
  carrier: ({ carrier }) => [carrier],
  origin: ({ origin }) => [origin],
  rule: ({ reasons }) => reasons.map(({ rule }) => rule),
  state: ({ caseState }) => [caseState ?? 'none'],
  owner: ({ caseOwner, caseHandedTo }, officer) => [
    caseOwner === officer ? 'mine' : caseOwner === null && caseHandedTo === null ? 'free' : 'others',
  ],
  // A child is among those to protect, as in the bar over every screen.
  handling: (row) => [handlingInForce(row)],
} as const satisfies Readonly<Record<string, ValuesOf>>;

export type QueueFilter = keyof typeof ROWS;
export const QUEUE_FILTERS = Object.keys(ROWS) as readonly QueueFilter[];

/** The values of a row by which a filter chooses; one that is not known has none. */
export function valuesUnder(filter: QueueFilter, row: Queued, officer: string): readonly string[] {
  const values: ValuesOf = ROWS[filter];
  return values(row, officer).filter((value) => value !== null);
}
