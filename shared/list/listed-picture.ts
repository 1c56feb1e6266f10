/** Pictures of an entry of a list: what the entry says of each. Their bytes lie apart, in slices. */
import { type AttachmentFault, attachmentFault } from '../casework/attachment.ts';
import { isPicture, kindOf, MOST_PIXELS, type PictureKind } from '../casework/file-kind.ts';
import { picturePixels } from '../casework/picture-pixels.ts';
import { BOUNDS } from '../intake/budget.ts';
import { failed, type Result, success } from '../result.ts';

export interface ListedPicture {
  readonly id: string;
  readonly kind: PictureKind;
  /** Bytes. */
  readonly size: number;
  /** Of the bytes, hexadecimal. */
  readonly sha256: string;
  /** Null: an officer wrote none. */
  readonly caption: string | null;
}

/** An entry of a list, by their ids. */
export interface EntryId {
  readonly list: string;
  readonly entry: string;
}

/** Longest caption, in characters. */
export const LONGEST_CAPTION = 120;

/** Why a file is not taken as a picture. `kind`: it is no JPEG or PNG · `head`: it does not say how large it is · `pixels`: it says that it is too large to draw. */
export type PictureFault = AttachmentFault | 'kind' | 'head' | 'pixels';

/** What is wrong with the size of a file, which is known before a byte of it is read; null: nothing. */
export function pictureSizeFault(size: number): AttachmentFault | null {
  return attachmentFault(size, BOUNDS.entryPictureBytes.most);
}

/** The kind of a picture by its first slice, or why it is not taken. Nothing is decoded. */
export function readPictureHead(beginning: Uint8Array): Result<PictureKind, PictureFault> {
  const kind = kindOf(beginning);
  if (kind === null || !isPicture(kind)) return failed('kind');
  const pixels = picturePixels(beginning);
  if (pixels === null) return failed('head');
  return pixels > MOST_PIXELS ? failed('pixels') : success(kind);
}
