/** One row of a passenger list as a traveller. */
import type { ManifestTraveller, TravelDocument, TravellerType } from '../manifest.ts';
import { isInfantTitle, splitTitle } from '../name/title.ts';
import { bagTags, kilograms } from '../paxlst/baggage.ts';
import { phoneDigits } from '../paxlst/read-paxlst.ts';
import { isNamePlaceholder, isNumberPlaceholder } from '../pnrgov/placeholders.ts';
import { countryNamed } from '../reference/country-name.ts';
import type { ReferenceData } from '../reference/reference-data.ts';
import { asciiDigits } from './cell-dates.ts';
import { documentOfWord, sexOfWord, statusOfWord, typeOfWord } from './cell-words.ts';
import { type Column, normaliseHeading } from './headers.ts';
import type { TableReader } from './read-table.ts';
import type { Cell, Row } from './split-rows.ts';

/** Seats that are booked for a thing: extra seat, cabin baggage. */
const NO_PERSON = /^(?:EXST|CBBG)$/;
/** What spreadsheets make of names such as `Mar 1`, `True` or `Jan-5`. */
const MANGLED_NAME =
  /^(?:TRUE|FALSE|VRAI|FAUX|VERDADERO|FALSO|VERDADEIRO|WAHR|FALSCH|\d{4}-\d{2}-\d{2}.*|\d{1,2}[-/. ][A-Z]{3,4}\.?(?:[-/. ]\d{2,4})?|[A-Z]{3,4}[-/. ]\d{1,4}|\d+(?:[.,]\d+)?(?:E[+-]?\d+)?)$/;
/** What spreadsheets make of document numbers such as `1MAR26` or `3-4-90`. */
const MANGLED_NUMBER = /^(?:\d{4}-\d{2}-\d{2}.*|\d{1,2}[-/ ](?:\p{L}{3,4}|\d{1,2})(?:[-/ ]\d{2,4})?|TRUE|FALSE)$/iu;

/** Reads a row; null when it is about no person. `index` is the traveller's place in the manifest, for the trace. */
export function readPerson(reader: TableReader, row: Row, index: number): ManifestTraveller | null {
  const names = namesOf(reader, row);
  if (NO_PERSON.test(names.givenNames ?? '') || NO_PERSON.test(names.surname ?? '')) {
    reader.note('info', 'seat-without-person', row.start, null, row.cells.map(({ text }) => text).join(' '));
    return null;
  }
  const flight = reader.flights.of(row);
  const leg = flight < 0 ? undefined : reader.flights.legs[flight];
  mark(reader, row, index);
  if (names.surname === null && names.givenNames === null)
    reader.note('warning', 'traveller-without-name', row.start, null, null);
  const sex = sexOf(reader, row);
  const ticketCell = reader.cell(row, 'ticket');
  const ticket = ticketCell === undefined ? null : wholeDigits(reader, ticketCell, 'ticket');
  const tags = tagsOf(reader, row);
  const member = reader.sent(row, 'frequentFlyer');
  return {
    type: typeOf(reader, row, names.title, sex.infant),
    flights: flight < 0 ? [] : [flight],
    ...names,
    sex: sex.sex,
    dateOfBirth: reader.date(row, 'birth', 'birth'),
    nationality: country(reader, row, 'nationality'),
    residence: country(reader, row, 'residence'),
    birthPlace: reader.sent(row, 'birthPlace'),
    documents: documentsOf(reader, row),
    locator: reader.sent(row, 'locator'),
    seat: reader.sent(row, 'seat')?.replace(/^0+(?=.)/, '') ?? null,
    embarkation: reader.sent(row, 'embarkation') ?? leg?.origin ?? null,
    debarkation: reader.sent(row, 'debarkation') ?? leg?.destination ?? null,
    bags: {
      count: wholeNumber(reader, row, 'bags') ?? tags.count,
      weightKg: weight(reader, row),
      tags: tags.tags,
      pool: null,
    },
    reference: null,
    ticket: ticket === null ? null : ticket.toUpperCase().replace(/[^0-9A-Z]/g, ''),
    verified: null,
    phones: listOf(reader, row, 'phone', (text) => phoneDigits(asciiDigits(text))),
    emails: listOf(reader, row, 'email', (text) => text.toUpperCase()),
    address: null,
    frequentFlyer: member === null ? null : memberOf(member),
    status: statusOf(reader, row),
    checkedIn: null,
    boardingNumber: reader.sent(row, 'boardingNumber'),
    clearance: reader.sent(row, 'clearance'),
    crewDuty: null,
    governmentReference: null,
  };
}

