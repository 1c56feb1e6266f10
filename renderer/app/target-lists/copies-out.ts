/** Which copies of target lists an officer looks for. */
import { type Copy, copiesMissing, type TargetList } from '../../../shared/target-list/target-list.ts';

/** A list with the copies that are out, or lost. */
export interface ListOut {
  readonly list: TargetList;
  readonly copies: readonly Copy[];
}

/** The lists of which a copy is out or lost, the oldest first. */
export function withCopiesOut(lists: readonly TargetList[]): readonly ListOut[] {
  return lists
    .map((list) => ({ list, copies: copiesMissing(list) }))
    .filter(({ copies }) => copies.length > 0)
    .toReversed();
}
