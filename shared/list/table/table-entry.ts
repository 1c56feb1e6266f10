/** From the rows of one reference to an entry. */

import { measuresIn, noticeOf } from '../../interpol/notice.ts';
import { documentOfWord } from '../../table/cell-words.ts';
import type { Row } from '../../table/split-rows.ts';
import { listedCountry } from '../country-words.ts';
import { kindOfNumber, statusInWords } from '../document-words.ts';
import { EntryDraft } from '../entry-draft.ts';
import type { DocumentStatus, EntryKind, NameQuality } from '../list-entry.ts';
import type { ListColumn } from './list-columns.ts';
import { handlingOfWord, kindOfWord, outcomeOfWord } from './list-words.ts';
import type { ListCell, TableRows } from './table-rows.ts';

/** Kinds by the first column that is filled. */
const KIND_BY_COLUMN: readonly (readonly [ListColumn, EntryKind])[] = [
  ['surname', 'person'],
  ['givenNames', 'person'],
  ['birth', 'person'],
  ['imo', 'vessel'],
  ['registration', 'aircraft'],
  ['plate', 'vehicle'],
  ['vin', 'vehicle'],
  ['fullName', 'person'],
  ['alias', 'person'],
  ['documentNumber', 'document'],
  ['visaNumber', 'document'],
  ['card', 'card'],
  ['agency', 'agency'],
  ['phone', 'contact'],
  ['email', 'contact'],
  ['address', 'address'],
];

const NAMES: readonly (readonly [ListColumn, NameQuality])[] = [
  ['alias', 'good'],
  ['weakAlias', 'weak'],
  ['formerName', 'former'],
];

const IDENTIFIERS = ['plate', 'vin', 'imo', 'registration', 'serial', 'card', 'agency'] as const;

/** The entry; null where no cell says what it is about. */
export function tableDraft(rows: TableRows, all: readonly Row[], id: string): EntryDraft | null {
  const kind = kindOf(rows, all);
  if (kind === null) return null;
  const draft = new EntryDraft(kind, id);
  for (const row of all) addRow(draft, rows, row);
  // A passport of nobody that is named is looked for by its number alone.
  if (kind === 'person' && !draft.isNamed && draft.documents.length > 0) draft.kind = 'document';
  return draft;
}

function kindOf(rows: TableRows, all: readonly Row[]): EntryKind | null {
  for (const row of all) {
    for (const column of ['kind', 'type'] as const) {
      const kind = kindOfWord(rows.text(row, column));
      if (kind !== null) return kind;
    }
  }
  return KIND_BY_COLUMN.find(([column]) => all.some((row) => rows.text(row, column) !== ''))?.[1] ?? null;
}

function addRow(draft: EntryDraft, rows: TableRows, row: Row): void {
  addNames(draft, rows, row);
  for (const cell of rows.cells(row, 'birth')) {
    const births = rows.births(cell);
    if (births.length === 0) draft.leave(cell.heading, cell.text);
    for (const birth of births) draft.birthDays(birth);
  }
  for (const { text } of rows.cells(row, 'birthPlace')) draft.birthPlace(text);
  for (const { text, heading } of rows.cells(row, 'sex')) draft.sexOf(text, heading);
  for (const { text, heading } of rows.cells(row, 'nationality')) draft.nationality(text, heading);
  addDocuments(draft, rows, row);
  for (const cell of rows.cells(row, 'phone')) draft.phones.push(...partsOf(rows.number(row, cell), /[;,|\n]|\s\/\s/));
  for (const { text } of rows.cells(row, 'email')) draft.emails.push(...partsOf(text, /[;,|\s]+/));
  addIdentifiers(draft, rows, row);
  const [city, country] = [rows.text(row, 'city'), rows.text(row, 'country')];
  const streets = rows.cells(row, 'address').map(({ text }) => text);
  draft.address([...streets, city], city, country);
  addRest(draft, rows, row);
}

/** Names in columns of their own, or in one; `FAMILY, Given` and `FAMILY/GIVEN` tell the parts apart. */
function addNames(draft: EntryDraft, rows: TableRows, row: Row): void {
  const surname = rows.text(row, 'surname');
  const given = [...rows.cells(row, 'givenNames'), ...rows.cells(row, 'middleNames')].map(({ text }) => text).join(' ');
  const full = rows.text(row, 'fullName');
  const quality = draft.isNamed ? 'good' : 'main';
  if (surname !== '' || given !== '') {
    // Beside a column of surnames, one called `Name` may hold the given names.
    const others = given === '' && !full.toUpperCase().includes(surname.toUpperCase()) ? full : given;
    const whole = [others, surname].filter((part) => part !== '').join(' ');
    const isWhole = full !== '' && full !== others;
    draft.name(isWhole ? full : whole, quality, { surname, givenNames: others });
  } else if (full !== '') addFullName(draft, full, quality);
  for (const [column, aliasQuality] of NAMES) {
    for (const { text } of rows.cells(row, column)) {
      for (const alias of partsOf(text, /[;|\n]/)) addFullName(draft, alias, aliasQuality);
    }
  }
}

function addFullName(draft: EntryDraft, name: string, quality: NameQuality): void {
  const parts = draft.kind === 'person' ? /^([^,/،]+)[,/،]\s*([^,/،]+)$/.exec(name) : null;
  if (parts === null) draft.name(name, quality);
  else draft.name(name, quality, { surname: parts[1]?.trim() ?? null, givenNames: parts[2]?.trim() ?? null });
}

