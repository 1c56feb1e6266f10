/**
 * Records as bytes. A record is plain data in which some values are bytes, above all its sealed body. Those follow the rest, in order, so they are not encoded as text.
 * Field names are sorted: the same record always gives the same bytes.
 */

/** A part of a backup: records of one table as stored, and the keys of removed ones. */
export interface RecordBatch {
  readonly table: string;
  readonly puts: readonly object[];
  readonly removed: readonly (string | number)[];
}

interface Flat {
  /** The record with `{"$bytes": length}` in place of bytes. */
  readonly plain: unknown;
  readonly blobs: readonly Uint8Array[];
}

const BYTES = '$bytes';
const LENGTH = 4;
const ENCODER = new TextEncoder();
const DECODER = new TextDecoder('utf-8', { fatal: true });

/** The batch as bytes: length of its JSON, JSON, bytes. Throws `TypeError` for values that no record has. */
export function encodeBatch({ table, puts, removed }: RecordBatch): Uint8Array<ArrayBuffer> {
  const flats = puts.map(flatten);
  const text = ENCODER.encode(JSON.stringify({ table, puts: flats.map(({ plain }) => plain), removed }));
  const blobs = flats.flatMap((flat) => flat.blobs);
  return joined([lengthBytes(text.length), text, ...blobs]);
}

/** Undoes `encodeBatch`. The bytes were authenticated before, so a failure is a bug and is thrown. */
export function decodeBatch(bytes: Uint8Array): RecordBatch {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const end = LENGTH + length;
  const { table, puts, removed } = JSON.parse(DECODER.decode(bytes.subarray(LENGTH, end)));
  let offset = end;
  const take = (size: number): Uint8Array => {
    if (offset + size > bytes.length) throw new RangeError('batch');
    offset += size;
    // A copy: a view would keep the whole part in memory, and the store would write all of it with each record.
    return bytes.slice(offset - size, offset);
  };
  const records = (puts as readonly unknown[]).map((plain) => restored(plain, take) as object);
  if (offset !== bytes.length) throw new RangeError('batch');
  return { table, puts: records, removed };
}

/** One record as bytes, for its fingerprint. */
export function recordBytes(record: object): readonly Uint8Array[] {
  const { plain, blobs } = flatten(record);
  return [ENCODER.encode(JSON.stringify(plain)), ...blobs];
}

/** Concatenates bytes. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** A length in four bytes, little-endian. */
export function lengthBytes(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(LENGTH);
  new DataView(bytes.buffer).setUint32(0, length, true);
  return bytes;
}

function flatten(record: object): Flat {
  const blobs: Uint8Array[] = [];
  const plainOf = (value: unknown): unknown => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (value instanceof Uint8Array) {
      blobs.push(value);
      return { [BYTES]: value.length };
    }
    if (Array.isArray(value)) return value.map(plainOf);
    if (typeof value !== 'object' || Object.hasOwn(value, BYTES) || !isPlain(value)) throw new TypeError('record');
    return Object.fromEntries(
      fieldsOf(value).flatMap(([name, field]) => (field === undefined ? [] : [[name, plainOf(field)]])),
    );
  };
  return { plain: plainOf(record), blobs };
}

function isPlain(value: object): boolean {
  return Object.prototype.toString.call(value) === '[object Object]';
}

function restored(plain: unknown, take: (size: number) => Uint8Array): unknown {
  if (typeof plain !== 'object' || plain === null) return plain;
  if (Array.isArray(plain)) return plain.map((value) => restored(value, take));
  const size: unknown = Reflect.get(plain, BYTES);
  if (typeof size === 'number') return take(size);
  return Object.fromEntries(fieldsOf(plain).map(([name, value]) => [name, restored(value, take)]));
}

/** In the order in which bytes follow. An object lists names such as `7` before all others, in whatever order they were set. */
function fieldsOf(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}
