/** Custody records, under the number of their case. */
import { type Custody, heldIn, timeOf } from '../../../../shared/custody/custody.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const custodies: SealedTable<Custody, object, 'filtered'> = {
  since: 7,
  index: {},
  encoding: json,
  form: 1,
  lifetime: { dataClass: 'case', month: 'written', endedOn, caseOf: ({ id }) => id },
  derivedFor: null,
  keptOpen: false,
  seen: 'filtered',
  afterRestore: 'backup',
};

/** Where everything was struck out, nobody was held, and it ended with the last entry. */
function endedOn(custody: Custody): string | null {
  const held = heldIn(custody);
  const last = custody.entries.at(-1);
  const end = held === null ? (last === undefined ? null : timeOf(last)) : held.ended;
  return end?.slice(0, 10) ?? null;
}
