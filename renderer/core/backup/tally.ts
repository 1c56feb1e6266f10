/**
 * Counts a backup while it is written and while it is read: the records of each table, and a sum over all of them that does not depend on their order. A record that
 * changed during the backup is repeated; the last one counts. The sum finds faults; deliberate changes are found by the sealing of the parts.
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

/** Number of 32-bit words of SHA-256 kept per record, so that a million of them fit into memory. */
const WORDS = 4;

interface Counted {
  readonly keyPath: string;
  readonly prints: Map<string, Uint32Array>;
  readonly sum: Uint32Array;
}

export class Tally {
  readonly #tables: ReadonlyMap<string, Counted>;

  /** `keyPaths`: name of the key field, by table. */
  constructor(keyPaths: Readonly<Record<string, string>>) {
    this.#tables = new Map(
      Object.entries(keyPaths).map(([table, keyPath]) => [
        table,
        { keyPath, prints: new Map(), sum: new Uint32Array(WORDS) },
      ]),
    );
  }

  /** Counts a batch; batches must be added one after the other. Throws `RangeError` for a table that is not in `keyPaths`. */
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

/** Each word is added by itself, so that removing a record undoes adding it. */
function put({ prints, sum }: Counted, key: string, print: Uint32Array | null): void {
  const before = prints.get(key);
  for (let word = 0; word < WORDS; word++) sum[word] = (sum[word] ?? 0) + (print?.[word] ?? 0) - (before?.[word] ?? 0);
  if (print === null) prints.delete(key);
  else prints.set(key, print);
}

/** A number and a text that look alike are different keys. */
function keyText(key: unknown): string {
  if (typeof key !== 'string' && typeof key !== 'number') throw new RangeError('key');
  return typeof key === 'number' ? `#${key}` : `$${key}`;
}

async function fingerprint(record: object): Promise<Uint32Array> {
  // The text states how many bytes follow, so bytes cannot move from one value to the next.
  const view = new DataView((await digestOf(joined(recordBytes(record)))).buffer);
  return Uint32Array.from({ length: WORDS }, (_, word) => view.getUint32(4 * word));
}

function bytesOf(words: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(4 * words.length);
  const view = new DataView(bytes.buffer);
  for (const [word, value] of words.entries()) view.setUint32(4 * word, value);
  return bytes;
}
