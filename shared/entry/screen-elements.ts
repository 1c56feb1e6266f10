/** Splits a reservation terminal's screen into elements: a numbered line or a heading, with its continuation lines. */
export interface ScreenElement {
  /** First and last line, from 1. */
  readonly from: number;
  readonly to: number;
  /** The whole text with its number, continuation lines joined; upper case, trimmed. */
  readonly text: string;
  /** The text without the number. */
  readonly body: string;
  readonly number: number | null;
  /** A point separates number and body, as in lists under a heading. */
  readonly dotted: boolean;
}

/** A line of at least this length was full, so a word may be cut at its end. */
const FULL = 58;
const NUMBERED = /^\s{0,4}(\d{1,3})(?:\s*\.\s?|\s+|(?=\/))(?=\S)/;
/** Lines without a number that begin an element. */
const HEADED =
  /^\s{0,3}(RP\/|---|RLOC|[A-Z]{3,4} ?-|[P9T5]-|[A-Z][A-Z /]{5,}$|[A-Z0-9]{6}\/|[A-Z0-9]{3,9}\/\d{4}|[A-Z0-9]{4}\.[A-Z0-9]{4}\*|[>*])/i;

/** The elements in order, without empty lines. */
export function screenElements(text: string): readonly ScreenElement[] {
  const lines = text.split(/\r\n|\n|\r/);
  return elementLines(lines).map(({ from, to }) => {
    let whole = '';
    let full = true;
    for (let line = from; line <= to; line++) {
      const written = clean(lines[line - 1] as string);
      const next = written.trim();
      // A number continues without a blank, and so does a word at the end of a full line.
      const parted = !full && !/[/-]$/.test(whole) && !(/[\dX*]$/.test(whole) && /^[\dX*]/.test(next));
      whole += `${parted ? ' ' : ''}${next}`;
      full = written.length >= FULL;
    }
    const number = numberLength(whole);
    return {
      from,
      to,
      text: whole,
      body: whole.slice(number),
      number: number === 0 ? null : Number.parseInt(whole, 10),
      dotted: /^\d+\s*\./.test(whole),
    };
  });
}

/** First and last line (from 1) of each element. */
export function elementLines(lines: readonly string[]): readonly { readonly from: number; readonly to: number }[] {
  const elements: { from: number; to: number }[] = [];
  let before = '';
  for (const [index, given] of lines.entries()) {
    const line = clean(given);
    if (line.trim() === '') continue;
    const last = elements.at(-1);
    if (last !== undefined && last.to === index && runsOn(line, before)) last.to = index + 1;
    else elements.push({ from: index + 1, to: index + 1 });
    before = line;
  }
  return elements;
}

/** Length of the element number at the start of a line, with its separator; 0 without one. */
export function numberLength(line: string): number {
  return NUMBERED.exec(line)?.[0].length ?? 0;
}

function clean(line: string): string {
  return line.toUpperCase().replaceAll('\t', ' ').replace(/\s+$/, '');
}

/** Is the line indented deeper than any element number, or the second half of a full line? */
function runsOn(line: string, before: string): boolean {
  if (NUMBERED.test(line) || HEADED.test(line)) return false;
  return /^\s{4,}\S/.test(line) || (before.length >= FULL && /^\s{1,3}\S/.test(line));
}
