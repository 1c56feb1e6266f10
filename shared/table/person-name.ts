/** Names of one row: in separate columns, or in one cell. */
import type { ManifestTraveller } from '../manifest.ts';
import { splitTitle } from '../name/title.ts';
import { isNamePlaceholder } from '../pnrgov/placeholders.ts';
import type { Column } from './headers.ts';
import type { RowReader } from './row-reader.ts';
import type { Row } from './split-rows.ts';

/** What spreadsheets make of names such as `Mar 1`, `True` or `Jan-5`. */
const MANGLED_NAME =
  /^(?:TRUE|FALSE|VRAI|FAUX|VERDADERO|FALSO|VERDADEIRO|WAHR|FALSCH|\d{4}-\d{2}-\d{2}.*|\d{1,2}[-/. ][A-Z]{3,4}\.?(?:[-/. ]\d{2,4})?|[A-Z]{3,4}[-/. ]\d{1,4}|\d+(?:[.,]\d+)?(?:E[+-]?\d+)?)$/;
/** Surname, given names and title of a row, upper case; null where none is written. */
export function namesOf(reader: RowReader, row: Row): Pick<ManifestTraveller, 'surname' | 'givenNames' | 'title'> {
  let surname = nameIn(reader, row, 'surname');
  let given = nameIn(reader, row, 'givenNames');
  const middle = nameIn(reader, row, 'middleNames');
  // Beside a column of surnames, a column called `Name` holds the given names, or the full name.
  if (surname !== null && given === null) given = withoutSurname(nameIn(reader, row, 'fullName'), surname);
  const full = surname === null ? nameIn(reader, row, 'fullName') : null;
  // A list without given names writes both in its one column.
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
  if (surname !== null && isNamePlaceholder(surname)) surname = reader.placeholder(row, surname);
  if (given !== '' && isNamePlaceholder(given)) given = reader.placeholder(row, given) ?? '';
  if (given === '') return { surname, givenNames: null, title };
  // Only reservation systems, which write a slash, glue the title to the name.
  const split = splitTitle(given, null, { glued: only?.includes('/') === true });
  return { surname, givenNames: split.given === '' ? null : split.given, title: title ?? split.title };
}

/** The part of a name besides the surname; the whole name where it does not hold the surname. */
function withoutSurname(full: string | null, surname: string): string | null {
  if (full === null) return null;
  const words = full.split(/[\s/,،]+/).filter((word) => word !== '');
  const rest = [...words];
  for (const part of surname.split(/[\s/,،]+/)) {
    const at = rest.findIndex((word) => word.toUpperCase() === part.toUpperCase());
    if (at < 0) return words.join(' ');
    rest.splice(at, 1);
  }
  return rest.length === 0 ? null : rest.join(' ');
}

/** Name as written; null when empty. A name in several columns is joined. */
function nameIn(reader: RowReader, row: Row, column: Column): string | null {
  const texts: string[] = [];
  for (const cell of reader.cells(row, column)) {
    const text = reader.textOf(cell, column).replace(/\s+/g, ' ');
    if (text !== '' && !texts.includes(text)) texts.push(text);
  }
  return texts.length === 0 ? null : texts.join(' ');
}

function checkName(reader: RowReader, row: Row, column: Column, name: string | null): void {
  if (name === null || !MANGLED_NAME.test(name)) return;
  const cell = reader.cell(row, column) ?? reader.cell(row, 'fullName');
  if (cell !== undefined) reader.noteCell('warning', 'name-mangled', column, cell, { value: cell.text });
}

/** `1.`, `02)`, `3 ` and `1DOE/`: a count or list number before a name. */
const COUNTED = /^-?\d{1,3}(?:[.)]\s*|\s+|(?=\p{L}{2,}\/))(?=\p{L})/u;

/** Parts of a name in one cell: `DOE/JANE MRS`, `DOE, Jane`, `DOE Jane`, `Jane DOE`; a name that cannot be split is kept whole. */
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
  // Where only the surname is in capitals, the capitals split the name.
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
