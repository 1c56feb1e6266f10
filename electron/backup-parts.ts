import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beginPart, type PartFile } from './part-file.ts';
import type { StateFile } from './state-file.ts';

/** A key of the state file that the window cannot ask for, because it does not begin with a letter. */
const TAG = '_backup.tag';

/** Begins the part file of a backup in the folder, after it has removed this workstation's leftovers there. */
export function openBackupParts(
  folderPath: () => Promise<string>,
  state: StateFile,
): (name: string) => Promise<PartFile> {
  /** Names of part files that are being written, as opposed to leftovers. */
  const parts = new Set<string>();
  /** Marks this workstation's part files, because another workstation may write to the same folder. */
  const ownTag = async (): Promise<string> => {
    const kept = await state.get(TAG);
    if (kept !== null) return kept;
    const tag = randomBytes(6).toString('hex');
    await state.put(TAG, tag);
    return tag;
  };
  return async (name) => {
    const [folder, tag] = [await folderPath(), await ownTag()];
    const isLeftover = (entry: string): boolean => entry.endsWith(`.${tag}.part`) && !parts.has(entry);
    for (const entry of (await readdir(folder)).filter(isLeftover)) await rm(join(folder, entry), { force: true });
    const partName = `${name}.${randomBytes(4).toString('hex')}.${tag}.part`;
    parts.add(partName);
    const forget = (): void => void parts.delete(partName);
    try {
      const part = await beginPart(join(folder, partName), join(folder, name));
      return {
        append: part.append,
        finish: () => part.finish().finally(forget),
        abort: () => part.abort().finally(forget),
      };
    } catch (error) {
      forget();
      throw error;
    }
  };
}
