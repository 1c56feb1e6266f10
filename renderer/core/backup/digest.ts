/** SHA-256 in the platform's own thread: computed here, it would block the worker for the length of a backup. */
import { sha256 } from '@noble/hashes/sha2.js';
import { joined } from './flat-record.ts';

/** Below this size, asking costs more than computing. */
const SMALL = 4096;

/** SHA-256 of bytes. */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(bytes.length < SMALL ? sha256(bytes) : await crypto.subtle.digest('SHA-256', bytes));
}

/** The sum of a file made of pieces: SHA-256 over the SHA-256 of each piece, since the platform cannot hash a stream. */
export class FileSum {
  #pieces: Promise<Uint8Array<ArrayBuffer>>[] = [];

  add(piece: Uint8Array<ArrayBuffer>): void {
    this.#pieces.push(digestOf(piece));
  }

  async end(): Promise<Uint8Array<ArrayBuffer>> {
    return digestOf(joined(await Promise.all(this.#pieces)));
  }
}
