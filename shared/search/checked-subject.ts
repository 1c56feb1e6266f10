/**
 * Reads what an officer typed or scanned as somebody or something that lists may name: a name with a date of birth, the number of a document with its issuer, a telephone,
 * an e-mail, the plate or number of a vehicle, or a machine-readable zone. One text may be several of these: each is looked up.
 */
import { type MrzCheck, type MrzChecks, type MrzReading, readMrz } from '../entry/mrz.ts';
import { MRZ_LAYOUTS } from '../entry/mrz-layout.ts';
import type { ReadContext } from '../intake/read-context.ts';
import type { SentDocument } from '../list/match/compare-documents.ts';
import { type ComparedTraveller, vehicleForm } from '../list/match/contact-forms.ts';
import type { IsoDate } from '../manifest.ts';
import { isoDate } from '../time/civil.ts';
import { readTyped } from './read-typed.ts';
import { emailForm, phoneForm, plainCode, type SearchKind, typedWords } from './search-kinds.ts';
import { readDay } from './typed-day.ts';

/** A zone that was read, with what its check digits say. */
export interface CheckedZone {
  readonly format: NonNullable<MrzReading['format']>;
  readonly checks: MrzChecks;
  readonly specimen: boolean;
}

export interface CheckedSubject {
  readonly traveller: ComparedTraveller;
  /** Plates or identification numbers of a vehicle, in capitals without spaces. */
  readonly vehicles: readonly string[];
  /** Null: the text is no zone. */
  readonly zone: CheckedZone | null;
}

export interface SubjectContext extends ReadContext {
  /** The day by which years of two digits are read. */
  readonly on: IsoDate;
}

const NOBODY: ComparedTraveller = {
  surname: null,
  givenNames: null,
  otherName: null,
  dateOfBirth: null,
  sex: null,
  nationality: null,
  birthPlace: null,
  phones: [],
  emails: [],
  address: null,
  documents: [],
};

/** Reads a text. `kind`: what the officer says that it is. Null: lists name nothing of the kind, or nothing can be looked up. */
export function checkedSubject(text: string, kind: SearchKind | 'any', context: SubjectContext): CheckedSubject | null {
  if (kind === 'locator' || kind === 'ticket') return null;
  const typed = readTyped(text);
  if (kind === 'any') {
    const zone = typed.zone ? readZone(text, context) : readNameLine(text, context);
    if (zone !== null) return zone;
    if (typed.case !== null && typed.case.unit !== null) return null;
  }
  const whole = readWords(text, context);
  // A seat or a day beside a flight says where to look, and nothing of whom.
  const isPlace =
    kind === 'any' && whole.born === null && ((typed.flight?.day ?? null) !== null || typed.seat !== null);
  const words = isPlace ? readWords(typed.left, context) : whole;
  const subject: CheckedSubject = {
    traveller: {
      ...NOBODY,
      ...(is(kind, 'name') && words.name !== null ? { wholeName: words.name, dateOfBirth: words.born } : {}),
      documents: is(kind, 'document') ? words.documents : [],
      phones: is(kind, 'phone') ? words.phones : [],
      emails: is(kind, 'email') ? words.emails : [],
    },
    vehicles: kind === 'any' ? words.vehicles : [],
    zone: null,
  };
  return isEmpty(subject) ? null : subject;
}

function is(kind: SearchKind | 'any', of: SearchKind): boolean {
  return kind === 'any' || kind === of;
}

function isEmpty({ traveller, vehicles }: CheckedSubject): boolean {
  const { wholeName, documents, phones, emails } = traveller;
  return wholeName === undefined && [documents, phones, emails, vehicles].every(({ length }) => length === 0);
}

/** The holder and the document. A number whose check digit does not fit is compared with that digit, since one sign may be misread. */
function readZone(text: string, context: SubjectContext): CheckedSubject | null {
  const { traveller, format, checks, specimen, lines } = readMrz(text, context, context.on);
  if (traveller === null || format === null) return null;
  const place = MRZ_LAYOUTS[format].fields.numberCheck;
  const digit = place === undefined ? '' : (lines[place[0] - 1] ?? '').slice(place[1] - 1, place[2]);
  const check = checks.number === 'invalid' && /^\d$/.test(digit) ? { check: digit } : {};
  const { surname, givenNames, dateOfBirth, sex, nationality, documents } = traveller;
  return {
    traveller: {
      ...NOBODY,
      ...{ surname, givenNames, dateOfBirth, sex, nationality },
      documents: documents.map(({ type, number, issuer }) => ({ type, number, issuer, ...check })),
    },
    vehicles: [],
    zone: { format, checks, specimen },
  };
}

/** The first line of a passport or visa alone; ICAO 9303 part 4, section 4.2.2. */
const NAME_LINE = /^[PVIAC][A-Z<]([A-Z<]{3})([A-Z]+(?:<[A-Z]+)*)(?:<<([A-Z<]+?))?<{2,}$/;
const NO_CHECKS: MrzChecks = {
  number: 'absent',
  birth: 'absent',
  expiry: 'absent',
  optional: 'absent',
  composite: 'absent',
} satisfies Record<string, MrzCheck>;

