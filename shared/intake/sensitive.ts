/**
 * Finds what must never be kept: values that speak of ethnicity, religion, politics, health, union membership or sexual life, and full card
 * numbers. They are overwritten by filler of the same length, so every offset into the message stays true; only a count remains.
 * Source: Directive (EU) 2016/681, Article 13(4); PCI DSS requirement 3.4 (at most the first six and last four digits of a card).
 */
import { type Tokens, tagCode } from '../edifact/tokens.ts';
import { SENSITIVE_SERVICES } from './sensitive-services.ts';

/** A range of bytes to overwrite. */
export interface Blank {
  readonly start: number;
  readonly end: number;
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
}

/** Lexicon by the packed first four letters of each word (fewer where the word is shorter). */
const BY_START = lexiconByStart();
/** Bit set of first letters in the lexicon, so that most words cost one look-up. */
const FIRST_LETTERS = firstLetters();

const SSR = tagCode('SSR');
const IFT = tagCode('IFT');
const LTS = tagCode('LTS');
const FOP = tagCode('FOP');
/** Their text is data about documents, tickets, seats or frequent flyers, not remarks. */
const STRUCTURED = new Set(
  ['DOCS', 'DOCO', 'DOCA', 'TKNE', 'TKNA', 'TKNM', 'SEAT', 'RQST', 'NSSA', 'NSSW', 'FQTV', 'FQTS', 'FQTR', 'FQTU'].map(
    tagCode,
  ),
);
const SENSITIVE_CODES = new Set([...SENSITIVE_SERVICES].map(tagCode));

/** Finds the sensitive values of a reservation message (SSR, IFT, LTS, FOP). */
export function findSensitive(tokens: Tokens): SensitiveFound {
  const blanks: Blank[] = [];
  let count = 0;
  for (let s = 0; s < tokens.segments; s++) {
    const tag = tokens.tagCode(s);
    if (tag === SSR) {
      const code = tokens.code(s, 1, 0);
      if (SENSITIVE_CODES.has(code)) {
        count++;
        blankComponent(tokens, s, 1, 0, blanks);
        for (let c = 8; c < tokens.componentCount(s, 1); c++) blankComponent(tokens, s, 1, c, blanks);
      } else if (!STRUCTURED.has(code)) {
        for (let c = 8; c < tokens.componentCount(s, 1); c++) count += scanText(tokens, s, 1, c, blanks);
        for (let e = 2; e <= tokens.elementCount(s); e++) count += scanText(tokens, s, e, 0, blanks);
      }
    } else if (tag === IFT || tag === LTS) {
      const elements = tokens.elementCount(s);
      for (let e = tag === IFT ? 2 : 1; e <= elements; e++) {
        for (let c = 0; c < tokens.componentCount(s, e); c++) count += scanText(tokens, s, e, c, blanks);
      }
    } else if (tag === FOP) {
      for (let e = 1; e <= tokens.elementCount(s); e++) {
        for (let c = 0; c < tokens.componentCount(s, e); c++) count += scanCard(tokens, s, e, c, blanks);
      }
    }
  }
  return { blanks, count };
}

/** Finds sensitive values in free text that belongs to no segment; a word of the lexicon blanks all of it. */
export function findSensitiveText(bytes: Uint8Array, start: number, end: number): SensitiveFound {
  if (hasSensitiveWord(bytes, start, end)) return { blanks: [{ start, end }], count: 1 };
  const blanks: Blank[] = [];
  return { count: cardsIn(bytes, start, end, 14, blanks), blanks };
}

/** Overwrites ranges by a filler byte; `shift` is subtracted from each offset. */
export function fillBlanks(bytes: Uint8Array, blanks: readonly Blank[], filler: number, shift = 0): void {
  for (const { start, end } of blanks) bytes.fill(filler, start - shift, end - shift);
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
    if (entries?.some((entry) => matches(entry, bytes, word, at))) return true;
  }
  return false;
}

