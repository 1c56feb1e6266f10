/**
 * Finds what must never be kept: values that reveal ethnicity, religion, politics, health, union membership or sexual life, and full card
 * numbers. Filler of the same length overwrites them, so every offset into the message stays valid; only a count remains, and for a card its last
 * four digits and a keyed hash. Source: Directive (EU) 2016/681, Article 13(4); PCI DSS requirement 3.4 (at most the first six and last four
 * digits of a card).
 */
import { TagTable } from '../edifact/tag-table.ts';
import { type Tokens, tagCode } from '../edifact/tokens.ts';
import type { Blank, BlankSink, CardCover } from './blank.ts';
import { cardsIn, type DigitsPlace } from './card-numbers.ts';
import { SENSITIVE_SERVICES } from './sensitive-services.ts';
import { hasSensitiveWord, sensitiveWord } from './sensitive-words.ts';

export interface SensitiveFound {
  readonly blanks: readonly Blank[];
  /** Number of values (several blanks may belong to one). */
  readonly count: number;
}

const BAG = tagCode('BAG');
/** Component of ADD where free text begins. */
const ADDRESS_TEXT = 7;
/** Their text is data about documents, tickets, seats or frequent flyers, not remarks. */
const STRUCTURED = new TagTable<true>(
  ['DOCS', 'DOCO', 'DOCA', 'TKNE', 'TKNA', 'TKNM', 'SEAT', 'RQST', 'NSSA', 'NSSW', 'FQTV', 'FQTS', 'FQTR', 'FQTU'].map(
    (code) => [code, true] as const,
  ),
);
const SENSITIVE_CODES = new TagTable<true>([...SENSITIVE_SERVICES].map((code) => [code, true] as const));

type Scan = (tokens: Tokens, s: number, sink: BlankSink) => number;

/**
 * Segments that are searched in every message type: free text and means of payment. Others are not, since HALAL may be a surname, and a document
 * number may look like a card.
 */
const SCANNED = [
  ['SSR', scanService],
  ['FTX', scanFreeText],
  // The qualifier comes first, unless the sender left it out.
  ['IFT', (tokens, s, sink) => scanTexts(tokens, s, 1, sink)],
  ['ADD', scanAddress],
  ['LTS', (tokens, s, sink) => scanTexts(tokens, s, 1, sink)],
  ['OSI', (tokens, s, sink) => scanTexts(tokens, s, 1, sink)],
  ['REM', (tokens, s, sink) => scanTexts(tokens, s, 1, sink)],
  ['FOP', scanPayment],
  ['FII', scanPayment],
] as const satisfies readonly (readonly [string, Scan])[];
const SCANS = new TagTable<Scan>(SCANNED);

/** Tags with data values: all known tags except those in `SCANNED`. An unknown segment may hold anything. */
const DATA =
  'UNA UNB UNG UNH UNS UNT UNE UNZ BGM RFF DTM LOC NAD CTA COM TDT ATT MEA GEI EMP NAT DOC CPI QTY GID CNT AUT PDT ERP ERC ' +
  'MSG ORG TVL EQN SRC RCI DAT EBD TIF FTI REF FAR TKT MON PTK TXD TRA RPI APD TRI SSD TBD ABI SAC';

const DATA_CODES = new TagTable<true>(DATA.split(' ').map((tag) => [tag, true] as const));

/** By the first two letters of a tag in `DATA` (their low five bits, equal in both cases): one bit per third letter. */
const DATA_TAGS = dataTags();

/**
 * Finds the sensitive values in the free text and means of payment of a message of any type. With `cardKey` (secret of the unit) card numbers are
 * to be replaced by their keyed hash.
 */