function readNameLine(text: string, { reference }: SubjectContext): CheckedSubject | null {
  const written = text.replace(/\s/g, '').toUpperCase();
  const [, state = '', surname = '', given = ''] = NAME_LINE.exec(written) ?? [];
  if (surname === '') return null;
  const issuer = reference.countryCode(state.replaceAll('<', ''));
  const format = written.length > MRZ_LAYOUTS.TD2.width ? 'TD3' : 'TD2';
  const traveller = {
    ...NOBODY,
    surname: surname.replaceAll('<', ' '),
    givenNames: given.replace(/<+/g, ' ').trim() || null,
    documents: [],
  };
  return { traveller, vehicles: [], zone: { format, checks: NO_CHECKS, specimen: issuer === null && state === 'UTO' } };
}

interface Words {
  readonly name: string | null;
  readonly born: IsoDate | null;
  readonly documents: readonly SentDocument[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly vehicles: readonly string[];
}

/** Letters beside a number that are part of it: a state before a passport number, the groups of a plate. */
const MOST_BESIDE = 3;
const DIGITS = /^[+(]?[\d().-]+$/;

function readWords(text: string, context: SubjectContext): Words {
  const all = text.trim().split(/\s+/).filter(Boolean);
  const { born, rest } = takeBirth(all, context.on);
  const emails = rest.filter((word) => emailForm(word) !== null);
  const others = rest.filter((word) => !emails.includes(word));
  const letters = others.filter((word) => !/\d/.test(word));
  const codes = codesOf(others);
  const hasName =
    codes.length === 0 || letters.some((word) => plainCode(word).length > MOST_BESIDE || word.includes(','));
  const issuer = codes.length === 1 ? issuerBeside(others, context) : null;
  const named = letters.filter((word) => word !== issuer?.word).join(' ');
  const whole = others.filter((word) => word !== issuer?.word).join(' ');
  const numbers = unique(
    [...codes, ...(hasName || codes.length === 0 ? [] : [whole])].map(plainCode).filter((code) => /\d/.test(code)),
  );
  // Eight digits beside a name are read as a date of birth, and may be the number of a document all the same.
  const digits = born === null ? undefined : all.find((word) => COMPACT.test(word) && !rest.includes(word));
  const alike = digits === undefined ? [] : [{ number: digits, issuer: issuerBeside(all, context)?.code ?? null }];
  return {
    name: hasName && typedWords(named).some((word) => word.length > 1) ? named : null,
    born,
    documents: [...numbers.map((number) => ({ number, issuer: issuer?.code ?? null })), ...alike].map((each) => ({
      type: null,
      ...each,
    })),
    phones: codes.filter((code) => DIGITS.test(code.replaceAll(' ', '')) && phoneForm(code) !== null),
    emails,
    vehicles: numbers.filter((number) => vehicleForm(number) !== null),
  };
}

/** Words with digits; digits in groups are one. */
function codesOf(words: readonly string[]): readonly string[] {
  const codes: string[] = [];
  let isGroup = false;
  for (const word of words) {
    const isDigits = DIGITS.test(word);
    if (isDigits && isGroup && !word.startsWith('+')) codes.push(`${codes.pop() ?? ''} ${word}`);
    else if (/\d/.test(word)) codes.push(word);
    isGroup = isDigits;
  }
  return codes;
}

function issuerBeside(
  words: readonly string[],
  { reference }: SubjectContext,
): { readonly word: string; readonly code: string } | null {
  const at = words.findIndex((word) => /\d/.test(word));
  const last = words.findLastIndex((word) => /\d/.test(word));
  for (const word of [words[last + 1], words[at - 1]]) {
    const code = word !== undefined && /^\p{L}{3}$/u.test(word) ? reference.countryCode(word.toUpperCase()) : null;
    if (word !== undefined && code !== null) return { word, code };
  }
  return null;
}

/** Takes the first full date that is not after the day: `15/06/1980`, `15JUN80`, `15 jun 1980`, `1980-06-15`, `15061980` beside a name. */
function takeBirth(
  words: readonly string[],
  on: IsoDate,
): { readonly born: IsoDate | null; readonly rest: readonly string[] } {
  for (const at of words.keys()) {
    const found = birthAt(words, at, on);
    if (found !== null) return { born: found.born, rest: [...words.slice(0, at), ...words.slice(at + found.words)] };
  }
  return { born: null, rest: words };
}

const COMPACT = /^(\d{2})(\d{2})(\d{4})$/;
const CENTURY = 100;

function birthAt(
  words: readonly string[],
  at: number,
  on: IsoDate,
): { readonly born: IsoDate; readonly words: number } | null {
  const [, ...compact] = COMPACT.exec(words[at] ?? '') ?? [];
  const isNamed = words.some((word) => /^\p{L}{2,}/u.test(word));
  if (compact.length > 0) {
    const [day = 0, month = 0, year = 0] = compact.map(Number);
    const born = isNamed ? isoDate(year, month, day) : null;
    return born === null || born > on ? null : { born, words: 1 };
  }
  const read = readDay(words.slice(at));
  if (read === null || read.day.month === null) return null;
  const after = words[at + read.words] ?? '';
  const year = read.day.year ?? (/^(?:19|20)\d{2}$/.test(after) ? Number(after) : null);
  if (year === null) return null;
  const full = year > Number(on.slice(0, 4)) ? year - CENTURY : year;
  const born = isoDate(full, read.day.month, read.day.day);
  return born === null || born > on ? null : { born, words: read.words + Number(read.day.year === null) };
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
