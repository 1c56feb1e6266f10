/**
 * Finds the beginning of a passenger list in delimited text: the delimiter, the row (or two rows) of headings below the titles, and the saved layout
 * with the same headings.
 */
import { decoderFor, isUtf8 } from '../edifact/decode.ts';
import type { DecodeBytes } from '../edifact/tokens.ts';
import { NO_DATE } from '../time/civil.ts';
import { settledDate } from './cell-dates.ts';
import { type Column, columnOf, headingsKey } from './headers.ts';
import { type Heading, headingOf, headingOfColumns, joinedHeading, joinedNames } from './heading-row.ts';
import { type Row, splitRows } from './split-rows.ts';
import type { TableProfile } from './table-profile.ts';

export interface TableLayout {
  readonly delimiter: number;
  readonly from: number;
  /** Rows above the heading. */
  readonly titles: readonly Row[];
  readonly heading: Heading;
  /** The rows of the heading, one or two. */
  readonly headingRows: readonly Row[];
  /** Number of rows up to and including the heading. */
  readonly skip: number;
  readonly profile: TableProfile | null;
  /** Turns the bytes of a cell into text. */
  readonly decode: DecodeBytes;
  /** Was the heading understood? Otherwise it is only the row that looks most like one. */
  readonly understood: boolean;
}

/** Syntax identifiers of the one-byte sets that are tried for text that is no UTF-8: Western, Arabic, Cyrillic. */
const CHARACTER_SETS = [null, 'UNOI', 'SIRE'] as const;
export const DELIMITERS = [0x2c, 0x3b, 0x09, 0x7c] as const;
/** How many filled rows, and how many rows in all, are searched for the heading. */
const HEADING_ROWS = 40;
const LOOKED_AT = 1000;
interface Place {
  readonly row: Row;
  /** Number of rows before it. */
  readonly before: number;
}

interface Attempt {
  readonly delimiter: number;
  readonly from: number;
  readonly decode: DecodeBytes;
  readonly places: readonly Place[];
}

/** Layout of a table with headings that are saved or understood; null when there are none. */
export function findLayout(bytes: Uint8Array, profiles: readonly TableProfile[]): TableLayout | null {
  const { from, delimiters } = startOf(bytes);
  const usual = decoderFor(null);
  const first = layoutIn(bytes, from, delimiters, profiles, usual);
  if (first?.profile != null || isUtf8(bytes)) return first;
  // The headings show in which of the one-byte sets a list is written.
  let best = first;
  for (const set of CHARACTER_SETS.slice(1)) {
    const other = layoutIn(bytes, from, delimiters, profiles, decoderFor(set));
    if (other !== null && (best === null || other.heading.columns.size > best.heading.columns.size)) best = other;
  }
  return best;
}

function layoutIn(
  bytes: Uint8Array,
  from: number,
  delimiters: readonly number[],
  profiles: readonly TableProfile[],
  decode: DecodeBytes,
): TableLayout | null {
  const attempts = delimiters.map(
    (delimiter): Attempt => ({ delimiter, from, decode, places: headOf(bytes, delimiter, from, decode) }),
  );
  return savedLayout(attempts, profiles) ?? understoodLayout(attempts) ?? positionalLayout(attempts, profiles);
}

/**
 * The row that looks most like a heading: the most cells of words among the first rows; null when no row has two. A row with digits belongs to a
 * traveller: such a table has no heading, and its columns are offered without names.
 */
export function offeredLayout(bytes: Uint8Array): TableLayout | null {
  const { from, delimiters } = startOf(bytes);
  let best: TableLayout | null = null;
  let most = 1;
  for (const delimiter of delimiters) {
    const decode = decoderFor(null);
    const places = headOf(bytes, delimiter, from, decode);
    const attempt: Attempt = { delimiter, from, decode, places };
    for (const [at, { row }] of places.entries()) {
      const words = row.cells.filter(({ text }) => /\p{L}/u.test(text) && !/\d{2}/.test(text)).length;
      if (words <= most) continue;
      most = words;
      const names = row.cells.map(({ text }) => text);
      const unnamed = names.some((name) => /\d{2}/.test(name)) ? withoutHeading(attempt) : null;
      best = unnamed ?? layoutAt(attempt, at, 1, headingOfColumns(names, names.map(columnOf)), null, false);
    }
  }
  return best;
}

/** Fewest columns of a table without headings; any text has fewer. */
const FEWEST_UNNAMED = 3;

/** All rows are travellers, after those that fill less than half of the columns; null when there are too few columns. */
function withoutHeading(attempt: Attempt, profile: TableProfile | null = null): TableLayout | null {
  const { places, delimiter, from, decode } = attempt;
  const width = usualWidth(places);
  const at = places.findIndex(({ row }) => filledOf(row) >= FEWEST_UNNAMED && filledOf(row) * 2 >= width);
  if (width < FEWEST_UNNAMED || at < 0) return null;
  const names = Array<string>(width).fill('');
  return {
    delimiter,
    from,
    titles: places.slice(0, at).map(({ row }) => row),
    heading: headingOfColumns(names, profile?.columns ?? []),
    headingRows: [],
    skip: (places[at] as Place).before,
    profile,
    decode,
    understood: profile !== null,
  };
}

