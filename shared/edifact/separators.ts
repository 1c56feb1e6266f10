/**
 * The service characters of an interchange. They come from UNA where it is sent and plausible, else from the bytes around the first service
 * segments: real traffic has UNA of five characters, with typographic quotes, or none. Never hard-code separators, never split with a regular
 * expression.
 * Source: ISO 9735.
 */
export interface Separators {
  readonly component: number;
  readonly element: number;
  readonly decimal: number;
  /** -1: none. */
  readonly release: number;
  readonly terminator: number;
}

export const DEFAULT_SEPARATORS: Separators = {
  component: 0x3a, // :
  element: 0x2b, // +
  decimal: 0x2e, // .
  release: 0x3f, // ?
  terminator: 0x27, // '
};

/** Those of syntax level B (UNOB without UNA): IS1, IS3, IS4, and no release character. */
const LEVEL_B: Separators = { component: 0x1f, element: 0x1d, decimal: 0x2e, release: -1, terminator: 0x1c };

export interface FoundSeparators {
  readonly separators: Separators;
  /** Offset of the first byte after UNA (and blanks), or `at` where there is no UNA. */
  readonly next: number;
  readonly serviceEnd: number;
  /** `una`: as declared; `default`: not declared, the defaults fit; `derived`: found in the bytes around UNB or UNH. */
  readonly from: 'una' | 'default' | 'derived';
}

/** How many bytes may lie between service segments when separators are searched. */
const NEAR = 1024;

/**
 * Finds the separators of what begins at `at`, the first byte of UNA, UNB or UNH. Declared characters are used only as far as they fit the bytes that
 * follow.
 */
export function findSeparators(bytes: Uint8Array, at: number, limit: number): FoundSeparators {
  if (!tagAt(bytes, at, limit, 0x55, 0x4e, 0x41)) {
    const usual = bytes[afterTag(bytes, at, limit)] === LEVEL_B.element ? LEVEL_B : DEFAULT_SEPARATORS;
    const fitted = fitToBytes(bytes, at, limit, usual);
    return { separators: fitted.separators, next: at, serviceEnd: at, from: fitted.changed ? 'derived' : 'default' };
  }
  const start = afterTag(bytes, at, limit);
  const stop = Math.min(limit, start + 40);
  let head = -1;
  for (let look = start; look < stop; look++) {
    if (isHead(bytes, look, limit)) {
      head = look;
      break;
    }
  }
  const declared = declaredSeparators(bytes, start, head < 0 ? Math.min(limit, start + 6) : head);
  const serviceEnd = declared.end;
  const next = head < 0 ? skipBlank(bytes, serviceEnd, limit) : head;
  const fitted = fitToBytes(bytes, next, limit, declared.separators);
  return {
    separators: fitted.separators,
    next,
    serviceEnd,
    from: fitted.changed || !declared.usable ? 'derived' : 'una',
  };
}

/** Do three tag letters stand here (any case, line breaks between them allowed)? */
export function tagAt(bytes: Uint8Array, at: number, limit: number, a: number, b: number, c: number): boolean {
  if (upper(bytes[at] as number) !== a) return false;
  let next = skipBreaks(bytes, at + 1, limit);
  if (next >= limit || upper(bytes[next] as number) !== b) return false;
  next = skipBreaks(bytes, next + 1, limit);
  return next < limit && upper(bytes[next] as number) === c;
}

/** Offset after a three-letter tag and the line breaks inside and after it. */
export function afterTag(bytes: Uint8Array, at: number, limit: number): number {
  let next = at;
  for (let letter = 0; letter < 3; letter++) next = skipBreaks(bytes, next, limit) + 1;
  return skipBreaks(bytes, next, limit);
}

/** Offset of the first byte that is neither blank nor control character. */
export function skipBlank(bytes: Uint8Array, from: number, limit: number): number {
  let at = from;
  while (at < limit && (bytes[at] as number) <= 0x20) at++;
  return at;
}

export function upper(byte: number): number {
  return byte >= 0x61 && byte <= 0x7a ? byte - 0x20 : byte;
}

export function isAlphanumeric(byte: number): boolean {
  const letter = upper(byte);
  return (letter >= 0x41 && letter <= 0x5a) || (byte >= 0x30 && byte <= 0x39);
}

function skipBreaks(bytes: Uint8Array, from: number, limit: number): number {
  let at = from;
  while (at < limit && (bytes[at] === 0x0a || bytes[at] === 0x0d)) at++;
  return at;
}

/** UNB, UNG or UNH followed by something that can be an element separator. */
function isHead(bytes: Uint8Array, at: number, limit: number): boolean {
  if (upper(bytes[at] as number) !== 0x55) return false;
  if (
    !tagAt(bytes, at, limit, 0x55, 0x4e, 0x42) &&
    !tagAt(bytes, at, limit, 0x55, 0x4e, 0x48) &&
    !tagAt(bytes, at, limit, 0x55, 0x4e, 0x47)
  ) {
    return false;
  }
  const next = afterTag(bytes, at, limit);
  return next < limit && isMark(bytes[next] as number);
}

/** A byte that can be a service character. */
export function isMark(byte: number): boolean {
  return (byte > 0x20 && byte < 0x7f && !isAlphanumeric(byte)) || isSeparatorControl(byte);
}

/** An information separator, IS4 to IS1, as syntax level B prescribes. */
function isSeparatorControl(byte: number): boolean {
  return byte >= 0x1c && byte <= 0x1f;
}

/** Blanks and control characters that are no separators. */
function isBlank(byte: number): boolean {
  return byte <= 0x20 && !isSeparatorControl(byte);
}

/**
 * Reads the service characters between UNA and the next segment: component, element, decimal, release, reserved, terminator. With five characters one
 * of the middle three was left out.
 */
