/** What became of a case that an officer of the shift before had, when the next shift took over. */
import type { ExportColumn } from '../export/export-table.ts';
import type { ShiftWords } from './shift-words.ts';

export interface PassedClaim {
  readonly case: string;
  /** The officer who had it. */
  readonly from: string;
  /** The officer who goes on with it; null: nobody, it waits on the queue. */
  readonly to: string | null;
}

/** Whether the choices name each of these cases once, with the officer who has it, and no other. */
export function namesAll(
  cases: readonly { readonly id: string; readonly assigned: string | null }[],
  chosen: readonly Pick<PassedClaim, 'case' | 'from'>[],
): boolean {
  const from = new Map(chosen.map((each) => [each.case, each.from]));
  const isSameSize = from.size === chosen.length && from.size === cases.length;
  return isSameSize && cases.every(({ id, assigned }) => from.get(id) === assigned);
}

/** Its columns on the paper of the report. */
export const CLAIM_COLUMNS: readonly ExportColumn<PassedClaim, Pick<ShiftWords, 'word' | 'named'>>[] = [
  { heading: 'cases.id', type: 'code', cell: (claim) => claim.case },
  { heading: 'shift.claims.from', type: 'text', cell: ({ from }, { named }) => named(from) },
  {
    heading: 'shift.claims.to',
    type: 'text',
    cell: ({ from, to }, { word, named }) => {
      if (to === null) return word('shift.claims.queue');
      return to === from ? word('shift.claims.stays') : named(to);
    },
  },
];
