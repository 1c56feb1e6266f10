/** One reading worker: what it sent and was not taken yet, in order, and how it is stopped. */
import type { FromReader, ReaderPort, ToReader } from './reading-protocol.ts';

/** Why a reading ends before its end. */
export type Stop = 'cancelled' | 'time' | 'broke';

export interface Reader {
  /** Hands over a file, or an ask; the reader reads none. */
  start(message: Exclude<ToReader, { readonly kind: 'taken' }>): void;
  /** The next message, or why there is none. What arrived before a stop is given first, except where it is cancelled. */
  next(): Promise<FromReader | Stop>;
  taken(): void;
  stop(why: Stop): void;
  /** Called when the worker breaks while it reads nothing. */
  onBroken(take: () => void): void;
  end(): void;
}

export function createReader(port: ReaderPort): Reader {
  let arrived: FromReader[] = [];
  let stopped: Stop | null = null;
  let wake: () => void = () => undefined;
  let broken: (() => void) | null = null;
  const stop = (why: Stop) => {
    if (stopped === null || why === 'cancelled') stopped = why;
    wake();
  };
  port.addEventListener('message', ({ data }) => {
    arrived.push(data);
    wake();
  });
  for (const event of ['error', 'messageerror'] as const)
    port.addEventListener(event, () => {
      stop('broke');
      broken?.();
    });
  return {
    start(message) {
      arrived = [];
      broken = null;
      const owned = bytesOf(message).flatMap(({ buffer, byteLength }) =>
        buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
      );
      port.postMessage(message, owned);
    },
    async next() {
      while (stopped === null && arrived.length === 0)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      if (stopped === 'cancelled') return stopped;
      return arrived.shift() ?? (stopped as Stop);
    },
    taken: () => port.postMessage({ kind: 'taken' }, []),
    stop,
    onBroken(take) {
      broken = take;
    },
    end: () => port.terminate(),
  };
}

function bytesOf(message: Exclude<ToReader, { readonly kind: 'taken' }>): readonly (Uint8Array | Uint32Array)[] {
  if (message.kind === 'read') return [message.bytes];
  if (message.kind === 'read-list') return [...message.files.map(({ bytes }) => bytes), message.before.words];
  return [message.ask.kind === 'reread' ? message.ask.kept : message.ask.bytes];
}
