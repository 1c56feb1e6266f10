/**
 * Reads the machine-readable zone of a passport, card or visa, complete or partial, and tests the check digits of its fields. Corrections of misread
 * digits are only suggested to the officer.
 * Source: ICAO 9303 parts 3 to 7 (part 4 as amended for the two-letter document codes used since 2026).
 */
import { type Diagnostic, diagnostic, type Severity } from '../diagnostic.ts';
import type { ReadContext } from '../intake/read-context.ts';
import type { IsoDate, Sex, TravelDocument } from '../manifest.ts';
import { birthYear, isoDate, NO_DATE, nearYear } from '../time/civil.ts';
import { EMPTY_TRAVELLER } from './empty-entry.ts';
import type { EntryTraveller } from './entry.ts';
import { MISREAD_DIGITS } from './misread-digits.ts';
import { MRZ_LAYOUTS, type MrzField, type MrzFormat, type MrzLayout, mrzCheckDigit, type Place } from './mrz-layout.ts';
import { type MrzLines, mrzLines } from './mrz-lines.ts';

/** `absent`: the format has no such digit, or the field is empty. */
export type MrzCheck = 'valid' | 'invalid' | 'absent';

export type MrzChecks = Readonly<Record<'number' | 'birth' | 'expiry' | 'optional' | 'composite', MrzCheck>>;

type CheckedField = Exclude<keyof MrzChecks, 'composite'>;

/** A letter in a place of digits, with the digit that makes the check digit fit. */
export interface MrzCorrection {
  readonly field: MrzField;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly written: string;
  readonly suggested: string;
}

export interface MrzReading {
  /** Null when the text holds no machine-readable zone. */
  readonly format: MrzFormat | null;
  /** The lines as read, of full length, upper case; a line that was not given is all filler. */
  readonly lines: readonly string[];
  /** Values as written; null when nothing was read. */
  readonly traveller: EntryTraveller | null;
  readonly checks: MrzChecks;
  readonly corrections: readonly MrzCorrection[];
  /** The lines with all suggested corrections, to be read again if the officer accepts them; null without any. */
  readonly suggested: readonly string[] | null;
  /** The issuing state is UTO: the document is a specimen. */
  readonly specimen: boolean;
  /** A name fills its field, so it may be cut: compare only its beginning. */
  readonly nameCut: boolean;
  /** Year, month and day of birth, each null when unknown. */
  readonly birth: { readonly year: number | null; readonly month: number | null; readonly day: number | null } | null;
  /** Optional data of the issuing state, mostly a personal number, without filler. */
  readonly optional: string | null;
  /** `offset` counts characters of the given text. */
  readonly diagnostics: readonly Diagnostic[];
}

const NO_CHECKS: MrzChecks = {
  number: 'absent',
  birth: 'absent',
  expiry: 'absent',
  optional: 'absent',
  composite: 'absent',
};

/** First letters of document codes: passport, visa, identity card and other official documents. */
const CODES = /^[PVIAC]/;

/**
 * Reads a machine-readable zone, typed, scanned or pasted. `on` is the date against which two-digit years are resolved. Never throws; a text without
 * a zone gives `format: null` and a diagnostic.
 */
export function readMrz(text: string, context: ReadContext, on: IsoDate | null = null): MrzReading {
  const found = mrzLines(text);
  if (found !== null) return new MrzReader(found, context, on ?? NO_DATE).read();
  return {
    format: null,
    lines: [],
    traveller: null,
    checks: NO_CHECKS,
    corrections: [],
    suggested: null,
    specimen: false,
    nameCut: false,
    birth: null,
    optional: null,
    diagnostics: [diagnostic('error', 'mrz-not-found', { offset: 0, segment: 'MRZ', raw: text })],
  };
}

class MrzReader {
  readonly #given: MrzLines;
  readonly #layout: MrzLayout;
  readonly #context: ReadContext;
  readonly #on: IsoDate;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #corrections: MrzCorrection[] = [];

