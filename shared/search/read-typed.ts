/**
 * Reads what an officer typed into a search. It may be a flight with its day, a seat, a bag tag, the last digits of a document or card, a machine-readable
 * zone or the number of a case; words are left. A text may be several of these; the search tries them. It is a pure reading: nothing is looked up.
 *
 * Other spellings that lists give (Koffi for Kofi) belong here too: the words that are left then come with their variants.
 */
import { mrzLines } from '../entry/mrz-lines.ts';
import { readCase, type TypedCase } from './typed-case.ts';
import { readFlight, type TypedFlight } from './typed-flight.ts';

export interface Typed {
  readonly flight: TypedFlight | null;
  /** Only beside a flight: `14C`. */
  readonly seat: string | null;
  readonly tag: string | null;
  /** The last four digits of a document or a card. */
  readonly ending: string | null;
  readonly case: TypedCase | null;
  /** The text is a machine-readable zone, typed, pasted or read by a reader. */
  readonly zone: boolean;
  /** What is left: names, or a whole document, locator, telephone and the like. */
  readonly left: string;
}

const SEAT = /^0?(\d{1,2}[A-L])$/;
/** The ten digits of a licence plate, or a carrier and the last six. */
const TAG = /^(?:\d{10}|(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])\d{6})$/;
/** Receipts and screens print signs in place of the digits before. */
const ENDING = /^(?:[*.…X-]*)(\d{4})$/;
/** A shorter text is no zone, and is not tried as one. */
const LEAST_ZONE = 30;

const NOTHING: Typed = { flight: null, seat: null, tag: null, ending: null, case: null, zone: false, left: '' };

/** Reads a typed text. */
export function readTyped(text: string): Typed {
  const written = text.trim();
  if (written.length >= LEAST_ZONE && written.includes('<') && mrzLines(written) !== null)
    return { ...NOTHING, zone: true };
  const number = readCase(written);
  // A whole number of a case would otherwise read as a flight of the unit's three letters.
  if (number !== null && number.unit !== null) return { ...NOTHING, case: number, left: written.toUpperCase() };
  const words = written.split(/\s+/).filter(Boolean);
  const found = readFlight(words.map((word) => word.toUpperCase()));
  const rest = new Rest(found?.left ?? words.map((word) => word.toUpperCase()));
  const seat = found === null ? null : rest.take(SEAT);
  const tag = rest.take(TAG);
  const ending = rest.take(ENDING);
  return { flight: found?.flight ?? null, seat, tag, ending, case: number, zone: false, left: rest.text };
}

/**
 * Whether the text begins a machine-readable zone whose further lines are still to come: a reader that acts as a keyboard sends Enter after each of them.
 */
export function isBegunZone(text: string): boolean {
  const written = text.replace(/\s/g, '').toUpperCase();
  if (!/^[PVIAC][A-Z0-9<][A-Z<]{3}[A-Z0-9<]*$/.test(written) || !written.includes('<')) return false;
  return LINES.some(({ width, count }) => written.length % width === 0 && written.length < width * count);
}

const LINES = [
  { width: 44, count: 2 },
  { width: 36, count: 2 },
  { width: 30, count: 3 },
] as const;

/** Words of which parts are taken one after the other. */
class Rest {
  #words: readonly string[];

  constructor(words: readonly string[]) {
    this.#words = words;
  }

  /** Takes the first word of a form: what its group holds, or all of it. */
  take(form: RegExp): string | null {
    const at = this.#words.findIndex((word) => form.test(word));
    if (at < 0) return null;
    const found = form.exec(this.#words[at] ?? '');
    this.#words = this.#words.filter((_, index) => index !== at);
    return found?.[1] ?? found?.[0] ?? null;
  }

  get text(): string {
    return this.#words.join(' ');
  }
}
