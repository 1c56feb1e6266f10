/**
 * Random bytes that follow from a seed. Tries of one act then write the same bytes up to their fault, so that what follows on the same contents need not be judged twice
 * (`Machine.fingerprint`).
 */
import { createHash } from 'node:crypto';
import { vi } from 'vitest';

/** Four words: the state of `sfc32`, a small generator of good quality (PractRand). */
type State = readonly [number, number, number, number];

let state: State = [1, 2, 3, 4];

/** Where the stream stands, to go on from there later. */
export function randomState(): State {
  return state;
}

export function goOnFrom(before: State): void {
  state = before;
}

/** Begins a stream that follows from a text. */
export function seedRandom(seed: string): void {
  const words = new Uint32Array(Uint8Array.from(createHash('sha256').update(seed).digest()).buffer);
  state = [words[0] ?? 0, words[1] ?? 0, words[2] ?? 0, words[3] ?? 0];
}

/** From now on `crypto.getRandomValues` gives bytes of the stream. */
export function watchRandom() {
  return vi.spyOn(crypto, 'getRandomValues').mockImplementation(((bytes: ArrayBufferView) => {
    const target = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < target.length; at++) target[at] = next();
    return bytes;
  }) as typeof crypto.getRandomValues);
}

function next(): number {
  const [a, b, c, counter] = state;
  const out = (a + b + counter) | 0;
  state = [b ^ (b >>> 9), (c + (c << 3)) | 0, (((c << 21) | (c >>> 11)) + out) | 0, (counter + 1) | 0];
  return out & 0xff;
}
