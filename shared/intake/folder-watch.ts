/**
 * Watches a folder: lists it repeatedly, hands complete files over one at a time, and moves each into a folder named after its outcome. When the
 * program dies during intake, the file stays and is handed over again; it does not count as a duplicate although its messages are known by then.
 */
import type { PickedFile } from '../host.ts';
import { AGAIN, type FolderMemory, isSame, look, notGiven, REST, type Sighting } from './folder-look.ts';

/** Outcomes of a file: names of the folders it is moved to. */
export const OUTCOMES = ['processed', 'failed', 'duplicate'] as const;
export type FolderOutcome = (typeof OUTCOMES)[number];

/** The folder and the clock of the machine. */
export interface FolderPort {
  /** Files in the folder (not in folders within it, not links). Throws while it cannot be read. */
  list(): Promise<readonly Sighting[]>;
  /** The bytes of a file; null when it cannot be read at the moment. */
  read(name: string): Promise<Uint8Array | null>;
  /** Moves a file that is unchanged since it was seen; false when it changed or cannot be moved. */
  place(seen: Sighting, outcome: FolderOutcome): Promise<boolean>;
  /** The file that is being taken in, stored beyond the end of the program. */
  readonly inHand: { get(): Promise<Sighting | null>; put(seen: Sighting | null): Promise<void> };
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls once after so many milliseconds; returns the function that cancels it. */
  after(milliseconds: number, call: () => void): () => void;
}

/** Milliseconds between two looks. */
const INTERVAL = 2000;

/**
 * Watches until the returned function is called. `onFile` takes one file in and returns the outcome; when it throws, the file stays and is given
 * again later. `onTooLarge` is called for a file that was moved away unread, `onReadable` where the folder cannot be listed any more, and where it can be again.
 */
export function watchFolder(
  port: FolderPort,
  onFile: (file: PickedFile) => Promise<FolderOutcome>,
  onTooLarge: (name: string) => void,
  onReadable: (isReadable: boolean) => void,
  interval = INTERVAL,
): () => void {
  let memory: FolderMemory = new Map();
  let stopped = false;
  let isReadable = true;
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
    // Its messages are known because the program ended while the file was taken in.
    if (outcome === 'duplicate' && before !== null && isSame(before, seen)) outcome = 'processed';
    if (await port.place(seen, outcome)) await port.inHand.put(null);
  };

  const refuse = async (seen: Sighting): Promise<void> => {
    if (!(await port.place(seen, 'failed'))) throw new Error('not-moved');
    onTooLarge(seen.name);
  };

  /** A failing file is tried again later and does not block other files. */
  const attempt = async (seen: Sighting, work: Promise<unknown>): Promise<void> => {
    try {
      await work;
    } catch {
      memory = notGiven(memory, seen.name, port.now() + AGAIN - REST);
    }
  };

  const tellReadable = (now: boolean): void => {
    if (now !== isReadable && !stopped) onReadable(now);
    isReadable = now;
  };

  const pass = async (): Promise<void> => {
    // A folder that cannot be read at the moment (a disconnected share) is listed again next time.
    const sightings = await port.list().catch(() => null);
    tellReadable(sightings !== null);
    if (sightings === null) return;
    const found = look(memory, sightings, port.now());
    memory = found.memory;
    for (const seen of found.tooLarge) await attempt(seen, refuse(seen));
    for (const seen of found.complete) {
      if (stopped) return;
      await attempt(seen, give(seen));
    }
  };

  const loop = async (): Promise<void> => {
    await pass().catch(() => undefined);
    if (!stopped) cancel = port.after(interval, () => void loop());
  };
  void loop();
  return () => {
    stopped = true;
    cancel();
  };
}
