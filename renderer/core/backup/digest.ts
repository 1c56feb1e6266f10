/** SHA-256 beside the worker's own work: computed here, it would hold everybody up for the length of a backup. */
import { sha256 } from '@noble/hashes/sha2.js';
import { joined } from './flat-record.ts';

/** Below this, asking costs more than computing. */
const SMALL = 4096;

/** SHA-256 of bytes. */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(bytes.length < SMALL ? sha256(bytes) : await crypto.subtle.digest('SHA-256', bytes));
}

/** The sum of a file made of pieces: SHA-256 over the SHA-256 of each, since the platform hashes only what is there as a whole. */
export class FileSum {
  #pieces: Promise<Uint8Array<ArrayBuffer>>[] = [];

  add(piece: Uint8Array<ArrayBuffer>): void {
    this.#pieces.push(digestOf(piece));
  }

  async end(): Promise<Uint8Array<ArrayBuffer>> {
    return digestOf(joined(await Promise.all(this.#pieces)));
  }
}
