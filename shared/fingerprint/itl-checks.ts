/** What an officer must know before a file of fingerprints is sent: what is missing in it, and what in a record contradicts itself. */
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import type { IsoDate } from '../manifest.ts';
import { isoDate } from '../time/civil.ts';
import type { ItlImage, ItlRecord } from './itl-file.ts';
import { isPositionCode } from './position-codes.ts';
import type { TaggedRecord } from './tagged-record.ts';

/** Editions: 1993, its addition of 1997, 2000, 2007, 2008 (XML), 2011, and its updates of 2013 and 2015. */
const EDITIONS = new Set(['0200', '0201', '0300', '0400', '0500', '0501', '0502']);

/** Fields that Type-1 must have: VER, CNT, TOT, DAT, DAI, ORI, TCN. */
const REQUIRED: readonly (readonly [field: number, name: string])[] = [
  [2, 'VER'],
  [3, 'CNT'],
  [4, 'TOT'],
  [5, 'DAT'],
  [7, 'DAI'],
  [8, 'ORI'],
  [9, 'TCN'],
];

const PRINTS = new Set([3, 4, 5, 6, 13, 14, 15]);
/** Records that show fingers or palms at a scale that is searched by. */
const SCALED = new Set([4, 6, 13, 14, 15]);
const SCALES: readonly number[] = [500, 1000];
/** One in a hundred, as the standard allows. */
const SCALE_ERROR = 0.01;

/** What is wrong with the fields of Type-1. */
export function checkHeader(header: TaggedRecord): readonly Diagnostic[] {
  const missing = REQUIRED.flatMap(([field, name]) => {
    const text = header.text(field);
    const place = { offset: header.placeOf(field) };
    return text === null || text.trim() === '' ? [diagnostic('error', 'itl-field', place, { field, name })] : [];
  });
  const version = header.text(2)?.trim() ?? '';
  const edition =
    version === '' || EDITIONS.has(version)
      ? []
      : [diagnostic('warning', 'itl-version', { offset: header.placeOf(2), raw: version }, { version })];
  const written = header.text(5)?.trim() ?? '';
  const date =
    written === '' || dateOfHeader(header) !== null
      ? []
      : [diagnostic('warning', 'itl-date', { offset: header.placeOf(5), raw: written }, { written })];
  return [...missing, ...edition, ...date];
}

/** DAT (1.005), written YYYYMMDD; null where it is no date. */
export function dateOfHeader(header: TaggedRecord): IsoDate | null {
  const written = /^(\d{4})(\d{2})(\d{2})$/.exec(header.text(5)?.trim() ?? '');
  return written === null ? null : isoDate(Number(written[1]), Number(written[2]), Number(written[3]));
}

/** What is wrong with one record: positions, and an image that is not what the record says. */
export function checkRecord({ type, offset, positions, image }: ItlRecord): readonly Diagnostic[] {
  const unknown = positions
    .filter((code) => !isPositionCode(code))
    .map((code) => diagnostic('warning', 'itl-position', { offset }, { type, code }));
  const without =
    PRINTS.has(type) && positions.length === 0 ? [diagnostic('warning', 'itl-no-position', { offset }, { type })] : [];
  return [...unknown, ...without, ...(image === null ? [] : imageProblems(type, image))];
}

function imageProblems(type: number, image: ItlImage): readonly Diagnostic[] {
  const { width, height, pixelsPerInch, said, found, offset, length } = image;
  if (length === 0) return [diagnostic('error', 'itl-image-empty', { offset }, { type })];
  const problems: Diagnostic[] = [];
  if (said === null) problems.push(diagnostic('warning', 'itl-compression', { offset }, { type }));
  else if (said !== found) problems.push(diagnostic('error', 'itl-image', { offset }, { type, said, found }));
  else if (said === 'raw' && width !== null && height !== null && length < width * height) {
    problems.push(diagnostic('error', 'itl-image-size', { offset }, { type, width, height, bytes: length }));
  }
  const isKnown = SCALES.some((scale) => Math.abs((pixelsPerInch ?? scale) - scale) <= scale * SCALE_ERROR);
  if (SCALED.has(type) && !isKnown) {
    problems.push(diagnostic('warning', 'itl-scale', { offset }, { type, scale: pixelsPerInch ?? '–' }));
  }
  return problems;
}

/** What the file lacks as a whole. */
export function checkFile(records: readonly ItlRecord[]): readonly Diagnostic[] {
  return records.some(({ type }) => PRINTS.has(type)) ? [] : [diagnostic('warning', 'itl-no-prints')];
}
