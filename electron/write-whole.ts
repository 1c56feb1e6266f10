/** Writes a file so that after a power cut either the old one or the new one exists whole. */
import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes to a temporary file in the folder of `path`, flushes it to the disk, then renames it to `path`. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  // Not a name made from the given one, which may have the greatest length already.
  const temporary = join(dirname(path), `airside-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameOver(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Renames a flushed file to `path` and flushes the folder, so that the new name is on the disk too. */
export async function renameOver(from: string, path: string): Promise<void> {
  await rename(from, path);
  try {
    const folder = await open(dirname(path), 'r');
    await folder.sync().finally(() => folder.close());
  } catch {
    // Windows and some memory sticks cannot flush a folder. The file itself is on the disk.
  }
}
