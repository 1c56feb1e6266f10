/**
 * Checked bags of one traveller: TBD.
 * Source: PADIS PNRGOV implementation guide, TBD; IATA Resolution 740 (licence plates).
 */
import type { Bags } from '../manifest.ts';
import { append, NONE } from './lists.ts';
import { type SegmentCursor, whole } from './segment.ts';

export const NO_BAGS: Bags = { count: null, weightKg: null, tags: NONE, pool: null };

/** Kilograms in a pound, times 10⁸ (exact by definition). */
const POUND = 45359237;

/** Highest number of tags in one composite. */
const MAX_TAGS = 99;

/** Reads a TBD. Weight in whole kilograms. */
export function readBags(tbd: SegmentCursor): Bags {
  // The second element is for bags transported in another way; it counts where the first is empty.
  const at = tbd.text(2, 0) === '' ? 3 : 2;
  const count = whole(tbd.text(at, 0));
  const pool = tbd.text(4, 0);
  let tags: string[] = NONE;
  let counted = 0;
  for (let e = 5; e <= tbd.count; e++) {
    if (tbd.text(e, 1) !== '') counted += whole(tbd.text(e, 2)) ?? 1;
  }
  // Some systems put a tag number or another figure in the place of the count of consecutive tags.
  const expand = counted === count && counted <= MAX_TAGS;
  for (let e = 5; e <= tbd.count; e++) {
    const written = tbd.text(e, 1);
    const plate = written.includes(' ') ? written.replaceAll(' ', '') : written;
    if (plate === '' || plate === 'NULL') continue;
    const run = expand ? (whole(tbd.text(e, 2)) ?? 1) : 1;
    tags = append(tags, plate);
    for (let n = 1; n < run; n++) tags.push(following(plate, n));
  }
  return {
    count,
    weightKg: kilograms(tbd.text(at, 1), tbd.text(at, 2)),
    tags,
    pool: pool.startsWith('H') ? 'head' : pool.startsWith('M') ? 'member' : null,
  };
}

function kilograms(text: string, unit: string): number | null {
  const value = whole(text) ?? (text === '' ? Number.NaN : Number(text.replace(',', '.')));
  if (!Number.isFinite(value) || value < 0 || unit === '702' || unit === 'N') return null;
  return Math.round(unit === '701' || unit === 'L' ? (value * POUND) / 1e8 : value);
}

/** The n-th licence plate after this one; its last six digits are the serial. */
function following(plate: string, n: number): string {
  const serial = plate.slice(-6);
  if (!/^\d+$/.test(serial)) return plate;
  const next = String(Number(serial) + n).padStart(serial.length, '0');
  return plate.slice(0, plate.length - serial.length) + next.slice(-serial.length);
}
