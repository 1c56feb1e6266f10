/**
 * The mark by which the ledger identifies a record: body, form, key and index fields. If only the body counted, a record with a changed index field would be listed in
 * another's place, or not found at all.
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

/** Names of a table's index fields, in their order in a mark. */
const FIELDS = Object.fromEntries(
  Object.entries(TABLES).map(([table, { index }]) => [table, Object.keys(index)]),
) as unknown as Readonly<Record<TableName, readonly string[]>>;

/** The index fields of a stored record, with which it is written again. */
export function indexOfRecord(table: TableName, record: StoredRecord): Readonly<Record<string, unknown>> {
  return Object.fromEntries(FIELDS[table].map((field) => [field, record[field]]));
}

/** Are two marks of the same body, whatever else differs? */
export function isSameBody(one: string, other: string): boolean {
  return one.slice(0, one.indexOf(' ')) === other.slice(0, other.indexOf(' '));
}

/** The key named in a mark. */
export function keyIdOfMark(mark: string): string {
  return mark.split(' ')[2] ?? '';
}

/** Values of the index fields in a mark, by field; a field with several values gives each of them. */
export function indexOfMark(table: TableName, mark: string): readonly (readonly [field: string, key: string])[] {
  const fields = FIELDS[table];
  const from = mark.indexOf('[');
  if (from < 0) return [];
  const values = JSON.parse(mark.slice(from)) as readonly unknown[];
  return fields.flatMap((field, at) => {
    const value = values[at];
    return (Array.isArray(value) ? value : [value]).map((each): readonly [string, string] => [field, String(each)]);
  });
}

/** Fields that change without a key: failed tries are counted before an officer has signed in. */
const UNLISTED = new Set(['failures', 'lastFailureAt']);

/** The mark of a record of the vault: a hash of all its fields except the tries. */
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
