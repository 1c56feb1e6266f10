/** Cuts the lists of one traveller or booking, and all texts, that are longer than any real one: merging and screening compare each of them with others. */
import { diagnostic } from '../diagnostic.ts';
import type { Manifest } from '../manifest.ts';
import { BOUNDS } from './budget.ts';

/** Fields of a manifest that are bounded entry by entry. */
const APART: ReadonlySet<string> = new Set(['travellers', 'bookings']);

/** These name travellers and legs, which have bounds of their own. */
const COUNTED: ReadonlySet<string> = new Set(['travellers', 'flights']);

/** The manifest of a message of so many bytes without what is beyond the bounds; a remark says so. The kept message still has all of it. */
export function boundedLists(manifest: Manifest, bytes: number): Manifest {
  if (isWithin(manifest, bytes)) return manifest;
  const { travellerValues, bookingValues } = BOUNDS;
  const travellers = eachBounded(manifest.travellers, travellerValues.most, (traveller) => {
    const { tags } = traveller.bags;
    if (tags.length <= travellerValues.most) return traveller;
    return { ...traveller, bags: { ...traveller.bags, tags: tags.slice(0, travellerValues.most) } };
  });
  const bookings = eachBounded(manifest.bookings, bookingValues.most, (booking) => booking);
  const rest = eachField(manifest, (name, field) => (APART.has(name) ? field : textsBounded(field)));
  if (travellers === manifest.travellers && bookings === manifest.bookings && rest === manifest) return manifest;
  const said = [
    ...(rest === manifest ? [] : [beyond('texts', travellerValues.most)]),
    ...(travellers === manifest.travellers ? [] : [beyond('traveller-values', travellerValues.most)]),
    ...(bookings === manifest.bookings ? [] : [beyond('booking-values', bookingValues.most)]),
  ];
  return { ...rest, travellers, bookings, diagnostics: [...rest.diagnostics, ...said] };
}

/** Is nothing beyond the bounds? Nearly always; so that is found out in one pass that makes nothing. */
function isWithin(manifest: Manifest, bytes: number): boolean {
  // No text is longer than its message, or than twice that where a reader joins values.
  const areTextsRead = bytes > BOUNDS.characters.most / 2;
  const { travellerValues, bookingValues } = BOUNDS;
  for (const name in manifest) {
    const field = manifest[name as keyof Manifest];
    if (name === 'travellers') {
      for (const traveller of manifest.travellers) {
        if (traveller.bags.tags.length > travellerValues.most) return false;
        if (!areFieldsWithin(traveller, travellerValues.most, areTextsRead)) return false;
      }
    } else if (name === 'bookings') {
      for (const booking of manifest.bookings) {
        if (!areFieldsWithin(booking, bookingValues.most, areTextsRead)) return false;
      }
    } else if (areTextsRead && !areTextsWithin(field)) return false;
  }
  return true;
}

function areFieldsWithin(entry: object, most: number, areTextsRead: boolean): boolean {
  for (const name in entry) {
    const field = entry[name as keyof typeof entry] as unknown;
    if (Array.isArray(field) && field.length > most && !COUNTED.has(name)) return false;
    if (areTextsRead && !areTextsWithin(field)) return false;
  }
  return true;
}

function areTextsWithin(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= BOUNDS.characters.most;
  if (value === null || typeof value !== 'object') return true;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) if (!areTextsWithin(value[at])) return false;
    return true;
  }
  for (const name in value) if (!areTextsWithin(value[name as keyof typeof value])) return false;
  return true;
}

function beyond(what: string, most: number) {
  return diagnostic('error', `bound-${what}`, {}, { most, characters: BOUNDS.characters.most });
}

/** The same list where nothing is cut. */
function eachBounded<Entry extends object>(
  entries: readonly Entry[],
  most: number,
  within: (entry: Entry) => Entry,
): readonly Entry[] {
  let cut: Entry[] | null = null;
  for (const [at, entry] of entries.entries()) {
    const bounded = within(eachField(entry, (name, field) => valueBounded(name, field, most)));
    if (bounded === entry) continue;
    cut ??= entries.slice();
    cut[at] = bounded;
  }
  return cut ?? entries;
}

function valueBounded(name: string, value: unknown, most: number): unknown {
  const list = Array.isArray(value) && value.length > most && !COUNTED.has(name) ? value.slice(0, most) : value;
  return textsBounded(list);
}

/** The same value where no text in it, at any depth, is too long. A manifest nests a few values within each other, whatever was sent. */
function textsBounded(value: unknown): unknown {
  if (typeof value === 'string')
    return value.length > BOUNDS.characters.most ? value.slice(0, BOUNDS.characters.most) : value;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    let cut: unknown[] | null = null;
    for (const [at, each] of (value as readonly unknown[]).entries()) {
      const bounded = textsBounded(each);
      if (bounded === each) continue;
      cut ??= value.slice();
      cut[at] = bounded;
    }
    return cut ?? value;
  }
  return eachField(value, (_, field) => textsBounded(field));
}

/** The same object where no field changes. */
function eachField<Entry extends object>(entry: Entry, bounded: (name: string, field: unknown) => unknown): Entry {
  let cut: Entry | null = null;
  for (const name in entry) {
    const field = bounded(name, entry[name]);
    if (field !== entry[name]) cut = { ...(cut ?? entry), [name]: field };
  }
  return cut ?? entry;
}
