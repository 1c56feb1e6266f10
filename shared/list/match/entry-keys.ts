/** By what an entry is found: the keys of its documents, contacts and vehicles, and its names. */
import { keyOf } from '../../name/key-table.ts';
import type { EntryKind } from '../list-entry.ts';
import { listedForms } from './compare-documents.ts';
import { NAMED_KINDS } from './compare-entry.ts';
import type { ComparedEntry } from './compared-entry.ts';
import { CONTACT_ROWS, KEY, vehicleForm } from './contact-forms.ts';
import type { EvidenceField } from './evidence.ts';

/** A key, and what of the entry it is of. */
export interface EntryKey {
  /** Null: a vehicle, which no line of evidence shows. */
  readonly field: EvidenceField | null;
  readonly key: ReturnType<typeof keyOf>;
}

/** All keys of the entry. */
export function* entryKeys(entry: ComparedEntry): Generator<EntryKey> {
  for (const document of entry.documents)
    for (const form of listedForms(document)) yield { field: 'document', key: keyOf(KEY.document, form) };
  for (const { key, field, listed } of CONTACT_ROWS)
    for (const { forms } of listed(entry)) for (const form of forms) yield { field, key: keyOf(key, form) };
  for (const written of vehiclesIn(entry)) {
    const form = vehicleForm(written);
    if (form !== null) yield { field: null, key: keyOf(KEY.vehicle, form) };
  }
}

/** Its plates and vehicle identification numbers, as written. */
export function vehiclesIn({ identifiers }: ComparedEntry): readonly string[] {
  return identifiers.flatMap(({ type, value }) => (type === 'plate' || type === 'vin' ? [value] : []));
}

/** Things that officers look up in the list. No message about travellers names them. */
const LOOKED_UP: ReadonlySet<EntryKind> = new Set<EntryKind>(['vessel', 'aircraft', 'art', 'firearm']);

/** Can anything be found by the entry? Only persons, and what officers look up, are found by a name alone. */
export function isFindable(entry: ComparedEntry & { readonly remarks: string | null }): boolean {
  const { kind, names, identifiers, remarks } = entry;
  if (kind === 'alert') return names.length > 0 || remarks !== null;
  if (names.length > 0 && (NAMED_KINDS.has(kind) || LOOKED_UP.has(kind))) return true;
  if (identifiers.length > 0 && LOOKED_UP.has(kind)) return true;
  return entryKeys(entry).next().done !== true;
}
