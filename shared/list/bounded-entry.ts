/** Holds an entry of a list within the bounds of reading. */
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import type { Bounds } from '../intake/budget.ts';
import type { ListEntry } from './list-entry.ts';
import { isLongAddress } from './match/contact-forms.ts';

export interface BoundedEntry {
  readonly entry: ListEntry;
  /** What is left out of the entry, or not compared of it. */
  readonly said: readonly Diagnostic[];
}

/** The entry without what is beyond the bounds of values and characters. `offset` is that of the entry. */
export function boundedEntry(whole: ListEntry, most: Bounds, offset: number): BoundedEntry {
  const isCut = isBeyond(whole, most);
  const entry = isCut ? (within(whole, most) as ListEntry) : whole;
  const params = { most: most.listValues, characters: most.characters, value: whole.id.slice(0, 100) };
  return {
    entry,
    said: [
      ...(isCut ? [diagnostic('warning', 'bound-list-values', { offset }, params)] : []),
      ...(entry.addresses.some(isLongAddress)
        ? [diagnostic('warning', 'list-address-long', { offset }, { value: params.value })]
        : []),
    ],
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
