/**
 * Damage that is mended before tokenizing, always byte for byte, so that every offset stays true: typographic quotes that a
 * word processor put in place of the terminator, and a terminator swallowed just before the segment that opens a traveller.
 */
import { isAlphanumeric, skipBlank, smartQuoteLength, upper } from './separators.ts';
import { type Tokens, tagCode } from './tokens.ts';

/** Tags of the messages read here and of their envelope. */
const KNOWN_TAGS = new Set(
  (
    'UNA UNB UNG UNH UNS UNT UNE UNZ BGM RFF DTM LOC NAD CTA COM TDT ATT MEA GEI FTX EMP NAT DOC CPI QTY GID CNT AUT PDT ERP ERC ' +
    'MSG ORG TVL EQN SRC RCI SSR DAT IFT ADD EBD TIF FTI REF FAR TKT MON PTK TXD FOP TRA RPI APD TRI SSD TBD ABI SAC LTS'
  ).split(' '),
);

export interface Repair {
  /** The bytes to read: the ones given, or a mended copy of the same length. */
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

/** Are all bytes below 0x80? Thirty-two are looked at together, since this is asked of every file. */
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

const ORG = tagCode('ORG');

/** A byte to be overwritten by a terminator, and the start of the segment that it ends. */
export interface GluedTraveller {
  readonly segment: number;
  readonly at: number;
}

/**
 * Where a traveller's TIF is glued to an ORG segment (`ORG+…+9TIF+KIM:I+…`), at most one in each. A digit before the tag is certain: no name
 * or code of ORG ends so.
 */
export function gluedTravellers(tokens: Tokens): readonly GluedTraveller[] {
  const { bytes, segStart, segments } = tokens;
  const { release } = tokens.separators;
  const found: GluedTraveller[] = [];
  for (let s = 0; s < segments; s++) {
    // Nearly every segment is ruled out by the first byte of its tag.
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
        found.push({ segment: segStart[s] as number, at: end - 4 });
        break;
      }
    }
  }
  return found;
}
