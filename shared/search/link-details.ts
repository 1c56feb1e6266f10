/**
 * What a link record holds beside names and keys: birth date and nationality of each traveller, last digits of cards and further documents, and a filter for
 * bag tags. They are columns after the texts of the record; a record of an earlier release has none.
 *
 * Columns, in order: ends (one word each), births (two bytes per traveller), tags (two bytes each), nationalities (one byte per traveller).
 */
import type { Flight } from '../flight/flight.ts';
import { dateOfDay, dayNumber } from '../time/civil.ts';

/** The part of the record's head. */
export interface DetailsHead {
  /** Nationalities on the flight; the column has the index of each plus one. */
  readonly codes: readonly string[];
  readonly tags: number;
  readonly ends: number;
}

export interface EncodedDetails {
  readonly head: DetailsHead;
  readonly bytes: Uint8Array;
}

const FIRST_DAY = dayNumber('1900-01-01');
const MOST_DAYS = 0xffff;
const MOST_CODES = 0xff;
/** An end stands in one word with its owner: `owner × 10 000 + end`. */
const ENDS = 10_000;
const MOST_OWNER = Math.floor(0xffffffff / ENDS);
/** Digits of a tag's serial number. */
const SERIAL = 6;
const HALF = 0x10000;
const LONGEST_DATE = 10;

/** Encodes the details of a flight. */
export function encodeDetails({ travellers, bookings }: Flight): EncodedDetails {
  const size = travellers.length;
  const codes: string[] = [];
  const nationalities = new Uint8Array(size);
  const births = new Uint16Array(size);
  const tags: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < size; at += 1) {
    const { dateOfBirth, nationality, bags, documents } = travellers[at] as Flight['travellers'][number];
    births[at] = birthOf(dateOfBirth);
    if (nationality !== null) nationalities[at] = placeIn(codes, nationality);
    for (const tag of bags.tags) {
      const mark = tagMark(tag);
      if (mark !== null && !tags.includes(mark)) tags.push(mark);
    }
    // The number of the main document stands in the record as sent.
    const main = documents.findIndex(({ number }) => number !== null);
    for (let next = main + 1; main >= 0 && next < documents.length; next += 1)
      addEnd(ends, at, documents[next]?.number ?? null);
  }
  for (const [at, { payments }] of bookings.entries()) for (const { last4 } of payments) addEnd(ends, size + at, last4);
  const bytes = new Uint8Array(4 * ends.length + 2 * (size + tags.length) + size);
  new Uint32Array(bytes.buffer, 0, ends.length).set(ends);
  const halves = new Uint16Array(bytes.buffer, 4 * ends.length, size + tags.length);
  halves.set(births);
  halves.set(tags, size);
  bytes.set(nationalities, bytes.length - size);
  return { head: { codes, tags: tags.length, ends: ends.length }, bytes };
}

/** The columns of a record, read in place. */
export class LinkDetails {
  readonly #ends: Uint32Array;
  readonly #births: Uint16Array;
  readonly #tags: Uint16Array;
  readonly #nationalities: Uint8Array;

  constructor(buffer: ArrayBuffer, from: number, size: number, { tags, ends }: Omit<DetailsHead, 'codes'>) {
    const births = from + 4 * ends;
    this.#ends = new Uint32Array(buffer, from, ends);
    this.#births = new Uint16Array(buffer, births, size);
    this.#tags = new Uint16Array(buffer, births + 2 * size, tags);
    this.#nationalities = new Uint8Array(buffer, births + 2 * (size + tags), size);
  }

  /** Date of birth and nationality (one of `codes`) of a traveller; null where they were not sent. */
  of(at: number, codes: DetailsHead['codes']): { readonly born: string | null; readonly nationality: string | null } {
    const day = this.#births[at] ?? 0;
    return {
      born: day === 0 ? null : dateOfDay(FIRST_DAY + day - 1),
      nationality: codes[(this.#nationalities[at] ?? 0) - 1] ?? null,
    };
  }

  /** Whether a bag on the flight may have the tag. One flight in some hundreds has another tag that looks the same here. */
  mayHaveTag(tag: string): boolean {
    const mark = tagMark(tag);
    return mark !== null && this.#tags.includes(mark);
  }

  /** Calls `visit` with the owner of every card and further document that ends in these four digits. */
  endingIn(end: string, visit: (owner: number) => void): void {
    const wanted = Number(end);
    for (const word of this.#ends) if (word % ENDS === wanted) visit(Math.floor(word / ENDS));
  }
}

/** The last four digits of a number, signs left out; null where it ends otherwise. */
export function digitsEnd(number: string): string | null {
  return /(\d{4})[^A-Za-z0-9]*$/.exec(number)?.[1] ?? /(\d{4})$/.exec(number.replace(/[^A-Za-z0-9]/g, ''))?.[1] ?? null;
}

/** Whether a tag is the typed one: the same serial number, and the same carrier where both name it in the same way. */
export function isTag(typed: string, tag: string): boolean {
  const [one, other] = [typed, tag].map((each) => /^([A-Z0-9]*?)(\d{6})$/.exec(each));
  if (one == null || other == null || one[2] !== other[2]) return false;
  const [carrier = '', otherCarrier = ''] = [one[1], other[1]];
  if (/^\d*$/.test(carrier) !== /^\d*$/.test(otherCarrier)) return true;
  // A licence plate has one digit before those of the carrier, which some systems leave out.
  const digits = Math.min(carrier.length, otherCarrier.length, LICENCE);
  return digits === 0 || carrier.slice(-digits) === otherCarrier.slice(-digits);
}

/** Digits or letters of a carrier in a tag. */
const LICENCE = 3;

function tagMark(tag: string): number | null {
  const serial = Number(tag.slice(-SERIAL));
  return tag.length >= SERIAL && Number.isInteger(serial) && serial >= 0 ? serial % HALF : null;
}

/** An owner beyond the form's reach, on a flight of hundreds of thousands, is left out. */
function addEnd(ends: number[], owner: number, number: string | null): void {
  const end = number === null || owner > MOST_OWNER ? null : digitsEnd(number);
  if (end === null) return;
  const word = owner * ENDS + Number(end);
  if (ends.at(-1) !== word) ends.push(word);
}

/** Index plus one; 0 where there is no room for a further code. */
function placeIn(codes: string[], code: string): number {
  const at = codes.indexOf(code);
  if (at >= 0) return at + 1;
  return codes.length < MOST_CODES ? codes.push(code) : 0;
}

/** Days since 1900 plus one; 0 where there is no such date. */
function birthOf(date: string | null): number {
  if (date === null || date.length !== LONGEST_DATE) return 0;
  const days = dayNumber(date) - FIRST_DAY + 1;
  return days > 0 && days <= MOST_DAYS ? days : 0;
}