/** Bag tags; a figure of one or two digits in their place is the number of bags. */
function tagsOf(reader: TableReader, row: Row): { tags: readonly string[]; count: number | null } {
  const tags: string[] = [];
  let count: number | null = null;
  for (const cell of reader.cells(row, 'tags')) {
    const text = asciiDigits(reader.textOf(cell, 'tags'));
    if (/^\d{1,2}$/.test(text)) count = Number(text);
    else for (const tag of text.split(/[\s,;/]+/)) tags.push(...bagTags(tag, 1));
  }
  return { tags, count };
}

function typeOf(reader: TableReader, row: Row, title: string | null, infant: boolean): TravellerType {
  const cell = reader.cell(row, 'type');
  const written = cell === undefined ? '' : reader.textOf(cell, 'type');
  let type: TravellerType = reader.section;
  if (cell !== undefined && written !== '') {
    const known = reader.meaning('type', written, (word) => typeOfWord(word) ?? typeOfStart(word));
    if (known === null) reader.noteWord('type', cell);
    type = known ?? type;
  }
  return type === 'passenger' && (infant || isInfantTitle(title)) ? 'infant' : type;
}

/** `INFANT 1`, `CREW - CAPTAIN`, `TRANSIT PAX`: the word in front. */
function typeOfStart(written: string): TravellerType | null {
  const [first = '', second = ''] = written.split(/[^\p{L}]+/u);
  return typeOfWord(first + second) ?? typeOfWord(first);
}

function sexOf(reader: TableReader, row: Row): { sex: ManifestTraveller['sex']; infant: boolean } {
  const cell = reader.cell(row, 'sex');
  const written = cell === undefined ? '' : reader.textOf(cell, 'sex');
  if (cell === undefined || written === '') return { sex: null, infant: false };
  const found = reader.meaning('sex', written, (word) => sexOfWord(asciiDigits(word)));
  if (found === null) reader.noteCell('warning', 'unknown-sex', 'sex', cell, { value: written.toUpperCase() });
  return found ?? { sex: null, infant: false };
}

function statusOf(reader: TableReader, row: Row): ManifestTraveller['status'] {
  const cell = reader.cell(row, 'status');
  const written = cell === undefined ? '' : reader.textOf(cell, 'status');
  if (cell === undefined || written === '') return null;
  const status = statusOfWord(written);
  if (status === null) reader.noteWord('status', cell);
  return status;
}

function memberOf(written: string): ManifestTraveller['frequentFlyer'] {
  const found = /^([A-Z]{2}|[A-Z]\d|\d[A-Z])[ /-]?(\d{5,})$/.exec(written);
  if (found === null) return { carrier: null, number: written, tier: null };
  return { carrier: found[1] as string, number: found[2] as string, tier: null };
}

function listOf(reader: TableReader, row: Row, column: Column, read: (text: string) => string): readonly string[] {
  const found: string[] = [];
  for (const cell of reader.cells(row, column)) {
    for (const part of (wholeDigits(reader, cell, column) ?? '').split(/[;|\n]|\s\/\s/)) {
      const value = read(part.trim());
      if (value !== '' && !found.includes(value)) found.push(value);
    }
  }
  return found;
}

