/**
 * By what the ledger knows a record: which body it is, in which form, by which key it was sealed, and what stands readable beside it. A record
 * whose body is the one that was written, and whose index fields are not, would be found in another's place, or not at all.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { markOf } from './cipher.ts';
import { type StoredRecord, TABLES, type TableName } from './tables.ts';

type Marked = Pick<StoredRecord, 'v' | 'keyId' | 'body'> & { readonly [indexField: string]: unknown };

/** The mark of a record as it is stored. */
export function recordMark(table: TableName, record: Marked): string {
  const mark = `${markOf(record.body)} ${record.v} ${record.keyId}`;
  const fields = FIELDS[table];
  return fields.length === 0 ? mark : `${mark} ${JSON.stringify(fields.map((field) => record[field] ?? null))}`;
}

/** Names of a table's index fields, in the order in which they stand in a mark. */
const FIELDS = Object.fromEntries(
  Object.entries(TABLES).map(([table, { index }]) => [table, Object.keys(index)]),
) as unknown as Readonly<Record<TableName, readonly string[]>>;

/** Do two marks tell of the same body, whatever else differs? */
export function isSameBody(one: string, other: string): boolean {
  return one.slice(0, one.indexOf(' ')) === other.slice(0, other.indexOf(' '));
}

/** The key that a mark names. */
export function keyIdOfMark(mark: string): string {
  return mark.split(' ')[2] ?? '';
}

/** Values of the index fields that a mark names, by field; a field that holds several has each of them. */
export function indexOfMark(table: TableName, mark: string): readonly (readonly [field: string, key: string])[] {
  const fields = FIELDS[table];
  const from = mark.indexOf('[');
  if (fields.length === 0 || from < 0) return [];
  const values = JSON.parse(mark.slice(from)) as readonly unknown[];
  return fields.flatMap((field, at) => {
    const value = values[at];
    return (Array.isArray(value) ? value : [value]).map((each): readonly [string, string] => [field, String(each)]);
  });
}

/** What changes without a key: wrong tries are counted before anybody has signed in. */
const UNLISTED = new Set(['failures', 'lastFailureAt']);

/** The mark of a record of the vault: a hash of all that it says, except of tries. */
export function vaultMark(record: object): string {
  return bytesToHex(sha256(new TextEncoder().encode(canonical(record))));
}

function canonical(value: unknown): string {
  if (value instanceof Uint8Array) return `"${bytesToHex(value)}"`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([name]) => !UNLISTED.has(name));
  return `{${fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`)
    .join()}}`;
}
