/** Puts the parts of long lists and their message together again, as they arrive. */
import type { Manifest } from '../../../shared/manifest.ts';
import type { LongList, ReadItem } from './reading-protocol.ts';

/** An item with every list of its manifest. */
export type WholeItem = Exclude<ReadItem, { readonly kind: 'part' }>;

/** Takes item after item; gives the whole one, or null where more parts follow. */
export function wholeMessages(): (item: ReadItem) => WholeItem | null {
  let lists: Partial<Record<LongList, unknown[]>> = {};
  return (item) => {
    if (item.kind === 'part') {
      const list = lists[item.list] ?? [];
      for (const value of item.values) list.push(value);
      lists[item.list] = list;
      return null;
    }
    if (item.kind !== 'message') return item;
    const manifest = { ...item.message.manifest, ...lists } as Manifest;
    lists = {};
    return { ...item, message: { ...item.message, manifest } };
  };
}
