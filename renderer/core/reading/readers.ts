/** Reading workers: as many as may read side by side. Each is ended when it is cancelled, breaks or takes too long, and the next file gets another one. */
import { BOUNDS } from '../../../shared/intake/budget.ts';
import type { PackedDigests } from '../../../shared/list/entry-digest.ts';
import type { GivenFile } from '../../../shared/list/read-list.ts';
import type { ListReading } from './read-list-items.ts';
import { createReader, type Reader } from './reader-port.ts';
import type { Ask, AskAnswers, ReaderPort, ReadItem, ReadingTerms } from './reading-protocol.ts';
import { wholeItems } from './whole-items.ts';

const MINUTE = 60_000;
/** Portions that a reader is ahead, so that reading and keeping go on side by side. */
const AHEAD = 3;
/** A reader that sends nothing for so long is ended, and so is one that was waited for so long in all. */
const LONGEST_SILENCE = BOUNDS.silence.most * MINUTE;
const LONGEST_READING = BOUNDS.time.most * MINUTE;
/** A reader with nothing to do is ended after so long: it holds the reference data. */
const IDLE = 60_000;

/** A reading that did not come to its end. */
export class ReadingStopped extends Error {
  override readonly name = 'ReadingStopped';
  readonly why: 'time' | 'broke';

  constructor(why: 'time' | 'broke') {
    super(why);
    this.why = why;
  }
}

export interface ReadersOptions {
  /** Most readers at a time. */
  readonly count: number;
  readonly make: () => ReaderPort;
  /** Milliseconds of a clock that only measures. */
  now(): number;
  /** Calls back after so many milliseconds; gives the function that cancels it. */
  wakeAfter(milliseconds: number, wake: () => void): () => void;
}

export interface Readers {
  /** The items of a file in portions. Ends without the rest when `signal` is aborted; throws `ReadingStopped`. The bytes may be transferred. */
  read(
    name: string,
    bytes: Uint8Array,
    terms: ReadingTerms,
    signal: AbortSignal,
  ): AsyncGenerator<readonly ReadItem[], void>;
  /** The same of the files of a list, compared with the version before. */
  readList(
    files: readonly GivenFile[],
    before: PackedDigests,
    reading: ListReading,
    signal: AbortSignal,
  ): AsyncGenerator<readonly ReadItem[], void>;
  /** The answer about kept bytes, which may be transferred. Throws `ReadingStopped`, or why `signal` was aborted. */
  ask<Kind extends Ask['kind']>(
    ask: Extract<Ask, { readonly kind: Kind }>,
    terms: ReadingTerms,
    signal: AbortSignal,
  ): Promise<AskAnswers[Kind]>;
}

export function createReaders({ count, make, now, wakeAfter }: ReadersOptions): Readers {
  const idle = new Map<Reader, () => void>();
  const waiting = new Set<() => void>();
  let busy = 0;

  const leave = () => {
    busy--;
    for (const wake of [...waiting]) wake();
  };
  /** Null: it was cancelled first. */
  const begin = async (signal: AbortSignal, most: number): Promise<Reader | null> => {
    while (busy >= most && !signal.aborted)
      await new Promise<void>((resolve) => {
        const wake = () => {
          waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        waiting.add(wake);
        signal.addEventListener('abort', wake);
      });
    if (signal.aborted) return null;
    busy++;
    const [kept] = idle;
    if (kept !== undefined) {
      const [reader, calm] = kept;
      idle.delete(reader);
      calm();
      return reader;
    }
    try {
      return createReader(make());
    } catch {
      leave();
      throw new ReadingStopped('broke');
    }
  };
  const end = (reader: Reader, isWhole: boolean) => {
    leave();
    if (!isWhole) return reader.end();
    const drop = () => {
      idle.get(reader)?.();
      idle.delete(reader);
      reader.end();
    };
    idle.set(reader, wakeAfter(IDLE, drop));
    reader.onBroken(drop);
  };

  async function* run(
    work: Parameters<Reader['start']>[0],
    signal: AbortSignal,
    most: number,
  ): AsyncGenerator<readonly ReadItem[], void> {
    const reader = await begin(signal, most);
    if (reader === null) return;
    const cancel = () => reader.stop('cancelled');
    signal.addEventListener('abort', cancel);
    let left = LONGEST_READING;
    let isWhole = false;
    try {
      reader.start(work);
      while (!isWhole) {
        const since = now();
        const inTime = wakeAfter(Math.min(LONGEST_SILENCE, left), () => reader.stop('time'));
        const got = await reader.next();
        inTime();
        // Only the time of the reader counts, not the time that it takes to keep what it gave.
        left = Math.max(1, left - (now() - since));
        if (got === 'cancelled') return;
        if (got === 'time') throw new ReadingStopped('time');
        if (got === 'broke' || got.kind === 'failed') throw new ReadingStopped('broke');
        const last = got.items.at(-1)?.kind;
        isWhole = last === 'file-end' || last === 'list-end' || last === 'answer';
        yield got.items;
        if (!isWhole) reader.taken();
      }
    } finally {
      signal.removeEventListener('abort', cancel);
      end(reader, isWhole);
    }
  }

  return {
    read: (name, bytes, terms, signal) => run({ kind: 'read', name, bytes, terms, ahead: AHEAD }, signal, count),
    readList: (files, before, reading, signal) =>
      run({ kind: 'read-list', files, before, reading, ahead: AHEAD }, signal, count),
    async ask<Kind extends Ask['kind']>(
      ask: Extract<Ask, { readonly kind: Kind }>,
      terms: ReadingTerms,
      signal: AbortSignal,
    ) {
      const whole = wholeItems();
      // One reader more than files may have: no ask waits for a huge file.
      for await (const items of run({ kind: 'ask', ask, terms, ahead: AHEAD }, signal, count + 1)) {
        for (const item of items) {
          const got = whole(item);
          // The worker answers by the kind of the ask.
          if (got?.kind === 'answer') return got.value as AskAnswers[Kind];
        }
      }
      signal.throwIfAborted();
      throw new ReadingStopped('broke');
    },
  };
}
