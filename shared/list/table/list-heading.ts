/** Finds the row of headings of a list that a unit keeps itself. */
import { type Row, splitRows } from '../../table/split-rows.ts';
import { isBlank } from '../whole-rows.ts';
import { type ListColumn, listColumnOf } from './list-columns.ts';

export interface ListHeading {
  readonly delimiter: number;
  /** Offset of the row below. */
  readonly next: number;
  readonly names: readonly string[];
  /** Places of each column, in order. */
  readonly columns: ReadonlyMap<ListColumn, readonly number[]>;
}

/** Semicolon first: of two readings that find as much, a list with semicolons has commas within its cells. */
const DELIMITERS = [0x3b, 0x2c, 0x09, 0x7c] as const;
/** Filled rows that are looked at: titles may stand above. */
const LOOKED_AT = 40;

/** A heading of the British list: names stand in six columns, and rows repeat their entry. Read as a list of a unit it would be read wrongly. */
const PUBLISHED = /^name 6$/i;

/** One of these tells what an entry is about. */
const TELLING: ReadonlySet<ListColumn> = new Set<ListColumn>([
  'fullName',
  'surname',
  'givenNames',
  'alias',
  'documentNumber',
  'visaNumber',
  'plate',
  'vin',
  'imo',
  'registration',
  'serial',
  'card',
  'agency',
  'phone',
  'email',
  'address',
]);

/** The headings; null where no row of the beginning has two that are known, one of which tells what entries are about. */
export function listHeading(bytes: Uint8Array): ListHeading | null {
  let best: ListHeading | null = null;
  for (const delimiter of DELIMITERS) {
    const found = headingWith(bytes, delimiter);
    if (found !== null && (best === null || found.columns.size > best.columns.size)) best = found;
  }
  return best;
}

function headingWith(bytes: Uint8Array, delimiter: number): ListHeading | null {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let looked = 0;
  let heading: Pick<ListHeading, 'names' | 'columns'> | null = null;
  for (const row of splitRows(bytes, delimiter, start)) {
    if (heading !== null) return { delimiter, next: row.start, ...heading };
    if (isBlank(row)) continue;
    heading = headingOf(row);
    if (++looked > LOOKED_AT) return null;
  }
  return heading === null ? null : { delimiter, next: bytes.length, ...heading };
}

/** The row as headings. No cell of it is mostly digits. */
function headingOf({ cells }: Row): Pick<ListHeading, 'names' | 'columns'> | null {
  const names = cells.map(({ text }) => text);
  if (names.length < 2 || names.some((name) => /\d{3}/.test(name) || PUBLISHED.test(name))) return null;
  const columns = new Map<ListColumn, number[]>();
  let filled = 0;
  let known = 0;
  for (const [at, name] of names.entries()) {
    if (name === '') continue;
    filled++;
    const column = listColumnOf(name);
    if (column === null) continue;
    known++;
    const places = columns.get(column);
    if (places === undefined) columns.set(column, [at]);
    else places.push(at);
  }
  if (columns.size < 2 || known * 3 < filled || ![...columns.keys()].some((column) => TELLING.has(column))) return null;
  return { names, columns };
}
