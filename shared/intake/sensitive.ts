/**
 * Finds what must never be kept: values that speak of ethnicity, religion, politics, health, union membership or sexual life, and full card
 * numbers. They are overwritten by filler of the same length, so every offset into the message stays true; only a count remains, and of a card
 * its last four digits and a keyed hash.
 * Source: Directive (EU) 2016/681, Article 13(4); PCI DSS requirement 3.4 (at most the first six and last four digits of a card).
 */
import { TagTable } from '../edifact/tag-table.ts';
import { type Tokens, tagCode } from '../edifact/tokens.ts';
import { cardFiller } from './card-token.ts';
import { SENSITIVE_SERVICES } from './sensitive-services.ts';

/** A range of bytes to overwrite. */
export interface Blank {
  readonly start: number;
  readonly end: number;
  /** What is written there instead of filler, in as many bytes: the keyed hash of a card number. */
  readonly replacement?: Uint8Array;
}

/** How card numbers are covered so that payments with the same card stay linked. */
export interface CardCover {
  /** Secret of the unit. */
  readonly key: Uint8Array;
  /** Mark before the hash; no separator of the message. */
  readonly filler: number;
}

export interface SensitiveFound {
  readonly blanks: readonly Blank[];
  /** Number of values (several blanks may belong to one). */
  readonly count: number;
}

/** Words of remarks, upper case; a trailing `*` stands for any ending. Names of people (ISLAM, CHRISTIAN) are left out on purpose. */
const LEXICON =
  // Religion.
  (
    'MUSLIM* ISLAMIC MUSULMAN* JEWISH JUIF JUIVE HINDU HINDOU* BUDDHIST* BOUDDHIST* CATHOLIC CATHOLIQUE PROTESTANT* ' +
    'KOSHER CASHER HALAL RELIGIO* PRAYER PILGRIM* HAJJ HADJ UMRAH OMRA ' +
    // Health.
    'WHEELCHAIR* WHCHR PREGNAN* ENCEINTE HIV AIDS SIDA CANCER* ONCOLOG* DIABET* EPILEP* DIALYS* OXYGEN OXYGENE STRETCHER CIVIERE ' +
    'DISABLED DISABILIT* HANDICAP* MEDICAL* MEDIF PSYCHIATR* SURGERY CHIRURG* HOSPITAL* HOPITAL ALLERG* ASTHMA* ASTHME INSULIN* ' +
    'TUBERCUL* HEPATIT* CARDIAC CARDIAQUE PACEMAKER AVEUGLE SOURD MALADE MALADIE ' +
    // Politics, unions, sexual life, origin.
    'SYNDICAT* UNIONIST* REFUGEE* ASYLUM ASILE HOMOSEXUAL* HOMOSEXUEL* LESBIAN* LGBT* TRANSGENDER* ETHNIC* ETHNIE RACIAL*'
  ).split(' ');

interface Entry {
  readonly word: string;
  readonly anyEnding: boolean;
  /** Code of a service: in remarks carrier and status may stand right behind it (`VGMLXXHK1`). */
  readonly service: boolean;
}

/** Lexicon by the packed first four letters of each word (fewer where the word is shorter). */
const BY_START = lexiconByStart();
/** Bit set of first letters in the lexicon, so that most words cost one look-up. */
const FIRST_LETTERS = firstLetters();

const BAG = tagCode('BAG');
/** Component of ADD where free text begins. */
const ADDRESS_TEXT = 7;
/** Digits that a card number has at the least and at the most. */
const LEAST_DIGITS = 13;
const MOST_DIGITS = 19;
/**
 * Where digits stand. In a form of payment they are a card. In free text thirteen may as well be a ticket (carrier and serial number), so
 * that a card must be named before them. Behind an address several telephone numbers may stand in a row, so that a card must be
 * written as cards are, too.
 */
type Place = 'payment' | 'text' | 'address';
/** Words before a number that make it a card's, or a ticket's: the nearest decides. */
const BEFORE_CARD =
  /(?:^|[^A-Z])(?:CC)?(?:(CC|VI|VISA|CARDS?|CARTES?|CB|CREDIT|DEBIT|PAN)|(E?TKTS?|E?TKN[AEM]?|TICKETS?|BILLETS?|FA))(?![A-Z])/gi;
