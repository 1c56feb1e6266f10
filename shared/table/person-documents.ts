/** Travel documents, countries and long numbers of one row. */
import type { TravelDocument } from '../manifest.ts';
import { isNumberPlaceholder } from '../pnrgov/placeholders.ts';
import { countryNamed } from '../reference/country-name.ts';
import type { ReferenceData } from '../reference/reference-data.ts';
import { asciiDigits } from './cell-dates.ts';
import { documentOfWord } from './cell-words.ts';
import { type Column, normaliseHeading } from './headers.ts';
import type { RowReader } from './row-reader.ts';
import type { Cell, Row } from './split-rows.ts';

/** What spreadsheets make of document numbers such as `1MAR26` or `3-4-90`. */
const MANGLED_NUMBER = /^(?:\d{4}-\d{2}-\d{2}.*|\d{1,2}[-/ ](?:\p{L}{3,4}|\d{1,2})(?:[-/ ]\d{2,4})?|TRUE|FALSE)$/iu;

/** Passport or card first, then further numbers of the same kind, then the visa. */
export function documentsOf(reader: RowReader, row: Row): readonly TravelDocument[] {
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

function documentType(reader: RowReader, row: Row, column: Column): string | null {
  const written = reader.sent(row, column);
  if (written === null) return null;
  return reader.meaning(column, written, documentOfWord) ?? written;
}

/** Document number of a cell; null for a placeholder and, with a diagnostic, where the spreadsheet destroyed the number. */
function documentNumber(reader: RowReader, row: Row, cell: Cell, column: Column): string | null {
  const number = wholeDigits(reader, cell, column)?.toUpperCase() ?? null;
  if (number === null) return null;
  if (MANGLED_NUMBER.test(number)) {
    reader.noteCell('warning', 'number-mangled', column, cell, { value: cell.text });
    return null;
  }
  return isNumberPlaceholder(number) ? reader.placeholder(row, number) : number;
}

/**
 * Text of a cell with a long number, as it was before the spreadsheet converted it to a quantity; null when empty, or when digits are lost: `1.2E+11`
 * is dropped unless all its digits are written.
 */
export function wholeDigits(reader: RowReader, cell: Cell, column: Column): string | null {
  const text = asciiDigits(reader.textOf(cell, column));
  if (text === '') return null;
  const { number, change } = restoredNumber(text);
  if (change !== null) {
    const severity = change === 'restored' ? 'info' : 'warning';
    reader.noteCell(severity, `number-${change}`, column, cell, { value: cell.text });
  }
  return number;
}

/** A number as it was before a spreadsheet made a quantity of it; null where digits are lost. */
export function restoredNumber(text: string): { number: string | null; change: 'restored' | 'mangled' | null } {
  const power = /^(\d)(?:[.,](\d+))?E\+?(\d+)$/i.exec(text);
  if (power !== null) {
    const digits = power[2] ?? '';
    // `1E5` was typed; `1.2E+11` was made by a spreadsheet.
    if (digits === '' && !text.includes('+')) return { number: text, change: null };
    const exact = digits.length === Number(power[3]) && digits.length >= 5;
    return exact ? { number: `${power[1]}${digits}`, change: 'restored' } : { number: null, change: 'mangled' };
  }
  if (!/^\d{5,}[.,]0+$/.test(text)) return { number: text, change: null };
  return { number: text.replace(/[.,]0+$/, ''), change: 'restored' };
}

/** Alpha-3 code of the country in a column; null when empty or, with a diagnostic, unknown. */
export function country(reader: RowReader, row: Row, column: Column): string | null {
  const cell = reader.cell(row, column);
  const text = cell === undefined ? '' : reader.textOf(cell, column);
  if (cell === undefined || text === '') return null;
  if (/^(?:NULL|NIL|NONE|N\/A|-+|\.+|\*+)$/i.test(text)) return reader.placeholder(row, text);
  const code = reader.meaning('nationality', text, (word) => countryOf(reader.context.reference, word));
  if (code === null) reader.noteCell('warning', 'unknown-country', column, cell, { value: cell.text });
  return code;
}

/** `TGO`, `Togo`, `Togolaise`, `TOGO (TG)`, `TGO - Togo`. */
function countryOf(reference: ReferenceData, text: string): string | null {
  const named = reference.countryCode(text) ?? countryNamed(normaliseHeading(text));
  if (named !== null) return named;
  if (text.length > 100) return null;
  const parts = text.split(/\s*[()/]\s*|\s+[-–]\s+/).filter((part) => part !== '');
  if (parts.length < 2) return null;
  const codes = parts.map((part) => reference.countryCode(part) ?? countryNamed(normaliseHeading(part)));
  // Where both parts are known they must name the same country.
  const [first, ...others] = codes.filter((code) => code !== null);
  return first !== undefined && others.every((code) => code === first) ? first : null;
}
