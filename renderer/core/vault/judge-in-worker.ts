/**
 * Judges passphrases in a worker, so that typing stays smooth and the core goes on. The worker is made for the first one and ended when none was judged for a while: its
 * dictionaries take memory, and a string cannot be wiped.
 */
import type { PassphraseJudge, PassphraseStrength } from '../../../shared/vault/passphrase.ts';
import type { FromJudge, ToJudge } from './judge-protocol.ts';

/** The part of a worker that is used here. */
export interface JudgePort {
  postMessage(message: ToJudge): void;
  addEventListener(type: 'message', take: (event: { readonly data: FromJudge }) => void): void;
  addEventListener(type: 'error' | 'messageerror', take: () => void): void;
  terminate(): void;
}

/** A passphrase could not be judged. */
export class JudgeError extends Error {
  override readonly name = 'JudgeError';
}

const IDLE_MS = 60_000;
/** A passphrase takes a fraction of a second. What waits for the judge must not wait for ever. */
const LONGEST_MS = 10_000;

interface Asked {
  resolve(strength: PassphraseStrength): void;
  reject(error: JudgeError): void;
  /** Cancels the time limit. */
  readonly inTime: () => void;
}

export interface JudgeOptions {
  readonly make?: () => JudgePort;
  /** Calls back after so many milliseconds; returns the function that cancels it. */
  wakeAfter(milliseconds: number, wake: () => void): () => void;
}

/** Rejects with `JudgeError` when the worker cannot start, breaks or takes too long; the next passphrase gets another worker. */
export function judgeInWorker({ make = makeWorker, wakeAfter }: JudgeOptions): PassphraseJudge {
  const asked = new Map<number, Asked>();
  let last = 0;
  let port: JudgePort | null = null;
  let calm: () => void = () => undefined;

  /** Does nothing for a worker that was ended before: another one may have taken its place. */
  const end = (ended: JudgePort) => {
    ended.terminate();
    if (port !== ended) return;
    port = null;
    calm();
    for (const { reject, inTime } of asked.values()) {
      inTime();
      reject(new JudgeError('worker'));
    }
    asked.clear();
  };
  const begin = (): JudgePort => {
    const made = make();
    made.addEventListener('message', ({ data: { id, strength } }) => {
      if (port !== made) return;
      asked.get(id)?.inTime();
      asked.get(id)?.resolve(strength);
      asked.delete(id);
      calm();
      if (asked.size === 0) calm = wakeAfter(IDLE_MS, () => end(made));
    });
    for (const event of ['error', 'messageerror'] as const) made.addEventListener(event, () => end(made));
    return made;
  };

  return (passphrase, known) =>
    new Promise((resolve, reject) => {
      calm();
      port ??= begin();
      const asks = port;
      last++;
      asked.set(last, { resolve, reject, inTime: wakeAfter(LONGEST_MS, () => end(asks)) });
      asks.postMessage({ id: last, passphrase, known });
    });
}

function makeWorker(): JudgePort {
  return new Worker(new URL('./judge-worker.ts', import.meta.url), { type: 'module', name: 'judge' });
}
