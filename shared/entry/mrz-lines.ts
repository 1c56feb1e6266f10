/**
 * Converts typed, scanned or pasted text to the lines of a machine-readable zone. Blanks and line breaks are ignored, other marks for filler are
 * recognised, and filler that was miscounted or read as K is corrected. Every correction is reported.
 */
import { MRZ_LAYOUTS, type MrzFormat } from './mrz-layout.ts';

/** A character and its index in the given text; -1 for inserted filler. */
interface Mark {
  readonly character: string;
  readonly at: number;
}

export interface Mended {
  readonly code: 'mrz-mark-read' | 'mrz-filler-mended' | 'mrz-k-read' | 'mrz-line-missing';
  readonly line: number;
  readonly column: number;
  readonly value: string;
}

export interface MrzLines {
  readonly format: MrzFormat;
  readonly lines: readonly string[];
  /** Index in the given text of a character; for an inserted one that of the nearest character before it. */
  place(line: number, column: number): number;
  readonly mended: readonly Mended[];
  /** Text outside the lines of the zone. */
  readonly skipped: readonly string[];
}

const FILLER = '<';
/** Marks used for filler in scans and on keyboards without `<`; a quotation mark may mean two. */
const DOUBLE = '«≪';
const SINGLE = '‹＜〈⟨';
const OTHER_FILLER = '_-.,([{|>»›^~*';
/** The second line of all formats but TD1, up to the date of expiry; digits may have been read as letters. */
const DIGIT = '[0-9OQDILSBZG<]';
const DATA = new RegExp(`^[A-Z0-9<]{9}${DIGIT}[A-Z0-9<]{3}${DIGIT}{7}[A-Z<]${DIGIT}{7}`);
const CARD_DATA = new RegExp(`^${DIGIT}{7}[A-Z<]${DIGIT}{7}[A-Z0-9<]{3}`);
/** The same line where length and head are certain: at least most places of digits hold digits. */
const ANY_DATA = /^[A-Z0-9<]{13}([A-Z0-9<]{7})[A-Z0-9<]([A-Z0-9<]{7})/;
const ANY_CARD_DATA = /^([A-Z0-9<]{7})[A-Z0-9<]([A-Z0-9<]{7})/;
const LEAST_DIGITS = 6;
const FRENCH_DATA = /^[0-9A-Z]{12}[0-9OISBZ][A-Z<]{14}/;
const HEAD = /^[A-Z][A-Z0-9<][A-Z0-9<]{3}/;

/** Finds the lines; null when the text holds no machine-readable zone. */
export function mrzLines(text: string): MrzLines | null {
  const rows = splitRows(text);
  for (const find of [byRows, byLength, dataOnly, bySearch]) {
    const found = find(rows);
    if (found !== null) return found;
  }
  return null;
}

function splitRows(text: string): readonly (readonly Mark[])[] {
  const rows: Mark[][] = [[]];
  for (let at = 0; at < text.length; at++) {
    const written = text[at] as string;
    if (written === '\n' || written === '\r') rows.push([]);
    else if (text.startsWith('&lt;', at) || text.startsWith('&LT;', at)) {
      rows.at(-1)?.push({ character: FILLER, at });
      at += 3;
    } else if (!/[\s\u200b\ufeff]/.test(written)) {
      rows.at(-1)?.push({ character: SINGLE.includes(written) ? FILLER : halfWidth(written).toUpperCase(), at });
    }
  }
  return rows.filter((row) => row.length > 0);
}

/** Full-width letters and digits as ASCII. */
function halfWidth(written: string): string {
  const unit = written.charCodeAt(0);
  return unit >= 0xff01 && unit <= 0xff5e ? String.fromCharCode(unit - 0xfee0) : written;
}

/** The rows have the lengths of a format as they are. */
function byRows(rows: readonly (readonly Mark[])[]): MrzLines | null {
  for (const [format, width, count] of SHAPES) {
    for (let first = 0; first + count <= rows.length; first++) {
      const marks = rows.slice(first, first + count).map((row) => spread(row, width));
      if (!marks.every((row) => row.length === width)) continue;
      const found = finish(format, marks, rows, first, count, looksLikeData);
      if (found !== null) return found;
    }
  }
  for (const [format, width, count] of SHAPES) {
    for (let first = 0; first + count <= rows.length; first++) {
      const marks = rows.slice(first, first + count).map((row) => spread(row, width));
      if (!marks.every((row) => Math.abs(row.length - width) <= SLACK) && !lostEnds(marks, width)) continue;
      const found = finish(format, marks, rows, first, count);
      if (found !== null) return found;
    }
  }
  return null;
}

