/** Pictures of entries that the officer may read. Of any other entry, list or picture the answer is that there is none. */
import { sliceIds } from '../../../shared/casework/attachment.ts';
import { readsEntries } from '../../../shared/list/list-sight.ts';
import type { EntryId, ListedPicture } from '../../../shared/list/listed-picture.ts';
import { readSlice } from '../attach-file.ts';
import type { Request } from '../request.ts';
import { TamperedError } from '../store/keys.ts';
import { wholeOf } from '../store/open-store.ts';
import { markedEntries } from './marked-entries.ts';
import { readSeenList } from './seen-lists.ts';

const NONE: ReadonlyMap<string, readonly ListedPicture[]> = new Map();

/** By the id of its entry, the pictures of a list: those of the version in force, in their order. */
export async function seenPicturesOf(request: Request, list: string): Promise<typeof NONE> {
  const found = await readSeenList(request, list);
  if (found === undefined || !readsEntries(found.value, request.context.officer)) return NONE;
  return (await markedEntries(request, found.value)).pictures;
}

/** The pictures of an entry. */
export async function seenPictures(request: Request, { list, entry }: EntryId): Promise<readonly ListedPicture[]> {
  return (await seenPicturesOf(request, list)).get(entry) ?? [];
}

/** One slice of such a picture; undefined where there is none. Throws `TamperedError` where it is damaged or missing. */
export async function readSeenPicture(
  request: Request,
  { id, slice, ...of }: EntryId & { readonly id: string; readonly slice: number },
): Promise<Uint8Array | undefined> {
  const picture = (await seenPictures(request, of)).find((each) => each.id === id);
  if (picture === undefined || slice >= sliceIds(picture).length) return undefined;
  const bytes = await readSlice(wholeOf(request.store), 'entryPictures', picture, slice);
  if (bytes === undefined) throw new TamperedError('entryPictures', id, 'missing');
  return bytes;
}
