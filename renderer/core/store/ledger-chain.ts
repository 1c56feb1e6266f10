/** The chain of a ledger's entries: how each is sealed and follows the one before, and what is kept of its end outside the store. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { HeldHead, ReadHead } from '../host-anchor.ts';
import { decrypt, encrypt } from './cipher.ts';
import { pack, unpack } from './compress.ts';
import type { Keys } from './keys.ts';
import type { ListedTable } from './marks.ts';

/** The mark of a record that was written; null: it was removed. */
export type LedgerChange = readonly [table: ListedTable, id: string, mark: string | null];

/** The last entry of a chain. */
export interface LedgerHead {
  readonly seq: number;
  /** Hexadecimal digits. */
  readonly hash: string;
}

/** Where the head is kept outside the store. */
export interface LedgerAnchor {
  /** `later` gets the head that could not be read at first, once it is read. */
  get(later?: (held: HeldHead<LedgerHead>) => void): Promise<ReadHead<LedgerHead>>;
  /** Never throws: a head that cannot be kept now is kept later, and no work waits for it. */
  put(head: LedgerHead): Promise<unknown>;
}

/** Why a ledger is not accepted when it is opened. */
export type LedgerProblem = 'behind-anchor' | 'differs-from-anchor' | 'anchor-missing' | 'broken-chain';

/** The place of an entry in the chain. */
export interface LedgerPlace {
  readonly seq: number;
  /** Keyed hash over the previous hash, the number and the sealed entry. */
  readonly hash: Uint8Array;
}

/** An entry as stored. */
export interface LedgerRecord extends LedgerPlace {
  readonly body: Uint8Array;
}

export interface LedgerEntry {
  /** The changes list all records, so earlier entries are not needed. */
  readonly whole: boolean;
  readonly changes: readonly LedgerChange[];
}

/** The place before the first entry. */
export const CHAIN_BEGINS: LedgerPlace = { seq: 0, hash: new Uint8Array(32) };

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

type ChainKeys = Pick<Keys, 'ledger' | 'chain' | 'store'>;

export async function sealEntry({ ledger, store }: ChainKeys, entry: LedgerEntry): Promise<Uint8Array> {
  return encrypt(ledger, await pack(ENCODER.encode(JSON.stringify(entry))), [store, 'ledger']);
}

/** Opens an entry; null when it does not open. */
export async function openEntry({ ledger, store }: ChainKeys, body: Uint8Array): Promise<LedgerEntry | null> {
  const plain = await decrypt(ledger, body, [store, 'ledger']);
  return plain === null ? null : (JSON.parse(DECODER.decode(await unpack(plain))) as LedgerEntry);
}

/** The place of an entry with that sealed body after `before`; synchronous, so that it can be computed inside a transaction. */
export function placeAfter({ chain }: ChainKeys, before: LedgerPlace, body: Uint8Array): LedgerPlace {
  const seq = before.seq + 1;
  const place = new Uint8Array(8);
  new DataView(place.buffer).setFloat64(0, seq);
  return { seq, hash: hmac(sha256, chain, new Uint8Array([...before.hash, ...place, ...sha256(body)])) };
}

/** Do number and hash of a record follow from the one before it? */
export function follows(keys: ChainKeys, before: LedgerPlace, { seq, hash, body }: LedgerRecord): boolean {
  const place = placeAfter(keys, { seq: seq - 1, hash: before.hash }, body);
  return place.hash.length === hash.length && place.hash.every((byte, at) => byte === hash[at]);
}

export function headOf({ seq, hash }: LedgerPlace): LedgerHead {
  return { seq, hash: bytesToHex(hash) };
}

/** Do the entries reach what was anchored outside the store? */
export function agreement(records: readonly LedgerPlace[], anchored: LedgerHead | null): LedgerProblem | null {
  const last = records.at(-1)?.seq ?? 0;
  if (anchored === null) return last === 0 ? null : 'anchor-missing';
  if (anchored.seq === 0) return null;
  if (anchored.seq > last) return 'behind-anchor';
  // After a power cut the anchor may be older than the entries, and entries before the first one kept have been folded since.
  if (anchored.seq < (records[0]?.seq ?? 0)) return null;
  const there = records.find(({ seq }) => seq === anchored.seq);
  return there !== undefined && headOf(there).hash === anchored.hash ? null : 'differs-from-anchor';
}
