/**
 * Keeps the bytes of a file of a case, or of a picture of an entry of a list. They come slice by slice, are hashed on the way, and are sealed before the transaction opens.
 * The head is written after them by whoever calls. Until then the slices are strays, which are removed when the store is next opened.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import {
  type Attachment,
  attachmentFault,
  attachmentName,
  attachmentOfSlice,
  SLICE_BYTES,
  sliceId,
  sliceIds,
} from '../../shared/casework/attachment.ts';
import { isPicture, KindReader } from '../../shared/casework/file-kind.ts';
import { picturePixels } from '../../shared/casework/picture-pixels.ts';
import { failed, type Result, success } from '../../shared/result.ts';
import type { CallFailure } from './calls/failure.ts';
import { roomFor } from './import/room-for.ts';
import type { Request, WholeRequest } from './request.ts';
import type { Put } from './store/commit.ts';
import type { Store } from './store/open-store.ts';
import { readOne } from './store/read.ts';

/** Slices written in one transaction: each waits until the disk has it. */
const AT_ONCE = 4;

/** Where the slices of a file lie: those of a case end with it. */
export type SlicePlace =
  | { readonly table: 'attachmentSlices'; readonly index: { readonly case: string } }
  | { readonly table: 'entryPictures' };

/** The files whose slices this worker has begun to write: they are no strays. */
export class BegunAttachments {
  static readonly whole = 'It has ids that this worker made, and reads nothing.';
  readonly ids = new Set<string>();
}

/** What the slices say of the file. */
export type KeptBytes = Pick<Attachment, 'id' | 'name' | 'kind' | 'size' | 'sha256' | 'pixels'>;

/** Keeps the bytes. Where it fails or is cancelled, nothing of them stays. */
export async function keepBytes(
  request: Request,
  place: SlicePlace,
  { name, file }: { readonly name: string; readonly file: Blob },
): Promise<Result<KeptBytes, CallFailure>> {
  const { size } = file;
  const fault = attachmentFault(size);
  if (fault !== null) return failed({ code: 'refused', why: `attachment-${fault}` });
  const room = await roomFor(request.services, size);
  if (!room.ok) return room;
  const id = request.context.newId();
  request.store.cache(BegunAttachments).ids.add(id);
  const hash = sha256.create();
  const kinds = new KindReader();
  let pixels: number | null = null;
  let puts: Put[] = [];
  for (let from = 0; from < size; from += SLICE_BYTES) {
    const bytes = await bytesOf(file, from);
    if (bytes === null || request.signal.aborted) {
      await dropBytes(request, place.table, { id, size: from });
      return failed(bytes === null ? { code: 'refused', why: 'attachment-unreadable' } : { code: 'cancelled' });
    }
    hash.update(bytes);
    kinds.add(bytes);
    if (from === 0 && kinds.kind !== null && isPicture(kinds.kind)) pixels = picturePixels(bytes);
    const at = from / SLICE_BYTES;
    puts.push({ ...place, id: sliceId(id, at), rev: 0, value: bytes });
    const done = Math.min(from + SLICE_BYTES, size);
    if (puts.length < AT_ONCE && done < size) continue;
    await request.commit(puts, [], []);
    puts = [];
    request.progress({ phase: 'storing', done, total: size, note: null });
  }
  const kind = kinds.kind ?? 'other';
  return success({ id, name: attachmentName(name, kind), kind, size, sha256: bytesToHex(hash.digest()), pixels });
}

/** Removes the slices of a file that has no head. */
export async function dropBytes(
  { commit }: Pick<Request, 'commit'>,
  table: SlicePlace['table'],
  file: Pick<Attachment, 'id' | 'size'>,
): Promise<void> {
  await commit(
    sliceIds(file).map((id) => ({ table, id, remove: true })),
    [],
    [],
  );
}

/** One slice of a file; undefined where it has none there. */
export async function readSlice(
  store: Store,
  table: SlicePlace['table'],
  file: Pick<Attachment, 'id' | 'size'>,
  at: number,
): Promise<Uint8Array | undefined> {
  const id = sliceIds(file)[at];
  return id === undefined ? undefined : (await readOne(store, table, id))?.value;
}

/** The slice of a file that begins there; null: the disk does not give it. */
export async function bytesOf(file: Blob, from: number): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(from, from + SLICE_BYTES).arrayBuffer());
  } catch {
    return null;
  }
}

/** Strays removed at a time. */
const BATCH = 200;

/** Removes slices that an earlier worker left without a head. A head that is damaged or missing from outside keeps its slices. */
export async function sweepStraySlices({ store, commit }: WholeRequest): Promise<void> {
  const ids = (await store.table('attachmentSlices').toCollection().primaryKeys()) as string[];
  if (ids.length === 0) return;
  const heads = (await store.table('attachments').toCollection().primaryKeys()) as string[];
  const whole = new Set([...heads, ...store.ledger.ids('attachments'), ...store.cache(BegunAttachments).ids]);
  const strays = ids.filter((id) => !whole.has(attachmentOfSlice(id)));
  for (let from = 0; from < strays.length; from += BATCH)
    await commit(
      strays.slice(from, from + BATCH).map((id) => ({ table: 'attachmentSlices', id, remove: true })),
      [],
      [],
    );
}