/** Documents: the nth number goes with the nth type, issuer, status and dates, or with the only one. */
function addDocuments(draft: EntryDraft, rows: TableRows, row: Row): void {
  const numbers = [...rows.cells(row, 'documentNumber'), ...rows.cells(row, 'visaNumber')];
  const beside = (column: ListColumn, nth: number): ListCell | undefined => {
    const cells = rows.cells(row, column);
    return cells[nth] ?? (cells.length === 1 ? cells[0] : undefined);
  };
  for (const [nth, cell] of numbers.entries()) {
    const typed = beside('documentType', nth) ?? documentCell(rows, row);
    const issuer = beside('issuer', nth);
    const status = beside('documentStatus', nth);
    const country = issuer === undefined ? null : listedCountry(issuer.text);
    if (issuer !== undefined && country === null) draft.leave(issuer.heading, issuer.text);
    const text = typed?.text ?? null;
    const ofHeading = kindOfNumber(cell.heading);
    const letter = text === null ? null : (documentOfWord(text) ?? letterOf(text));
    for (const number of partsOf(rows.number(row, cell), /[;|\n]/)) {
      draft.documents.push({
        type: letter ?? (ofHeading?.as === 'document' && text === null ? ofHeading.type : null),
        typeText: text ?? (ofHeading?.as === 'document' ? cell.heading : null),
        number,
        issuer: country,
        status: status === undefined ? null : statusOf(draft, status),
        issued: dayOf(draft, rows, beside('issued', nth)),
        expiry: dayOf(draft, rows, beside('expiry', nth)),
      });
    }
  }
}

/** A column called `Type` that says what the document is. */
function documentCell(rows: TableRows, row: Row): ListCell | undefined {
  return rows.cells(row, 'type').find(({ text }) => kindOfWord(text) === null && documentOfWord(text) !== null);
}

function letterOf(text: string): string | null {
  const kind = kindOfNumber(text);
  return kind?.as === 'document' ? kind.type : null;
}

function statusOf(draft: EntryDraft, { text, heading }: ListCell): DocumentStatus | null {
  const status = /^(?:valid|valide|valido|en cours|vigente|gultig|gültig|ok|صالح)$/i.test(text)
    ? 'valid'
    : statusInWords(text);
  if (status === null) draft.leave(heading, text);
  return status;
}

function dayOf(draft: EntryDraft, rows: TableRows, cell: ListCell | undefined): string | null {
  if (cell === undefined) return null;
  const day = rows.day(cell);
  if (day === null) draft.leave(cell.heading, cell.text);
  return day;
}

function addIdentifiers(draft: EntryDraft, rows: TableRows, row: Row): void {
  const hasDocument = rows.text(row, 'documentNumber') !== '';
  const country = hasDocument ? null : listedCountry(rows.text(row, 'issuer') || rows.text(row, 'country'));
  for (const column of IDENTIFIERS) {
    for (const cell of rows.cells(row, column)) {
      for (const value of partsOf(rows.number(row, cell), /[;|\n]/))
        draft.identifiers.push({ type: column, typeText: null, value, country });
    }
  }
}

/** What the entry asks for, its dates and texts, and cells under headings that are not known. */
function addRest(draft: EntryDraft, rows: TableRows, row: Row): void {
  draft.reference ??= rows.text(row, 'reference') || null;
  draft.outcome ??= worded(draft, rows, row, 'outcome', outcomeOfWord);
  draft.handling ??= worded(draft, rows, row, 'handling', handlingOfWord);
  draft.instruction ??= rows.text(row, 'instruction') || null;
  draft.warning ??= rows.text(row, 'warning') || null;
  draft.listedOn ??= dayOf(draft, rows, rows.cells(row, 'listedOn')[0]);
  draft.validUntil ??= dayOf(draft, rows, rows.cells(row, 'validUntil')[0]);
  addNotice(draft, rows, row);
  for (const { text } of rows.cells(row, 'programme')) draft.programmes.push(...partsOf(text, /[;|\n]/));
  for (const { text } of rows.cells(row, 'reason')) draft.remark(text);
  for (const at of rows.unknown(row)) draft.remark(row.cells[at]?.text ?? null, rows.heading.names[at] || null);
  if (rows.text(row, 'documentNumber') === '') {
    for (const column of ['documentStatus', 'documentType'] as const) {
      for (const { text, heading } of rows.cells(row, column)) draft.remark(text, heading);
    }
  }
}

/** The notice that the row is. The measures of a special notice may stand in a column of their own. */
function addNotice(draft: EntryDraft, rows: TableRows, row: Row): void {
  const notice = worded(draft, rows, row, 'notice', noticeOf);
  if (notice === null) return;
  const stated = rows.cells(row, 'programme').flatMap(({ text }) => measuresIn(text));
  draft.notice ??= { ...notice, measures: [...new Set([...notice.measures, ...stated])] };
}

function worded<Value>(
  draft: EntryDraft,
  rows: TableRows,
  row: Row,
  column: ListColumn,
  find: (word: string) => Value | null,
): Value | null {
  const [cell] = rows.cells(row, column);
  if (cell === undefined) return null;
  const found = find(cell.text);
  if (found === null) draft.leave(cell.heading, cell.text);
  return found;
}

function partsOf(text: string, between: RegExp): readonly string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
