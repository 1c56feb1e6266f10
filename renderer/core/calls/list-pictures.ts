/** Pictures of an entry of a list, where its hit, its alert or the entry itself is shown. They are added and removed with the entry (`list-entry-acts.ts`). */
import { z } from 'zod';
import type { EntryId, ListedPicture } from '../../../shared/list/listed-picture.ts';
import { failed, success } from '../../../shared/result.ts';
import { readSeenPicture, seenPictures } from '../seen/seen-pictures.ts';
import { call, type Handled, type Recorded } from './call.ts';
import { listId } from './list-input.ts';

const NONE = failed({ code: 'not-found', what: 'list-picture' } as const);
const entryId = z.string().min(1).max(300);

export const listPictureCalls = {
  /** What the entry in force says of its pictures. It is refused where it has none, and alike where the officer may not read it. */
  'lists.pictures': call({
    input: z.strictObject({ list: listId, entry: entryId }),
    permission: 'lists.view',
    audit: 'list.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, of, recorded): Handled<readonly ListedPicture[]> {
      const output = await seenPictures(request, of);
      return output.length === 0 ? NONE : success({ output, ...lookAt(of, recorded) });
    },
  }),

  /** One slice of a picture. */
  'lists.picture': call({
    input: z.strictObject({ list: listId, entry: entryId, id: listId, slice: z.number().int().min(0) }),
    permission: 'lists.view',
    audit: 'list.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, given, recorded): Handled<{ readonly bytes: Uint8Array }> {
      const bytes = await readSeenPicture(request, given);
      return bytes === undefined ? NONE : success({ output: { bytes }, ...lookAt(given, recorded) });
    },
    moves: ({ bytes }) => [bytes],
  }),
} as const;

/** A picture is looked at with its entry. */
function lookAt({ list, entry }: EntryId, recorded: Recorded<'list.viewed'>) {
  return { subject: list, details: recorded({ entry }) };
}
