/** A file that an officer picks as a picture of an entry: looked at before it is sent. */
import { SLICE_BYTES } from '../../../../shared/casework/attachment.ts';
import type { PictureKind } from '../../../../shared/casework/file-kind.ts';
import { type PictureFault, pictureSizeFault, readPictureHead } from '../../../../shared/list/listed-picture.ts';
import { failed, type Result, success } from '../../../../shared/result.ts';

export interface PickedPicture {
  readonly file: Blob;
  readonly name: string;
  readonly kind: PictureKind;
  readonly bytes: Uint8Array;
}

/** Why it is not taken. `unreadable`: the disk does not give it. */
export type PickFault = PictureFault | 'unreadable';

/** Reads a file and looks at its beginning. One that is too large is never read. */
export async function pickPicture(file: File): Promise<Result<PickedPicture, PickFault>> {
  const fault = pictureSizeFault(file.size);
  if (fault !== null) return failed(fault);
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (bytes === null) return failed('unreadable');
  const kind = readPictureHead(bytes.subarray(0, SLICE_BYTES));
  return kind.ok ? success({ file, name: file.name, kind: kind.value, bytes }) : kind;
}
