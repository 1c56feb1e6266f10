/** Words and service codes that reveal what must never be kept. */
import { tagCode } from '../edifact/tokens.ts';
import type { Blank } from './blank.ts';
import { isDigit } from './card-numbers.ts';
import { SENSITIVE_SERVICES } from './sensitive-services.ts';

/** Words of remarks, upper case; a trailing `*` matches any ending. Names of people (ISLAM, CHRISTIAN) are left out on purpose. */
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
  /** A service code: in remarks, carrier and status may follow without a blank (`VGMLXXHK1`). */
  readonly service: boolean;
}

/** Lexicon by the packed first four letters of each word (fewer where the word is shorter). */
const BY_START = lexiconByStart();
/** Bit set of first letters in the lexicon, so that most words need one look-up. */
const FIRST_LETTERS = firstLetters();

/** Does free text contain a word of the lexicon or a sensitive service code? Bytes are ASCII, any case. */
export function hasSensitiveWord(bytes: Uint8Array, start: number, end: number): boolean {
  return sensitiveWord(bytes, start, end) !== null;
}

/** The first of them; null when there is none. */
export function sensitiveWord(bytes: Uint8Array, start: number, end: number): Blank | null {
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

/** Are carrier, status and count from `at` to the end of the word and just after it: `XXHK1`, `X9HK1`? */
function isServiceLine(bytes: Uint8Array, at: number, end: number, limit: number): boolean {
  if (end - at === 4) return end < limit && isDigit(bytes[end] as number);
  const digit = end - at === 1 && end + 3 < limit && isDigit(bytes[end] as number) && isDigit(bytes[end + 3] as number);
  return digit && letterOf(bytes[end + 1] as number) !== 0 && letterOf(bytes[end + 2] as number) !== 0;
}

/** Upper-case letter A to Z as its byte, otherwise 0. */
function letterOf(byte: number): number {
  if (byte >= 0x41 && byte <= 0x5a) return byte;
  return byte >= 0x61 && byte <= 0x7a ? byte - 0x20 : 0;
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

function firstLetters(): Uint8Array {
  const letters = new Uint8Array(256);
  for (const word of [...LEXICON, ...SENSITIVE_SERVICES]) letters[word.charCodeAt(0)] = 1;
  return letters;
}