/** Bytes before a number in which such a word is looked for. */
const WORDS_BEFORE = 24;
/** Their text is data about documents, tickets, seats or frequent flyers, not remarks. */
const STRUCTURED = new TagTable<true>(
  ['DOCS', 'DOCO', 'DOCA', 'TKNE', 'TKNA', 'TKNM', 'SEAT', 'RQST', 'NSSA', 'NSSW', 'FQTV', 'FQTS', 'FQTR', 'FQTU'].map(
    (code) => [code, true] as const,
  ),
);
const SENSITIVE_CODES = new TagTable<true>([...SENSITIVE_SERVICES].map((code) => [code, true] as const));

/** Takes the blanks that are found, and tells how card numbers are covered (null: by filler alone). */
interface Sink {
  readonly blanks: Blank[];
  readonly cover: CardCover | null;
}

type Scan = (tokens: Tokens, s: number, sink: Sink) => number;

/**
 * What is looked into, whatever the message type: free text and means of payment. Everything else is left alone, since a family may be
 * called HALAL and a document number may pass for a card.
 */
const SCANNED = [
  ['SSR', scanService],
  ['FTX', scanFreeText],
  // The qualifier comes first, unless a sender left it out.
  ['IFT', (tokens, s, sink) => scanTexts(tokens, s, 1, sink)],
  ['ADD', scanAddress],
  ['LTS', (tokens, s, sink) => scanTexts(tokens, s, 1, sink)],
  ['OSI', (tokens, s, sink) => scanTexts(tokens, s, 1, sink)],
  ['REM', (tokens, s, sink) => scanTexts(tokens, s, 1, sink)],
  ['FOP', scanPayment],
  ['FII', scanPayment],
] as const satisfies readonly (readonly [string, Scan])[];
const SCANS = new TagTable<Scan>(SCANNED);

/** Tags whose values are data: all that are known but for those in `SCANNED`. A segment that nobody knows may hold anything. */
const DATA =
  'UNA UNB UNG UNH UNS UNT UNE UNZ BGM RFF DTM LOC NAD CTA COM TDT ATT MEA GEI EMP NAT DOC CPI QTY GID CNT AUT PDT ERP ERC ' +
  'MSG ORG TVL EQN SRC RCI DAT EBD TIF FTI REF FAR TKT MON PTK TXD TRA RPI APD TRI SSD TBD ABI SAC';

const DATA_CODES = new TagTable<true>(DATA.split(' ').map((tag) => [tag, true] as const));

/** By the first two letters of a tag in `DATA` (their low five bits, the same in any case): a bit for each third letter. */
const DATA_TAGS = dataTags();

/**
 * Finds the sensitive values of a message of any type, in its free text and its means of payment. With `cardKey` (secret of the unit)
 * card numbers are to be covered by their keyed hash.
 */
