/** What an entry keeps that a delta gives without the parts that did not change. */
import type { IsoDate } from '../manifest.ts';
import type { ListEntry } from './list-entry.ts';

/**
 * The entry with the documents, addresses and identifiers that the version before had and the delta does not give, and with programmes, reference, day
 * of listing and remarks where it gives none. A part that the delta takes off stays, because it does not say whose it was: rather found once too often.
 * A measure that did not change is not in the delta, and may have no end: the entry ends only where both have a last day, on the later one.
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
    validUntil: laterEnd(entry.validUntil, before.validUntil),
  };
}

function laterEnd(now: IsoDate | null, before: IsoDate | null): IsoDate | null {
  if (now === null || before === null) return null;
  return now > before ? now : before;
}

function kept<Part>(now: readonly Part[], before: readonly Part[], keyOf: (part: Part) => string): readonly Part[] {
  const given = new Set(now.map(keyOf));
  return [...now, ...before.filter((part) => !given.has(keyOf(part)))];
}