function matches({ word, anyEnding }: Entry, bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start;
  if (anyEnding ? length < word.length : length !== word.length) return false;
  for (let at = 4; at < word.length; at++) {
    if (letterOf(bytes[start + at] as number) !== word.charCodeAt(at)) return false;
  }
  return true;
}

function scanText(tokens: Tokens, s: number, e: number, c: number, blanks: Blank[]): number {
  const component = tokens.component(s, e, c);
  if (component < 0) return 0;
  const start = tokens.compStart[component] as number;
  const end = tokens.compEnd[component] as number;
  if (end - start < 3) return 0;
  if (hasSensitiveWord(tokens.bytes, start, end)) {
    blanks.push({ start, end });
    return 1;
  }
  return cardsIn(tokens.bytes, start, end, 14, blanks);
}

function scanCard(tokens: Tokens, s: number, e: number, c: number, blanks: Blank[]): number {
  const component = tokens.component(s, e, c);
  if (component < 0) return 0;
  return cardsIn(tokens.bytes, tokens.compStart[component] as number, tokens.compEnd[component] as number, 13, blanks);
}

/**
 * Card numbers: `least` to 19 digits in a row (single blanks or hyphens between them allowed) that begin like a card and pass the check digit.
 * All but the last four digits are blanked.
 */
function cardsIn(bytes: Uint8Array, start: number, end: number, least: number, blanks: Blank[]): number {
  let found = 0;
  let at = start;
  while (at < end) {
    if (!isDigit(bytes[at] as number)) {
      at++;
      continue;
    }
    const first = at;
    const digits: number[] = [];
    let last = at;
    while (at < end && digits.length <= 19) {
      const byte = bytes[at] as number;
      if (isDigit(byte)) {
        digits.push(at);
        last = at;
      } else if (!((byte === 0x20 || byte === 0x2d) && at + 1 < end && isDigit(bytes[at + 1] as number))) break;
      at++;
    }
    if (digits.length >= least && digits.length <= 19 && beginsLikeCard(bytes, digits) && passesLuhn(bytes, digits)) {
      blanks.push({ start: first, end: digits[digits.length - 4] as number });
      found++;
    }
    at = Math.max(at, last + 1);
    while (at < end && isDigit(bytes[at] as number)) at++;
  }
  return found;
}

/** First digits and lengths of card schemes (ISO/IEC 7812): 3 (14, 15 or 16 digits), 2, 4, 5, 6. */
function beginsLikeCard(bytes: Uint8Array, digits: readonly number[]): boolean {
  const first = bytes[digits[0] as number] as number;
  if (first === 0x33) return digits.length >= 14 && digits.length <= 16;
  if (first === 0x34) return true;
  return (first === 0x32 || first === 0x35 || first === 0x36) && digits.length >= 14;
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
  const start = tokens.compStart[component] as number;
  const end = tokens.compEnd[component] as number;
  if (end > start) blanks.push({ start, end });
}

/** Upper-case letter A to Z as its byte, else 0. */
function letterOf(byte: number): number {
  if (byte >= 0x41 && byte <= 0x5a) return byte;
  return byte >= 0x61 && byte <= 0x7a ? byte - 0x20 : 0;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function lexiconByStart(): Map<number, Entry[]> {
  const found = new Map<number, Entry[]>();
  for (const written of [...LEXICON, ...SENSITIVE_SERVICES]) {
    const anyEnding = written.endsWith('*');
    const word = anyEnding ? written.slice(0, -1) : written;
    const start = tagCode(word.slice(0, 4));
    found.set(start, [...(found.get(start) ?? []), { word, anyEnding }]);
  }
  return found;
}

function firstLetters(): Uint8Array {
  const letters = new Uint8Array(256);
  for (const word of [...LEXICON, ...SENSITIVE_SERVICES]) letters[word.charCodeAt(0)] = 1;
  return letters;
}
