/** What of an entry is compared with travellers, in few bytes. The whole entry stays in the store, and is read when somebody looks. */
import {
  emptyEntry,
  type ListEntry,
  type ListedAddress,
  type ListedBirth,
  type ListedDocument,
  type ListedIdentifier,
  type ListedName,
} from '../list-entry.ts';
import { contentHash } from './content-hash.ts';

const NAME = ['name', 'surname', 'givenNames', 'quality'] as const satisfies readonly (keyof ListedName)[];
const BIRTH = ['from', 'to', 'circa'] as const satisfies readonly (keyof ListedBirth)[];
const DOCUMENT = [
  ...(['number', 'issuer', 'type', 'status', 'expiry', 'issued', 'typeText'] as const),
] as const satisfies readonly (keyof ListedDocument)[];
const ADDRESS = ['text', 'city', 'country'] as const satisfies readonly (keyof ListedAddress)[];
const IDENTIFIER = ['type', 'value', 'country', 'typeText'] as const satisfies readonly (keyof ListedIdentifier)[];

/** The compared fields and what an entry asks for, those that most entries have first. */
const FIELDS = [
  ...(['kind', 'id', 'names', 'births', 'sex', 'nationalities', 'documents', 'reference', 'validUntil'] as const),
  ...(['phones', 'emails', 'addresses', 'identifiers', 'birthPlaces'] as const),
  ...(['outcome', 'handling', 'instruction', 'warning', 'typed', 'notice'] as const),
] as const satisfies readonly (keyof ListEntry)[];

type Field = (typeof FIELDS)[number];
export type ComparedEntry = Pick<ListEntry, Field>;

/** The keys of the records in a field. */
const RECORDS: { readonly [Of in Field]?: readonly string[] } = {
  names: NAME,
  births: BIRTH,
  documents: DOCUMENT,
  addresses: ADDRESS,
  identifiers: IDENTIFIER,
};

/** The entry without what is neither compared nor asked for. */
export function comparedEntry(entry: ListEntry): ComparedEntry {
  return Object.fromEntries(FIELDS.map((field) => [field, entry[field]])) as unknown as ComparedEntry;
}

/** The compared fields as a text of values without names, empty ones at the end left out. */
export function packEntry(entry: ComparedEntry): string {
  return JSON.stringify(
    packed(
      FIELDS.map((field) => {
        const keys = RECORDS[field];
        const value: unknown = entry[field];
        if (!Array.isArray(value)) return value;
        if (value.length === 0) return null;
        return keys === undefined ? value : value.map((record) => packed(keys.map((key) => record[key])));
      }),
    ),
  );
}

/** What is compared alone, as a text: while it stays the same, a decision about a match with the entry holds. */
function comparedText(entry: ComparedEntry): string {
  return packEntry({
    ...entry,
    outcome: null,
    handling: null,
    instruction: null,
    warning: null,
    typed: null,
    notice: null,
  });
}

/** The hash of what is compared, by which a decision about the pair is kept. */
export function entryContent(entry: ComparedEntry): string {
  return contentHash(comparedText(entry));
}

/** Reads what `packEntry` wrote. */
export function unpackEntry(text: string): ComparedEntry {
  const values: readonly unknown[] = JSON.parse(text);
  const empty: Readonly<Record<string, unknown>> = { ...EMPTY };
  const entry = FIELDS.map((field, at) => {
    const value = values[at] ?? 0;
    if (value === 0) return [field, empty[field]];
    const keys = RECORDS[field];
    return [field, keys === undefined || !Array.isArray(value) ? value : value.map((record) => unpacked(record, keys))];
  });
  return Object.fromEntries(entry) as ComparedEntry;
}

const EMPTY = emptyEntry('person', '');

/** Null as 0, which no field has as a value. */
function packed(values: readonly unknown[]): readonly unknown[] {
  let length = values.length;
  while (length > 0 && isEmpty(values[length - 1])) length -= 1;
  return values.slice(0, length).map((value) => (isEmpty(value) ? 0 : value));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === false;
}

function unpacked(values: readonly unknown[], keys: readonly string[]): Readonly<Record<string, unknown>> {
  const none = (key: string) => (key === 'circa' ? false : null);
  return Object.fromEntries(keys.map((key, at) => [key, values[at] === 0 ? none(key) : (values[at] ?? none(key))]));
}
