/** Puts the parts of long lists and their item together again, as they arrive. */
import { type ListPart, putBack } from './cut-lists.ts';
import type { ReadItem } from './reading-protocol.ts';

/** An item with all its lists. */
export type WholeItem = Exclude<ReadItem, { readonly kind: 'part' }>;

/** Takes item after item, each its own copy; gives the whole one, or null where more parts follow. */
export function wholeItems(): (item: ReadItem) => WholeItem | null {
  let parts: ListPart[] = [];
  return (item) => {
    if (item.kind === 'part') {
      parts.push(item);
      return null;
    }
    putBack(item, parts);
    parts = [];
    return item;
  };
}
