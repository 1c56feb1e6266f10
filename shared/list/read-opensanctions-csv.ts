/**
 * Reads `targets.simple.csv` of OpenSanctions: one row for each person, body or thing. A cell of several values is a line of CSV itself, with semicolons.
 * Columns are found by their headings; older files have fewer.
 * Source: OpenSanctions, simplified CSV.
 */
import { diagnostic } from '../diagnostic.ts';
import type { IsoDate } from '../manifest.ts';
import { type Row, splitRows } from '../table/split-rows.ts';
import { EntryDraft } from './entry-draft.ts';
import { kindOfSchema } from './ftm/ftm-schema.ts';
import type { ListRow } from './list-format.ts';
import type { ListItem, ListReader } from './list-reader.ts';
import { isBlank, wholeRows } from './whole-rows.ts';

const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const NEEDED = ['id', 'schema', 'name', 'birth_date'] as const;

/** Gives the cell of a column as text; '' where the file has no such column. */
type CellOf = (column: string) => string;

const readOpenSanctionsCsv: ListReader = function* ([file]) {
  const bytes = file?.bytes ?? new Uint8Array();
  let headings: readonly string[] = [];
  let publishedOn: IsoDate | null = null;
  const isWhole = (row: Row): boolean => headings.length === 0 || row.cells.length === headings.length || isBlank(row);
  for (const row of wholeRows(bytes, COMMA, startOf(bytes), isWhole)) {
    if (isBlank(row)) continue;
    const texts = row.cells.map(({ text }) => text);
    if (headings.length === 0) {
      headings = texts.map((text) => text.toLowerCase());
      continue;
    }
    if (texts.length !== headings.length) {
      const place = { offset: row.start, raw: texts.join(',') };
      const params = { stated: headings.length, found: texts.length };
      yield { refused: diagnostic('error', 'list-row-form', place, params) };
      continue;
    }
    const cellOf: CellOf = (column) => texts[headings.indexOf(column)] ?? '';
    const seen = dayOf(cellOf('last_seen'));
    if (seen !== null && (publishedOn === null || seen > publishedOn)) publishedOn = seen;
    yield* rowItems(cellOf, row.start);
  }
  return { format: 'OPENSANCTIONS-CSV', publishedOn, stated: null, delta: false };
};

export const OPENSANCTIONS_CSV: ListRow = {
  format: 'OPENSANCTIONS-CSV',
  takes: ({ text }) => {
    const first = /^[^\r\n]{0,2000}/.exec(text)?.[0].replaceAll('"', '').toLowerCase().split(',') ?? [];
    return NEEDED.every((column) => first.includes(column)) ? 'list' : null;
  },
  read: readOpenSanctionsCsv,
};

function* rowItems(cellOf: CellOf, offset: number): Generator<ListItem, void> {
  const id = cellOf('id');
  const schema = cellOf('schema');
  const births = valuesOf(cellOf('birth_date'));
  const kind = kindOfSchema(schema, births.length > 0);
  if (id === '') {
    yield { refused: diagnostic('error', 'list-entry-without-id', { offset }) };
    return;
  }
  if (kind === null) {
    yield { refused: diagnostic('info', 'list-kind-left', { offset }, { value: id, element: schema }) };
    return;
  }
  const draft = new EntryDraft(kind, id);
  draft.name(cellOf('name'), 'main');
  for (const alias of valuesOf(cellOf('aliases'))) draft.name(alias, 'good');
  for (const birth of births) draft.birth(birth, 'birth_date');
  for (const country of valuesOf(cellOf('countries'))) draft.nationality(country, 'countries');
  for (const address of valuesOf(cellOf('addresses'))) draft.address([address], null, '');
  for (const identifier of valuesOf(cellOf('identifiers'))) addIdentifier(draft, identifier);
  draft.phones.push(...valuesOf(cellOf('phones')));
  draft.emails.push(...valuesOf(cellOf('emails')));
  draft.programmes.push(...valuesOf(cellOf('program_ids')));
  for (const column of ['sanctions', 'dataset'] as const) {
    for (const text of valuesOf(cellOf(column))) draft.remark(text);
  }
  draft.changedOn = dayOf(cellOf('last_change'));
  yield* draft.items(offset);
}

/**
 * The file does not say of what kind a number is. Numbers of Wikidata begin with Q, as passports of some states do: one as long as a passport's is
 * taken for a document, so that none is lost.
 */
function addIdentifier(draft: EntryDraft, value: string): void {
  if (value === draft.id) return;
  const imo = /^IMO\s*(\d{7})$/i.exec(value);
  if (imo !== null) draft.identifiers.push({ type: 'imo', typeText: null, value: imo[1] as string, country: null });
  else if (/^Q\d+$/.test(value) && !/^Q\d{6,8}$/.test(value)) {
    draft.identifiers.push({ type: 'other', typeText: 'Wikidata', value, country: null });
  } else if (draft.kind !== 'person') {
    draft.identifiers.push({ type: 'other', typeText: null, value, country: null });
  } else {
    const unsaid = { type: null, typeText: null, issuer: null, status: null, issued: null, expiry: null };
    draft.documents.push({ ...unsaid, number: value });
  }
}

/** The values of a cell. */
function valuesOf(cell: string): readonly string[] {
  const values: string[] = [];
  if (!cell.includes('"')) values.push(...cell.split(';'));
  else {
    for (const { cells } of splitRows(new TextEncoder().encode(cell), SEMICOLON)) {
      for (const { text } of cells) values.push(text);
    }
  }
  return values.map((value) => value.trim()).filter((value) => value !== '');
}

function dayOf(written: string): IsoDate | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(written)?.[0] ?? null;
}

function startOf(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}
