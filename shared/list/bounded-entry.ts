/** Holds an entry of a list within the bounds of reading. */
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import type { Bounds } from '../intake/budget.ts';
import type { ListEntry } from './list-entry.ts';

export interface BoundedEntry {
  readonly entry: ListEntry;
  /** Says that something is left out; null: the entry is whole. */
  readonly said: Diagnostic | null;
}

/** The entry without what is beyond the bounds of values and characters. `offset` is that of the entry. */
export function boundedEntry(entry: ListEntry, most: Bounds, offset: number): BoundedEntry {
  if (!isBeyond(entry, most)) return { entry, said: null };
  const params = { most: most.listValues, characters: most.characters, value: entry.id.slice(0, 100) };
  return {
    entry: within(entry, most) as ListEntry,
    said: diagnostic('warning', 'bound-list-values', { offset }, params),
  };
}

function isBeyond(value: unknown, most: Bounds): boolean {
  if (typeof value === 'string') return value.length > most.characters;
  if (value === null || typeof value !== 'object') return false;
  if (Array.isArray(value) && value.length > most.listValues) return true;
  return Object.values(value).some((part) => isBeyond(part, most));
}

function within(value: unknown, most: Bounds): unknown {
  if (typeof value === 'string') return value.slice(0, most.characters);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.slice(0, most.listValues).map((part) => within(part, most));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, within(part, most)]));
}
