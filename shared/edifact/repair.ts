/**
 * Damage repaired before tokenizing, byte for byte, so that offsets stay true: typographic quotes that a word processor put in place of the
 * terminator; a terminator lost at the end of a line or just before the segment that opens a traveller. In the tokens: an apostrophe in a name that
 * the sender did not escape.
 */
import { isAlphanumeric, skipBlank, smartQuoteLength, upper } from './separators.ts';
import { TagTable } from './tag-table.ts';
import { BY_COMPONENT, BY_ELEMENT, SEPARATOR_BITS, SHIFT, type Tokens, tagCode } from './tokens.ts';

/** Tags of the messages read here and of their envelope. */
const KNOWN_TAGS = new Set(
  (
    'UNA UNB UNG UNH UNS UNT UNE UNZ BGM RFF DTM LOC NAD CTA COM TDT ATT MEA GEI FTX EMP NAT DOC CPI QTY GID CNT AUT PDT ERP ERC ' +
    'MSG ORG TVL EQN SRC RCI SSR DAT IFT ADD EBD TIF FTI REF FAR TKT MON PTK TXD FOP TRA RPI APD TRI SSD TBD ABI SAC LTS'
  ).split(' '),
);

export interface Repair {
  /** The bytes to read: the given ones, or a repaired copy of the same length. */
  readonly bytes: Uint8Array;
  /** Offsets of the quotes that became terminators. */
  readonly quotes: readonly number[];
}

/** Turns typographic quotes that end a segment (a known tag and a separator follow) into apostrophes padded with blanks. */
export function repairSmartQuotes(bytes: Uint8Array): Repair {
  if (isAscii(bytes)) return { bytes, quotes: [] };
  const quotes: number[] = [];
  let mended = bytes;
  for (const lead of [0xe2, 0x92]) {
    let at = bytes.indexOf(lead);
    while (at >= 0) {
      const length = smartQuoteLength(bytes, at);
      if (length > 0 && endsSegment(bytes, at + length)) {
        if (mended === bytes) mended = bytes.slice();
        mended[at] = 0x27;
        mended.fill(0x20, at + 1, at + length);
        quotes.push(at);
      }
      at = bytes.indexOf(lead, at + 1);
    }
  }
  quotes.sort((a, b) => a - b);
  return { bytes: mended, quotes };
}

/** Are all bytes below 0x80? Thirty-two bytes are tested together, because every file is tested. */
function isAscii(bytes: Uint8Array): boolean {
  const { length } = bytes;
  const lead = Math.min(length, (4 - (bytes.byteOffset & 3)) & 3);
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + lead, (length - lead) >> 2);
  const together = words.length - (words.length % 8);
  let seen = 0;
  for (let at = 0; at < together; at += 8) {
    seen |=
      ((words[at] as number) |
        (words[at + 1] as number) |
        (words[at + 2] as number) |
        (words[at + 3] as number) |
        (words[at + 4] as number) |
        (words[at + 5] as number) |
        (words[at + 6] as number) |
        (words[at + 7] as number)) &
      HIGH_BITS;
    if (seen !== 0) return false;
  }
  for (let at = 0; at < lead; at++) seen |= bytes[at] as number;
  for (let at = lead + together * 4; at < length; at++) seen |= bytes[at] as number;
  return (seen & 0x80) === 0;
}

const HIGH_BITS = 0x80808080 | 0;

function endsSegment(bytes: Uint8Array, after: number): boolean {
  const at = skipBlank(bytes, after, bytes.length);
  if (at >= bytes.length) return true;
  if (at + 3 >= bytes.length || !isAlphanumeric(bytes[at] as number)) return false;
  const tag = String.fromCharCode(...bytes.subarray(at, at + 3));
  if (!KNOWN_TAGS.has(tag)) return false;
  const next = bytes[at + 3] as number;
  return next > 0x20 && !isAlphanumeric(next);
}

/** Segments of names and text, in which senders forget to escape an apostrophe. */
const OF_TEXT = new TagTable<true>(
  ['NAD', 'TIF', 'SSR', 'FTX', 'IFT', 'ADD', 'LTS'].map((tag) => [tag, true] as const),
);
const APOSTROPHE = 0x27;
/** Letters before the apostrophe of a name or word (`O’BRIEN`, `N’GUESSAN`, `DELL’ANNA`, `DON’T`). */
const MOST_LETTERS_BEFORE = 4;

/**
 * Segments cut by an apostrophe that was not escaped (`NAD+FL+++O'BRIEN:PAT`). The part after the cut has no known tag and continues the text without
 * a blank after a short word. `isCut`: the last segment has no terminator.
 */
export function cutTexts(tokens: Tokens, isCut: boolean): readonly number[] {
  const { marks, segFirst, segStart } = tokens;
  if (!tokens.oddTag || tokens.separators.terminator !== APOSTROPHE) return NOTHING;
  const found: number[] = [];
  const segments = isCut ? tokens.segments - 1 : tokens.segments;
  for (let s = 1; s < segments; s++) {
    const mark = marks[segFirst[s] as number] as number;
    // Nearly all tags are three bytes and an element separator, or nothing.
    if ((mark >>> SHIFT) - (segStart[s] as number) === 3 && (mark & SEPARATOR_BITS) !== BY_COMPONENT) continue;
    const isPart = found.length > 0 && found[found.length - 1] === s - 2;
    const isText = isPart || OF_TEXT.get(tokens.tagCode(s - 1)) !== undefined;
    if (isText && goesOn(tokens, s) && stopsShort(tokens, s - 1)) found.push(s - 1);
  }
  return found;
}

