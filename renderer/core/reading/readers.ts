/** Reading workers: as many as may read side by side. Each is ended when it is cancelled, breaks or takes too long, and the next file gets another one. */
import type { FromReader, ReaderPort, ReadItem, ReadingTerms } from './reading-protocol.ts';

/** Portions that a reader is ahead, so that reading and keeping go on side by side. */
const AHEAD = 3;
/** A reader that sends nothing for so long is ended, and so is one that reads a file for so long. */
const LONGEST_SILENCE = 60_000;
const LONGEST_READING = 900_000;
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
}

export function createReaders({ count, make, wakeAfter }: ReadersOptions): Readers {
  const idle: { readonly port: ReaderPort; readonly calm: () => void }[] = [];
  const waiting: (() => void)[] = [];
  let busy = 0;

  const begin = async (): Promise<ReaderPort> => {
    while (busy >= count) await new Promise<void>((resolve) => waiting.push(resolve));
    busy++;
    const kept = idle.pop();
    kept?.calm();
    return kept?.port ?? make();
  };
  const end = (port: ReaderPort, isWhole: boolean) => {
    busy--;
    waiting.shift()?.();
    if (!isWhole) return port.terminate();
    const calm = wakeAfter(IDLE, () => {
      idle.splice(
        idle.findIndex((each) => each.port === port),
        1,
      );
      port.terminate();
    });
    idle.push({ port, calm });
  };

  return {
    async *read(name, bytes, terms, signal) {
      const port = await begin();
      const inbox = receive(port);
      const cancel = () => inbox.stop('cancelled');
      signal.addEventListener('abort', cancel);
      const inAll = wakeAfter(LONGEST_READING, () => inbox.stop('time'));
      let isWhole = false;
      try {
        if (signal.aborted) return;
        const { buffer } = bytes;
        const isOwn = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength;
        port.postMessage({ kind: 'read', name, bytes, terms, ahead: AHEAD }, isOwn ? [buffer] : []);
        while (!isWhole) {
          const inTime = wakeAfter(LONGEST_SILENCE, () => inbox.stop('time'));
          const got = await inbox.next();
          inTime();
          if (got === 'cancelled') return;
          if (got === 'time') throw new ReadingStopped('time');
          if (got === 'broke' || got.kind === 'failed') throw new ReadingStopped('broke');
          isWhole = got.items.at(-1)?.kind === 'file-end';
          yield got.items;
          if (!isWhole) port.postMessage({ kind: 'taken' }, []);
        }
      } finally {
        signal.removeEventListener('abort', cancel);
        inAll();
        inbox.close();
        end(port, isWhole);
      }
    },
  };
}

type Stop = 'cancelled' | 'time' | 'broke';

/** What arrives from a port, in order; a stop comes before what was not taken yet. */
function receive(port: ReaderPort) {
  const arrived: FromReader[] = [];
  let stopped: Stop | null = null;
  let isOpen = true;
  let wake: () => void = () => undefined;
  const stop = (why: Stop) => {
    stopped ??= why;
    wake();
  };
  port.addEventListener('message', ({ data }) => {
    if (!isOpen) return;
    arrived.push(data);
    wake();
  });
  for (const event of ['error', 'messageerror'] as const) port.addEventListener(event, () => stop('broke'));
  return {
    stop,
    close() {
      isOpen = false;
    },
    async next(): Promise<FromReader | Stop> {
      while (stopped === null && arrived.length === 0)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      return stopped ?? (arrived.shift() as FromReader);
    },
  };
}