function namesOf(reader: TableReader, row: Row): Pick<ManifestTraveller, 'surname' | 'givenNames' | 'title'> {
  let surname = nameIn(reader, row, 'surname');
  let given = nameIn(reader, row, 'givenNames');
  const middle = nameIn(reader, row, 'middleNames');
  const full = surname === null ? nameIn(reader, row, 'fullName') : null;
  // A list that knows no given names writes both into the one column it has.
  const both = reader.heading.columns.has('givenNames') ? /\// : /[/,]/;
  const only = full ?? (given === null && both.test(surname ?? '') ? surname : null);
  let title = reader.sent(row, 'title');
  if (only !== null) {
    const parts = splitFullName(only);
    surname = parts.surname;
    given ??= parts.given;
    title ??= parts.title;
    if (parts.undivided) reader.undivided++;
  }
  surname = surname?.toUpperCase() ?? null;
  given = [given, middle === given ? null : middle]
    .filter((name) => name !== null)
    .join(' ')
    .toUpperCase();
  checkName(reader, row, 'surname', surname);
  checkName(reader, row, 'givenNames', given);
  if (surname !== null && isNamePlaceholder(surname)) surname = placeholder(reader, row, surname);
  if (given !== '' && isNamePlaceholder(given)) given = placeholder(reader, row, given) ?? '';
  if (given === '') return { surname, givenNames: null, title };
  // Reservation systems, which write a stroke, glue the title to the name.
  const split = splitTitle(given, null, { glued: only?.includes('/') === true });
  return { surname, givenNames: split.given === '' ? null : split.given, title: title ?? split.title };
}

/** Name as written; null when empty. A name that stands in several columns is joined. */
function nameIn(reader: TableReader, row: Row, column: Column): string | null {
  const texts: string[] = [];
  for (const cell of reader.cells(row, column)) {
    const text = reader.textOf(cell, column).replace(/\s+/g, ' ');
    if (text !== '' && !texts.includes(text)) texts.push(text);
  }
  return texts.length === 0 ? null : texts.join(' ');
}

function checkName(reader: TableReader, row: Row, column: Column, name: string | null): void {
  if (name === null || !MANGLED_NAME.test(name)) return;
  const cell = reader.cell(row, column) ?? reader.cell(row, 'fullName');
  if (cell !== undefined) reader.noteCell('warning', 'name-mangled', column, cell, { value: cell.text });
}

/** `1.`, `02)`, `3 ` and `1DOE/`: how many, or which in the list, in front of a name. */
const COUNTED = /^-?\d{1,3}(?:[.)]\s*|\s+|(?=\p{L}{2,}\/))(?=\p{L})/u;

