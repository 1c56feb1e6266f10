/**
 * Decides which files of a watched folder are complete. Messages arrive by slow copies and network shares, where change events are missing or
 * come too early, so the folder is listed every few seconds. A file is complete when its size and time have not changed between two listings, it
 * is old enough, and no file next to it shows that it is still being written.
 */
import { BOUNDS } from './budget.ts';

export interface Sighting {
  readonly name: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** What earlier listings found about a file. */
interface Known extends Sighting {
  /** Time of its last change. */
  readonly since: number;
  readonly given: boolean;
}

export type FolderMemory = ReadonlyMap<string, Known>;

/** Endings that programs give to a file they are still writing, or to a marker file next to it. */
const UNFINISHED = /^[.~]|\.(?:tmp|part|partial|filepart|crdownload|swp|lock|lck)$|~$/i;
const BESIDE = ['.tmp', '.part', '.partial', '.filepart', '.lock', '.lck'];

/** How long, in milliseconds, a file must stay as it is. */
export const REST = 3000;
/** Longer for an empty file, which may have been only begun. */
export const EMPTY_REST = 60_000;
/** A marker file next to a file counts no longer than this. */
export const STALE = 60 * 60 * 1000;
/** A file that could not be taken in is returned again after this time. */
export const AGAIN = 60_000;

/** Largest file handed over, in bytes. */
export const LARGEST_FILE = BOUNDS.fileBytes.most;

export interface Look {
  /** Files to take in now, oldest first. */
  readonly complete: readonly Sighting[];
  /** Complete files that are larger than any manifest; they are not handed over. */
  readonly tooLarge: readonly Sighting[];
  readonly memory: FolderMemory;
}

/** One listing: which files are newly complete, and the memory for the next listing. `now`: milliseconds since 1970. */
export function look(memory: FolderMemory, sightings: readonly Sighting[], now: number): Look {
  const next = new Map<string, Known>();
  const complete: Sighting[] = [];
  const tooLarge: Sighting[] = [];
  const marks = new Map(sightings.map(({ name, modified }) => [name.toLowerCase(), modified]));
  const isBeingWritten = ({ name }: Sighting): boolean =>
    BESIDE.some((ending) => now - (marks.get(name.toLowerCase() + ending) ?? Number.NEGATIVE_INFINITY) < STALE);
  for (const seen of sightings) {
    if (UNFINISHED.test(seen.name)) continue;
    const known = memory.get(seen.name);
    const same = known !== undefined && isSame(known, seen) && !isBeingWritten(seen);
    const since = same ? known.since : now;
    const rested = now - since >= (seen.size === 0 ? EMPTY_REST : REST);
    const ready = same && !known.given && rested;
    if (ready) (seen.size > LARGEST_FILE ? tooLarge : complete).push(seen);
    next.set(seen.name, { ...seen, since, given: (same && known.given) || ready });
  }
  return { complete: complete.sort(byAge), tooLarge, memory: next };
}

/** Is it the same file, unchanged? */
export function isSame(a: Sighting, b: Sighting): boolean {
  return a.name === b.name && a.size === b.size && a.modified === b.modified;
}

/** The memory after a complete file could not be taken in or has changed: it is returned again once it has rested again, counted from `since`. */
export function notGiven(memory: FolderMemory, name: string, since: number): FolderMemory {
  const known = memory.get(name);
  return known === undefined ? memory : new Map(memory).set(name, { ...known, since, given: false });
}

/** The name for the `count`-th file of that name: `a.edi`, `a (2).edi`. */
export function numberedName(name: string, count: number): string {
  if (count === 1) return name;
  const dot = name.lastIndexOf('.');
  const at = dot > 0 ? dot : name.length;
  return `${name.slice(0, at)} (${count})${name.slice(at)}`;
}

function byAge(a: Sighting, b: Sighting): number {
  return a.modified - b.modified || (a.name < b.name ? -1 : 1);
}
