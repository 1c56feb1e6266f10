/**
 * Replays a stored screening: the same rules on the stored fact block, with the screening's pins, must give the same result. A difference means
 * that one of the three has changed.
 */
import { canonicalJson } from '../../shared/canonical-json.ts';
import type { FactBlock } from '../../shared/fact/fact-block.ts';
import type { Screening, TravellerScreening } from '../../shared/screening/screening.ts';
import type { CompiledRules } from './compile.ts';
import { screenFlight } from './screen.ts';
import { type PinnedFrame, termsOf } from './screening-terms.ts';

/** A traveller (row of the block) who is judged differently, and the parts of the screening that differ. */
export interface ReplayDifference {
  readonly row: number;
  readonly parts: readonly string[];
}

export interface Replay {
  /** Parts of the screening that differ, apart from its travellers. */
  readonly parts: readonly string[];
  readonly travellers: readonly ReplayDifference[];
}

/**
 * Screens again and returns the differences; none when the results agree. `compiled` and `frame` are those that the screening names by their
 * hashes.
 */
export function replay(kept: Screening, block: FactBlock, compiled: CompiledRules, frame: PinnedFrame | null): Replay {
  const { reference, zone, at } = kept;
  const again = screenFlight(compiled, block, { reference, zone, at }, termsOf(kept, frame));
  const { travellers: before, ...whole } = kept;
  const { travellers: after, ...wholeAgain } = again;
  const rows = Math.max(before.length, after.length);
  const travellers: ReplayDifference[] = [];
  // Most travellers share their screening with others; each pair is compared once.
  const known = new Map<TravellerScreening, Map<TravellerScreening, readonly string[]>>();
  for (let row = 0; row < rows; row++) {
    const parts = partsOf(before[row], after[row], known);
    if (parts.length > 0) travellers.push({ row, parts });
  }
  return { parts: differing(whole, wholeAgain), travellers };
}

function partsOf(
  before: TravellerScreening | undefined,
  after: TravellerScreening | undefined,
  known: Map<TravellerScreening, Map<TravellerScreening, readonly string[]>>,
): readonly string[] {
  if (before === undefined || after === undefined) return ['traveller'];
  const beside = known.get(before) ?? new Map<TravellerScreening, readonly string[]>();
  known.set(before, beside);
  const parts = beside.get(after) ?? differing(before, after);
  beside.set(after, parts);
  return parts;
}

/** Names of the fields that differ, in order. */
function differing(before: object, after: object): readonly string[] {
  const one: Readonly<Record<string, unknown>> = { ...before };
  const other: Readonly<Record<string, unknown>> = { ...after };
  const fields = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return fields.filter((field) => text(one[field]) !== text(other[field]));
}

function text(value: unknown): string {
  return value === undefined ? '' : canonicalJson(plain(value));
}

/** Truth vectors as lists of numbers, without absent fields. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return [...value];
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, plain(each)]])),
  );
}
