/**
 * The tables of an export as a workbook (XLSX): a sheet for each table, with frozen headings and filters, and one for the slip. Every printed page has the footer.
 * Source: ECMA-376 parts 1 (§18.2, §18.3) and 2 (packages).
 *
 * Written by hand on the zip that is here already. The libraries that do this in a page give no filters, or deflate large sheets in workers
 * made from text, which the content policy forbids.
 */
import { Zip, ZipDeflate } from 'fflate';
import type { RowStream, SheetsToWrite } from './export-table.ts';
import { filteredCells, STYLES, slipSheet, tableSheet, xmlText } from './workbook-sheet.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Most characters of a sheet's name. */
const LONGEST_NAME = 31;
/** A zip dates its members. The same export always gives the same bytes. */
const DATED = '1980-01-01T00:00:00';

/** Pieces of a sheet written between pauses. */
const PIECES = 50;

/** The bytes of the workbook. `about` names the sheet of the slip; `footer` stands under every printed page; `breathe` pauses between rows where it is time. */
export async function workbook(
  { tables, slip, nil }: SheetsToWrite,
  about: string,
  footer: string,
  breathe: () => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const names = sheetNames([...tables.map(({ title }) => title), about]);
  const rows: number[] = [];
  const sheets = [
    ...tables.map((table, at) =>
      tableSheet(table, footer, nil, (count) => {
        rows[at] = count;
      }),
    ),
    slipSheet(slip, footer),
  ];
  const links = [
    ...sheets.map((_, at) => [`${LINKS}/worksheet`, `worksheets/sheet${at + 1}.xml`] as const),
    [`${LINKS}/styles`, 'styles.xml'] as const,
  ];
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  const utf8 = new TextEncoder();
  const write = async (path: string, pieces: Iterable<string> | AsyncIterable<string>) => {
    const file = new ZipDeflate(path);
    file.mtime = DATED;
    zip.add(file);
    let text = HEAD;
    let count = 0;
    for await (const piece of pieces) {
      text += piece;
      if (++count % PIECES !== 0) continue;
      file.push(utf8.encode(text));
      text = '';
      await breathe();
    }
    file.push(utf8.encode(text), true);
  };
  await write('[Content_Types].xml', [contentTypes(sheets.length)]);
  await write('_rels/.rels', [relations([[`${LINKS}/officeDocument`, 'xl/workbook.xml']])]);
  await write('xl/_rels/workbook.xml.rels', [relations(links)]);
  await write('xl/styles.xml', [STYLES]);
  for (const [at, pieces] of sheets.entries()) await write(`xl/worksheets/sheet${at + 1}.xml`, pieces);
  // It names the cells of each sheet, whose rows are counted by now.
  await write('xl/workbook.xml', [book(tables, rows, names)]);
  zip.end();
  return joinedBytes(chunks);
}

/** Pieces of a file, one after the other. */
export function joinedBytes(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Names that every program takes, and no two alike. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((title, at) => {
    const plain = title
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, LONGEST_NAME);
    const isFree = plain !== '' && !taken.has(plain.toLowerCase());
    const name = isFree ? plain : `${plain.slice(0, LONGEST_NAME - 4)} ${at + 1}`.trim();
    taken.add(name.toLowerCase());
    return name;
  });
}

function contentTypes(sheets: number): string {
  const numbers = Array.from({ length: sheets }, (_, at) => at + 1);
  const each = numbers.map(
    (number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${SHEET}.worksheet+xml"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET}.styles+xml"/>${each.join('')}</Types>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function book(tables: readonly RowStream[], rows: readonly number[], names: readonly string[]): string {
  const sheets = names.map((name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  // In a reference, a quote in a sheet's name is doubled.
  const quoted = names.map((name) => xmlText(`'${name.replaceAll("'", "''")}'`));
  const defined = [
    ...tables.map(
      ({ headings }, at) =>
        `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${quoted[at]}!${filteredCells(headings.length, rows[at] ?? 1, '$')}</definedName>`,
    ),
    ...tables.map(
      (_, at) => `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${quoted[at]}!$1:$1</definedName>`,
    ),
  ];
  const namesXml = defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`;
  return `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets>${namesXml}</workbook>`;
}
