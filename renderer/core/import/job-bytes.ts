/**
 * Keeps the bytes of a job's files until the job has read them. A large file is kept in pieces, because the browser makes several copies of a
 * value that it stores: pieces are copied one after the other.
 */
import type { Request, WholeRequest } from '../request.ts';
import type { Removal, Write } from '../store/commit.ts';
import type { SeenStore } from '../store/open-store.ts';
import { overlapped } from '../store/overlapped.ts';
import { readOne } from '../store/read.ts';
import { type Job, jobFileId } from './job.ts';

/** Bytes that one transaction keeps. */
export const PIECE = 4_000_000;

/** Id of a piece. The first one has the id of the file; earlier releases stored the whole file under it. */
function pieceId(job: string, file: number, piece: number): string {
  return piece === 0 ? jobFileId(job, file) : `${jobFileId(job, file)}:${piece}`;
}

function pieceCount(size: number): number {
  return Math.max(1, Math.ceil(size / PIECE));
}

/**
 * Writes the pieces that do not fit into the transaction that creates the job; gives the rest, to be written in that transaction. If the job is
 * never created, `orphanedBytes` finds the pieces.
 */
export async function keepBytes(
  request: Pick<Request, 'commit'>,
  job: string,
  files: readonly { readonly bytes: Uint8Array }[],
): Promise<readonly Write[]> {
  const writing = overlapped((batch) => request.commit(batch, [], []));
  let writes: Write[] = [];
  let size = 0;
  try {
    for (const [file, { bytes }] of files.entries()) {
      for (let piece = 0; piece < pieceCount(bytes.length); piece++) {
        // A copy: storing a view of an array would store the whole array.
        const value = bytes.slice(piece * PIECE, (piece + 1) * PIECE);
        if (size > 0 && size + value.length > PIECE) {
          await writing.write(writes);
          writes = [];
          size = 0;
        }
        writes.push({ table: 'jobFiles', id: pieceId(job, file, piece), rev: null, value });
        size += value.length;
      }
    }
    await writing.done();
    return writes;
  } finally {
    // Who removes what was written waits for all of it.
    await writing.done().catch(() => undefined);
  }
}

/** The bytes of a file of a job; undefined when some are missing. */
export async function readBytes(
  store: SeenStore,
  job: string,
  file: number,
  size: number,
): Promise<Uint8Array | undefined> {
  const first = (await readOne(store, 'jobFiles', pieceId(job, file, 0)))?.value;
  if (first === undefined || first.length >= size) return first;
  const bytes = new Uint8Array(size);
  bytes.set(first);
  for (let piece = 1, at = first.length; at < size; piece++) {
    const next = (await readOne(store, 'jobFiles', pieceId(job, file, piece)))?.value;
    if (next === undefined || at + next.length > size) return undefined;
    bytes.set(next, at);
    at += next.length;
  }
  return bytes;
}

/** Removes the stored bytes of a file; `size` in bytes. */
export function bytesRemovals(job: string, file: number, size: number): readonly Removal[] {
  return Array.from({ length: pieceCount(size) }, (_, piece): Removal => {
    return { table: 'jobFiles', id: pieceId(job, file, piece), remove: true };
  });
}

/** Removes bytes whose job is not in `running` and does not run in this worker: a worker ended before it stored the job, or after the job failed. */
export async function orphanedBytes(
  { store, services: { runningJobs } }: Pick<WholeRequest, 'store' | 'services'>,
  running: readonly Pick<Job, 'id'>[],
): Promise<readonly Removal[]> {
  const ids = (await store.table('jobFiles').toCollection().primaryKeys()) as string[];
  const wanted = new Set(running.map(({ id }) => id));
  return ids
    .filter((id) => {
      const job = id.slice(0, id.indexOf(':'));
      return !wanted.has(job) && !runningJobs.has(job);
    })
    .map((id): Removal => ({ table: 'jobFiles', id, remove: true }));
}
