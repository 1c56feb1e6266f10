/** One row of a passenger list as a traveller. */
import type { ManifestTraveller, Sex, TravellerType } from '../manifest.ts';
import { isInfantTitle, splitTitle } from '../name/title.ts';
import { bagTags, kilograms } from '../paxlst/baggage.ts';
import { phoneDigits } from '../paxlst/read-paxlst.ts';
import { isNamePlaceholder, isNumberPlaceholder } from '../pnrgov/placeholders.ts';
import type { Column } from './headers.ts';
import type { TableReader } from './read-table.ts';
import type { Cell, Row } from './split-rows.ts';

const TYPES: readonly (readonly [RegExp, TravellerType])[] = [
  [/^(TRANSIT CREW|DDT)/, 'transit-crew'],
  [/^(TRANSIT|DDU|TRANS)/, 'transit-passenger'],
  [/^(CREW|C$|CRW|FM$|EQUIPAGE|PNT|PNC|TRIPUL|COCKPIT|CABIN)/, 'crew'],
  [/^(INF|I$|BEBE|BÉBÉ|BEBÉ|NOURRISSON)/, 'infant'],
];

const SEXES: Readonly<Record<string, Sex>> = {
  M: 'M',
  MALE: 'M',
  H: 'M',
  HOMME: 'M',
  MASCULIN: 'M',
  MASCULINO: 'M',
  F: 'F',
  FEMALE: 'F',
  FEMME: 'F',
  FEMININ: 'F',
  FÉMININ: 'F',
  FEMENINO: 'F',
  FEMININO: 'F',
  W: 'F',
  WEIBLICH: 'F',
  MÄNNLICH: 'M',
  X: 'X',
};

const DOCUMENT_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^PASS|^PASAP|^PP$/, 'P'],
  [/^VISA/, 'V'],
  [/^(ID|IDENTITY|CARTE|CNI|CEDULA|DNI|NATIONAL)/, 'I'],
];

/** Reads a row. `index` is the traveller's place in the manifest, for the trace. */
export function readPerson(reader: TableReader, row: Row, index: number): ManifestTraveller {
  const flight = reader.flights.of(row);
  mark(reader, row, index);
  const names = namesOf(reader, row);
  const written = reader.sent(row, 'type') ?? '';
  const type = TYPES.find(([pattern]) => pattern.test(written))?.[1] ?? (written === '' ? reader.section : 'passenger');
  const sexWritten = reader.sent(row, 'sex');
  const sex = sexWritten === null ? null : (SEXES[sexWritten] ?? null);
  const sexCell = reader.cell(row, 'sex');
  if (sexWritten !== null && sex === null && sexWritten !== 'U' && sexCell !== undefined) {
    reader.noteCell('warning', 'unknown-sex', 'sex', sexCell, { value: sexWritten });
  }
  if (names.surname === null && names.givenNames === null)
    reader.note('warning', 'traveller-without-name', row.start, null, null);
  const number = documentNumber(reader, row);
  const issuer = country(reader, row, 'issuer');
  const expiry = reader.date(row, 'expiry', 'near');
  const documentType = documentTypeOf(reader.sent(row, 'documentType'));
  const hasDocument = number !== null || issuer !== null || expiry !== null;
  const ticket = reader.sent(row, 'ticket');
  const phone = phoneDigits(reader.text(row, 'phone'));
  const email = reader.sent(row, 'email');
  return {
    type: type === 'passenger' && isInfantTitle(names.title) ? 'infant' : type,
    flights: flight < 0 ? [] : [flight],
    ...names,
    sex,
    dateOfBirth: reader.date(row, 'birth', 'birth'),
    nationality: country(reader, row, 'nationality'),
    residence: country(reader, row, 'residence'),
    birthPlace: reader.sent(row, 'birthPlace'),
    documents: hasDocument ? [{ type: documentType, number, issuer, expiry, issued: null }] : [],
    locator: reader.sent(row, 'locator'),
    seat: reader.sent(row, 'seat')?.replace(/^0+(?=.)/, '') ?? null,
    embarkation: reader.sent(row, 'embarkation') ?? (flight < 0 ? null : (reader.flights.legs[flight]?.origin ?? null)),
    debarkation:
      reader.sent(row, 'debarkation') ?? (flight < 0 ? null : (reader.flights.legs[flight]?.destination ?? null)),
    bags: {
      count: wholeNumber(reader, row, 'bags'),
      weightKg: weight(reader, row),
      tags: reader
        .text(row, 'tags')
        .split(/[\s,;/]+/)
        .flatMap((tag) => bagTags(tag, 1)),
      pool: null,
    },
    reference: null,
    ticket: ticket === null ? null : ticket.replace(/[^0-9A-Z]/g, ''),
    verified: null,
    phones: phone === '' ? [] : [phone],
    emails: email === null ? [] : [email],
    address: null,
    frequentFlyer: null,
    status: null,
    checkedIn: null,
    boardingNumber: null,
    clearance: null,
    crewDuty: null,
    governmentReference: null,
  };
}

