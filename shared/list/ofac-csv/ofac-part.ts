/** The files of OFAC's list as CSV. None has headings; each is recognised by the form of its rows. */
import { decoderFor } from '../../edifact/decode.ts';
import { type Row, splitRows } from '../../table/split-rows.ts';
import { listHeading } from '../table/list-heading.ts';
import { isBlank, wholeRows } from '../whole-rows.ts';
import { oneLine } from '../xml-texts.ts';

/** `entries`: `sdn.csv`, `cons_prim.csv`. The others add to their rows: `alt.csv`, `add.csv`, `sdn_comments.csv`. */
export type OfacPart = 'entries' | 'aliases' | 'addresses' | 'comments';

const COMMA = 0x2c;
const KINDS = /^(?:individual|vessel|aircraft|entity|-0-|)$/i;
const ALIASES = /^(?:[afn]\.?k\.?a\.?)$/i;

/** Is a row one of a part? Numbers of entries stand in front. */
const FORMS: Readonly<Record<OfacPart, (cells: readonly string[]) => boolean>> = {
  entries: (cells) => cells.length === 12 && KINDS.test(cells[2] as string),
  aliases: (cells) => cells.length === 5 && isNumber(cells[1]) && ALIASES.test(cells[2] as string),
  addresses: (cells) => cells.length === 6 && isNumber(cells[1]),
  comments: (cells) => cells.length === 2 && (cells[1] as string).length > 3,
};

export const OFAC_PARTS: readonly OfacPart[] = Object.keys(FORMS) as OfacPart[];

/** Rows of the head that are looked at. */
const LOOKED_AT = 20;

/**
 * Which of the files this is; null when it is none. All first rows but one must have its form; the last of a head may be cut. A list that a unit keeps
 * itself is none, whatever its rows look like.
 */
export function ofacPartOf(head: Uint8Array): OfacPart | null {
  const rows: Row[] = [];
  for (const row of splitRows(head, COMMA, startOf(head))) {
    if (!isBlank(row)) rows.push(row);
    if (rows.length >= LOOKED_AT) break;
  }
  if (isTable(rows[0], head)) return null;
  if (rows.length > 1) rows.pop();
  const fits = (part: OfacPart): number => rows.filter((row) => hasForm(row, part)).length;
  return OFAC_PARTS.find((part) => fits(part) > 0 && fits(part) >= rows.length - 1) ?? null;
}

/** The rows of a part without empty ones and without headings, which somebody may have added. */
export function* ofacRows(bytes: Uint8Array, part: OfacPart): Generator<Row> {
  for (const row of wholeRows(bytes, COMMA, startOf(bytes), (each) => isBlank(each) || hasForm(each, part))) {
    if (!isBlank(row) && !isAdded(row)) yield row;
  }
}

/** Is it a heading that somebody added to a part? */
function isAdded({ cells }: Row): boolean {
  return /^(?:ent_?num|uid|entity_?id)/i.test(cells[0]?.text ?? '');
}

/** Does it begin with headings of a list that a unit keeps itself? */
function isTable(first: Row | undefined, head: Uint8Array): boolean {
  if (first === undefined || isNumber(first.cells[0]?.text) || isAdded(first)) return false;
  return listHeading(head) !== null;
}

/** The row of a part at a place. */
export function ofacRowAt(bytes: Uint8Array, part: OfacPart, at: number): Row | null {
  for (const row of wholeRows(bytes, COMMA, at, (each) => hasForm(each, part))) return row;
  return null;
}

export function hasForm({ cells }: Row, part: OfacPart): boolean {
  const texts = cells.map(({ text }) => text);
  return isNumber(texts[0]) && FORMS[part](texts);
}

/** Text of a cell in one line; '' for `-0-`, which stands for nothing. */
export function ofacText({ cells }: Row, at: number): string {
  const text = cells[at]?.text ?? '';
  return text === '-0-' ? '' : (oneLine(text) ?? '');
}

/** Text of a cell with the blanks at its ends, which belong to a text that goes on in another file. */
export function ofacPiece(bytes: Uint8Array, row: Row, at: number): string {
  const cell = row.cells[at];
  if (cell === undefined || ofacText(row, at) === '') return '';
  return usual(bytes.subarray(cell.start, cell.end)).replaceAll('""', '"');
}

const usual = decoderFor(null);

function isNumber(text: string | undefined): boolean {
  return text !== undefined && /^\d{1,12}$/.test(text);
}

function startOf(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}