/** Line breaks were lost or moved: all rows together have the length of a format. */
function byLength(rows: readonly (readonly Mark[])[]): MrzLines | null {
  for (const [format, width, count] of SHAPES) {
    const all = spread(rows.flat(), width * count);
    if (all.length !== width * count) continue;
    const lines = Array.from({ length: count }, (_, line) => all.slice(line * width, (line + 1) * width));
    const found = finish(format, lines, [], 0, 0);
    if (found !== null) return found;
  }
  return null;
}

/** Line breaks were lost and filler was miscounted: the line of dates is recognised by its form. */
function bySearch(rows: readonly (readonly Mark[])[]): MrzLines | null {
  const all = rows.flat();
  const text = textOf(all);
  for (const [format, width, count] of SHAPES) {
    if (count === 3) {
      for (let second = width - SLACK; second <= width + SLACK; second++) {
        if (!CARD_DATA.test(text.slice(second))) continue;
        // The composite check digit ends the second line.
        for (const third of [second + width, second + width - 1, second + width + 1, second + width - 2]) {
          if (!/[0-9]/.test(text[third - 1] ?? '') || !/[A-Z]/.test(text[third] ?? '')) continue;
          const found = finish(format, [all.slice(0, second), all.slice(second, third), all.slice(third)], [], 0, 0);
          if (found !== null) return found;
        }
      }
      continue;
    }
    for (let second = 8; second <= Math.min(text.length - 28, width + SLACK); second++) {
      const rest = text.length - second;
      if (Math.abs(rest - width) > SLACK || !DATA.test(text.slice(second))) continue;
      // A number may begin with letters like those before it; the line of names ends where filler ends.
      const found = finish(format, [all.slice(0, second), all.slice(second)], [], 0, 0);
      if (found !== null) return found;
    }
  }
  return null;
}

/** Only the line of numbers was typed. */
function dataOnly(rows: readonly (readonly Mark[])[]): MrzLines | null {
  for (const [first, row] of rows.entries()) {
    if (!DATA.test(textOf(row))) continue;
    for (const [format, width, count] of SHAPES) {
      if (count !== 2 || row.length !== width) continue;
      const code = width === 44 ? 'P' : 'I';
      const head = Array.from({ length: width }, (_, at) => ({ character: at === 0 ? code : FILLER, at: -1 }));
      const found = finish(format, [head, row], rows, first, 1);
      if (found === null) continue;
      const missing: Mended = { code: 'mrz-line-missing', line: 1, column: 1, value: '' };
      // The missing line is unknown: it becomes filler, including the document code.
      const lines = [FILLER.repeat(width), ...found.lines.slice(1)];
      return { ...found, lines, mended: [missing, ...found.mended] };
    }
  }
  return null;
}

/** Formats by length and number of lines; visas and the French card are distinguished later. */
const SHAPES = [
  ['TD3', 44, 2],
  ['TD2', 36, 2],
  ['TD1', 30, 3],
] as const satisfies readonly (readonly [MrzFormat, number, number])[];

/** How many filler characters a person may miscount. */
const SLACK = 6;

/** Replaces a quotation mark by one filler or two, whichever gives the right length. */
function spread(row: readonly Mark[], width: number): readonly Mark[] {
  const doubles = row.filter(({ character }) => DOUBLE.includes(character)).length;
  if (doubles === 0) return row;
  const two = Math.abs(row.length + doubles - width) < Math.abs(row.length - width);
  return row.flatMap((mark) => {
    if (!DOUBLE.includes(mark.character)) return [mark];
    const filler = { character: FILLER, at: mark.at };
    return two ? [filler, filler] : [filler];
  });
}

/** The line of names lost its filler at the end; the others are complete. */
function lostEnds(marks: readonly (readonly Mark[])[], width: number): boolean {
  const names = marks.length === 2 ? 0 : 2;
  return marks.every((row, line) =>
    line === names ? row.length <= width + SLACK && row.length >= 6 : Math.abs(row.length - width) <= SLACK,
  );
}

