/**
 * Watches a folder: looks at it again and again, hands complete files over one at a time, and moves each into a folder that says what came of
 * it. When the program dies in the middle the file stays; it is handed over again, and that its messages are known by then makes no duplicate
 * of it.
 */
import type { PickedFile } from '../host.ts';
import { AGAIN, type FolderMemory, isSame, look, notGiven, REST, type Sighting } from './folder-look.ts';

/** What came of a file: names of the folders it is moved to. */
export const OUTCOMES = ['processed', 'failed', 'duplicate'] as const;
export type FolderOutcome = (typeof OUTCOMES)[number];

/** The folder and the clock, as the machine gives them. */
export interface FolderPort {
  /** Files in the folder (not in folders within it, not links). Throws while it cannot be read. */
  list(): Promise<readonly Sighting[]>;
  /** The bytes of a file; null when it cannot be read just now. */
  read(name: string): Promise<Uint8Array | null>;
  /** Moves a file that is still as it was seen; false when it is not, or cannot be moved. */
  place(seen: Sighting, outcome: FolderOutcome): Promise<boolean>;
  /** The file that is being taken in, remembered beyond the end of the program. */
  readonly inHand: { get(): Promise<Sighting | null>; put(seen: Sighting | null): Promise<void> };
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once after so many milliseconds; gives the function that stops it. */
  after(milliseconds: number, call: () => void): () => void;
}

/** Milliseconds between two looks. */
const INTERVAL = 2000;

/**
 * Watches until the returned function is called. `onFile` takes one file in and says what came of it; when it throws, the file stays and is
 * given again later. `onTooLarge` is told of a file that was moved away unread.
 */
export function watchFolder(
  port: FolderPort,
  onFile: (file: PickedFile) => Promise<FolderOutcome>,
  onTooLarge: (name: string) => void,
  interval = INTERVAL,
): () => void {
  let memory: FolderMemory = new Map();
  let stopped = false;
  let cancel: () => void = () => undefined;

  const give = async (seen: Sighting): Promise<void> => {
    const bytes = await port.read(seen.name);
    if (stopped) return;
    if (bytes === null || bytes.length !== seen.size) {
      memory = notGiven(memory, seen.name, port.now());
      return;
    }
    const before = await port.inHand.get();
    await port.inHand.put(seen);
    let outcome = await onFile({ name: seen.name, bytes });
    // Its messages are known because the program ended while it was taken in.
    if (outcome === 'duplicate' && before !== null && isSame(before, seen)) outcome = 'processed';
    if (await port.place(seen, outcome)) await port.inHand.put(null);
  };

  const refuse = async (seen: Sighting): Promise<void> => {
    if (!(await port.place(seen, 'failed'))) throw new Error('not-moved');
    onTooLarge(seen.name);
  };

  /** What goes wrong with one file is tried again later, and costs no other file its turn. */
  const attempt = async (seen: Sighting, work: Promise<unknown>): Promise<void> => {
    try {
      await work;
    } catch {
      memory = notGiven(memory, seen.name, port.now() + AGAIN - REST);
    }
  };

  const pass = async (): Promise<void> => {
    const found = look(memory, await port.list(), port.now());
    memory = found.memory;
    for (const seen of found.tooLarge) await attempt(seen, refuse(seen));
    for (const seen of found.complete) {
      if (stopped) return;
      await attempt(seen, give(seen));
    }
  };

  const loop = async (): Promise<void> => {
    // A folder that cannot be read just now (a share that is away) is looked at again next time.
    await pass().catch(() => undefined);
    if (!stopped) cancel = port.after(interval, () => void loop());
  };
  void loop();
  return () => {
    stopped = true;
    cancel();
  };
}
