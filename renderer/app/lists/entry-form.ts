/** What is typed of an entry, and the entry that it makes. What the form has no field for stays as it was. */

import { statusInWords } from '../../../shared/list/document-words.ts';
import { listedBirths } from '../../../shared/list/list-dates.ts';
import {
  type DocumentStatus,
  type EntryKind,
  emptyEntry,
  type ListEntry,
  type ListedBirth,
  type ListedDocument,
  type ListedIdentifier,
  type NameQuality,
} from '../../../shared/list/list-entry.ts';
import type { ListedPicture } from '../../../shared/list/listed-picture.ts';
import type { Handling } from '../../../shared/screening/screening.ts';
import type { Input } from '../../core/calls/all-calls.ts';
import type { PickedPicture } from './pictures/pick-picture.ts';

export type EntryInput = Input<'lists.add-entry'>['entry'];

/** Identifiers with a field of their own, each in its lines. */
export const TYPED_NUMBERS = {
  plates: 'plate',
  vins: 'vin',
  agencies: 'agency',
  cards: 'card',
} as const satisfies Readonly<Record<string, ListedIdentifier['type']>>;
type NumberField = keyof typeof TYPED_NUMBERS;
const NUMBER_FIELDS = Object.keys(TYPED_NUMBERS) as readonly NumberField[];

/** A picture that the entry has, or one that was picked. */
export interface TypedPicture {
  readonly of: ListedPicture | PickedPicture;
  readonly caption: string;
}

export interface TypedEntry extends Readonly<Record<NumberField, string>> {
  readonly kind: EntryKind;
  /** Of the main name and good aliases; of weak ones; of former ones. One a line. */
  readonly names: string;
  readonly weakNames: string;
  readonly formerNames: string;
  /** Each a day, a month, a year or a range; `~` before it where it is about then. */
  readonly births: string;
  readonly birthPlaces: string;
  readonly sex: 'M' | 'F' | 'X' | '';
  readonly nationalities: string;
  /** Number, issuer, status. */
  readonly documents: string;
  readonly phones: string;
  readonly emails: string;
  readonly addresses: string;
  readonly reference: string;
  readonly remarks: string;
  readonly pictures: readonly TypedPicture[];
  /** Ids of the rules that an alert links. */
  readonly rules: readonly string[];
  readonly validUntil: string;
  readonly outcome: 'watch' | 'inspect' | 'intercept' | '';
  readonly handling: Handling | '';
  readonly instruction: string;
  readonly warning: string;
}

/** The word of a status, in the language of the screen. */
export type StatusWord = (status: DocumentStatus) => string;

/** What an entry says, as typed. */
export function typedOf(entry: ListEntry, word: StatusWord): TypedEntry {
  const named = (...qualities: readonly NameQuality[]) =>
    entry.names.filter(({ quality }) => qualities.includes(quality)).map(({ name }) => name);
  const numbers = (field: NumberField) =>
    entry.identifiers.filter(({ type }) => type === TYPED_NUMBERS[field]).map(({ value }) => value);
  return {
    ...{ kind: entry.kind, sex: entry.sex ?? '', handling: entry.handling ?? '' },
    ...{ names: lines(named('main', 'good')), weakNames: lines(named('weak')), formerNames: lines(named('former')) },
    births: lines(entry.births.map(birthText)),
    birthPlaces: lines(entry.birthPlaces),
    nationalities: entry.nationalities.join(' '),
    documents: lines(entry.documents.map((document) => documentText(document, word))),
    ...{ phones: lines(entry.phones), emails: lines(entry.emails) },
    addresses: lines(entry.addresses.map(({ text }) => text)),
    ...{ plates: lines(numbers('plates')), vins: lines(numbers('vins')) },
    ...{ agencies: lines(numbers('agencies')), cards: lines(numbers('cards')) },
    ...{ reference: entry.reference ?? '', remarks: entry.remarks ?? '', validUntil: entry.validUntil ?? '' },
    pictures: entry.pictures.map((of) => ({ of, caption: of.caption ?? '' })),
    rules: entry.rules,
    outcome: entry.outcome === 'clear' ? '' : (entry.outcome ?? ''),
    ...{ instruction: entry.instruction ?? '', warning: entry.warning ?? '' },
  };
}

/** An empty form. */
export const NOTHING_TYPED: TypedEntry = typedOf(emptyEntry('person', ''), String);