function declaredSeparators(
  bytes: Uint8Array,
  start: number,
  stop: number,
): { separators: Separators; usable: boolean; end: number } {
  const marks: number[] = [];
  let end = start;
  for (let at = start; at < stop && marks.length < 6; at++) {
    const byte = bytes[at] as number;
    if (byte === 0x0a || byte === 0x0d) continue;
    if (byte >= 0x80 && isSmartQuote(bytes, at)) {
      // A typographic quote stands for the apostrophe; the interchange is repaired the same way.
      marks.push(0x27);
      at += smartQuoteLength(bytes, at) - 1;
    } else {
      marks.push(byte);
    }
    end = at + 1;
  }
  while (marks.length > 5 && marks[marks.length - 1] === 0x20) marks.pop();
  if (marks.length === 5 && marks[4] === 0x20) marks.pop();
  const [component = 0, element = 0, third = 0, fourth = 0, fifth = 0, sixth = 0] = marks;
  let separators: Separators | null = null;
  if (marks.length === 6) {
    separators = { component, element, decimal: third, release: mark(fourth), terminator: sixth };
  } else if (marks.length === 5) {
    const decimalSent = third === 0x2e || third === 0x2c;
    const release = decimalSent ? (fourth === 0x2a ? -1 : mark(fourth)) : mark(third);
    separators = { component, element, decimal: decimalSent ? third : 0x2e, release, terminator: fifth };
  }
  if (separators === null || !areDistinct(separators)) return { separators: DEFAULT_SEPARATORS, usable: false, end };
  return { separators, usable: true, end };
}

function mark(byte: number): number {
  return byte === 0x20 ? -1 : byte;
}

function areDistinct(separators: Separators): boolean {
  const { component, element, release, terminator } = separators;
  if (!isMark(component) || !isMark(element) || !isMark(terminator) || (release !== -1 && !isMark(release)))
    return false;
  return new Set([component, element, release, terminator]).size === 4;
}

/** Adjusts separators to the bytes at `at`, the first byte of UNB, UNG or UNH. */
function fitToBytes(
  bytes: Uint8Array,
  at: number,
  limit: number,
  declared: Separators,
): { separators: Separators; changed: boolean } {
  const unchanged = { separators: declared, changed: false };
  if (!isHead(bytes, at, limit)) return unchanged;
  const stop = Math.min(limit, at + NEAR);
  const elementAt = afterTag(bytes, at, limit);
  const element = bytes[elementAt] as number;
  const component = componentNear(bytes, at, elementAt, stop, element) ?? declared.component;
  const terminator = terminatorNear(bytes, elementAt, stop, element) ?? declared.terminator;
  if (element === declared.element && component === declared.component && terminator === declared.terminator) {
    return unchanged;
  }
  const taken = element === declared.release || component === declared.release || terminator === declared.release;
  const separators: Separators = {
    component,
    element,
    decimal: declared.decimal,
    release: taken ? -1 : declared.release,
    terminator,
  };
  return areDistinct({ ...separators, release: -1 }) ? { separators, changed: true } : unchanged;
}

/** The mark after the syntax identifier of UNB (`UNOA:4`) or after the message type of UNH (`PAXLST:D`). */
function componentNear(bytes: Uint8Array, at: number, elementAt: number, stop: number, element: number): number | null {
  let from = elementAt + 1;
  if (!tagAt(bytes, at, stop, 0x55, 0x4e, 0x42)) {
    while (from < stop && bytes[from] !== element) from++;
    from++;
  }
  let end = from;
  while (end < stop && (isAlphanumeric(bytes[end] as number) || isBlank(bytes[end] as number))) end++;
  if (end >= stop || end - from < 4) return null;
  const found = bytes[end] as number;
  return isMark(found) && found !== element ? found : null;
}

const FOLLOWERS = ['UNG', 'UNH', 'BGM', 'MSG'].map((tag) => [...tag].map((letter) => letter.charCodeAt(0)));

/** The character before the next segment whose tag is certain. */
function terminatorNear(bytes: Uint8Array, from: number, stop: number, element: number): number | null {
  for (let at = from; at < stop; at++) {
    const first = upper(bytes[at] as number);
    if (first !== 0x55 && first !== 0x42 && first !== 0x4d) continue;
    // The next interchange begins; its bytes say nothing about this one.
    if (tagAt(bytes, at, stop, 0x55, 0x4e, 0x41) || tagAt(bytes, at, stop, 0x55, 0x4e, 0x42)) return null;
    for (const [a = 0, b = 0, c = 0] of FOLLOWERS) {
      if (first !== a || !tagAt(bytes, at, stop, a, b, c) || bytes[afterTag(bytes, at, stop)] !== element) continue;
      let before = at - 1;
      while (before > from && isBlank(bytes[before] as number)) before--;
      const found = bytes[before] as number;
      if (found >= 0x80) return 0x27;
      return isMark(found) && found !== element ? found : null;
    }
  }
  return null;
}

/** A right single quotation mark, in UTF-8 (E2 80 99) or windows-1252 (92)? */
function isSmartQuote(bytes: Uint8Array, at: number): boolean {
  return smartQuoteLength(bytes, at) > 0;
}

/** Bytes a typographic single quote at `at` takes; 0 when there is none. */
export function smartQuoteLength(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === 0x92 || byte === 0x91) {
    // Inside a UTF-8 sequence these are continuation bytes.
    const before = at > 0 ? (bytes[at - 1] as number) : 0;
    return before < 0x80 ? 1 : 0;
  }
  if (byte !== 0xe2 || bytes[at + 1] !== 0x80) return 0;
  return bytes[at + 2] === 0x99 || bytes[at + 2] === 0x98 ? 3 : 0;
}
