/** Truths of a comparison of two columns: the difference of two values lies in a range, or outside of it. */
import { type FactColumn, STATE } from '../../shared/fact/fact-block.ts';
import type { Test } from '../language/operator.ts';

const TRUE = 3;

/**
 * Writes the truths of the rows `from` to `to` (exclusive) from `start + from` on. `byState` has the truth bits of values that are not there; what is
 * certain of one wins over what nobody knows of the other. A column that a block lacks counts as not sent.
 */
export function fillDifference(
  column: FactColumn | undefined,
  other: FactColumn | undefined,
  byState: Uint8Array,
  { low, high, negate }: Extract<Test, { kind: 'difference' }>,
): (truths: { readonly bits: Uint8Array }, start: number, from: number, to: number) => void {
  // A value that is there leaves it open: false and unknown are 0 and 2, so that AND gives 3 only where both are there.
  const open = byState.slice();
  open[STATE.value] = TRUE;
  const missing = open[STATE.notSent] ?? 0;
  const inside = negate ? 0 : TRUE;
  return ({ bits }, start, from, to) => {
    for (let row = from; row < to; row++) {
      const known =
        (column === undefined ? missing : (open[column.states[row] ?? 0] ?? 0)) &
        (other === undefined ? missing : (open[other.states[row] ?? 0] ?? 0));
      if (known !== TRUE) {
        bits[start + row] = known;
        continue;
      }
      const difference = (column?.values[row] ?? 0) - (other?.values[row] ?? 0);
      bits[start + row] = difference >= low && difference <= high ? inside : TRUE - inside;
    }
  };
}
