/** Cuts the lists and texts of one traveller or booking that are longer than any real one: merging and screening compare each of them with others. */
import { diagnostic } from '../diagnostic.ts';
import type { Manifest } from '../manifest.ts';
import { BOUNDS } from './budget.ts';

/** These name travellers and legs, which have bounds of their own. */
const COUNTED: ReadonlySet<string> = new Set(['travellers', 'flights']);

/** The manifest without what is beyond the bounds; a remark says so. The kept message still has all of it. */
export function boundedLists(manifest: Manifest): Manifest {
  const { travellerValues, bookingValues } = BOUNDS;
  const travellers = eachBounded(manifest.travellers, travellerValues.most, (traveller) => {
    const { tags } = traveller.bags;
    if (tags.length <= travellerValues.most) return traveller;
    return { ...traveller, bags: { ...traveller.bags, tags: tags.slice(0, travellerValues.most) } };
  });
  const bookings = eachBounded(manifest.bookings, bookingValues.most, (booking) => booking);
  if (travellers === manifest.travellers && bookings === manifest.bookings) return manifest;
  const said = [
    ...(travellers === manifest.travellers ? [] : [beyond('traveller-values', travellerValues.most)]),
    ...(bookings === manifest.bookings ? [] : [beyond('booking-values', bookingValues.most)]),
  ];
  return { ...manifest, travellers, bookings, diagnostics: [...manifest.diagnostics, ...said] };
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
    const bounded = within(fieldsBounded(entry, most));
    if (bounded === entry) continue;
    cut ??= entries.slice();
    cut[at] = bounded;
  }
  return cut ?? entries;
}

function fieldsBounded<Entry extends object>(entry: Entry, most: number): Entry {
  let cut: Entry | null = null;
  for (const name in entry) {
    const bounded = valueBounded(name, entry[name], most);
    if (bounded !== entry[name]) cut = { ...(cut ?? entry), [name]: bounded };
  }
  return cut ?? entry;
}

function valueBounded(name: string, value: unknown, most: number): unknown {
  if (typeof value === 'string') return textBounded(value);
  if (!Array.isArray(value)) return value;
  const list: readonly unknown[] = value.length > most && !COUNTED.has(name) ? value.slice(0, most) : value;
  return list.some(isLong) ? list.map((each) => (isLong(each) ? textBounded(each) : each)) : list;
}

function isLong(value: unknown): value is string {
  return typeof value === 'string' && value.length > BOUNDS.characters.most;
}

function textBounded(text: string): string {
  return isLong(text) ? text.slice(0, BOUNDS.characters.most) : text;
}
