/** Reads one row of a passenger list as a traveller. */
import type { ManifestTraveller, TravellerType } from '../manifest.ts';
import { isInfantTitle } from '../name/title.ts';
import { bagTags, kilograms } from '../paxlst/baggage.ts';
import { phoneDigits } from '../paxlst/contact.ts';
import { asciiDigits } from './cell-dates.ts';
import { sexOfWord, statusOfWord, typeOfWord } from './cell-words.ts';
import type { Column } from './headers.ts';
import { country, documentsOf, wholeDigits } from './person-documents.ts';
import { namesOf } from './person-name.ts';
import type { RowReader } from './row-reader.ts';
import type { Cell, Row } from './split-rows.ts';
import type { TableFlights } from './table-flights.ts';

/** Seats booked for things: extra seat, cabin baggage. */
const NO_PERSON = /^(?:EXST|CBBG)$/;
/** Reads a row; null when it is about no person. `index` is the traveller's index in the manifest, for the trace. */
export function readPerson(
  reader: RowReader & { readonly flights: TableFlights },
  row: Row,
  index: number,
): ManifestTraveller | null {
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

/** Bag tags; one or two digits in their place are the number of bags. */
function tagsOf(reader: RowReader, row: Row): { tags: readonly string[]; count: number | null } {
  const tags: string[] = [];
  let count: number | null = null;
  for (const cell of reader.cells(row, 'tags')) {
    const text = asciiDigits(reader.textOf(cell, 'tags'));
    if (/^\d{1,2}$/.test(text)) count = Number(text);
    else for (const tag of text.split(/[\s,;/]+/)) tags.push(...bagTags(tag, 1));
  }
  return { tags, count };
}

function typeOf(reader: RowReader, row: Row, title: string | null, infant: boolean): TravellerType {
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

/** `INFANT 1`, `CREW - CAPTAIN`, `TRANSIT PAX`: the first word decides. */
function typeOfStart(written: string): TravellerType | null {
  const [first = '', second = ''] = written.split(/[^\p{L}]+/u);
  return typeOfWord(first + second) ?? typeOfWord(first);
}

function sexOf(reader: RowReader, row: Row): { sex: ManifestTraveller['sex']; infant: boolean } {
  const cell = reader.cell(row, 'sex');
  const written = cell === undefined ? '' : reader.textOf(cell, 'sex');
  if (cell === undefined || written === '') return { sex: null, infant: false };
  const found = reader.meaning('sex', written, (word) => sexOfWord(asciiDigits(word)));
  if (found === null) reader.noteCell('warning', 'unknown-sex', 'sex', cell, { value: written.toUpperCase() });
  return found ?? { sex: null, infant: false };
}

function statusOf(reader: RowReader, row: Row): ManifestTraveller['status'] {
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

function listOf(reader: RowReader, row: Row, column: Column, read: (text: string) => string): readonly string[] {
  const found: string[] = [];
  for (const cell of reader.cells(row, column)) {
    for (const part of (wholeDigits(reader, cell, column) ?? '').split(/[;|\n]|\s\/\s/)) {
      const value = read(part.trim());
      if (value !== '' && !found.includes(value)) found.push(value);
    }
  }
  return found;
}

function wholeNumber(reader: RowReader, row: Row, column: Column): number | null {
  const cell = reader.cell(row, column);
  const text = cell === undefined ? '' : asciiDigits(reader.textOf(cell, column));
  if (cell === undefined || text === '') return null;
  if (text.length > LONGEST_FIGURE) {
    unreadable(reader, column, cell);
    return null;
  }
  const value = Number(text.replace(',', '.').replace(/\s*(?:pcs?|pc|k|bags?|bagages?|pi[eè]ces?|piezas?|x)\.?$/i, ''));
  if (Number.isInteger(value) && value >= 0 && value < 1000) return value;
  unreadable(reader, column, cell);
  return null;
}

/** Longest number with its unit. */
const LONGEST_FIGURE = 40;
const POUNDS = /lbs?\b|pound|livres?\b|libras?\b/i;

function weight(reader: RowReader, row: Row): number | null {
  const cell = reader.cell(row, 'bagWeight');
  const text = cell === undefined ? '' : asciiDigits(reader.textOf(cell, 'bagWeight'));
  if (cell === undefined || text === '') return null;
  if (text.length > LONGEST_FIGURE) {
    unreadable(reader, 'bagWeight', cell);
    return null;
  }
  const index = reader.heading.columns.get('bagWeight');
  const heading = index === undefined ? '' : (reader.heading.names[index] ?? '');
  // A unit at the value wins over the heading.
  const pounds = /kgs?\.?$/i.test(text) ? false : POUNDS.test(text) || POUNDS.test(heading);
  const value = kilograms(text.replace(/\s*(?:kgs?|kilos?|lbs?|pounds?)\.?$/i, ''), pounds ? 'LBR' : 'KGM');
  if (value === null) unreadable(reader, 'bagWeight', cell);
  return value;
}

function unreadable(reader: RowReader, column: Column, cell: Cell): void {
  reader.noteCell('warning', 'value-unreadable', column, cell, { value: cell.text });
}

/** Places of a traveller's values, by path in the manifest. */
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

function mark(reader: RowReader, row: Row, index: number): void {
  if (reader.trace === undefined) return;
  const last = row.cells[row.cells.length - 1] as Cell;
  reader.trace(`travellers.${index}`, row.start, last.end);
  for (const [column, path] of PATHS) {
    const cell = reader.cell(row, column);
    if (cell !== undefined && cell.text !== '') reader.trace(`travellers.${index}.${path}`, cell.start, cell.end);
  }
}
