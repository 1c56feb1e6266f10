/**
 * What a backup holds, counted while it is written and while it is read: how many records each table has, and one sum over all of them in which
 * their order does not matter. Records may be said again (they changed while the backup was made); the last one counts. The sum tells faults; that
 * nobody meant to change anything is told by what seals the parts.
 */
import { bytesToHex } from '@noble/hashes/utils.js';
import { digestOf } from './digest.ts';
import { joined, type RecordBatch, recordBytes } from './flat-record.ts';

export interface TableSum {
  readonly table: string;
  readonly records: number;
  /** Fingerprints of its records, added up; hexadecimal digits. */
  readonly sum: string;
}

/** Words of 32 bits of SHA-256 that are kept of a record, so that a million of them fit into memory. */
const WORDS = 4;

interface Counted {
  readonly keyPath: string;
  readonly prints: Map<string, Uint32Array>;
  readonly sum: Uint32Array;
}

export class Tally {
  readonly #tables: ReadonlyMap<string, Counted>;

  /** `keyPaths`: name of the field that is the key, by table. */
  constructor(keyPaths: Readonly<Record<string, string>>) {
    this.#tables = new Map(
      Object.entries(keyPaths).map(([table, keyPath]) => [
        table,
        { keyPath, prints: new Map(), sum: new Uint32Array(WORDS) },
      ]),
    );
  }

  /** Counts a batch; batches must follow one another. Throws `RangeError` for a table that is not among those named. */
  async add({ table, puts, removed }: RecordBatch): Promise<void> {
    const counted = this.#tables.get(table);
    if (counted === undefined) throw new RangeError('table');
    const prints = await Promise.all(puts.map(fingerprint));
    for (const [at, record] of puts.entries())
      put(counted, keyText(Reflect.get(record, counted.keyPath)), prints[at] ?? null);
    for (const key of removed) put(counted, keyText(key), null);
  }

  /** Records counted so far. */
  get records(): number {
    let sum = 0;
    for (const { prints } of this.#tables.values()) sum += prints.size;
    return sum;
  }

  /** Counts and sums by table, in order of their names. */
  sums(): readonly TableSum[] {
    return [...this.#tables]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([table, { prints, sum }]) => ({ table, records: prints.size, sum: bytesToHex(bytesOf(sum)) }));
  }
}

/** Each word is added by itself, so that taking a record away undoes adding it. */
function put({ prints, sum }: Counted, key: string, print: Uint32Array | null): void {
  const before = prints.get(key);
  for (let word = 0; word < WORDS; word++) sum[word] = (sum[word] ?? 0) + (print?.[word] ?? 0) - (before?.[word] ?? 0);
  if (print === null) prints.delete(key);
  else prints.set(key, print);
}

/** A number and a text that look alike are two keys. */
function keyText(key: unknown): string {
  if (typeof key !== 'string' && typeof key !== 'number') throw new RangeError('key');
  return typeof key === 'number' ? `#${key}` : `$${key}`;
}

async function fingerprint(record: object): Promise<Uint32Array> {
  // The text tells how many bytes follow, so nothing can move from one value into the next.
  const view = new DataView((await digestOf(joined(recordBytes(record)))).buffer);
  return Uint32Array.from({ length: WORDS }, (_, word) => view.getUint32(4 * word));
}

function bytesOf(words: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(4 * words.length);
  const view = new DataView(bytes.buffer);
  for (const [word, value] of words.entries()) view.setUint32(4 * word, value);
  return bytes;
}