const NOTHING: readonly number[] = [];

/** Does the segment look like the rest of a text: a letter directly after the apostrophe, and no known tag? */
function goesOn(tokens: Tokens, s: number): boolean {
  const start = tokens.segStart[s] as number;
  const tagged = tokens.segFirst[s] as number;
  if (start !== tokens.endOf(tagged - 1) + 1 || !isLetter(tokens.bytes[start] as number)) return false;
  const separator = (tokens.marks[tagged] as number) & SEPARATOR_BITS;
  if (separator === BY_COMPONENT) return true;
  const text = tokens.textOf(tagged);
  if (separator === BY_ELEMENT) return text.length > 4 || (text.length === 4 && isBareName(tokens, s - 1));
  return text.length !== 3;
}

/** Is this a TIF without given names? */
function isBareName(tokens: Tokens, s: number): boolean {
  return tokens.tagCode(s) === TIF && tokens.elementCount(s) === 1;
}

function stopsShort(tokens: Tokens, s: number): boolean {
  const last = (tokens.segFirst[s + 1] as number) - 1;
  const start = tokens.startOf(last);
  const end = tokens.endOf(last);
  let at = end;
  while (at > start && isLetter(tokens.bytes[at - 1] as number)) at--;
  return at < end && end - at <= MOST_LETTERS_BEFORE;
}

function isLetter(byte: number): boolean {
  const letter = byte & 0xdf;
  return letter >= 0x41 && letter <= 0x5a;
}

const TIF = tagCode('TIF');
const ORG = tagCode('ORG');

/** A byte to be overwritten by a terminator, and the segment that it ends. */
export interface LostTerminator {
  readonly segment: number;
  readonly at: number;
}

/**
 * Segments that lost their terminator at the end of a line, so that the next line is glued to them (`DOC+P+B2\r\nNAD+FL+…`). In a message whose lines
 * wrap inside segments a line break means nothing, so the break alone is not taken for an end.
 */
export function brokenLines(tokens: Tokens): readonly LostTerminator[] {
  if (!tokens.wrapped) return NONE_LOST;
  const { bytes, marks, segFirst, segments, components } = tokens;
  const found: LostTerminator[] = [];
  let segment = 0;
  for (let component = 0; component < components; component++) {
    if (tokens.isPlain(component)) continue;
    const start = tokens.startOf(component);
    const end = tokens.endOf(component);
    const lineEnd = lastBreak(bytes, start, end);
    if (lineEnd < 0) continue;
    let at = lineEnd;
    while (at > start && isBreak(bytes[at - 1] as number)) at--;
    const mark = marks[component] as number;
    // A component that holds only the tag: the sender left it empty before the line end, or the line was wrapped there.
    const glued = at > start && (mark & SEPARATOR_BITS) === BY_ELEMENT && tagOfLine(bytes, lineEnd + 1, mark >>> SHIFT);
    if (!glued || lastBreak(bytes, start, at) >= 0) return [];
    while (segment + 1 < segments && (segFirst[segment + 1] as number) <= component) segment++;
    found.push({ segment, at });
  }
  return found;
}

const NONE_LOST: readonly LostTerminator[] = [];

function isBreak(byte: number): boolean {
  return byte === 0x0a || byte === 0x0d;
}

/** Offset of the last line break in a range, or -1. */
function lastBreak(bytes: Uint8Array, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) if (isBreak(bytes[at] as number)) return at;
  return -1;
}

/** Does the range hold only a segment tag, with blanks in front? */
function tagOfLine(bytes: Uint8Array, start: number, end: number): boolean {
  const at = skipBlank(bytes, start, end);
  return end - at === 3 && KNOWN_TAGS.has(String.fromCharCode(...bytes.subarray(at, end)));
}

/**
 * Travellers' TIF segments glued to an ORG segment (`ORG+…+9TIF+KIM:I+…`), at most one per ORG. A digit before the tag makes it certain: no name or
 * code of ORG ends in one.
 */
export function gluedTravellers(tokens: Tokens): readonly LostTerminator[] {
  const { bytes, segStart, segments } = tokens;
  const { release } = tokens.separators;
  const found: LostTerminator[] = [];
  for (let s = 0; s < segments; s++) {
    // The first byte of the tag rules out nearly every segment.
    const first = bytes[segStart[s] as number] as number;
    if (first !== 0x4f && first !== 0x6f && first !== release) continue;
    if (tokens.tagCode(s) !== ORG) continue;
    const elements = tokens.elementCount(s);
    if (elements < 4) continue;
    for (let e = 1; e < elements; e++) {
      const end = tokens.endOf(tokens.lastComponent(s, e));
      if (
        upper(bytes[end - 1] as number) === 0x46 &&
        upper(bytes[end - 2] as number) === 0x49 &&
        upper(bytes[end - 3] as number) === 0x54 &&
        (bytes[end - 4] as number) >= 0x30 &&
        (bytes[end - 4] as number) <= 0x39
      ) {
        found.push({ segment: s, at: end - 4 });
        break;
      }
    }
  }
  return found;
}
