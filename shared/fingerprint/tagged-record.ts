/**
 * A tagged record: fields `T.FFF:value`, each but the last ended by a group separator, the record by a file separator. Field 001 says how many bytes the record
 * has. Field 999 is an image to the end of the record: any byte may stand in it, so only the length tells where it ends.
 */

export const FILE_SEPARATOR = 0x1c;
export const GROUP_SEPARATOR = 0x1d;
export const RECORD_SEPARATOR = '\x1e';
export const UNIT_SEPARATOR = '\x1f';

const [ZERO, POINT, COLON] = [0x30, 0x2e, 0x3a];
const [TYPE_DIGITS, FIELD_DIGITS] = [2, 4];
const LONGEST_TAG = TYPE_DIGITS + FIELD_DIGITS + 2;
/** Nobody needs more of the text of one field. */
const LONGEST_TEXT = 65_536;
const IMAGE_FIELD = 999;
/** Digits of a length. */
const LONGEST_LENGTH = 12;

export interface TaggedRecord {
  readonly type: number;
  readonly offset: number;
  /** The byte after the record. */
  readonly end: number;
  /** What field 001 says; null where it says no number. */
  readonly said: number | null;
  /** Whether it ends with a separator. */
  readonly isClosed: boolean;
  /** Where the image of field 999 lies; null without one. */
  readonly image: { readonly from: number; readonly to: number } | null;
  /** Places that are no field. */
  readonly untagged: readonly number[];
  /** Text of a field; null without the field. Cut after a few thousand characters. */
  readonly text: (field: number) => string | null;
  /** Place of a field; of the record where it has no such field. */
  readonly placeOf: (field: number) => number;
}

/** The type and field of a tag that stands there, and the byte after its colon. Ends at the first byte that no tag has: it is asked at nearly every byte of a damaged file. */
export function tagAt(bytes: Uint8Array, at: number): { type: number; field: number; from: number } | null {
  let index = at;
  const number = (most: number): number => {
    let value = -1;
    for (const end = Math.min(bytes.length, index + most); index < end && isDigit(bytes[index]); index++) {
      value = Math.max(0, value) * 10 + (bytes[index] as number) - ZERO;
    }
    return value;
  };
  const type = number(TYPE_DIGITS);
  if (type < 0 || bytes[index] !== POINT) return null;
  index++;
  const field = number(FIELD_DIGITS);
  return field < 0 || bytes[index] !== COLON ? null : { type, field, from: index + 1 };
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= ZERO + 9;
}

/** Whether a tagged record begins there: its first field is 001. */
export function recordTypeAt(bytes: Uint8Array, at: number): number | null {
  const tag = tagAt(bytes, at);
  return tag?.field === 1 ? tag.type : null;
}

/** Whether a file begins with Type-1, which says how long it is, and the next field. */
export function beginsAsItl(bytes: Uint8Array): boolean {
  if (recordTypeAt(bytes, 0) !== 1) return false;
  const end = separatorFrom(bytes.subarray(0, LONGEST_TAG + LONGEST_LENGTH), 0);
  return numberOf(bytes, 0) !== null && tagAt(bytes, end + 1)?.type === 1;
}

/** The next place from `at` on where a tagged record begins; null without one. */
export function nextRecord(bytes: Uint8Array, at: number): number | null {
  for (let index = at; index < bytes.length; index++) {
    if (isDigit(bytes[index]) && recordTypeAt(bytes, index) !== null) return index;
  }
  return null;
}

/** Reads the tagged record that begins there. `canFollow` tells whether a record may begin at a place. */
export function readTagged(
  bytes: Uint8Array,
  offset: number,
  type: number,
  canFollow: (at: number) => boolean,
): TaggedRecord {
  const fields = new Map<number, { readonly place: number; readonly from: number; readonly to: number }>();
  const untagged: number[] = [];
  const said = numberOf(bytes, offset);
  let image: TaggedRecord['image'] = null;
  let at = offset;
  let end = bytes.length;
  let isClosed = false;
  while (at < bytes.length) {
    const tag = tagAt(bytes, at);
    if (tag?.type === type && tag.field === IMAGE_FIELD) {
      const place = imageEnd(bytes, { offset, said, from: tag.from, canFollow });
      image = { from: tag.from, to: place.to };
      ({ end, isClosed } = place);
      break;
    }
    const to = separatorFrom(bytes, at);
    if (tag === null || tag.type !== type) untagged.push(at);
    else if (!fields.has(tag.field)) fields.set(tag.field, { place: at, from: tag.from, to });
    at = to + 1;
    if (to >= bytes.length || bytes[to] === FILE_SEPARATOR) {
      isClosed = to < bytes.length;
      end = Math.min(at, bytes.length);
      break;
    }
  }
  const text = (field: number): string | null => {
    const place = fields.get(field);
    return place === undefined ? null : textOf(bytes, place.from, place.to);
  };
  const placeOf = (field: number): number => fields.get(field)?.place ?? offset;
  return { type, offset, end, said, isClosed, image, untagged, text, placeOf };
}

/**
 * Where the image ends: where the length says, if a separator stands there or a record can follow; otherwise before the next separator that a record follows, or at the end of the
 * file.
 */
function imageEnd(
  bytes: Uint8Array,
  {
    offset,
    said,
    from,
    canFollow,
  }: { offset: number; said: number | null; from: number; canFollow: (at: number) => boolean },
): { to: number; end: number; isClosed: boolean } {
  const bySaid = said === null ? null : offset + said;
  if (bySaid !== null && bySaid > from && bySaid <= bytes.length) {
    const isClosed = bytes[bySaid - 1] === FILE_SEPARATOR;
    if (isClosed || canFollow(bySaid)) return { to: isClosed ? bySaid - 1 : bySaid, end: bySaid, isClosed };
  }
  for (let at = bytes.indexOf(FILE_SEPARATOR, from); at !== -1; at = bytes.indexOf(FILE_SEPARATOR, at + 1)) {
    if (at + 1 === bytes.length || recordTypeAt(bytes, at + 1) !== null) return { to: at, end: at + 1, isClosed: true };
  }
  return { to: bytes.length, end: bytes.length, isClosed: false };
}

function separatorFrom(bytes: Uint8Array, at: number): number {
  let index = at;
  while (index < bytes.length && bytes[index] !== GROUP_SEPARATOR && bytes[index] !== FILE_SEPARATOR) index++;
  return index;
}

/** The number of field 001, with which the record begins. */
function numberOf(bytes: Uint8Array, offset: number): number | null {
  const tag = tagAt(bytes, offset);
  if (tag === null) return null;
  const text = textOf(bytes, tag.from, separatorFrom(bytes, tag.from)).trim();
  return /^\d+$/.test(text) && text.length <= LONGEST_LENGTH ? Number(text) : null;
}

/** One character a byte: the fields that are read here are of ASCII. */
function textOf(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, Math.min(to, from + LONGEST_TEXT)));
}
