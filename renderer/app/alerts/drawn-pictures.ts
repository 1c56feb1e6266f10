/** Pictures for paper, which waits for nothing once it is being printed. */
import type { EntryId, ListedPicture } from '../../../shared/list/listed-picture.ts';
import { readFile } from '../cases/files/use-file-bytes.ts';
import type { Core } from '../core.ts';
import { decodePicture } from '../ui/draw-picture.ts';

export interface DrawnPicture extends Pick<ListedPicture, 'id' | 'caption'> {
  /** Null: it cannot be read or decoded, which the paper says. */
  readonly bitmap: ImageBitmap | null;
}

/** Reads and decodes the pictures of an entry, one after the other. */
export async function drawnPictures(
  core: Pick<Core, 'call'>,
  of: EntryId,
  pictures: readonly ListedPicture[],
): Promise<readonly DrawnPicture[]> {
  const drawn: DrawnPicture[] = [];
  for (const picture of pictures) {
    let read: Uint8Array | null = null;
    await readFile(core, of, picture, Number.POSITIVE_INFINITY, ({ bytes }) => {
      read = bytes;
      return true;
    });
    const bitmap = read === null ? null : await decodePicture(read, picture.kind).catch(() => null);
    drawn.push({ id: picture.id, caption: picture.caption, bitmap });
  }
  return drawn;
}
