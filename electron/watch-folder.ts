/**
 * A watched folder on the disk. Complete files are handed over one at a time and then moved into `processed`, `failed` or `duplicate` within the
 * folder. No file there is ever overwritten.
 */
import { constants, type Dirent } from 'node:fs';
import { link, lstat, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PickedFile, TellName, TellReadable } from '../shared/host.ts';
import { isSame, numberedName, type Sighting } from '../shared/intake/folder-look.ts';
import { type FolderOutcome, type FolderPort, OUTCOMES, watchFolder as watch } from '../shared/intake/folder-watch.ts';
import type { StateFile } from './state-file.ts';

/** Key of the file that is being imported. The window may ask only for keys that begin with a letter. */
const IN_HAND = '_folder.in-hand';

/** Since it was seen, a file may have been replaced by a link. */
const NO_LINKS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

/** Makes the folders for imported files. Throws what the system reports: a folder that cannot be written to cannot be watched. */
export async function prepareFolder(folder: string): Promise<void> {
  for (const outcome of OUTCOMES) await makeFolder(join(folder, outcome));
}

/**
 * Makes the folder itself, never its parents: when a network share is away, nothing is created in its place. A link under its name is refused:
 * others may write to a watched folder, and files would go wherever the link points.
 */
async function makeFolder(path: string): Promise<void> {
  await mkdir(path).catch((error: unknown) => {
    if (!hasCode(error, 'EEXIST')) throw error;
  });
  if (!(await lstat(path)).isDirectory()) throw new Error('not-a-folder');
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Watches `folder`, without its subfolders and links, until the returned function is called. */
export function watchFolder(
  folder: string,
  state: StateFile,
  onFile: (file: PickedFile) => Promise<FolderOutcome>,
  onTooLarge: TellName,
  onReadable: TellReadable,
  interval?: number,
  now: () => number = Date.now,
): () => void {
  return watch(folderPort(folder, state, now), onFile, onTooLarge, onReadable, interval);
}

function folderPort(folder: string, state: StateFile, now: () => number): FolderPort {
  return {
    async list() {
      const entries = (await readdir(folder, { withFileTypes: true })).filter((entry: Dirent) => entry.isFile());
      const sightings = await Promise.all(entries.map(({ name }) => sight(folder, name)));
      return sightings.filter((sighting) => sighting !== null);
    },
    async read(name) {
      const bytes = await readFile(join(folder, name), { flag: NO_LINKS }).catch(() => null);
      return bytes === null ? null : new Uint8Array(bytes);
    },
    async place(seen, outcome) {
      const there = await sight(folder, seen.name);
      if (there === null || !isSame(there, seen)) return false;
      return moveInto(join(folder, outcome), join(folder, seen.name), seen.name).catch(() => false);
    },
    inHand: {
      async get() {
        const text = await state.get(IN_HAND);
        const found = text === null ? null : (JSON.parse(text) as Sighting & { readonly folder: string });
        return found?.folder === folder ? found : null;
      },
      put: (seen) => state.put(IN_HAND, JSON.stringify(seen === null ? null : { folder, ...seen })),
    },
    now,
    after(milliseconds, call) {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}

async function sight(folder: string, name: string): Promise<Sighting | null> {
  const status = await lstat(join(folder, name)).catch(() => null);
  return status?.isFile() ? { name, size: status.size, modified: status.mtimeMs } : null;
}

/** Most numbered names that are tried for one file. */
const MOST_NAMES = 10_000;

/** Moves a file to the first free name. */
async function moveInto(target: string, from: string, name: string): Promise<boolean> {
  await makeFolder(target);
  for (let count = 1; count <= MOST_NAMES; count++) {
    if (await moveTo(join(target, numberedName(name, count)), from)) return true;
  }
  return false;
}

/**
 * Moves a file to a path that must not exist; false when it does. A second name for the file is made and the first removed, so that the file is
 * whole at every moment. File systems without second names get an empty file, which fails where one exists, and a rename over it.
 */
async function moveTo(to: string, from: string): Promise<boolean> {
  try {
    await link(from, to);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) {
      if (!(await isSameFile(to, from))) return false;
    } else return renameTo(to, from);
  }
  await rm(from);
  return true;
}

/** Whether the program ended after it made the second name and before it removed the first. */
async function isSameFile(to: string, from: string): Promise<boolean> {
  const [a, b] = await Promise.all([lstat(to), lstat(from)]);
  return a.ino !== 0 && a.ino === b.ino && a.dev === b.dev;
}

async function renameTo(to: string, from: string): Promise<boolean> {
  const taken = await open(to, 'wx').catch((error: unknown) => {
    if (hasCode(error, 'EEXIST')) return null;
    throw error;
  });
  if (taken === null) return false;
  await taken.close();
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    await rm(to, { force: true });
    throw error;
  }
}
