/**
 * The first level of a document in the database of stolen and lost travel documents (SLTD): number, type and issuing state. Whatever else a file has of
 * a document is left out before anything is stored, and is named.
 */
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { emptyEntry, type ListEntry, type ListedDocument } from '../list/list-entry.ts';
import type { ListEnd, ListItem } from '../list/list-reader.ts';
import { contentHash } from '../list/match/content-hash.ts';

/** What of an entry tells of whoever holds the document. SLTD has nothing of them. */
const OF_HOLDER = [
  ...(['names', 'births', 'birthPlaces', 'sex', 'nationalities'] as const),
  ...(['phones', 'emails', 'addresses'] as const),
] as const satisfies readonly (keyof ListEntry)[];

/** What else is known of it, which the terminal shows. */
const OF_CASE = [
  ...(['reference', 'notice', 'programmes', 'remarks', 'pictures', 'rules', 'identifiers'] as const),
  ...(['listedOn', 'changedOn', 'validUntil', 'outcome', 'handling', 'instruction', 'warning'] as const),
] as const satisfies readonly (keyof ListEntry)[];

/** What is left out of an entry: something of the holder, or more of the document. */
export type LeftOut = 'holder' | 'details';

export interface FirstLevel {
  /** One for each document. */
  readonly entries: readonly ListEntry[];
  readonly left: readonly LeftOut[];
}

/** The first level of an entry; no entries where it has no document. */
export function firstLevel(entry: ListEntry): FirstLevel {
  const isSaid = (field: keyof ListEntry) => {
    const value = entry[field];
    return Array.isArray(value) ? value.length > 0 : value !== null;
  };
  const isHolder = OF_HOLDER.some(isSaid);
  const isMore = OF_CASE.some(isSaid) || entry.documents.some(saysMore);
  return {
    entries: entry.documents.map((document) => documentEntry(document, entry.typed)),
    left: [...(isHolder ? (['holder'] as const) : []), ...(isMore ? (['details'] as const) : [])],
  };
}

function saysMore({ status, issued, expiry }: ListedDocument): boolean {
  return status !== null || issued !== null || expiry !== null;
}

/** Its id comes of the three alone: the number of a report would be second level. */
function documentEntry({ type, typeText, number, issuer }: ListedDocument, typed: ListEntry['typed']): ListEntry {
  const told = [issuer ?? '', type ?? typeText ?? '', number].join(' ').toUpperCase();
  const id = `doc-${contentHash(told)}`;
  const document = { type, typeText, number, issuer, status: null, issued: null, expiry: null };
  return { ...emptyEntry('document', id), documents: [document], typed };
}

/** What stands in a field that is left out anyway is not kept in the report either. A line that could not be read is. */
function withoutValue(refused: Diagnostic): Diagnostic {
  const isOfField = refused.severity !== 'error' && refused.offset !== null;
  if (!isOfField) return refused;
  const params = 'value' in refused.params ? { ...refused.params, value: '…' } : refused.params;
  return { ...refused, params, raw: null };
}

/** The same of all that a reader gives. What was left out is named at the end, with how many entries had it. */
export function* firstLevelItems(items: Generator<ListItem, ListEnd>): Generator<ListItem, ListEnd> {
  const counts: Record<LeftOut, number> = { holder: 0, details: 0 };
  for (;;) {
    const step = items.next();
    if (step.done === true) {
      if (counts.holder > 0) yield { refused: diagnostic('warning', 'sltd-holder-left', {}, { count: counts.holder }) };
      if (counts.details > 0)
        yield { refused: diagnostic('warning', 'sltd-details-left', {}, { count: counts.details }) };
      return step.value;
    }
    const item = step.value;
    if ('refused' in item) yield { ...item, refused: withoutValue(item.refused) };
    // Ids of a list of changes are not those that are kept.
    else if ('gone' in item) yield { refused: diagnostic('error', 'sltd-gone', { offset: item.offset }) };
    else {
      const { entries, left } = firstLevel(item.entry);
      for (const each of left) counts[each] += 1;
      if (entries.length === 0)
        yield { refused: diagnostic('error', 'sltd-without-document', { offset: item.offset }) };
      for (const entry of entries) yield { ...item, entry };
    }
  }
}
