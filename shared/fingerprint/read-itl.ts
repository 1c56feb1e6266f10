/**
 * Reads a file in the traditional encoding of ANSI/NIST-ITL 1: every record to the byte, and what is wrong with it. The first record (Type-1) says which records
 * follow, in order; where a record is damaged, reading goes on at the next place where one begins. Takes time in proportion to the size of the file.
 */
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { type AnnouncedRecord, announcedRecords, contentsProblems } from './announced-records.ts';
import { isBinaryType, nextFingerprint, readBinary } from './binary-record.ts';
import { imageOfBinary, imageOfTagged, wholeNumber } from './image-of-record.ts';
import { checkFile, checkHeader, checkRecord, dateOfHeader } from './itl-checks.ts';
import type { ItlFile, ItlRecord } from './itl-file.ts';
import { nextRecord, RECORD_SEPARATOR, readTagged, recordTypeAt, type TaggedRecord } from './tagged-record.ts';

/** More would hide the first ones. */
const MOST_PROBLEMS = 200;
/** Bytes that may stand before the first record, such as a mark of byte order. */
const MOST_BEFORE = 4096;

export function readItl(bytes: Uint8Array): ItlFile {
  const first = firstRecord(bytes);
  return first === null ? unread(bytes) : new Reading(bytes, first).file();
}

function unread(bytes: Uint8Array): ItlFile {
  const nothing = { version: null, transaction: null, agency: null, destination: null, date: null, control: null };
  return { ...nothing, records: [], problems: [diagnostic('error', whyNotRead(bytes), { offset: 0 })] };
}

/** Where Type-1 begins; null without one. */
function firstRecord(bytes: Uint8Array): number | null {
  const at = nextRecord(bytes.subarray(0, MOST_BEFORE), 0);
  return at !== null && recordTypeAt(bytes, at) === 1 ? at : null;
}

function whyNotRead(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'file-empty';
  const beginning = String.fromCharCode(...bytes.subarray(0, 512)).replace(/^\u00ef\u00bb\u00bf/, '');
  return /^\s*<[?A-Za-z]/.test(beginning) ? 'itl-xml' : 'itl-none';
}

/** One pass over a file. */
class Reading {
  readonly #bytes: Uint8Array;
  readonly #first: number;
  readonly #problems: Diagnostic[] = [];
  readonly #records: ItlRecord[] = [];
  readonly #header: TaggedRecord;
  #at: number;

  constructor(bytes: Uint8Array, first: number) {
    this.#bytes = bytes;
    this.#first = first;
    // What follows is known only once it is read.
    this.#header = readTagged(bytes, first, 1, () => true);
    this.#at = this.#header.end;
  }

