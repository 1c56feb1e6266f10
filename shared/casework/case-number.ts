/** Numbers of cases: `LFW-2026-483920`. They are drawn at random, so that no number tells how many cases were opened, or which one first. */
import { below } from './draw.ts';

/** Numbers in a year, as many as six digits give. */
const NUMBERS = 1_000_000;

/** That many new ids, none of which is taken. `uint32` gives unbiased random numbers below 2^32. */
export function drawCaseIds(
  count: number,
  { unit, year, taken }: { readonly unit: string; readonly year: string; readonly taken: ReadonlySet<string> },
  uint32: () => number,
): readonly string[] {
  const drawn = new Set<string>();
  while (drawn.size < count) {
    const id = `${unit}-${year}-${String(below(NUMBERS, uint32)).padStart(6, '0')}`;
    if (!taken.has(id)) drawn.add(id);
  }
  return [...drawn];
}
