/**
 * Free text of the special service requests that carry API data: DOCS (travel document), DOCO (visa and other documents), DOCA (address). Fields are
 * separated by `/`, but senders lose or double slashes. So fields are found by their form: sex and dates are the anchors, names follow them, the
 * document precedes them.
 * Source: AIRIMP (DOCS, DOCO, DOCA); IATA Resolution 830d practice.
 */
import type { Sex } from '../manifest.ts';
import { isWritten } from './dates.ts';
import { append, NONE } from './lists.ts';
import { isNamePlaceholder } from './placeholders.ts';

/** A DOCS text as written; '' where a field was not sent. Dates are `DDMMMYY`. */
export interface DocsText {
  readonly type: string;
  readonly issuer: string;
  readonly number: string;
  readonly nationality: string;
  readonly birth: string;
  readonly sex: Sex | null;
  /** The sex was MI, FI, XI or UI: the document is an infant's, whichever traveller the reference names. */
  readonly infant: boolean;
  readonly expiry: string;
  readonly surname: string;
  /** Given names, one entry per field. */
  readonly given: readonly string[];
  /** Unreadable text in the place of a date. */
  readonly oddDates: readonly string[];
  /** Unreadable text in the place of the sex. */
  readonly oddSex: string;
}

export interface DocoText {
  readonly birthPlace: string;
  /** V visa, K known traveller, R redress. */
  readonly type: string;
  readonly number: string;
  readonly place: string;
  readonly issued: string;
  readonly country: string;
  /** The document is an infant's, whichever traveller the reference names. */
  readonly infant: boolean;
}

export interface DocaText {
  /** R residence, D destination, B birth. */
  readonly type: string;
  readonly country: string;
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  /** The address is an infant's. */
  readonly infant: boolean;
}

const SEX = /^([MFXU]I?|MALE|FEMALE)$/;
const TYPE = /^(P[A-Z]?|I[A-Z]?|A[A-Z]?|C[A-Z]?|V|F|T|M|N|IP)$/;
/** Name element appended by the reservation system: `-1SMITH/JOHN`. */
const TRAILING_NAME = /-\d{1,2}[A-Z]\D*$/;

/** Reads a DOCS text (upper case, components joined). */
export function parseDocs(text: string): DocsText {
  const fields = split(text);
  const sexAt = findSex(fields);
  const birthAt = sexAt > 0 ? sexAt - 1 : findBirth(fields);
  const sex = sexAt > 0 ? (fields[sexAt] as string) : '';
  const last = birthAt > 0 ? birthAt : Math.min(5, fields.length);
  const document = documentFields(fields, last);
  const names = birthAt > 0 ? birthAt + 3 : 8;
  const expiry = birthAt > 0 ? (fields[birthAt + 2] ?? '') : (fields[7] ?? '');
  // Where the expiry and its slash are both missing, the surname stands in its place.
  const missing = expiry !== '' && !isWritten(expiry) && /^[^\d]+$/.test(expiry) && fields.length <= names + 1;
  const nameAt = missing ? names - 1 : names;
  let given: string[] = NONE;
  for (let index = nameAt + 1; index < fields.length; index++) {
    const name = fields[index] as string;
    if (name === '' || (name === 'H' && index > nameAt + 1) || isNamePlaceholder(name)) continue;
    given = append(given, name);
  }
  const birthField = birthAt > 0 ? (fields[birthAt] as string) : '';
  const sexField = birthAt > 0 && sexAt < 0 ? (fields[birthAt + 1] ?? '') : '';
  let odd: string[] = NONE;
  if (birthField !== '' && !isWritten(birthField)) odd = append(odd, birthField);
  if (!missing && expiry !== '' && !isWritten(expiry)) odd = append(odd, expiry);
  return {
    type: document[0] ?? '',
    issuer: document[1] ?? '',
    number: document[2] ?? '',
    nationality: document[3] ?? '',
    birth: isWritten(birthField) ? birthField : '',
    sex: sex === '' || sex.startsWith('U') ? null : (sex.slice(0, 1) as Sex),
    infant: sex.length === 2,
    oddDates: odd,
    oddSex: isWritten(sexField) ? '' : sexField,
    expiry: isWritten(expiry) ? expiry : '',
    surname: isNamePlaceholder(fields[nameAt] ?? '') ? '' : (fields[nameAt] ?? ''),
    given,
  };
}