export function findSensitive(tokens: Tokens, cardKey?: Uint8Array): SensitiveFound {
  const blanks: Blank[] = [];
  const cover = cardKey === undefined ? null : { key: cardKey, filler: fillerFor(tokens) };
  const sink: BlankSink = { blanks, cover };
  let count = 0;
  const { bytes, segStart, segments } = tokens;
  const { release } = tokens.separators;
  for (let s = 0; s < segments; s++) {
    const start = segStart[s] as number;
    const first = bytes[start] as number;
    const second = bytes[start + 1] as number;
    const third = bytes[start + 2] as number;
    // Three letters rule out most segments; a line break or a release character in the tag rules nothing out.
    const plain = first >= 0x41 && second >= 0x41 && third >= 0x41 && first !== release && second !== release;
    const thirds = DATA_TAGS[((first & 31) << 5) | (second & 31)] as number;
    if (plain && third !== release && ((thirds >> (third & 31)) & 1) !== 0) continue;
    const tag = tokens.tagCode(s);
    const scan = SCANS.get(tag);
    if (scan !== undefined) count += scan(tokens, s, sink);
    else if (!DATA_CODES.has(tag)) count += scanTexts(tokens, s, 0, sink);
  }
  return { blanks, count };
}

/** Finds sensitive values in free text outside segments; a word of the lexicon blanks all of it. */
export function findSensitiveText(
  bytes: Uint8Array,
  start: number,
  end: number,
  cover: CardCover | null = null,
): SensitiveFound {
  const wrapped = withoutBreaks(bytes, start, end);
  const word =
    hasSensitiveWord(bytes, start, end) || (wrapped !== null && hasSensitiveWord(wrapped.bytes, 0, wrapped.length));
  if (word) return { blanks: [{ start, end }], count: 1 };
  const sink: BlankSink = { blanks: [], cover };
  const count = wrapped === null ? cardsIn(bytes, start, end, 'text', sink) : wrappedCards(wrapped, 'text', sink);
  return { count, blanks: sink.blanks };
}

/** Finds sensitive values in a caption or note whose other words are needed: only the words themselves are blanked. */
export function findSensitiveWords(
  bytes: Uint8Array,
  start: number,
  end: number,
  cover: CardCover | null = null,
): SensitiveFound {
  const blanks: Blank[] = [];
  for (let word = sensitiveWord(bytes, start, end); word !== null; word = sensitiveWord(bytes, word.end, end)) {
    blanks.push(word);
  }
  const words = blanks.length;
  return { count: words + cardsIn(bytes, start, end, 'text', { blanks, cover }), blanks };
}

/** A filler that is no separator: `*`, otherwise another mark. */
export function fillerFor(tokens: Tokens): number {
  const { component, element, release, terminator } = tokens.separators;
  for (const filler of [0x2a, 0x23, 0x5f, 0x7e, 0x40]) {
    if (filler !== component && filler !== element && filler !== release && filler !== terminator) return filler;
  }
  return 0x58;
}

function scanService(tokens: Tokens, s: number, sink: BlankSink): number {
  const code = tokens.code(s, 1, 0);
  const components = tokens.componentCount(s, 1);
  if (SENSITIVE_CODES.has(code)) {
    blankComponent(tokens, s, 1, 0, sink.blanks);
    for (let c = 8; c < components; c++) blankComponent(tokens, s, 1, c, sink.blanks);
    for (let e = 2; e <= tokens.elementCount(s); e++) blankComponent(tokens, s, e, 0, sink.blanks);
    return 1;
  }
  if (STRUCTURED.has(code)) return 0;
  let count = 0;
  for (let c = 4; c < components; c++) count += scanText(tokens, s, 1, c, sink);
  return count + scanTexts(tokens, s, 2, sink);
}

/** FTX, except bag tags, which are data. */
function scanFreeText(tokens: Tokens, s: number, sink: BlankSink): number {
  return tokens.code(s, 1) === BAG ? 0 : scanTexts(tokens, s, 1, sink);
}

/** The free text after an address. Its telephone numbers in a row may look like a card, so only digits grouped like a card's count. */
function scanAddress(tokens: Tokens, s: number, sink: BlankSink): number {
  let count = 0;
  const elements = tokens.elementCount(s);
  for (let e = 1; e <= elements; e++) {
    const components = tokens.componentCount(s, e);
    // A street may be named after a hospital, but not after a card.
    for (let c = 1; c < Math.min(components, ADDRESS_TEXT); c++) count += scanCard(tokens, s, e, c, sink, 'address');
    for (let c = ADDRESS_TEXT; c < components; c++) count += scanText(tokens, s, e, c, sink, 'address');
  }
  return count;
}

