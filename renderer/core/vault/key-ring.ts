/**
 * The ring of data keys: which key seals which class of data of which month. It is pure data; the vault key seals and opens it. A destroyed key stays listed without its
 * bytes, so that a record under it is known to be destroyed and not damaged. An id is never used twice.
 */
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { StoreName } from '../../../shared/host.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { DATA_CLASSES, type DataClass } from '../store/keys.ts';
import { isOverwritten, keyBytes } from './key-bytes.ts';

/** What a key seals. */
export interface KeyPlace {
  readonly store: StoreName;
  readonly dataClass: DataClass;
  /** YYYY-MM; null for data without a month. */
  readonly month: string | null;
}

/** `live` seals and opens · `masked` opens only for an unmasking · `destroyed` has only its id and date. */
export type KeyState = 'live' | 'masked' | 'destroyed';

export interface DataKey extends KeyPlace {
  /** `live.passenger.2026-11`; a further key for the same place has a number after it. */
  readonly id: string;
  readonly state: KeyState;
  /** ISO 8601 UTC. */
  readonly made: string;
  /** When it left the state `live`, ISO 8601 UTC. */
  readonly changed: string | null;
  /** 32 bytes; null once destroyed. */
  readonly key: Uint8Array | null;
}

/** The keys by id, in the order in which they were made. */
export type KeyRing = ReadonlyMap<string, DataKey>;

export type FoundKey =
  | { readonly state: 'live' | 'masked'; readonly key: Uint8Array }
  | { readonly state: 'destroyed'; readonly at: string }
  | { readonly state: 'unknown' };

/** Why bytes are not a ring. They were sealed, so either a later release wrote them or we have a bug. */
export type RingFailure = { readonly code: 'newer-ring' | 'no-ring' };

export const EMPTY_RING: KeyRing = new Map();

const FORM = 1;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** The ring with one more key for `place`, made at `at` (ISO 8601 UTC), and that key. Throws `RangeError` for a key that `keyBytes` refuses, and for no month. */
export function addKey(
  ring: KeyRing,
  { store, dataClass, month }: KeyPlace,
  key: Uint8Array,
  at: string,
): { readonly ring: KeyRing; readonly added: DataKey } {
  if (month !== null && !MONTH.test(month)) throw new RangeError('month');
  const added = {
    id: freeId(ring, [store, dataClass, ...(month === null ? [] : [month])].join('.')),
    store,
    dataClass,
    month,
    state: 'live',
    made: at,
    changed: null,
    key: keyBytes(key),
  } as const satisfies DataKey;
  return { ring: new Map(ring).set(added.id, added), added };
}

/** The key for new records of `place`: the last live one; null when there is none yet. */
export function sealingKey(ring: KeyRing, place: KeyPlace): DataKey | null {
  let found: DataKey | null = null;
  for (const one of ring.values()) if (one.state === 'live' && isAt(one, place)) found = one;
  return found;
}

/** The key of a stored record by its key id. */
export function keyById(ring: KeyRing, id: string): FoundKey {
  const one = ring.get(id);
  if (one === undefined) return { state: 'unknown' };
  if (one.state === 'destroyed' || one.key === null) return { state: 'destroyed', at: one.changed ?? one.made };
  return { state: one.state, key: one.key };
}

/** The ring in which a live key is masked. A key in another state stays as it is. */
export function maskKey(ring: KeyRing, id: string, at: string): KeyRing {
  const one = ring.get(id);
  if (one?.state !== 'live') return ring;
  return new Map(ring).set(id, { ...one, state: 'masked', changed: at });
}

/**
 * The ring without the bytes of a key: what lies under it is lost for good once no other copy of the ring is left. The old ring stays whole, since the new one may not
 * reach the disk; `overwriteGone` ends it.
 */
export function destroyKey(ring: KeyRing, id: string, at: string): KeyRing {
  const one = ring.get(id);
  if (one === undefined || one.state === 'destroyed') return ring;
  return new Map(ring).set(id, { ...one, state: 'destroyed', changed: at, key: null });
}

/** Overwrites the bytes of keys that `after` no longer has. Call it once `after` is on the disk. */
export function overwriteGone(before: KeyRing, after: KeyRing): void {
  for (const [id, { key }] of before) if (after.get(id)?.key !== key) key?.fill(0);
}

/**
 * Merges the ring of a restored backup with the current one. Keys that were masked or destroyed since stay so, or the restore would bring data back. Keys that were made
 * since are kept, since the practice store, which is not in the backup, is sealed with them.
 */
export function mergeRings(restored: KeyRing, current: KeyRing): KeyRing {
  const merged = new Map(restored);
  for (const [id, one] of current) {
    const before = restored.get(id);
    if (before === undefined || RANK[one.state] >= RANK[before.state]) merged.set(id, one);
  }
  return merged;
}

const RANK: Readonly<Record<KeyState, number>> = { live: 0, masked: 1, destroyed: 2 };

/** The ring as bytes, to be sealed. Throws `RangeError` for a key that was overwritten. */
export function encodeRing(ring: KeyRing): Uint8Array<ArrayBuffer> {
  const keys = [...ring.values()].map(({ key, ...entry }) => ({
    ...entry,
    key: key === null ? null : bytesToHex(keyBytes(key)),
  }));
  return new TextEncoder().encode(JSON.stringify({ form: FORM, keys }));
}

/** A ring from opened bytes. */
export function decodeRing(bytes: Uint8Array): Result<KeyRing, RingFailure> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return failed({ code: 'no-ring' });
  }
  if (!isObject(value) || typeof value.form !== 'number' || !Array.isArray(value.keys))
    return failed({ code: 'no-ring' });
  if (value.form !== FORM) return failed({ code: 'newer-ring' });
  const ring = new Map<string, DataKey>();
  for (const stored of value.keys as readonly unknown[]) {
    const one = readKey(stored);
    if (one === null || ring.has(one.id)) return failed({ code: 'no-ring' });
    ring.set(one.id, one);
  }
  return success(ring);
}

const STORES: readonly StoreName[] = ['live', 'practice'];
const STATES: readonly KeyState[] = ['live', 'masked', 'destroyed'];

function readKey(stored: unknown): DataKey | null {
  if (!isObject(stored)) return null;
  const store = STORES.find((one) => one === stored.store);
  const dataClass = DATA_CLASSES.find((one) => one === stored.dataClass);
  const state = STATES.find((one) => one === stored.state);
  const { id, month, made, changed, key } = stored;
  if (store === undefined || dataClass === undefined || state === undefined) return null;
  if (typeof id !== 'string' || typeof made !== 'string') return null;
  if (month !== null && (typeof month !== 'string' || !MONTH.test(month))) return null;
  if (changed !== null && typeof changed !== 'string') return null;
  if (state === 'destroyed' ? key !== null : !(typeof key === 'string' && /^[0-9a-f]{64}$/.test(key))) return null;
  const bytes = typeof key === 'string' ? hexToBytes(key) : null;
  // An earlier release overwrote a key before its destruction was on the disk, and could write the zeros as a live key. It had ended.
  if (bytes !== null && isOverwritten(bytes))
    return { id, store, dataClass, month, state: 'destroyed', made, changed: changed ?? made, key: null };
  return { id, store, dataClass, month, state, made, changed, key: bytes };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isAt(one: DataKey, { store, dataClass, month }: KeyPlace): boolean {
  return one.store === store && one.dataClass === dataClass && one.month === month;
}

function freeId(ring: KeyRing, start: string): string {
  if (!ring.has(start)) return start;
  let number = 2;
  while (ring.has(`${start}.${number}`)) number += 1;
  return `${start}.${number}`;
}
