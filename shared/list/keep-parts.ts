/** What an entry keeps that a delta gives without the parts that did not change. */
import type { ListEntry } from './list-entry.ts';

/**
 * The entry with the documents, addresses and identifiers that the version before had and the delta does not give, and with programmes, reference, day
 * of listing and remarks where it gives none. A part that the delta takes off stays, because it does not say whose it was: rather found once too often.
 * The last valid day is that of the delta: a measure may have lost its end.
 */
export function withPartsKept(entry: ListEntry, before: ListEntry): ListEntry {
  return {
    ...entry,
    documents: kept(entry.documents, before.documents, ({ number }) => number),
    addresses: kept(entry.addresses, before.addresses, ({ text }) => text),
    identifiers: kept(entry.identifiers, before.identifiers, ({ value }) => value),
    programmes: entry.programmes.length > 0 ? entry.programmes : before.programmes,
    reference: entry.reference ?? before.reference,
    listedOn: entry.listedOn ?? before.listedOn,
    remarks: entry.remarks ?? before.remarks,
  };
}

function kept<Part>(now: readonly Part[], before: readonly Part[], keyOf: (part: Part) => string): readonly Part[] {
  const given = new Set(now.map(keyOf));
  return [...now, ...before.filter((part) => !given.has(keyOf(part)))];
}