function scanTexts(tokens: Tokens, s: number, from: number, sink: BlankSink): number {
  let count = 0;
  const elements = tokens.elementCount(s);
  for (let e = from; e <= elements; e++) {
    const components = tokens.componentCount(s, e);
    for (let c = 0; c < components; c++) count += scanText(tokens, s, e, c, sink);
  }
  return count;
}

function scanPayment(tokens: Tokens, s: number, sink: BlankSink): number {
  let count = 0;
  for (let e = 1; e <= tokens.elementCount(s); e++) {
    for (let c = 0; c < tokens.componentCount(s, e); c++) count += scanCard(tokens, s, e, c, sink);
  }
  return count;
}

function scanText(
  tokens: Tokens,
  s: number,
  e: number,
  c: number,
  sink: BlankSink,
  place: DigitsPlace = 'text',
): number {
  const component = tokens.component(s, e, c);
  if (component < 0) return 0;
  const start = tokens.startOf(component);
  const end = tokens.endOf(component);
  if (end - start < 3) return 0;
  const wrapped = unwrapped(tokens, component);
  const word =
    wrapped === null ? hasSensitiveWord(tokens.bytes, start, end) : hasSensitiveWord(wrapped.bytes, 0, wrapped.length);
  if (word) {
    sink.blanks.push({ start, end });
    return 1;
  }
  return wrapped === null ? cardsIn(tokens.bytes, start, end, place, sink) : wrappedCards(wrapped, place, sink);
}

function scanCard(
  tokens: Tokens,
  s: number,
  e: number,
  c: number,
  sink: BlankSink,
  place: DigitsPlace = 'payment',
): number {
  const component = tokens.component(s, e, c);
  if (component < 0) return 0;
  const wrapped = unwrapped(tokens, component);
  if (wrapped !== null) return wrappedCards(wrapped, place, sink);
  return cardsIn(tokens.bytes, tokens.startOf(component), tokens.endOf(component), place, sink);
}

/** Bytes of a component without line breaks and release characters, and the offset of each. */
interface Unwrapped {
  readonly bytes: Uint8Array;
  readonly places: Int32Array;
  readonly length: number;
}

const SCRATCH = 4096;
/** Reused for one short text after another; the content is not needed after each. */
const scratch = { bytes: new Uint8Array(SCRATCH), places: new Int32Array(SCRATCH) };

/** Null when the component has neither: lines may break inside a word or a card number. */
function unwrapped(tokens: Tokens, component: number): Unwrapped | null {
  if (tokens.isPlain(component)) return null;
  return unwrappedRange(tokens.bytes, tokens.startOf(component), tokens.endOf(component), tokens.separators.release);
}

/** Null when the text is on one line. */
function withoutBreaks(bytes: Uint8Array, start: number, end: number): Unwrapped | null {
  for (let at = start; at < end; at++) {
    if (bytes[at] === 0x0a || bytes[at] === 0x0d) return unwrappedRange(bytes, start, end, 0x0a);
  }
  return null;
}

function unwrappedRange(from: Uint8Array, start: number, end: number, release: number): Unwrapped {
  const size = end - start;
  const { bytes, places } = size <= SCRATCH ? scratch : { bytes: new Uint8Array(size), places: new Int32Array(size) };
  let length = 0;
  for (let at = start; at < end; at++) {
    const byte = from[at] as number;
    if (byte === 0x0a || byte === 0x0d || byte === release) continue;
    bytes[length] = byte;
    places[length++] = at;
  }
  return { bytes, places, length };
}

function wrappedCards({ bytes, places, length }: Unwrapped, place: DigitsPlace, sink: BlankSink): number {
  return cardsIn(bytes, 0, length, place, sink, places);
}

function blankComponent(tokens: Tokens, s: number, e: number, c: number, blanks: Blank[]): void {
  const component = tokens.component(s, e, c);
  if (component < 0) return;
  const start = tokens.startOf(component);
  const end = tokens.endOf(component);
  if (end > start) blanks.push({ start, end });
}

function dataTags(): Int32Array {
  const thirds = new Int32Array(1024);
  for (const tag of DATA.split(' ')) {
    const place = ((tag.charCodeAt(0) & 31) << 5) | (tag.charCodeAt(1) & 31);
    thirds[place] = (thirds[place] as number) | (1 << (tag.charCodeAt(2) & 31));
  }
  return thirds;
}
