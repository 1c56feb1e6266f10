/**
 * The form of a backup file:
 *
 *     magic (16 bytes) · length of the header (4) · header (JSON, readable)
 *     parts: number (4) · last? (1) · length (4) · AES-256-GCM of a batch of records, or of the trailer in the last one
 *     SHA-256 over the SHA-256 of the start (magic to header) and of each part with its head (32)
 *
 * Numbers are little-endian. Each file has a key of its own, so the number of a part is its IV. A part also authenticates the hash of magic and header, its number, and
 * whether it is the last: parts cannot be swapped, left out or cut off.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { failed, type Result, success } from '../../../shared/result.ts';
import { aesKey, type Wrapped } from '../vault/wrap.ts';
import type { BackupFailure } from './backup-failure.ts';
import { lengthBytes } from './flat-record.ts';
import type { TableSum } from './tally.ts';

export type BackupKind = 'manual' | 'automatic';

/** The part of a backup that is readable without a key. It has no data about travellers. */
export interface BackupHeader {
  /** Release that wrote it. */
  readonly app: string;
  /** Version of the database. */
  readonly storeVersion: number;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  readonly kind: BackupKind;
  /** Id of its vault. */
  readonly vault: string;
  /** Key of the file, under a key derived from the vault key. */
  readonly wrap: Wrapped;
  /** The vault key under the key of the recovery code, so that the backup opens without a vault; null: there was no code. */
  readonly recovery: Wrapped | null;
  /** The tables, the name of the key field of each, and its number of records when the backup was started. */
  readonly tables: readonly { readonly name: string; readonly key: string; readonly records: number }[];
}

export interface BackupTrailer {
  readonly tables: readonly TableSum[];
  /** Parts before the last. */
  readonly parts: number;
}

export interface PartPlace {
  readonly number: number;
  readonly last: boolean;
}

export const FORMAT = 1;
export const SUM_LENGTH = 32;
export const PART_HEAD = 9;
export const TAG_LENGTH = 16;
/** Far more than any header needs and any part has that this release writes; larger sizes are refused. */
export const MOST_HEADER = 1024 * 1024;
export const MOST_PART = 1024 * 1024 * 1024;

const MAGIC = new TextEncoder().encode('AIRSIDE-BACKUP\0');
export const MAGIC_LENGTH = MAGIC.length + 1;
const ENCODER = new TextEncoder();
const DECODER = new TextDecoder('utf-8', { fatal: true });

/** Magic, length and header. */
export function encodeHeader(header: BackupHeader): Uint8Array<ArrayBuffer> {
  const { wrap, recovery, ...rest } = header;
  const stored = { ...rest, wrap: toText(wrap), recovery: recovery === null ? null : toText(recovery) };
  const text = ENCODER.encode(JSON.stringify(stored));
  return Uint8Array.from([...MAGIC, FORMAT, ...lengthBytes(text.length), ...text]);
}

/** Checks that bytes start as a backup of a known form does. */
export function readMagic(bytes: Uint8Array): Result<null, BackupFailure> {
  if (bytes.length < MAGIC_LENGTH || MAGIC.some((byte, at) => bytes[at] !== byte))
    return failed({ code: 'not-a-backup' });
  const format = bytes[MAGIC.length] ?? 0;
  return format === FORMAT ? success(null) : failed({ code: 'newer-format', format });
}

/** The header from its text. */
export function decodeHeader(text: Uint8Array): Result<BackupHeader, BackupFailure> {
  try {
    const header = headerOf(JSON.parse(DECODER.decode(text)));
    return header === null ? failed({ code: 'header-damaged' }) : success(header);
  } catch {
    return failed({ code: 'header-damaged' });
  }
}

/** Seals and opens the parts of a file. `startBytes`: magic, length and header. */
export async function partCipher(fileKey: Uint8Array<ArrayBuffer>, startBytes: Uint8Array): Promise<PartCipher> {
  const key = await aesKey(fileKey, 'encrypt', 'decrypt');
  const start = sha256(startBytes);
  const parameters = ({ number, last }: PartPlace): AesGcmParams => {
    const iv = new Uint8Array(12);
    new DataView(iv.buffer).setUint32(8, number, true);
    return { name: 'AES-GCM', iv, additionalData: Uint8Array.from([...start, ...lengthBytes(number), last ? 1 : 0]) };
  };
  return {
    async seal(place, plain) {
      return new Uint8Array(await crypto.subtle.encrypt(parameters(place), key, plain));
    },
    async open(place, sealed) {
      try {
        return new Uint8Array(await crypto.subtle.decrypt(parameters(place), key, sealed));
      } catch {
        return null;
      }
    },
  };
}

export interface PartCipher {
  seal(place: PartPlace, plain: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  /** Null: these bytes were not sealed in that place with this key. */
  open(place: PartPlace, sealed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null>;
}

/** The head of a part of `length` sealed bytes. */
export function partHead({ number, last }: PartPlace, length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...lengthBytes(number), last ? 1 : 0, ...lengthBytes(length)]);
}

export function readPartHead(bytes: Uint8Array): PartPlace & { readonly length: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { number: view.getUint32(0, true), last: view.getUint8(4) === 1, length: view.getUint32(5, true) };
}

export function encodeTrailer(trailer: BackupTrailer): Uint8Array<ArrayBuffer> {
  return ENCODER.encode(JSON.stringify(trailer));
}

/** The trailer in opened bytes. They are authentic, so anything else is a bug and is thrown. */
export function decodeTrailer(bytes: Uint8Array): BackupTrailer {
  return JSON.parse(DECODER.decode(bytes)) as BackupTrailer;
}

function toText({ iv, body }: Wrapped): { readonly iv: string; readonly body: string } {
  return { iv: bytesToHex(iv), body: bytesToHex(body) };
}

function headerOf(value: unknown): BackupHeader | null {
  if (!isObject(value)) return null;
  const { app, storeVersion, createdAt, kind, vault, tables } = value;
  const wrap = wrappedOf(value.wrap);
  const recovery = value.recovery === null ? null : wrappedOf(value.recovery);
  if (typeof app !== 'string' || typeof vault !== 'string' || typeof storeVersion !== 'number') return null;
  if (typeof createdAt !== 'string' || Number.isNaN(Date.parse(createdAt))) return null;
  if (kind !== 'manual' && kind !== 'automatic') return null;
  if (wrap === null || (recovery === null && value.recovery !== null) || !Array.isArray(tables)) return null;
  const read = (tables as readonly unknown[]).flatMap((table) => {
    if (!isObject(table)) return [];
    const { name, key, records } = table;
    return typeof name === 'string' && typeof key === 'string' && typeof records === 'number'
      ? [{ name, key, records }]
      : [];
  });
  if (read.length !== tables.length) return null;
  return { app, storeVersion, createdAt, kind, vault, wrap, recovery, tables: read };
}

function wrappedOf(value: unknown): Wrapped | null {
  if (!isObject(value) || typeof value.iv !== 'string' || typeof value.body !== 'string') return null;
  return { iv: hexToBytes(value.iv), body: hexToBytes(value.body) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