  file(): ItlFile {
    const header = this.#header;
    if (this.#first > 0) this.#tell('warning', 'itl-before', 0, { bytes: this.#first });
    this.#keepTagged(header);
    this.#problems.push(...checkHeader(header));
    const { announced, problems } = announcedRecords(header);
    this.#problems.push(...problems);
    this.#readAnnounced(announced);
    this.#readOthers();
    this.#problems.push(...checkFile(this.#records));
    const text = (field: number): string | null => header.text(field)?.trim() || null;
    return {
      version: text(2),
      transaction: text(4),
      agency: text(8),
      destination: text(7),
      date: dateOfHeader(header),
      control: text(9),
      records: this.#records,
      problems: shownProblems(this.#problems),
    };
  }

  #readAnnounced(announced: readonly AnnouncedRecord[]): void {
    const found: ItlRecord[] = [];
    for (const [index, expected] of announced.entries()) {
      this.#skipTo(expected);
      if (this.#at >= this.#bytes.length) break;
      found.push(this.#read(expected, announced[index + 1] ?? null));
    }
    this.#problems.push(...contentsProblems(announced, found, this.#bytes.length));
  }

  /** What follows the announced records. */
  #readOthers(): void {
    for (let type = this.#taggedHere(); type !== null; type = this.#taggedHere()) {
      this.#tell('warning', 'itl-not-announced', this.#at, { type });
      this.#read({ type, idc: null }, null);
    }
    const bytes = this.#bytes.length - this.#at;
    if (bytes > 0) this.#tell('warning', 'itl-after', this.#at, { bytes });
  }

  #taggedHere(): number | null {
    return recordTypeAt(this.#bytes, this.#at);
  }

  /** Passes over bytes that belong to no record. */
  #skipTo(expected: AnnouncedRecord): void {
    if (this.#at >= this.#bytes.length || isBinaryType(expected.type) || this.#taggedHere() !== null) return;
    const next = nextRecord(this.#bytes, this.#at) ?? this.#bytes.length;
    this.#tell('error', 'itl-skipped', this.#at, { bytes: next - this.#at });
    this.#at = next;
  }

  #read(expected: AnnouncedRecord, next: AnnouncedRecord | null): ItlRecord {
    const type = this.#taggedHere();
    const canFollow = (at: number): boolean =>
      at === this.#bytes.length ||
      recordTypeAt(this.#bytes, at) !== null ||
      (next !== null && isBinaryType(next.type) && this.#bytes[at] === 0);
    return type === null
      ? this.#keepBinary(expected, next)
      : this.#keepTagged(readTagged(this.#bytes, this.#at, type, canFollow));
  }

  #keepTagged(record: TaggedRecord): ItlRecord {
    const { type, offset, end, said, isClosed, untagged } = record;
    const length = end - offset;
    if (said === null) this.#tell('error', 'itl-no-length', offset, { type });
    else if (said !== length) {
      const isCut = end === this.#bytes.length && said > length;
      this.#tell('error', isCut ? 'itl-cut' : 'itl-length', offset, { type, said, found: length });
    }
    if (!isClosed && said === length) this.#tell('warning', 'itl-open', end, { type });
    for (const at of untagged) this.#tell('warning', 'itl-untagged', at, { type });
    return this.#keep({
      type,
      idc: type === 1 ? null : wholeNumber(record.text(2)),
      offset,
      length,
      positions: positionsOf(record),
      image: imageOfTagged(this.#bytes, record),
    });
  }

  #keepBinary({ type }: AnnouncedRecord, next: AnnouncedRecord | null): ItlRecord {
    const offset = this.#at;
    const record = readBinary(this.#bytes, offset, type, () => this.#nextAfter(offset + 4, next));
    const length = record.end - offset;
    if (record.said !== length) {
      const isCut = record.end === this.#bytes.length && (record.said ?? length + 1) > length;
      const params = { type, said: record.said ?? '–', found: length };
      this.#tell('error', isCut ? 'itl-cut' : 'itl-length', offset, params);
    }
    const { header } = record;
    return this.#keep({
      type,
      idc: record.idc,
      offset,
      length,
      positions: header?.positions ?? [],
      image: header === null ? null : imageOfBinary(this.#bytes, type, header, this.#header),
    });
  }

  /** Where the next record begins, from a place on; the end of the file without one. */
  #nextAfter(at: number, next: AnnouncedRecord | null): number {
    const record = nextRecord(this.#bytes, at) ?? this.#bytes.length;
    // Looked for no farther than there: otherwise many damaged records would each be searched through the whole file.
    const print = next !== null && isBinaryType(next.type) ? nextFingerprint(this.#bytes, at, record, next.idc) : null;
    return print ?? record;
  }

  #keep(record: ItlRecord): ItlRecord {
    this.#records.push(record);
    this.#problems.push(...checkRecord(record));
    this.#at = record.offset + record.length;
    return record;
  }

  #tell(severity: Diagnostic['severity'], code: string, offset: number, params: Diagnostic['params']): void {
    this.#problems.push(diagnostic(severity, code, { offset }, params));
  }
}

/** Field with the positions, by type: FGP of minutiae, and of images of fingers, palms and soles. */
const POSITION_FIELD: ReadonlyMap<number, number> = new Map([
  [9, 6],
  [13, 13],
  [14, 13],
  [15, 13],
  [19, 13],
]);

function positionsOf(record: TaggedRecord): readonly number[] {
  const field = POSITION_FIELD.get(record.type);
  const text = field === undefined ? null : record.text(field);
  if (text === null) return [];
  return text.split(RECORD_SEPARATOR).flatMap((each) => wholeNumber(each.split('\x1f')[0] ?? null) ?? []);
}

/** In order of place, those of the whole file first. */
function shownProblems(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = problems.toSorted((left, right) => (left.offset ?? -1) - (right.offset ?? -1));
  if (sorted.length <= MOST_PROBLEMS) return sorted;
  const count = sorted.length - MOST_PROBLEMS;
  return [...sorted.slice(0, MOST_PROBLEMS), diagnostic('warning', 'itl-more', {}, { count })];
}
