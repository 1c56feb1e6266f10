/**
 * Cuts a reservation terminal's screen into elements: a numbered line or a heading, with the lines it runs on to.
 */
export interface ScreenElement {
  /** First and last line, from 1. */
  readonly from: number;
  readonly to: number;
  /** All of it, number and all, run-on lines joined; upper case, trimmed. */
  readonly text: string;
  /** Without its number. */
  readonly body: string;
  readonly number: number | null;
  /** A point parts number and body, as in lists under a heading. */
  readonly dotted: boolean;
}

/** Lines this long were full, so a word may have been cut at their end. */
const FULL = 58;
const NUMBERED = /^\s{0,4}(\d{1,3})(?:\s*\.\s?|\s+|(?=\/))(?=\S)/;
/** Lines that begin an element without having a number. */
const HEADED =
  /^\s{0,3}(RP\/|---|RLOC|[A-Z]{3,4} ?-|[P9T5]-|[A-Z][A-Z /]{5,}$|[A-Z0-9]{6}\/|[A-Z0-9]{3,9}\/\d{4}|[A-Z0-9]{4}\.[A-Z0-9]{4}\*|[>*])/i;

/** The elements in order; empty lines belong to none. */
export function screenElements(text: string): readonly ScreenElement[] {
  const lines = text.split(/\r\n|\n|\r/);
  return elementLines(lines).map(({ from, to }) => {
    let whole = '';
    let full = true;
    for (let line = from; line <= to; line++) {
      const written = clean(lines[line - 1] as string);
      const next = written.trim();
      // A number runs on without a blank, and so does a word that reached the end of a full line.
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

/** Length of the element number that begins a line, with what parts it from the element; 0 without one. */
export function numberLength(line: string): number {
  return NUMBERED.exec(line)?.[0].length ?? 0;
}

function clean(line: string): string {
  return line.toUpperCase().replaceAll('\t', ' ').replace(/\s+$/, '');
}

/** Indented deeper than an element's number ever is, or the second half of a line that was full. */
function runsOn(line: string, before: string): boolean {
  if (NUMBERED.test(line) || HEADED.test(line)) return false;
  return /^\s{4,}\S/.test(line) || (before.length >= FULL && /^\s{1,3}\S/.test(line));
}
