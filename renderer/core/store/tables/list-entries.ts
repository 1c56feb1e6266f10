/** Entries of lists, some hundreds in a record. A slice never changes: versions of a list that have the same entries there share it. */
import { emptyEntry, type ListEntry } from '../../../../shared/list/list-entry.ts';
import { type Encoding, json } from '../encodings.ts';
import { partOfList } from './part-of-list.ts';

/** JSON without the fields that say nothing, which are most of them. */
const entries: Encoding<readonly ListEntry[]> = {
  encode: (slice) => json.encode(slice.map(withoutEmpty)),
  // What `encode` wrote.
  decode: (bytes) =>
    (json.decode(bytes) as readonly ListEntry[]).map((entry) => ({ ...emptyEntry(entry.kind, entry.id), ...entry })),
};

function withoutEmpty(entry: ListEntry): object {
  return Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
}

export const listEntries = partOfList<readonly ListEntry[]>(entries);