function finish(
  shape: (typeof SHAPES)[number][0],
  given: readonly (readonly Mark[])[],
  rows: readonly (readonly Mark[])[],
  first: number,
  count: number,
  isData: (data: string, card: boolean) => boolean = isCertainlyData,
): MrzLines | null {
  const head = textOf(given[0] ?? []);
  const data = textOf(given[1] ?? []);
  if (!HEAD.test(head)) return null;
  const format = formatOf(shape, head, data, isData);
  if (format === null) return null;
  const mended: Mended[] = [];
  const marks = given.map((row, line) => fit(plain(row, line + 1, mended), format, line + 1, mended));
  if (marks.some((row) => row.length !== MRZ_LAYOUTS[format].width)) return null;
  const skipped = [...rows.slice(0, first), ...rows.slice(first + count)].map(textOf);
  return {
    format,
    lines: marks.map(textOf),
    place: (line, column) => placeOf(marks[line - 1] ?? [], column),
    mended,
    skipped,
  };
}

function formatOf(
  shape: (typeof SHAPES)[number][0],
  head: string,
  data: string,
  isData: (data: string, card: boolean) => boolean,
): MrzFormat | null {
  if (shape === 'TD1') return /^[AIC]/.test(head) && isData(data, true) ? 'TD1' : null;
  if (shape === 'TD2' && head.startsWith('IDFRA') && FRENCH_DATA.test(data)) return 'FRA-ID';
  if (!isData(data, false)) return null;
  if (head.startsWith('V')) return shape === 'TD3' ? 'MRV-A' : 'MRV-B';
  return shape;
}

function isCertainlyData(data: string, card: boolean): boolean {
  return (card ? CARD_DATA : DATA).test(data) && looksLikeData(data, card);
}

function looksLikeData(data: string, card: boolean): boolean {
  const found = (card ? ANY_CARD_DATA : ANY_DATA).exec(data);
  if (found === null) return false;
  return `${found[1]}${found[2]}`.replace(/[^0-9]/g, '').length >= LEAST_DIGITS;
}

/** Replaces the marks that a scan gives for filler. */
function plain(row: readonly Mark[], line: number, mended: Mended[]): readonly Mark[] {
  return row.map((mark, at) => {
    if (/[A-Z0-9<]/.test(mark.character)) return mark;
    mended.push({ code: 'mrz-mark-read', line, column: at + 1, value: mark.character });
    return OTHER_FILLER.includes(mark.character) ? { ...mark, character: FILLER } : mark;
  });
}

/** Brings a line to its length by adding or removing filler: at the end of names, or before the check digits at the end of a line of data. */
function fit(given: readonly Mark[], format: MrzFormat, line: number, mended: Mended[]): readonly Mark[] {
  const { width, fields } = MRZ_LAYOUTS[format];
  const name = fields.name?.[0] === line;
  const row = name ? withoutK(given, line, mended) : given;
  if (row.length === width) return row;
  const tail = name || format === 'MRV-A' || format === 'MRV-B' ? 0 : tailOf(format, line);
  const body = row.slice(0, row.length - tail);
  const end = row.slice(row.length - tail);
  const missing = width - row.length;
  let filled = body;
  if (missing > 0) {
    const at = body.at(-1)?.at ?? -1;
    filled = [...body, ...Array.from({ length: missing }, () => ({ character: FILLER, at }))];
  } else {
    for (let surplus = -missing; surplus > 0 && filled.at(-1)?.character === FILLER; surplus--) {
      filled = filled.slice(0, -1);
    }
  }
  mended.push({ code: 'mrz-filler-mended', line, column: filled.length, value: String(missing) });
  return [...filled, ...end];
}

/** Check digits at the end of a line. */
function tailOf(format: MrzFormat, line: number): number {
  if (format === 'TD3') return 2;
  if (format === 'TD1') return line === 2 ? 1 : 0;
  return 1;
}

/** Corrects filler at the end of the names that was read as K: only after two fillers, and only where names precede them. */
function withoutK(row: readonly Mark[], line: number, mended: Mended[]): readonly Mark[] {
  const text = textOf(row);
  const found = /^.+?<<.*?[A-Z]<<+(?=[<K]*K[<K]*$)/.exec(text);
  let from = found === null ? text.length : found[0].length;
  const code = /^PK[A-Z<]{3}/.test(text) ? 1 : -1;
  if (from === text.length && code < 0) return row;
  if (found !== null) from = found[0].length;
  return row.map((mark, at) => {
    if (mark.character !== 'K' || (at < from && at !== code)) return mark;
    mended.push({ code: 'mrz-k-read', line, column: at + 1, value: 'K' });
    return { ...mark, character: FILLER };
  });
}

function placeOf(row: readonly Mark[], column: number): number {
  for (let at = Math.min(column, row.length) - 1; at >= 0; at--) {
    const mark = row[at];
    if (mark !== undefined && mark.at >= 0) return mark.at;
  }
  return 0;
}

function textOf(row: readonly Mark[]): string {
  return row.map(({ character }) => character).join('');
}
