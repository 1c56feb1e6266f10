/** By what an entry is found: the keys of its documents, contacts and vehicles, and its names. */
import type { EntryKind } from '../list-entry.ts';
import { listedForms, sentForms } from './compare-documents.ts';
import { NAMED_KINDS } from './compare-entry.ts';
import type { ComparedEntry } from './compared-entry.ts';
import { CONTACT_ROWS, type ComparedBooking, type ComparedTraveller, KEY, vehicleForm } from './contact-forms.ts';
import type { EvidenceField } from './evidence.ts';

/** A form by which an entry is found, and what of the entry it is of. */
export interface EntryKey {
  /** Null: a vehicle, which no line of evidence shows. */
  readonly field: EvidenceField | null;
  readonly kind: FormKind;
  readonly form: string;
}

/** What a form is of: forms of two kinds are never the same. */
export type FormKind = (typeof KEY)[keyof typeof KEY];

/** All keys of the entry. An alert has none: it is read, and compared with nobody. */
export function* entryKeys(entry: ComparedEntry): Generator<EntryKey> {
  if (entry.kind === 'alert') return;
  for (const document of entry.documents)
    for (const form of listedForms(document)) yield { field: 'document', kind: KEY.document, form };
  for (const { key: kind, field, listed } of CONTACT_ROWS)
    for (const { forms } of listed(entry)) for (const form of forms) yield { field, kind, form };
  for (const written of vehiclesIn(entry)) {
    const form = vehicleForm(written);
    if (form !== null) yield { field: null, kind: KEY.vehicle, form };
  }
}

/** Calls `visit` with every form of a traveller's documents and contacts: an entry with one of them may be a match, and one with none is not found but by a name. */
export function eachSentForm(
  traveller: ComparedTraveller,
  booking: ComparedBooking | null,
  visit: (kind: FormKind, form: string) => void,
): void {
  for (const document of traveller.documents) for (const form of sentForms(document)) visit(KEY.document, form);
  for (const { key, sent } of CONTACT_ROWS)
    for (const { forms } of sent(traveller, booking)) for (const form of forms) visit(key, form);
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
