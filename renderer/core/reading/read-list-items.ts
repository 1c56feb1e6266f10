/** Reads the files of a list and compares them with the version before, in the reading worker or here. */
import { diagnostic } from '../../../shared/diagnostic.ts';
import { firstLevelItems } from '../../../shared/interpol/first-level.ts';
import { type Compared, compareLists } from '../../../shared/list/compare-lists.ts';
import { ListDigests, type PackedDigests } from '../../../shared/list/entry-digest.ts';
import type { ListEnd, ListItem } from '../../../shared/list/list-reader.ts';
import { type FoundList, type GivenFile, openLists } from '../../../shared/list/read-list.ts';
import { inParts } from './read-items.ts';
import type { ReadItem } from './reading-protocol.ts';

/** Entries in an item. */
const MOST = 40;

/** How a list is read. `isFirstLevel`: of a document only number, type and issuing state leave the reader. */
export interface ListReading {
  readonly isFirstLevel: boolean;
}

/** The entries in their order, then the end. `pause` is awaited between pieces of work. */
export async function* readListItems(
  files: readonly GivenFile[],
  before: PackedDigests,
  { isFirstLevel }: ListReading,
  pause?: () => Promise<void>,
): AsyncGenerator<ReadItem, void> {
  const found: FoundList[] = [];
  for await (const list of openLists(files, pause)) found.push(list);
  const comparing = compareLists(
    isFirstLevel ? firstLevelItems(itemsOf(found)) : itemsOf(found),
    ListDigests.of(before),
  );
  let compared: Compared[] = [];
  for (;;) {
    const step = comparing.next();
    if (step.done !== true) {
      // What is as it was, is written again, too: the slices of a version are cut anew.
      compared.push(step.value);
      if (compared.length < MOST) continue;
      yield* inParts({ kind: 'listed', compared });
      compared = [];
      await pause?.();
      continue;
    }
    if (compared.length > 0) yield* inParts({ kind: 'listed', compared });
    const { end, counts, alike, missing } = step.value;
    const { format, publishedOn, delta } = end;
    return yield* inParts({ kind: 'list-end', read: { format, publishedOn, delta, counts, alike, missing } });
  }
}

/** The items of the first list that is known. What else is in the files is refused. */
function* itemsOf(found: readonly FoundList[]): Generator<ListItem, ListEnd> {
  const first = found.find(({ format }) => format !== null);
  let end: ListEnd = { format: null, publishedOn: null, stated: null, delta: false };
  for (const list of found) {
    if (list === first) end = yield* list.read();
    else if (list.format === null) yield* list.read();
    else yield { refused: diagnostic('error', 'list-second', {}, { file: list.sources[0]?.name ?? '' }) };
  }
  return end;
}
