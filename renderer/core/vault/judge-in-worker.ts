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

interface Asked {
  resolve(strength: PassphraseStrength): void;
  reject(error: JudgeError): void;
}

export interface JudgeOptions {
  readonly make?: () => JudgePort;
  /** Calls back after so many milliseconds; returns the function that cancels it. */
  wakeAfter(milliseconds: number, wake: () => void): () => void;
}

/** Rejects with `JudgeError` when the worker cannot start or breaks; the next passphrase gets another worker. */
export function judgeInWorker({ make = makeWorker, wakeAfter }: JudgeOptions): PassphraseJudge {
  const asked = new Map<number, Asked>();
  let last = 0;
  let port: JudgePort | null = null;
  let calm: () => void = () => undefined;

  const end = () => {
    port?.terminate();
    port = null;
    for (const { reject } of asked.values()) reject(new JudgeError('worker'));
    asked.clear();
  };
  const begin = (): JudgePort => {
    const made = make();
    made.addEventListener('message', ({ data: { id, strength } }) => {
      asked.get(id)?.resolve(strength);
      asked.delete(id);
      calm();
      if (asked.size === 0) calm = wakeAfter(IDLE_MS, end);
    });
    for (const event of ['error', 'messageerror'] as const) made.addEventListener(event, end);
    return made;
  };

  return (passphrase, known) =>
    new Promise((resolve, reject) => {
      calm();
      port ??= begin();
      last++;
      asked.set(last, { resolve, reject });
      port.postMessage({ id: last, passphrase, known });
    });
}

function makeWorker(): JudgePort {
  return new Worker(new URL('./judge-worker.ts', import.meta.url), { type: 'module', name: 'judge' });
}
