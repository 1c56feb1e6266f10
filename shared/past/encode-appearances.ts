/**
 * Encodes the appearances of a flight: length of the head, the head as JSON padded to a multiple of four, the columns, the keys and their
 * owners.
 */
import {
  type AppearanceHead,
  type AppearanceKeys,
  type Appearances,
  columnBytes,
  columnsAsBytes,
  columnViews,
} from './appearances.ts';
import type { OwnedKeys } from './link-index.ts';

/** Appearances with their keys, as stored. */
export interface KeyedAppearances {
  readonly appearances: Appearances;
  readonly keys: AppearanceKeys;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Lists of keys in the order of writing. */
const LISTS = ['rowKeys', 'partyKeys', 'placeKeys'] as const;

/** Encodes; `decodeAppearances` returns equal ones. */
export function encodeAppearances({ appearances, keys }: KeyedAppearances): Uint8Array {
  const head = encoder.encode(JSON.stringify(headOf(appearances)));
  const padded = aligned(head.length);
  const parts = [
    columnsAsBytes(appearances),
    ...LISTS.flatMap((list) => [bytesOf(keys[list].keys), bytesOf(keys[list].owners)]),
  ];
  // Columns may end in the middle of four bytes, so the next part is aligned again.
  const body = new Uint8Array(4 + padded + parts.reduce((sum, { length }) => sum + aligned(length), 0));
  body.fill(0x20, 4, 4 + padded);
  new DataView(body.buffer).setUint32(0, padded, true);
  body.set(head, 4);
  let at = 4 + padded;
  for (const part of parts) {
    body.set(part, at);
    at += aligned(part.length);
  }
  return body;
}

/** Decodes. Throws when `encodeAppearances` did not make the bytes. */
export function decodeAppearances(bytes: Uint8Array): KeyedAppearances {
  // A copy, because views need memory aligned to four bytes, and the surrounding record must not be kept alive.
  const { buffer } = bytes.slice();
  const padded = new DataView(buffer).getUint32(0, true);
  const head = JSON.parse(decoder.decode(new Uint8Array(buffer, 4, padded))) as AppearanceHead;
  const { size, parties } = head;
  const from = 4 + padded;
  const length = columnBytes(size, parties);
  // The columns outlive the keys, so they get their own memory.
  const columns = columnViews(buffer.slice(from, from + length), 0, size, parties);
  let at = from + aligned(length);
  const list = (count: number): OwnedKeys => {
    const keys = new Uint32Array(buffer, at, 2 * count);
    at += 8 * count;
    const owners = new Uint16Array(buffer, at, count);
    at += aligned(2 * count);
    return { keys, owners };
  };
  const keys = {
    rowKeys: list(head.rowKeyCount),
    partyKeys: list(head.partyKeyCount),
    placeKeys: list(head.placeKeyCount),
  };
  return { appearances: { ...head, ...columns, byParty: { rows: null } }, keys };
}

/** Two numbers as one text that differ for different appearances, to detect a change without a second copy. */
export function fingerprint(keyed: KeyedAppearances): string {
  let mark = marks.get(keyed);
  if (mark === undefined) {
    mark = markOf(keyed);
    marks.set(keyed, mark);
  }
  return mark;
}

/** Asked of the same record several times, while it is compared and stored. */
const marks = new WeakMap<KeyedAppearances, string>();

function markOf({ appearances, keys }: KeyedAppearances): string {
  const mixed = { one: 0x811c9dc5, other: 0x1234567 };
  mix(mixed, encoder.encode(JSON.stringify(headOf(appearances))));
  mix(mixed, columnsAsBytes(appearances));
  for (const list of LISTS) {
    mix(mixed, bytesOf(keys[list].keys));
    mix(mixed, bytesOf(keys[list].owners));
  }
  return `${mixed.one >>> 0}.${mixed.other >>> 0}`;
}

/** Guards against accidental collisions, not against deliberate ones. */
function mix(mixed: { one: number; other: number }, { buffer, byteOffset, byteLength }: Uint8Array): void {
  let { one, other } = mixed;
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  const whole = byteOffset % 4 === 0 ? byteLength >>> 2 : 0;
  const words = new Uint32Array(buffer, whole === 0 ? 0 : byteOffset, whole);
  for (let at = 0; at < whole; at += 1) {
    const word = words[at] as number;
    one = Math.imul(one ^ word, 0x01000193) ^ (one >>> 15);
    other = Math.imul(other ^ (word + at), 0x85ebca6b) ^ (other >>> 13);
  }
  for (let at = whole * 4; at < byteLength; at += 1) {
    one = Math.imul(one ^ (bytes[at] as number), 0x01000193);
    other = Math.imul(other ^ (bytes[at] as number), 0x85ebca6b) ^ (other >>> 13);
  }
  mixed.one = one ^ byteLength;
  mixed.other = other;
}

function headOf(appearances: Appearances): AppearanceHead {
  const { flight, departure, arrival, day, carrier, origin, destination, originCountry, destinationCountry } =
    appearances;
  const { cancelled, size, parties, words, rowKeyCount, partyKeyCount, placeKeyCount, results } = appearances;
  return {
    ...{ flight, departure, arrival, day, carrier, origin, destination, originCountry, destinationCountry },
    ...{ cancelled, size, parties, words, rowKeyCount, partyKeyCount, placeKeyCount, results },
  };
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function aligned(length: number): number {
  return Math.ceil(length / 4) * 4;
}