/** Reads a DOCO text. */
export function parseDoco(text: string): DocoText {
  const fields = split(text);
  const typeAt = fields.findIndex((field, index) => index <= 3 && /^[VKR]$/.test(field));
  const type = typeAt < 0 ? 2 : typeAt;
  return {
    birthPlace: fields[type - 1] ?? '',
    type: fields[type] ?? '',
    number: fields[type + 1] ?? '',
    place: fields[type + 2] ?? '',
    issued: fields[type + 3] ?? '',
    country: fields[type + 4] ?? '',
    infant: fields.slice(type + 5).includes('I'),
  };
}

/** Reads a DOCA text. */
export function parseDoca(text: string): DocaText {
  const fields = split(text);
  const typeAt = fields.findIndex((field, index) => index <= 2 && /^[RDB]$/.test(field));
  const type = typeAt < 0 ? 1 : typeAt;
  return {
    type: fields[type] ?? '',
    country: fields[type + 1] ?? '',
    street: fields[type + 2] ?? '',
    city: fields[type + 3] ?? '',
    state: fields[type + 4] ?? '',
    postalCode: fields[type + 5] ?? '',
    infant: fields.slice(type + 6).includes('I'),
  };
}

function split(text: string): string[] {
  const cut = text.includes('-') ? text.replace(TRAILING_NAME, '') : text;
  const fields: string[] = [];
  for (let from = 0; ; ) {
    const slash = cut.indexOf('/', from);
    const end = slash < 0 ? cut.length : slash;
    const blank = end > from && (cut.charCodeAt(from) === 32 || cut.charCodeAt(end - 1) === 32);
    const field = end === from ? '' : cut.slice(from, end);
    fields.push(blank ? field.trim() : field);
    if (slash < 0) return fields;
    from = slash + 1;
  }
}

function isSex(field: string): boolean {
  return field === 'M' || field === 'F' || (field !== '' && SEX.test(field));
}

/** Index of the sex field: the usual place, else the field beside a date or after an empty date. */
function findSex(fields: readonly string[]): number {
  if (fields.length > 6 && isSex(fields[6] as string)) return 6;
  for (let index = 3; index < fields.length && index < 9; index++) {
    if (!isSex(fields[index] as string)) continue;
    if (isWritten(fields[index - 1] as string) || isWritten(fields[index + 1] ?? '')) return index;
  }
  return -1;
}

/** Index of the date of birth without a sex field: the first date, unless it stands in the place of the expiry. */
function findBirth(fields: readonly string[]): number {
  const at = fields.findIndex((field, index) => index >= 3 && isWritten(field));
  if (at < 0 || at === 7) return fields.length > 5 ? 5 : -1;
  return at;
}

/** Type, issuer, number and nationality: the fields before the date of birth (index `end`), despite lost or doubled slashes. */
function documentFields(fields: readonly string[], end: number): readonly string[] {
  if (end === 5 && fields[0] === '') return fields.slice(1, end);
  const before = fields.slice(0, end);
  // The leading slash is missing, or the type and its slash are.
  if (before[0] !== '') return before.slice(TYPE.test(before[0] as string) ? 0 : 1);
  if (end === 4 && /\d/.test(before[2] ?? '')) return before;
  if (end > 5) {
    const sent = before.filter((field) => field !== '');
    if (sent.length === 4 && TYPE.test(sent[0] as string)) return sent;
    if (TYPE.test(before[end - 4] as string)) return before.slice(end - 4);
  }
  return before.slice(1);
}
