/**
 * A watched folder hands over complete files only. Messages arrive by slow copies and network shares, where change events are missing or
 * come too early; so the folder is looked at every few seconds, and a file counts as complete when its size and
 * time have not changed between two looks and it has rested for a while.
 */
import type { Dirent } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PickedFile } from '../shared/host.ts';

export interface Sighting {
  readonly name: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** What is known of a file from the looks before. */
interface Known extends Sighting {
  readonly since: number;
  readonly given: boolean;
}

export type FolderMemory = ReadonlyMap<string, Known>;

/** Endings that programs give to a file they are still writing. */
const UNFINISHED = /^[.~]|\.(?:tmp|part|partial|filepart|crdownload|swp)$|~$/i;

/** How long, in milliseconds, a file must stay as it is. */
export const REST = 3000;

/** Largest file handed over, in bytes. */
export const LARGEST_FILE = 256 * 1024 * 1024;

/** One look: which files are now complete and were not given before, and what to remember. */
export function look(
  memory: FolderMemory,
  sightings: readonly Sighting[],
  now: number,
): { complete: readonly Sighting[]; memory: FolderMemory } {
  const next = new Map<string, Known>();
  const complete: Sighting[] = [];
  for (const seen of sightings) {
    if (UNFINISHED.test(seen.name)) continue;
    const known = memory.get(seen.name);
    const same = known !== undefined && known.size === seen.size && known.modified === seen.modified;
    const since = same ? known.since : now;
    const ready = same && !known.given && now - since >= REST && seen.size > 0 && seen.size <= LARGEST_FILE;
    if (ready) complete.push(seen);
    next.set(seen.name, { ...seen, since, given: (same && known.given) || ready });
  }
  return { complete, memory: next };
}

/** What to remember when a complete file could not be read (locked, or its share went away): it is given again at a later look. */
export function notGiven(memory: FolderMemory, name: string): FolderMemory {
  const known = memory.get(name);
  return known === undefined ? memory : new Map(memory).set(name, { ...known, given: false });
}

/** Watches `folder` (not the folders in it, not links) until the returned function is called. */
export function watchFolder(folder: string, onFile: (file: PickedFile) => void, interval = 2000): () => void {
  let memory: FolderMemory = new Map();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const pass = async (): Promise<void> => {
    const result = look(memory, await listFiles(folder), Date.now());
    memory = result.memory;
    for (const { name } of result.complete) {
      const bytes = await readFile(join(folder, name)).catch(() => null);
      if (stopped) return;
      if (bytes === null) memory = notGiven(memory, name);
      else onFile({ name, bytes: new Uint8Array(bytes) });
    }
  };
  const loop = async (): Promise<void> => {
    // A folder that cannot be read just now (a share that is away) is looked at again next time.
    await pass().catch(() => undefined);
    if (!stopped) timer = setTimeout(() => void loop(), interval);
  };
  void loop();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

async function listFiles(folder: string): Promise<Sighting[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry: Dirent) => entry.isFile());
  const sightings = await Promise.all(
    entries.map(async ({ name }): Promise<Sighting | null> => {
      const status = await lstat(join(folder, name)).catch(() => null);
      return status === null ? null : { name, size: status.size, modified: status.mtimeMs };
    }),
  );
  return sightings.filter((sighting) => sighting !== null);
}
