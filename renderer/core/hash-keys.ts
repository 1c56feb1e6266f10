/**
 * The secrets of a store's keyed hashes. They never change: hashes made with another one would no longer match. Stores of earlier releases have one for both, and keep it,
 * because hashes inside kept messages cannot be made again.
 */
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { Request } from './request.ts';
import { ConflictError, type Write } from './store/commit.ts';
import type { SeenStore } from './store/open-store.ts';
import { readMany } from './store/read.ts';
import type { Settings } from './store/tables/settings.ts';
import { KEY_LENGTH, keyBytes } from './vault/key-bytes.ts';

export interface HashKeys {
  /** Of card numbers, inside kept messages. */
  readonly cards: Uint8Array;
  /** Of names, documents and contacts, in records that are derived from messages. */
  readonly people: Uint8Array;
}

/** The secrets; null before they were made. Throws what the store reports. */
export async function readHashKeys(store: SeenStore): Promise<HashKeys | null> {
  // Both are written at once and read at once: where there is one for cards, that for people is there or never comes.
  const found = await readMany(store, 'settings', ['linkKey', 'peopleKey']);
  const keptUnder = (id: 'linkKey' | 'peopleKey') =>
    found.find((each) => each.id === id)?.value as Settings[typeof id] | undefined;
  const [cards, people] = [keptUnder('linkKey'), keptUnder('peopleKey')];
  return cards === undefined ? null : { cards: keyOf(cards), people: keyOf(people ?? cards) };
}

/** The secrets, made when they are first needed. */
export async function hashKeys(request: Request): Promise<HashKeys> {
  const known = await readHashKeys(request.store);
  if (known !== null) return known;
  const write = (id: 'linkKey' | 'peopleKey'): Write => {
    const value = bytesToHex(request.services.randomBytes(KEY_LENGTH));
    return { table: 'settings', id, rev: 0, value };
  };
  try {
    await request.commit([write('linkKey'), write('peopleKey')], [], []);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
  }
  return hashKeys(request);
}

function keyOf(value: string): Uint8Array {
  return keyBytes(hexToBytes(value));
}