/** The number of cells in most rows, the larger of two equally common ones. A delimiter at the end of every row makes no column. */
function usualWidth(places: readonly Place[]): number {
  const counts = new Map<number, number>();
  for (const { row } of places) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  let usual = 0;
  for (const [width, count] of counts) {
    const most = counts.get(usual) ?? 0;
    if (count > most || (count === most && width > usual)) usual = width;
  }
  const isMarked = places.every(({ row }) => row.cells.length !== usual || row.cells[usual - 1]?.text === '');
  return isMarked ? usual - 1 : usual;
}

function filledOf({ cells }: Row): number {
  return cells.filter(({ text }) => text !== '').length;
}

/** The saved layout without headings whose columns fit the content. */
function positionalLayout(attempts: readonly Attempt[], profiles: readonly TableProfile[]): TableLayout | null {
  const unnamed = profiles.filter(({ headings }) => headings.every((heading) => heading === ''));
  for (const profile of unnamed) {
    for (const attempt of attempts) {
      const layout = withoutHeading(attempt, profile);
      if (layout === null || layout.heading.names.length !== profile.headings.length) continue;
      const rows = attempt.places.slice(layout.titles.length);
      if (rows.filter(({ row }) => holds(row, profile)).length * 2 > rows.length) return layout;
    }
  }
  return null;
}

const NAMES: ReadonlySet<Column | null> = new Set<Column | null>(['surname', 'givenNames', 'fullName']);
const DATES: ReadonlySet<Column | null> = new Set<Column | null>(['birth', 'expiry', 'issued', 'visaExpiry']);

/** Do the cells of a row fit their columns: names have letters, dates are dates? */
function holds({ cells }: Row, { columns, dateOrder }: TableProfile): boolean {
  return columns.every((column, at) => {
    const text = cells[at]?.text ?? '';
    if (text === '') return true;
    if (NAMES.has(column)) return /\p{L}/u.test(text) && !/\d{2}/.test(text);
    return !DATES.has(column) || settledDate(text, dateOrder ?? 'day-first', 'near', NO_DATE) !== null;
  });
}

function startOf(bytes: Uint8Array): { from: number; delimiters: readonly number[] } {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  // `sep=;` is an instruction to the spreadsheet program.
  let at = start;
  while (bytes[at] === 0x20 || bytes[at] === 0x22) at++;
  if (String.fromCharCode(...bytes.subarray(at, at + 4)).toLowerCase() !== 'sep=') {
    return { from: start, delimiters: DELIMITERS };
  }
  const declared = bytes[at + 4] ?? 0;
  let from = at;
  while (from < bytes.length && bytes[from] !== 0x0a && bytes[from] !== 0x0d) from++;
  while (from < bytes.length && (bytes[from] === 0x0a || bytes[from] === 0x0d)) from++;
  const others = DELIMITERS.filter((delimiter) => delimiter !== declared);
  return { from, delimiters: declared > 0x20 || declared === 0x09 ? [declared, ...others] : others };
}

function headOf(bytes: Uint8Array, delimiter: number, from: number, decode: DecodeBytes): readonly Place[] {
  const places: Place[] = [];
  let before = 0;
  for (const row of splitRows(bytes, delimiter, from, decode)) {
    if (row.cells.some(({ text }) => text !== '')) places.push({ row, before });
    before++;
    if (places.length > HEADING_ROWS || before > LOOKED_AT) break;
  }
  return places;
}

function savedLayout(attempts: readonly Attempt[], profiles: readonly TableProfile[]): TableLayout | null {
  if (profiles.length === 0) return null;
  const saved = new Map(profiles.map((profile) => [headingsKey(profile.headings), profile]));
  saved.delete('');
  for (const attempt of attempts) {
    const { places } = attempt;
    for (const [at, { row }] of places.entries()) {
      const next = nextRow(places, at);
      const joined = next === null ? null : joinedNames(row, next);
      for (const [names, height] of [[row.cells.map(({ text }) => text), 1] as const, [joined?.names, 2] as const]) {
        const profile = names === undefined ? undefined : saved.get(headingsKey(names));
        if (names === undefined || profile === undefined) continue;
        return layoutAt(attempt, at, height, headingOfColumns(names, profile.columns), profile, true);
      }
    }
  }
  return null;
}

function understoodLayout(attempts: readonly Attempt[]): TableLayout | null {
  let best: TableLayout | null = null;
  for (const attempt of attempts) {
    const { places } = attempt;
    for (const [at, { row }] of places.entries()) {
      const alone = headingOf(row);
      const next = nextRow(places, at);
      const joined = next === null ? null : joinedHeading(row, next, alone);
      const heading = joined ?? alone;
      if (heading === null) continue;
      // The first heading counts: a second table with more columns may follow.
      if (best === null || heading.columns.size > best.heading.columns.size) {
        best = layoutAt(attempt, at, joined === null ? 1 : 2, heading, null, true);
      }
      break;
    }
  }
  return best;
}

/** The row directly below, if it is filled. */
function nextRow(places: readonly Place[], at: number): Row | null {
  const next = places[at + 1];
  return next !== undefined && next.before === (places[at] as Place).before + 1 ? next.row : null;
}

function layoutAt(
  { delimiter, from, decode, places }: Attempt,
  at: number,
  height: 1 | 2,
  heading: Heading,
  profile: TableProfile | null,
  isUnderstood: boolean,
): TableLayout {
  return {
    delimiter,
    from,
    titles: places.slice(0, at).map(({ row }) => row),
    heading,
    headingRows: places.slice(at, at + height).map(({ row }) => row),
    skip: (places[at] as Place).before + height,
    profile,
    decode,
    understood: isUnderstood,
  };
}
