/**
 * What a backup holds, counted while it is written and while it is read: how many records each table has, and one sum over all of them in which
 * their order does not matter. Records may be said again (they changed while the backup was made); the last one counts.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type RecordBatch, recordBytes } from './flat-record.ts';

export interface TableSum {
  readonly table: string;
  readonly records: number;
  /** SHA-256 over the fingerprints of its records in order of their keys; hexadecimal digits. */
  readonly sum: string;
}

/** Of a fingerprint so much is kept: enough that no two records share one, for a million of them in memory. */
const KEPT = 16;

export class Tally {
  readonly #tables = new Map<string, Map<string, Uint8Array>>();
  readonly #keyPaths: Readonly<Record<string, string>>;

  /** `keyPaths`: name of the field that is the key, by table. */
  constructor(keyPaths: Readonly<Record<string, string>>) {
    this.#keyPaths = keyPaths;
    for (const table of Object.keys(keyPaths)) this.#tables.set(table, new Map());
  }

  /** Counts a batch. Throws `RangeError` for a table that is not among those named. */
  add({ table, puts, removed }: RecordBatch): void {
    const records = this.#tables.get(table);
    const keyPath = this.#keyPaths[table];
    if (records === undefined || keyPath === undefined) throw new RangeError('table');
    for (const record of puts) records.set(keyText(Reflect.get(record, keyPath)), fingerprint(record));
    for (const key of removed) records.delete(keyText(key));
  }

  /** Records counted so far. */
  get records(): number {
    let sum = 0;
    for (const records of this.#tables.values()) sum += records.size;
    return sum;
  }

  /** Counts and sums by table, in order of their names. */
  sums(): readonly TableSum[] {
    return [...this.#tables]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([table, records]) => {
        const hash = sha256.create();
        for (const [key, print] of [...records].sort(([a], [b]) => (a < b ? -1 : 1)))
          hash.update(new TextEncoder().encode(`${key.length}:${key}`)).update(print);
        return { table, records: records.size, sum: bytesToHex(hash.digest()) };
      });
  }
}

/** A number and a text that look alike are two keys. */
function keyText(key: unknown): string {
  if (typeof key !== 'string' && typeof key !== 'number') throw new RangeError('key');
  return typeof key === 'number' ? `#${key}` : `$${key}`;
}

function fingerprint(record: object): Uint8Array {
  const hash = sha256.create();
  // The text tells how many bytes follow, so nothing can move from one value into the next.
  for (const bytes of recordBytes(record)) hash.update(bytes);
  return hash.digest().slice(0, KEPT);
}