  constructor(given: MrzLines, context: ReadContext, on: IsoDate) {
    this.#given = given;
    this.#layout = MRZ_LAYOUTS[given.format];
    this.#context = context;
    this.#on = on;
  }

  read(): MrzReading {
    const { format, lines, mended, skipped } = this.#given;
    for (const { code, line, column, value } of mended) {
      this.#noteAt(code === 'mrz-line-missing' ? 'warning' : 'info', code, line, column, value);
    }
    for (const text of skipped) {
      this.#diagnostics.push(diagnostic('info', 'mrz-text-skipped', { offset: 0, segment: 'MRZ', raw: text }));
    }
    const { number, checked, optional } = this.#number();
    const checks: MrzChecks = {
      number: this.#check('number', checked.value, checked.place, number !== null),
      birth: this.#check('birth', this.#text('birth'), this.#layout.fields.birthCheck ?? null, true),
      expiry: this.#check('expiry', this.#text('expiry'), this.#layout.fields.expiryCheck ?? null, true),
      optional: this.#check(
        'optional',
        this.#layout.fields.optionalCheck === undefined ? '' : this.#text('optional'),
        this.#layout.fields.optionalCheck ?? null,
        false,
      ),
      composite: 'absent',
    };
    const composite = this.#composite(checks);
    const birth = this.#birth();
    const document: TravelDocument = {
      type: this.#code(),
      number,
      issuer: this.#country('issuer'),
      expiry: this.#expiry(),
      issued: null,
    };
    const name = this.#name();
    const french = format === 'FRA-ID';
    const nationality = french ? document.issuer : this.#country('nationality');
    const specimen = this.#text('issuer') === 'UTO' || this.#text('nationality') === 'UTO';
    if (specimen) this.#note('warning', 'mrz-specimen', 'issuer', 'UTO');
    const traveller: EntryTraveller = {
      ...EMPTY_TRAVELLER,
      surname: name.surname,
      givenNames: name.given,
      sex: this.#sex(),
      dateOfBirth: birth.date,
      nationality,
      documents: [document],
      mrz: lines.filter((line) => bare(line) !== ''),
    };
    return {
      format,
      lines,
      traveller,
      checks: { ...checks, composite },
      corrections: this.#corrections,
      suggested: this.#corrections.length === 0 ? null : this.#corrected(),
      specimen,
      nameCut: name.cut,
      birth: birth.parts,
      optional,
      diagnostics: this.#diagnostics,
    };
  }

  /** Document number, the text its check digit covers, and the remaining optional data. */
  #number(): {
    readonly number: string | null;
    readonly checked: { readonly value: string; readonly place: Place | null };
    readonly optional: string | null;
  } {
    const { fields, longNumbers } = this.#layout;
    const field = this.#text('number');
    const optional = this.#text('optional');
    const second = bare(this.#text('optional2'));
    const rest = longNumbers && this.#text('numberCheck') === '<' ? /^[A-Z0-9]+(?=<|$)/.exec(optional) : null;
    if (rest !== null && rest[0].length >= 2 && fields.optional !== undefined) {
      const [line, from] = fields.optional;
      const length = rest[0].length;
      const number = field + rest[0].slice(0, -1);
      return {
        number,
        checked: { value: number, place: [line, from + length - 1, from + length - 1] },
        optional: join(bare(optional.slice(length)), second),
      };
    }
    return {
      number: field.replaceAll('<', '') || null,
      checked: { value: field, place: fields.numberCheck ?? null },
      optional: join(bare(optional), second),
    };
  }

  /** One check digit, with suggestions where a letter stands for a digit. `required`: a missing digit is a fault unless the field is empty. */
  #check(field: CheckedField, value: string, place: Place | null, required: boolean): MrzCheck {
    if (place === null) return 'absent';
    const digit = this.#at(place);
    const empty = bare(value) === '';
    if (empty && digit === '<') return 'absent';
    if (digit === String(mrzCheckDigit(value)) && (field === 'number' || field === 'optional' || isDateField(value))) {
      return 'valid';
    }
    if (!required && empty && digit === '0') return 'valid';
    this.#suggest(field, value, place);
    this.#noteAt('warning', `mrz-check-${field}`, place[0], place[1], digit);
    return 'invalid';
  }

  /** Suggests digits for letters in a date and its check digit, if the check digit then fits. */
  #suggest(field: CheckedField, value: string, place: Place): void {
    const numeric = field === 'birth' || field === 'expiry';
    const suggested = numeric ? digits(value) : value;
    const digit = this.#at(place);
    const check = digits(digit);
    if (suggested === value && check === digit) return;
    if ((numeric && !isDateField(suggested)) || check !== String(mrzCheckDigit(suggested))) return;
    const start = this.#layout.fields[field];
    for (let at = 0; at < value.length && start !== undefined; at++) {
      if (value[at] === suggested[at]) continue;
      this.#correct(field, start[0], start[1] + at, value[at] as string, suggested[at] as string);
    }
    if (check !== digit) this.#correct(`${field}Check`, place[0], place[1], digit, check);
  }

  #correct(field: MrzField, line: number, column: number, written: string, suggested: string): void {
    this.#corrections.push({ field, line, column, written, suggested });
    this.#noteAt('info', 'mrz-suggestion', line, column, written, { suggested });
  }

  #composite(checks: MrzChecks): MrzCheck {
    const place = this.#layout.fields.compositeCheck;
    if (place === undefined) return 'absent';
    const digit = this.#at(place);
    const over = (lines: readonly string[]): string =>
      String(
        mrzCheckDigit(
          this.#layout.composite.map(([line, from, to]) => (lines[line - 1] ?? '').slice(from - 1, to)).join(''),
        ),
      );
    if (digit === over(this.#given.lines)) return 'valid';
    const expected = over(this.#corrected());
    const read = digits(digit);
    if (read === expected && read !== digit) this.#correct('compositeCheck', place[0], place[1], digit, read);
    // Where another check digit is wrong this one adds nothing, unless the suggestions leave it wrong.
    const others = Object.values(checks).includes('invalid');
    const mended = this.#corrections.length > 0 && read === expected;
    if (!others || (this.#corrections.length > 0 && !mended)) {
      this.#noteAt('warning', 'mrz-check-composite', place[0], place[1], digit);
    }
    return 'invalid';
  }

  #code(): string | null {
    const code = this.#text('code');
    if (bare(code) === '') return null;
    if (!CODES.test(code)) this.#note('warning', 'mrz-document-code', 'code', code);
    return code.replaceAll('<', '');
  }

  #country(field: 'issuer' | 'nationality'): string | null {
    const written = bare(this.#text(field));
    if (written === '') return null;
    const code = this.#context.reference.countryCode(written);
    if (code === null) this.#note('warning', 'unknown-country', field, written);
    return code;
  }

  #sex(): Sex | null {
    const written = this.#text('sex');
    if (written === 'M' || written === 'F' || written === 'X') return written;
    if (written !== '<') this.#note('warning', 'unknown-sex', 'sex', written);
    return null;
  }

  #birth(): { readonly date: IsoDate | null; readonly parts: MrzReading['birth'] } {
    const written = this.#text('birth');
    if (bare(written) === '') return { date: null, parts: null };
    const [year, month, day] = parts(written);
    if (year === undefined || month === undefined || day === undefined) {
      this.#note('warning', 'bad-date', 'birth', written);
      return { date: null, parts: null };
    }
    if (year === null || month === null || day === null) {
      this.#note('info', 'mrz-birth-partial', 'birth', written);
      return { date: null, parts: { year: year === null ? null : birthYear(year, this.#on), month, day } };
    }
    let full = birthYear(year, this.#on);
    let date = isoDate(full, month, day);
    // A date of birth is never in the future.
    if (date !== null && date > this.#on) {
      full -= 100;
      date = isoDate(full, month, day);
    }
    if (date === null) this.#note('warning', 'bad-date', 'birth', written);
    return { date, parts: date === null ? null : { year: full, month, day } };
  }

  #expiry(): IsoDate | null {
    const written = this.#text('expiry');
    if (bare(written) === '') return null;
    const [year, month, day] = parts(written);
    const known = typeof year === 'number' && typeof month === 'number' && typeof day === 'number';
    const date = known ? isoDate(nearYear(year, this.#on), month, day) : null;
    if (date === null) this.#note('warning', 'bad-date', 'expiry', written);
    return date;
  }

  #name(): { readonly surname: string | null; readonly given: string | null; readonly cut: boolean } {
    const field = this.#text('name');
    const own = this.#text('given');
    const cut = isFull(field) || isFull(own);
    if (cut) this.#note('info', 'mrz-name-cut', 'name', field);
    const written = bare(field);
    for (const [name, text] of [
      ['name', field],
      ['given', own],
    ] as const) {
      const digit = text.search(/[^A-Z<]/);
      const place = this.#layout.fields[name];
      if (digit >= 0 && place !== undefined) {
        this.#noteAt('warning', 'mrz-name-mark', place[0], place[1] + digit, text[digit] as string);
      }
    }
    const parted = written.indexOf('<<');
    const primary = words(parted < 0 ? written : written.slice(0, parted));
    const secondary = own === '' ? words(parted < 0 ? '' : written.slice(parted)) : words(own);
    return { surname: primary || null, given: secondary || null, cut };
  }

  #corrected(): string[] {
    const lines = [...this.#given.lines];
    for (const { line, column, suggested } of this.#corrections) {
      const text = lines[line - 1] ?? '';
      lines[line - 1] = text.slice(0, column - 1) + suggested + text.slice(column);
    }
    return lines;
  }

  #text(field: MrzField): string {
    const place = this.#layout.fields[field];
    return place === undefined ? '' : this.#at(place);
  }

  #at([line, from, to]: Place): string {
    return (this.#given.lines[line - 1] ?? '').slice(from - 1, to);
  }

  #note(severity: Severity, code: string, field: MrzField, value: string): void {
    const [line, column] = this.#layout.fields[field] ?? [1, 1];
    this.#noteAt(severity, code, line, column, value);
  }

  #noteAt(
    severity: Severity,
    code: string,
    line: number,
    column: number,
    value: string,
    more: Readonly<Record<string, string>> = {},
  ): void {
    const place = { offset: this.#given.place(line, column), segment: 'MRZ', raw: this.#given.lines[line - 1] ?? null };
    this.#diagnostics.push(diagnostic(severity, code, place, { line, column, value, ...more }));
  }
}

function isDateField(value: string): boolean {
  return /^[0-9<]*$/.test(value);
}

/** Replaces letters that are misread digits. */
function digits(written: string): string {
  return written.replace(/[A-Z]/g, (letter) => MISREAD_DIGITS[letter] ?? letter);
}

/** Year, month and day of two digits each: null for filler (unknown), undefined for any other text. */
function parts(date: string): readonly (number | null | undefined)[] {
  return [date.slice(0, 2), date.slice(2, 4), date.slice(4, 6)].map((two) =>
    two === '<<' ? null : /^\d\d$/.test(two) ? Number(two) : undefined,
  );
}

function bare(field: string): string {
  return field.replace(/<+$/, '');
}

function words(field: string): string {
  return field.replace(/<+/g, ' ').trim();
}

function isFull(field: string): boolean {
  return field !== '' && !field.endsWith('<');
}

function join(first: string, second: string): string | null {
  return [first, second].filter((part) => part !== '').join(' ') || null;
}
