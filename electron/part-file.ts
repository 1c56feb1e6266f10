/** A file that is written in slices under a temporary name. It gets its real name when it is complete and on the disk. */
import { open, rm } from 'node:fs/promises';
import { renameOver } from './write-whole.ts';

export interface PartFile {
  /** Slices are written one after the other. When one fails, the file is removed. */
  append(bytes: Uint8Array): Promise<void>;
  /** Flushes the file and renames it to `path`. */
  finish(): Promise<void>;
  /** Removes what was written. */
  abort(): Promise<void>;
}

/** Begins a file that will be `path`. Until then it is `part`, in the same folder. */
export async function beginPart(part: string, path: string): Promise<PartFile> {
  const file = await open(part, 'wx', 0o600);
  let last: Promise<void> = Promise.resolve();
  let isClosed = false;
  const close = async (): Promise<void> => {
    if (isClosed) return;
    isClosed = true;
    await file.close();
  };
  const giveUp = async (): Promise<void> => {
    await close().catch(() => undefined);
    await rm(part, { force: true });
  };
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const next = last.then(work).catch(async (error: unknown) => {
      await giveUp();
      throw error;
    });
    last = next;
    // The caller gets the failure, and so does each later call.
    next.catch(() => undefined);
    return next;
  };
  return {
    append: (bytes) => inTurn(() => file.appendFile(bytes)),
    finish: () =>
      inTurn(async () => {
        await file.sync();
        await close();
        await renameOver(part, path);
      }),
    abort: () => last.catch(() => undefined).then(giveUp),
  };
}