export function findSensitive(tokens: Tokens, cardKey?: Uint8Array): SensitiveFound {
  const blanks: Blank[] = [];
  const cover = cardKey === undefined ? null : { key: cardKey, filler: fillerFor(tokens) };
  const sink: Sink = { blanks, cover };
  let count = 0;
  const { bytes, segStart, segments } = tokens;
  const { release } = tokens.separators;
  for (let s = 0; s < segments; s++) {
    const start = segStart[s] as number;
    const first = bytes[start] as number;
    const second = bytes[start + 1] as number;
    const third = bytes[start + 2] as number;
    // Most segments are ruled out by three letters; a line break or a release character in the tag rules nothing out.
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

/** Finds sensitive values in free text that belongs to no segment; a word of the lexicon blanks all of it. */
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
  const sink: Sink = { blanks: [], cover };
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

/** Overwrites ranges by their replacement or a filler byte; `shift` is subtracted from each offset. */
export function fillBlanks(bytes: Uint8Array, blanks: readonly Blank[], filler: number, shift = 0): void {
  for (const { start, end, replacement } of blanks) {
    if (replacement === undefined) bytes.fill(filler, start - shift, end - shift);
    else bytes.set(replacement, start - shift);
  }
}

/** A filler that is no separator: `*`, else another mark. */
export function fillerFor(tokens: Tokens): number {
  const { component, element, release, terminator } = tokens.separators;
  for (const filler of [0x2a, 0x23, 0x5f, 0x7e, 0x40]) {
    if (filler !== component && filler !== element && filler !== release && filler !== terminator) return filler;
  }
  return 0x58;
}

/** Does free text hold a word of the lexicon or the code of a sensitive service? Bytes are ASCII, any case. */
export function hasSensitiveWord(bytes: Uint8Array, start: number, end: number): boolean {
  return sensitiveWord(bytes, start, end) !== null;
}

function sensitiveWord(bytes: Uint8Array, start: number, end: number): Blank | null {
  let at = start;
  while (at < end) {
    let letter = letterOf(bytes[at] as number);
    if (letter === 0) {
      at++;
      continue;
    }
    const word = at;
    let packed = 0;
    if (FIRST_LETTERS[letter] === 0) {
      // Skip the rest of a word that cannot be in the lexicon.
      while (at < end && letterOf(bytes[at] as number) !== 0) at++;
      continue;
    }
    while (at < end) {
      letter = letterOf(bytes[at] as number);
      if (letter === 0) break;
      if (at - word < 4) packed = (packed << 8) | letter;
      at++;
    }
    const entries = BY_START.get(packed);
    if (entries === undefined) continue;
    for (const entry of entries) if (matches(entry, bytes, word, at, end)) return { start: word, end: at };
  }
  return null;
}

function matches(
  { word, anyEnding, service }: Entry,
  bytes: Uint8Array,
  start: number,
  end: number,
  limit: number,
): boolean {
  const length = end - start;
  if (service && length > word.length) return isServiceLine(bytes, start + word.length, end, limit);
  if (anyEnding ? length < word.length : length !== word.length) return false;
  for (let at = 4; at < word.length; at++) {
    if (letterOf(bytes[start + at] as number) !== word.charCodeAt(at)) return false;
  }
  return true;
}

/** Do carrier, status and count stand from `at` to the end of the word and just behind it: `XXHK1`, `X9HK1`? */
function isServiceLine(bytes: Uint8Array, at: number, end: number, limit: number): boolean {
  if (end - at === 4) return end < limit && isDigit(bytes[end] as number);
  const digit = end - at === 1 && end + 3 < limit && isDigit(bytes[end] as number) && isDigit(bytes[end + 3] as number);
  return digit && letterOf(bytes[end + 1] as number) !== 0 && letterOf(bytes[end + 2] as number) !== 0;
}

function scanService(tokens: Tokens, s: number, sink: Sink): number {
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

/** FTX, but for bag tags, which are data. */
function scanFreeText(tokens: Tokens, s: number, sink: Sink): number {
  return tokens.code(s, 1) === BAG ? 0 : scanTexts(tokens, s, 1, sink);
}

/** The free text behind an address; its telephone numbers, several in a row, may pass for a card unless it is written as cards are. */
function scanAddress(tokens: Tokens, s: number, sink: Sink): number {
  let count = 0;
  const elements = tokens.elementCount(s);
  for (let e = 1; e <= elements; e++) {
    const components = tokens.componentCount(s, e);
    // A street may be called after a hospital, but not after a card.
    for (let c = 1; c < Math.min(components, ADDRESS_TEXT); c++) count += scanCard(tokens, s, e, c, sink, 'address');
    for (let c = ADDRESS_TEXT; c < components; c++) count += scanText(tokens, s, e, c, sink, 'address');
  }
  return count;
}

function scanTexts(tokens: Tokens, s: number, from: number, sink: Sink): number {
  let count = 0;
  const elements = tokens.elementCount(s);
  for (let e = from; e <= elements; e++) {
    const components = tokens.componentCount(s, e);
    for (let c = 0; c < components; c++) count += scanText(tokens, s, e, c, sink);
  }
  return count;
}

function scanPayment(tokens: Tokens, s: number, sink: Sink): number {
  let count = 0;
  for (let e = 1; e <= tokens.elementCount(s); e++) {
    for (let c = 0; c < tokens.componentCount(s, e); c++) count += scanCard(tokens, s, e, c, sink);
  }
  return count;
}

function scanText(tokens: Tokens, s: number, e: number, c: number, sink: Sink, place: Place = 'text'): number {
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

function scanCard(tokens: Tokens, s: number, e: number, c: number, sink: Sink, place: Place = 'payment'): number {
  const component = tokens.component(s, e, c);
  if (component < 0) return 0;
  const wrapped = unwrapped(tokens, component);
  if (wrapped !== null) return wrappedCards(wrapped, place, sink);
  return cardsIn(tokens.bytes, tokens.startOf(component), tokens.endOf(component), place, sink);
}

/** Bytes of a component without line breaks and release characters, and where each stood. */
interface Unwrapped {
  readonly bytes: Uint8Array;
  readonly places: Int32Array;
  readonly length: number;
}

const SCRATCH = 4096;
/** Used for one short text after another; what it holds is done with before the next. */
const scratch = { bytes: new Uint8Array(SCRATCH), places: new Int32Array(SCRATCH) };

/** Null when the component holds neither: lines may break in the middle of a word or of a card number. */
function unwrapped(tokens: Tokens, component: number): Unwrapped | null {
  if (tokens.isPlain(component)) return null;
  return unwrappedRange(tokens.bytes, tokens.startOf(component), tokens.endOf(component), tokens.separators.release);
}

/** Null when the text is all on one line. */
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

function wrappedCards({ bytes, places, length }: Unwrapped, place: Place, sink: Sink): number {
  return cardsIn(bytes, 0, length, place, sink, places);
}

/**
 * Card numbers: 13 to 19 digits in a row (single blanks or hyphens between them allowed, and full stops between fours) that begin like a card and pass the check digit.
 * All but the last four digits are blanked; with a key the whole number is covered. `places` tells where each byte stood.
 */
function cardsIn(
  bytes: Uint8Array,
  start: number,
  end: number,
  place: Place,
  sink: Sink,
  places: Int32Array | null = null,
): number {
  let found = 0;
  let at = start;
  while (at < end) {
    if (!isDigit(bytes[at] as number)) {
      at++;
      continue;
    }
    // Most runs are too short to be a card: they are passed over before a list is made.
    let ahead = at + 1;
    while (ahead < end && isDigitOrGap(bytes[ahead] as number)) ahead++;
    if (ahead - at >= LEAST_DIGITS) found += cardsInRun(bytes, at, ahead, place, sink, places);
    at = ahead;
  }
  return found;
}

/** Card numbers among digits and what may stand between them; other figures may stand beside a card (`4111 1111 1111 1111 12/28`). */
function cardsInRun(
  bytes: Uint8Array,
  start: number,
  end: number,
  place: Place,
  { blanks, cover }: Sink,
  places: Int32Array | null,
): number {
  let found = 0;
  let at = start;
  while (at < end) {
    if (!isDigit(bytes[at] as number)) {
      at++;
      continue;
    }
    const digits = cardAt(bytes, start, at, end, place);
    if (digits === null) {
      while (at < end && isDigit(bytes[at] as number)) at++;
      continue;
    }
    const first = digits[0] as number;
    const last = digits[digits.length - 1] as number;
    const open = digits[digits.length - 4] as number;
    const from = places === null ? first : (places[first] as number);
    if (cover === null) {
      blanks.push({ start: from, end: places === null ? open : (places[open - 1] as number) + 1 });
    } else {
      const to = (places === null ? last : (places[last] as number)) + 1;
      const number = String.fromCharCode(...digits.map((digit) => bytes[digit] as number));
      blanks.push({ start: from, end: to, replacement: cardFiller(number, cover.key, to - from, cover.filler) });
    }
    found++;
    at = last + 1;
  }
  return found;
}

/**
 * Places of the digits of the card number whose first digit is at `from`, the longest there is; null when none begins there. All digits of the
 * run together may be grouped in any way; a part of them counts only when it is written as cards are.
 */
function cardAt(bytes: Uint8Array, start: number, from: number, end: number, place: Place): number[] | null {
  const digits: number[] = [];
  let gaps = 0;
  let fours = true;
  let amex = true;
  let longest = 0;
  const begins = from === start || bytes[from - 1] === 0x2e || !isDigit(bytes[from - 2] as number);
  const loose = begins && place !== 'address';
  for (let at = from; digits.length < MOST_DIGITS; at++) {
    digits.push(at);
    if (at + 1 < end && isDigit(bytes[at + 1] as number)) continue;
    const { length } = digits;
    const isLast = !continues(bytes, at + 1, end, length);
    const written =
      gaps === 0 ||
      (fours && gaps === Math.ceil(length / 4) - 1) ||
      (amex && gaps === 2 && (length === 14 || length === 15));
    if (
      length >= LEAST_DIGITS &&
      (written || (loose && isLast)) &&
      beginsLikeCard(bytes, digits, place) &&
      passesLuhn(bytes, digits) &&
      (length > LEAST_DIGITS || place === 'payment' || isNamedCard(bytes, from))
    ) {
      longest = length;
    }
    if (isLast) break;
    gaps++;
    if (length !== gaps * 4) fours = false;
    if (length !== (gaps === 1 ? 4 : 10)) amex = false;
    at++;
  }
  if (longest === 0) return null;
  digits.length = longest;
  return digits;
}

/** Does a number go on behind the byte at `gap`, after so many digits? */
function continues(bytes: Uint8Array, gap: number, end: number, digits: number): boolean {
  if (gap + 1 >= end || !isDigit(bytes[gap + 1] as number)) return false;
  return bytes[gap] === 0x2e ? digits % 4 === 0 : isDigitOrGap(bytes[gap] as number);
}

/**
 * First digits and lengths of card schemes (ISO/IEC 7812): 3 (14, 15 or 16 digits), 2, 4, 5, 6. Behind an address fourteen digits are a card
 * only where a scheme has numbers of that length (30, 36, 38, 39).
 */
function beginsLikeCard(bytes: Uint8Array, digits: readonly number[], place: Place): boolean {
  const first = bytes[digits[0] as number] as number;
  const second = bytes[digits[1] as number] as number;
  const { length } = digits;
  if (first === 0x33) return length >= 14 && length <= 16 && (length > 14 || place !== 'address' || DINERS.has(second));
  if (place === 'address' && length === 14) return false;
  if (first === 0x34) return true;
  return (first === 0x32 || first === 0x35 || first === 0x36) && length >= 14;
}

/** Second digits, behind a 3, of schemes with fourteen digits. */
const DINERS: ReadonlySet<number> = new Set([0x30, 0x36, 0x38, 0x39]);

/** Does the text before the number at `from` speak of a card, and not of a ticket since? */
function isNamedCard(bytes: Uint8Array, from: number): boolean {
  const before = String.fromCharCode(...bytes.subarray(Math.max(0, from - WORDS_BEFORE), from));
  const [, card] = [...before.matchAll(BEFORE_CARD)].at(-1) ?? [];
  return card !== undefined;
}

/** The check digit of ISO/IEC 7812. */
function passesLuhn(bytes: Uint8Array, digits: readonly number[]): boolean {
  let sum = 0;
  for (let at = digits.length - 1, place = 0; at >= 0; at--, place++) {
    const digit = (bytes[digits[at] as number] as number) - 48;
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function blankComponent(tokens: Tokens, s: number, e: number, c: number, blanks: Blank[]): void {
  const component = tokens.component(s, e, c);
  if (component < 0) return;
  const start = tokens.startOf(component);
  const end = tokens.endOf(component);
  if (end > start) blanks.push({ start, end });
}

/** Upper-case letter A to Z as its byte, else 0. */
function letterOf(byte: number): number {
  if (byte >= 0x41 && byte <= 0x5a) return byte;
  return byte >= 0x61 && byte <= 0x7a ? byte - 0x20 : 0;
}

function isDigitOrGap(byte: number): boolean {
  return isDigit(byte) || byte === 0x20 || byte === 0x2d || byte === 0x2e;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function lexiconByStart(): Map<number, Entry[]> {
  const found = new Map<number, Entry[]>();
  for (const written of [...LEXICON, ...SENSITIVE_SERVICES]) {
    const service = SENSITIVE_SERVICES.has(written);
    const anyEnding = written.endsWith('*');
    const word = anyEnding ? written.slice(0, -1) : written;
    const start = tagCode(word.slice(0, 4));
    found.set(start, [...(found.get(start) ?? []), { word, anyEnding, service }]);
  }
  return found;
}

function dataTags(): Int32Array {
  const thirds = new Int32Array(1024);
  for (const tag of DATA.split(' ')) {
    const place = ((tag.charCodeAt(0) & 31) << 5) | (tag.charCodeAt(1) & 31);
    thirds[place] = (thirds[place] as number) | (1 << (tag.charCodeAt(2) & 31));
  }
  return thirds;
}

function firstLetters(): Uint8Array {
  const letters = new Uint8Array(256);
  for (const word of [...LEXICON, ...SENSITIVE_SERVICES]) letters[word.charCodeAt(0)] = 1;
  return letters;
}
