/** Reads the scores from which a mandate watches and inspects. */
import { MANDATES, type Mandate } from '../../shared/fact/fact.ts';
import type { Thresholds } from './rule-set.ts';
import { asMap, entryOf, type Reader, refuseUnknownKeys, report, requiredWhole } from './source-reader.ts';
import type { SourceMap } from './source-tree.ts';

export interface StatedThresholds {
  readonly value: Thresholds;
  readonly offset: number;
}

/** The thresholds that a file states, by mandate. */
export function readThresholds(reader: Reader, file: SourceMap): ReadonlyMap<Mandate, StatedThresholds> {
  const found = new Map<Mandate, StatedThresholds>();
  const entry = entryOf(file, 'thresholds');
  const map = entry === undefined ? null : asMap(reader, entry.value, 'thresholds');
  if (map === null) return found;
  refuseUnknownKeys(reader, map, MANDATES);
  for (const mandate of MANDATES) {
    const written = entryOf(map, mandate);
    const pair = written === undefined ? null : asMap(reader, written.value, mandate);
    if (pair === null) continue;
    refuseUnknownKeys(reader, pair, ['watch', 'inspect']);
    const watch = requiredWhole(reader, pair, 'watch');
    const inspect = requiredWhole(reader, pair, 'inspect');
    if (watch === null || inspect === null) continue;
    if (watch >= inspect) report(reader, pair, 'thresholds-reversed', { mandate });
    else found.set(mandate, { value: { watch, inspect }, offset: pair.offset });
  }
  return found;
}