function namesOf(reader: TableReader, row: Row): Pick<ManifestTraveller, 'surname' | 'givenNames' | 'title'> {
  let surname = reader.sent(row, 'surname');
  let given = reader.sent(row, 'givenNames');
  const full = reader.sent(row, 'fullName');
  if (surname === null && full !== null) {
    const mark = full.search(/[/,]/);
    surname = mark < 0 ? full : full.slice(0, mark).trim();
    given ??= mark < 0 ? null : full.slice(mark + 1).trim();
  }
  if (surname !== null && isNamePlaceholder(surname)) surname = placeholder(reader, row, surname);
  if (given !== null && isNamePlaceholder(given)) given = placeholder(reader, row, given);
  const written = reader.sent(row, 'title');
  if (given === null) return { surname, givenNames: null, title: written };
  const split = splitTitle(given);
  return { surname, givenNames: split.given === '' ? null : split.given, title: written ?? split.title };
}

function documentTypeOf(written: string | null): string | null {
  if (written === null) return null;
  return DOCUMENT_TYPES.find(([pattern]) => pattern.test(written))?.[1] ?? written;
}

/** A number that the spreadsheet turned into `1.2E+11` is lost, and better lost than wrong. */
function documentNumber(reader: TableReader, row: Row): string | null {
  const cell = reader.cell(row, 'documentNumber');
  if (cell === undefined || cell.text === '') return null;
  if (/^\d+[.,]\d+E\+?\d+$/i.test(cell.text)) {
    reader.noteCell('warning', 'number-mangled', 'documentNumber', cell, { value: cell.text });
    return null;
  }
  const number = cell.text.toUpperCase();
  return isNumberPlaceholder(number) ? placeholder(reader, row, number) : number;
}

/** Says that something stands for a value nobody knows; gives null. */
function placeholder(reader: TableReader, row: Row, value: string): null {
  reader.note('info', 'placeholder', row.start, null, value, { value });
  return null;
}

function country(reader: TableReader, row: Row, column: Column): string | null {
  const cell = reader.cell(row, column);
  if (cell === undefined || cell.text === '') return null;
  const code = reader.context.reference.countryCode(cell.text);
  if (code === null) reader.noteCell('warning', 'unknown-country', column, cell, { value: cell.text });
  return code;
}

function wholeNumber(reader: TableReader, row: Row, column: Column): number | null {
  const cell = reader.cell(row, column);
  if (cell === undefined || cell.text === '') return null;
  const value = Number(cell.text.replace(',', '.'));
  if (Number.isInteger(value) && value >= 0) return value;
  unreadable(reader, column, cell);
  return null;
}

function weight(reader: TableReader, row: Row): number | null {
  const cell = reader.cell(row, 'bagWeight');
  if (cell === undefined || cell.text === '') return null;
  const index = reader.heading.columns.get('bagWeight');
  const heading = index === undefined ? '' : (reader.heading.names[index] ?? '');
  const unit = /lb/i.test(heading) || /lb/i.test(cell.text) ? 'LBR' : 'KGM';
  const value = kilograms(cell.text.replace(/\s*(kgs?|lbs?)\.?$/i, ''), unit);
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