/** Parts of a name in one cell: `DOE/JANE MRS`, `DOE, Jane`, `DOE Jane`, `Jane DOE`; what nothing divides is kept whole. */
function splitFullName(full: string): {
  surname: string;
  given: string | null;
  title: string | null;
  undivided: boolean;
} {
  const bare = full.replace(COUNTED, '');
  const mark = bare.search(/[/,،]/);
  if (mark >= 0) {
    const given = bare
      .slice(mark + 1)
      .replace(/\//g, ' ')
      .trim();
    return { surname: bare.slice(0, mark).trim(), given: given === '' ? null : given, title: null, undivided: false };
  }
  const untitled = splitTitle(bare);
  const start = bare.toUpperCase().indexOf(untitled.given);
  const words = (start < 0 ? bare : bare.slice(start, start + untitled.given.length)).split(' ');
  const capitals = words.map((word) => word === word.toUpperCase() && /\p{Lu}{2}/u.test(word));
  const lead = capitals.indexOf(false);
  const tail = capitals.lastIndexOf(false) + 1;
  // Where only the surname is in capitals, they divide the name.
  if (lead > 0 && capitals.slice(lead).every((capital) => !capital)) {
    const given = words.slice(lead).join(' ');
    return { surname: words.slice(0, lead).join(' '), given, title: untitled.title, undivided: false };
  }
  if (lead === 0 && tail < words.length && capitals.slice(0, tail).every((capital) => !capital)) {
    const given = words.slice(0, tail).join(' ');
    return { surname: words.slice(tail).join(' '), given, title: untitled.title, undivided: false };
  }
  return { surname: words.join(' '), given: null, title: untitled.title, undivided: words.length > 1 };
}

function documentsOf(reader: TableReader, row: Row): readonly TravelDocument[] {
  const documents: TravelDocument[] = [];
  const numbers = reader
    .cells(row, 'documentNumber')
    .map((cell) => documentNumber(reader, row, cell, 'documentNumber'));
  const type = documentType(reader, row, 'documentType');
  const issuer = country(reader, row, 'issuer');
  const expiry = reader.date(row, 'expiry', 'near');
  const issued = reader.date(row, 'issued', 'near');
  const first = numbers.find((number) => number !== null) ?? null;
  if (first !== null || issuer !== null || expiry !== null || issued !== null) {
    documents.push({ type, number: first, issuer, expiry, issued });
  }
  for (const number of new Set(numbers)) {
    if (number !== null && number !== first)
      documents.push({ type: null, number, issuer: null, expiry: null, issued: null });
  }
  const visaCell = reader.cell(row, 'visaNumber');
  const visa = visaCell === undefined ? null : documentNumber(reader, row, visaCell, 'visaNumber');
  const visaIssuer = country(reader, row, 'visaIssuer');
  const visaExpiry = reader.date(row, 'visaExpiry', 'near');
  if (visa !== null || visaIssuer !== null || visaExpiry !== null) {
    const visaType = documentType(reader, row, 'visaType') ?? 'V';
    documents.push({ type: visaType, number: visa, issuer: visaIssuer, expiry: visaExpiry, issued: null });
  }
  return documents;
}

function documentType(reader: TableReader, row: Row, column: Column): string | null {
  const written = reader.sent(row, column);
  if (written === null) return null;
  return reader.meaning(column, written, documentOfWord) ?? written;
}

/** Document number of a cell; null (said) where the spreadsheet destroyed it or it stands for nothing. */
function documentNumber(reader: TableReader, row: Row, cell: Cell, column: Column): string | null {
  const number = wholeDigits(reader, cell, column)?.toUpperCase() ?? null;
  if (number === null) return null;
  if (MANGLED_NUMBER.test(number)) {
    reader.noteCell('warning', 'number-mangled', column, cell, { value: cell.text });
    return null;
  }
  return isNumberPlaceholder(number) ? placeholder(reader, row, number) : number;
}

/**
 * Text of a cell that holds a long number, as it was before the spreadsheet took it for a quantity; null when empty, or when digits are
 * lost: a number that became `1.2E+11` is better lost than wrong; with all its digits it is exact.
 */
function wholeDigits(reader: TableReader, cell: Cell, column: Column): string | null {
  const text = asciiDigits(reader.textOf(cell, column));
  if (text === '') return null;
  const power = /^(\d)(?:[.,](\d+))?E\+?(\d+)$/i.exec(text);
  if (power !== null) {
    const digits = power[2] ?? '';
    // `1E5` is a number somebody wrote; `1.2E+11` is one that a spreadsheet did.
    if (digits === '' && !text.includes('+')) return text;
    const exact = digits.length === Number(power[3]) && digits.length >= 5;
    reader.noteCell(exact ? 'info' : 'warning', exact ? 'number-restored' : 'number-mangled', column, cell, {
      value: cell.text,
    });
    return exact ? `${power[1]}${digits}` : null;
  }
  if (!/^\d{5,}[.,]0+$/.test(text)) return text;
  reader.noteCell('info', 'number-restored', column, cell, { value: cell.text });
  return text.replace(/[.,]0+$/, '');
}

/** Says that something stands for a value nobody knows; gives null. */
function placeholder(reader: TableReader, row: Row, value: string): null {
  reader.note('info', 'placeholder', row.start, null, value, { value });
  return null;
}

function country(reader: TableReader, row: Row, column: Column): string | null {
  const cell = reader.cell(row, column);
  const text = cell === undefined ? '' : reader.textOf(cell, column);
  if (cell === undefined || text === '') return null;
  if (/^(?:NULL|NIL|NONE|N\/A|-+|\.+|\*+)$/i.test(text)) return placeholder(reader, row, text);
  const code = reader.meaning('nationality', text, (word) => countryOf(reader.context.reference, word));
  if (code === null) reader.noteCell('warning', 'unknown-country', column, cell, { value: cell.text });
  return code;
}

/** `TGO`, `Togo`, `Togolaise`, `TOGO (TG)`, `TGO - Togo`. */
function countryOf(reference: ReferenceData, text: string): string | null {
  const named = reference.countryCode(text) ?? countryNamed(normaliseHeading(text));
  if (named !== null) return named;
  const parts = text.split(/\s*[()/]\s*|\s+[-–]\s+/).filter((part) => part !== '');
  if (parts.length < 2) return null;
  const codes = parts.map((part) => reference.countryCode(part) ?? countryNamed(normaliseHeading(part)));
  // Both parts must say the same, where both say something.
  const [first, ...others] = codes.filter((code) => code !== null);
  return first !== undefined && others.every((code) => code === first) ? first : null;
}

function wholeNumber(reader: TableReader, row: Row, column: Column): number | null {
  const cell = reader.cell(row, column);
  const text = cell === undefined ? '' : asciiDigits(reader.textOf(cell, column));
  if (cell === undefined || text === '') return null;
  const value = Number(text.replace(',', '.').replace(/\s*(?:pcs?|pc|k|bags?|bagages?|pi[eè]ces?|piezas?|x)\.?$/i, ''));
  if (Number.isInteger(value) && value >= 0 && value < 1000) return value;
  unreadable(reader, column, cell);
  return null;
}

const POUNDS = /lbs?\b|pound|livres?\b|libras?\b/i;

function weight(reader: TableReader, row: Row): number | null {
  const cell = reader.cell(row, 'bagWeight');
  const text = cell === undefined ? '' : asciiDigits(reader.textOf(cell, 'bagWeight'));
  if (cell === undefined || text === '') return null;
  const index = reader.heading.columns.get('bagWeight');
  const heading = index === undefined ? '' : (reader.heading.names[index] ?? '');
  // What stands at the value counts more than the heading.
  const pounds = /kgs?\.?$/i.test(text) ? false : POUNDS.test(text) || POUNDS.test(heading);
  const value = kilograms(text.replace(/\s*(?:kgs?|kilos?|lbs?|pounds?)\.?$/i, ''), pounds ? 'LBR' : 'KGM');
  if (value === null) unreadable(reader, 'bagWeight', cell);
  return value;
}

function unreadable(reader: TableReader, column: Column, cell: Cell): void {
  reader.noteCell('warning', 'value-unreadable', column, cell, { value: cell.text });
}

/** Where the values of a traveller stand, by the path in the manifest. */
const PATHS: readonly (readonly [Column, string])[] = [
  ['surname', 'surname'],
  ['fullName', 'surname'],
  ['givenNames', 'givenNames'],
  ['title', 'title'],
  ['type', 'type'],
  ['sex', 'sex'],
  ['birth', 'dateOfBirth'],
  ['birthPlace', 'birthPlace'],
  ['nationality', 'nationality'],
  ['residence', 'residence'],
  ['documentType', 'documents.0.type'],
  ['documentNumber', 'documents.0.number'],
  ['issuer', 'documents.0.issuer'],
  ['expiry', 'documents.0.expiry'],
  ['locator', 'locator'],
  ['ticket', 'ticket'],
  ['seat', 'seat'],
  ['bags', 'bags.count'],
  ['bagWeight', 'bags.weightKg'],
  ['tags', 'bags.tags'],
  ['phone', 'phones'],
  ['email', 'emails'],
  ['middleNames', 'givenNames'],
  ['embarkation', 'embarkation'],
  ['debarkation', 'debarkation'],
  ['issued', 'documents.0.issued'],
  ['status', 'status'],
  ['boardingNumber', 'boardingNumber'],
  ['clearance', 'clearance'],
  ['frequentFlyer', 'frequentFlyer'],
];

function mark(reader: TableReader, row: Row, index: number): void {
  if (reader.trace === undefined) return;
  const last = row.cells[row.cells.length - 1] as Cell;
  reader.trace(`travellers.${index}`, row.start, last.end);
  for (const [column, path] of PATHS) {
    const cell = reader.cell(row, column);
    if (cell !== undefined && cell.text !== '') reader.trace(`travellers.${index}.${path}`, cell.start, cell.end);
  }
}