/** The entry; null: a birth cannot be read, or an alert lacks title or text. `was`: of which what has no field stays. */
export function entryTyped(typed: TypedEntry, was: ListEntry | null, word: StatusWord): EntryInput | null {
  if (typed.kind === 'alert') return alertTyped(typed, was);
  const { id: _, ...rest } = was ?? emptyEntry(typed.kind, '');
  const births = linesOf(typed.births).map((line) => kept(rest.births, birthText, line) ?? birthTyped(line));
  if (births.some((birth) => birth === null)) return null;
  const named = (text: string, quality: (at: number) => NameQuality) =>
    linesOf(text).map((name, at) => {
      const same = rest.names.find((each) => each.name === name);
      return { surname: null, givenNames: null, ...same, name, quality: quality(at) };
    });
  const typedTypes: readonly string[] = Object.values(TYPED_NUMBERS);
  const numbers = NUMBER_FIELDS.flatMap((field) =>
    linesOf(typed[field]).map((value): ListedIdentifier => {
      const type = TYPED_NUMBERS[field];
      const same = rest.identifiers.find((each) => each.type === type && each.value === value);
      return same ?? { type, typeText: null, value, country: null };
    }),
  );
  const entry: Omit<ListEntry, 'id'> = {
    ...rest,
    ...{ kind: typed.kind, rules: [] },
    names: [
      ...named(typed.names, (at) => (at === 0 ? 'main' : 'good')),
      ...named(typed.weakNames, () => 'weak'),
      ...named(typed.formerNames, () => 'former'),
    ],
    births: births.flatMap((birth) => birth ?? []),
    birthPlaces: linesOf(typed.birthPlaces),
    sex: typed.sex === '' ? null : typed.sex,
    nationalities: typed.nationalities
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter((code) => code !== ''),
    documents: linesOf(typed.documents).map(
      (line) =>
        kept(rest.documents, (each) => documentText(each, word), line) ?? documentTyped(line, rest.documents, word),
    ),
    phones: linesOf(typed.phones),
    emails: linesOf(typed.emails),
    addresses: linesOf(typed.addresses).map(
      (text) => kept(rest.addresses, (each) => each.text, text) ?? { text, city: null, country: null },
    ),
    identifiers: [...numbers, ...rest.identifiers.filter(({ type }) => !typedTypes.includes(type))],
    reference: typed.reference.trim() || null,
    remarks: typed.remarks.trim() || null,
    validUntil: typed.validUntil || null,
    outcome: typed.outcome === '' ? null : typed.outcome,
    handling: typed.handling === '' ? null : typed.handling,
    instruction: typed.instruction.trim() || null,
    warning: typed.warning.trim() || null,
  };
  return inputOf(entry, typed);
}

/** An alert has a title and a text, and nothing by which travellers are compared. */
function alertTyped(typed: TypedEntry, was: ListEntry | null): EntryInput | null {
  const { names, remarks, rules, reference, validUntil } = typed;
  const [name, text] = [names.trim().replace(/\s+/g, ' '), remarks.trim()];
  if (name === '' || text === '') return null;
  const { id: _, ...empty } = emptyEntry('alert', '');
  const entry: Omit<ListEntry, 'id'> = {
    ...empty,
    names: [{ name, surname: null, givenNames: null, quality: 'main' }],
    remarks: text,
    rules,
    reference: reference.trim() || null,
    listedOn: was?.listedOn ?? null,
    changedOn: was?.changedOn ?? null,
    validUntil: validUntil || null,
  };
  return inputOf(entry, typed);
}

/** Lists of the form are those of the input, but for `readonly`. Files are handed over as they are; that it was typed, the core says. */
function inputOf({ pictures: _, typed: __, ...entry }: Omit<ListEntry, 'id'>, { pictures }: TypedEntry): EntryInput {
  return {
    ...(structuredClone(entry) as Omit<EntryInput, 'pictures'>),
    pictures: pictures.map(({ of, caption }) => ({
      of: 'file' in of ? { file: of.file } : { kept: of.id },
      caption: caption.trim() || null,
    })),
  };
}

/** `1970`, `1970-03`, `1970-03-14`, `1970 – 1975`; `~1970` where it is about then. A range of days is written out. */
function birthText({ from, to, circa }: ListedBirth): string {
  const year = (day: string) => day.slice(0, 4);
  const isYears = from.slice(4) === '-01-01' && to.slice(4) === '-12-31';
  const [first, last] = isYears ? [year(from), year(to)] : [from, to];
  return `${circa ? '~' : ''}${first === last ? first : `${first} – ${last}`}`;
}

/** Days in numbers are read the day first. */
function birthTyped(line: string): ListedBirth | null {
  const found = listedBirths(line, 'day-first');
  return found.length === 1 ? (found[0] ?? null) : null;
}

function documentText({ number, issuer, status }: ListedDocument, word: StatusWord): string {
  const parts = status === null ? [number, issuer ?? ''] : [number, issuer ?? '', word(status)];
  return parts.join(', ').replace(/(, )+$/, '');
}

const STATUSES: readonly DocumentStatus[] = ['valid', 'lost', 'stolen', 'stolen-blank', 'invalid', 'fraudulent'];

/** `TG4400998, TGO, stolen`, the status in the language of the screen or of any list. */
function documentTyped(line: string, were: readonly ListedDocument[], word: StatusWord): ListedDocument {
  const [number = '', issuer = '', ...words] = line.split(',').map((part) => part.trim());
  const said = words.join(' ').trim();
  const same = were.find((each) => each.number === number);
  const own = STATUSES.find((status) => word(status).toLowerCase() === said.toLowerCase());
  return {
    ...(same ?? { type: null, typeText: null, issued: null, expiry: null }),
    number,
    issuer: issuer === '' ? null : issuer.toUpperCase(),
    status: said === '' ? null : (own ?? statusInWords(said) ?? same?.status ?? null),
  };
}

/** The one that reads so, with all that the line does not say. */
function kept<Each>(were: readonly Each[], textOf: (each: Each) => string, line: string): Each | null {
  return were.find((each) => textOf(each) === line) ?? null;
}

function lines(values: readonly string[]): string {
  return values.join('\n');
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
