/** Which copies of target lists an officer looks for. */
import { type Copy, copiesMissing } from '../../../shared/target-list/target-list.ts';
import type { PrintedList } from '../../core/calls/target-list-views.ts';

/** A list with the copies that are out, or lost. */
export interface ListOut {
  readonly list: PrintedList;
  readonly copies: readonly Copy[];
}

/** The lists of which a copy is out or lost, the oldest first. */
export function withCopiesOut(lists: readonly PrintedList[]): readonly ListOut[] {
  return lists
    .map((list) => ({ list, copies: copiesMissing(list) }))
    .filter(({ copies }) => copies.length > 0)
    .toReversed();
}
