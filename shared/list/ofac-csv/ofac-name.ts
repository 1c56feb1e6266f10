/** Names as OFAC writes them. */
import type { EntryDraft } from '../entry-draft.ts';
import type { NameQuality } from '../list-entry.ts';

/** Adds a name; that of a person is `FAMILY, Given`. */
export function addOfacName(draft: EntryDraft, name: string, quality: NameQuality): void {
  const comma = draft.kind === 'person' ? name.indexOf(',') : -1;
  const parts = comma > 0 ? { surname: name.slice(0, comma).trim(), givenNames: name.slice(comma + 1).trim() } : {};
  draft.name(name, quality, parts);
}
