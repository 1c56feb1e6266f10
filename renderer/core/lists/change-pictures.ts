/** The pictures of an entry that is added or changed by form: those that stay, and files that are kept as new ones. */
import type { PictureKind } from '../../../shared/casework/file-kind.ts';
import { type ListedPicture, pictureSizeFault, readPictureHead } from '../../../shared/list/listed-picture.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { bytesOf, dropBytes, keepBytes } from '../attach-file.ts';
import type { CallFailure } from '../calls/failure.ts';
import type { PictureInput } from '../calls/list-input.ts';
import type { Request } from '../request.ts';

const PLACE = { table: 'entryPictures' } as const;

/** A picture that stays, or a file that was looked at and is one. */
export type PlannedPicture =
  | ListedPicture
  | { readonly file: Blob; readonly kind: PictureKind; readonly caption: string | null };

/** Looks at what is given, in its order; or why one of it is refused. `were`: of the entry. Nothing is written. */
export async function plannedPictures(
  given: readonly PictureInput[],
  were: readonly ListedPicture[],
): Promise<Result<readonly PlannedPicture[], CallFailure>> {
  const planned: PlannedPicture[] = [];
  for (const { of, caption } of given) {
    if ('kept' in of) {
      const picture = were.find(({ id }) => id === of.kept);
      // Of another entry, nobody takes one by its id.
      if (picture === undefined) return failed({ code: 'not-found', what: 'list-picture' });
      planned.push({ ...picture, caption });
      continue;
    }
    const { file } = of;
    const fault = pictureSizeFault(file.size);
    if (fault !== null) return failed({ code: 'refused', why: `list-picture-${fault}` });
    const beginning = await bytesOf(file, 0);
    if (beginning === null) return failed({ code: 'refused', why: 'attachment-unreadable' });
    const read = readPictureHead(beginning);
    if (!read.ok) return failed({ code: 'refused', why: `list-picture-${read.failure}` });
    planned.push({ file, kind: read.value, caption });
  }
  return success(planned);
}

/** Those that stay. */
export function stayingPictures(planned: readonly PlannedPicture[]): readonly ListedPicture[] {
  return planned.filter((each) => 'id' in each);
}

/** Keeps the bytes of those that are new. Where it fails or is cancelled, none of them stays. */
export async function keepPictures(
  request: Request,
  planned: readonly PlannedPicture[],
): Promise<Result<readonly ListedPicture[], CallFailure>> {
  const total = planned.reduce((sum, each) => sum + ('id' in each ? 0 : each.file.size), 0);
  const kept: ListedPicture[] = [];
  const added: ListedPicture[] = [];
  let before = 0;
  for (const each of planned) {
    if ('id' in each) {
      kept.push(each);
      continue;
    }
    const { file, kind, caption } = each;
    const progress: Request['progress'] = ({ done, ...more }) =>
      request.progress({ ...more, done: before + done, total });
    const bytes = await keepBytes({ ...request, progress }, PLACE, { name: '', file });
    if (!bytes.ok) {
      for (const picture of added) await dropBytes(request, PLACE.table, picture);
      return bytes;
    }
    before += file.size;
    const { id, size, sha256 } = bytes.value;
    const picture = { id, kind, size, sha256, caption };
    kept.push(picture);
    added.push(picture);
  }
  return success(kept);
}
