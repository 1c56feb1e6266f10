/** What is typed of an entry, and the entry that it makes. */
import { type EntryKind, emptyEntry, type ListEntry, type ListedIdentifier } from '../../../shared/list/list-entry.ts';
import type { Input } from '../../core/calls/all-calls.ts';

export type EntryInput = Input<'lists.add-entry'>['entry'];

export interface TypedEntry {
  readonly kind: EntryKind;
  readonly names: string;
  readonly birth: string;
  readonly sex: 'M' | 'F' | 'X' | '';
  readonly nationalities: string;
  readonly documents: string;
  readonly phones: string;
  readonly emails: string;
  readonly addresses: string;
  readonly plates: string;
  readonly vins: string;
  readonly reference: string;
  readonly remarks: string;
  readonly validUntil: string;
}

/** What an entry says, as typed. */
export function typedOf(entry: ListEntry): TypedEntry {
  const [birth] = entry.births;
  const numbers = (type: ListedIdentifier['type']) =>
    entry.identifiers.flatMap((each) => (each.type === type ? [each.value] : [])).join('\n');
  const isYear = birth !== undefined && birth.from.slice(4) === '-01-01' && birth.to.slice(4) === '-12-31';
  return {
    kind: entry.kind,
    names: entry.names.map(({ name }) => name).join('\n'),
    birth: birth === undefined ? '' : isYear ? birth.from.slice(0, 4) : birth.from,
    sex: entry.sex ?? '',
    nationalities: entry.nationalities.join(' '),
    documents: entry.documents
      .map(({ number, issuer }) => (issuer === null ? number : `${number}, ${issuer}`))
      .join('\n'),
    phones: entry.phones.join('\n'),
    emails: entry.emails.join('\n'),
    addresses: entry.addresses.map(({ text }) => text).join('\n'),
    plates: numbers('plate'),
    vins: numbers('vin'),
    reference: entry.reference ?? '',
    remarks: entry.remarks ?? '',
    validUntil: entry.validUntil ?? '',
  };
}

export const NOTHING_TYPED: TypedEntry = typedOf(emptyEntry('person', ''));

/** The entry; null: the birth cannot be read. `was`: of which what has no field stays. */
export function entryTyped(typed: TypedEntry, was: ListEntry | null): EntryInput | null {
  const births = birthsTyped(typed.birth, was);
  if (births === null) return null;
  const { id: _, ...rest } = was ?? emptyEntry(typed.kind, '');
  const known = new Map(rest.names.map((name) => [name.name, name]));
  const others = rest.identifiers.filter(({ type }) => type !== 'plate' && type !== 'vin');
  const numbers = (type: 'plate' | 'vin', text: string) =>
    linesOf(text).map((value) => ({ type, typeText: null, value, country: null }));
  const entry: Omit<ListEntry, 'id'> = {
    ...rest,
    kind: typed.kind,
    names: linesOf(typed.names).map(
      (name, at) => known.get(name) ?? { name, surname: null, givenNames: null, quality: at === 0 ? 'main' : 'good' },
    ),
    births,
    sex: typed.sex === '' ? null : typed.sex,
    nationalities: typed.nationalities
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter((code) => code !== ''),
    documents: linesOf(typed.documents).map((line) => {
      const [number = '', issuer = ''] = line.split(',').map((part) => part.trim());
      const same = rest.documents.find((each) => each.number === number);
      return {
        ...(same ?? { type: null, typeText: null, status: null, issued: null, expiry: null }),
        number,
        issuer: issuer === '' ? null : issuer.toUpperCase(),
      };
    }),
    phones: linesOf(typed.phones),
    emails: linesOf(typed.emails),
    addresses: linesOf(typed.addresses).map(
      (text) => rest.addresses.find((each) => each.text === text) ?? { text, city: null, country: null },
    ),
    identifiers: [...numbers('plate', typed.plates), ...numbers('vin', typed.vins), ...others],
    reference: typed.reference.trim() || null,
    remarks: typed.remarks.trim() || null,
    validUntil: typed.validUntil || null,
  };
  // Lists of the form are those of the input, but for `readonly`.
  return structuredClone(entry) as EntryInput;
}

function birthsTyped(text: string, was: ListEntry | null): ListEntry['births'] | null {
  const typed = text.trim();
  if (typed === '') return [];
  if (was !== null && typedOf(was).birth === typed) return was.births;
  if (/^\d{4}$/.test(typed)) return [{ from: `${typed}-01-01`, to: `${typed}-12-31`, circa: false }];
  return /^\d{4}-\d{2}-\d{2}$/.test(typed) ? [{ from: typed, to: typed, circa: false }] : null;
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
