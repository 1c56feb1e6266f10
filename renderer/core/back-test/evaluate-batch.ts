/**
 * Evaluates batches of stored flights by two rule sets. It takes plain data and gives numbers. It runs in a helper worker, which has neither keys nor
 * the store; without a helper it runs in the worker that owns the store.
 */
import { compareBlock } from '../../../rules/back-test/compare-block.ts';
import { pairSets, type SetPair } from '../../../rules/back-test/pair-sets.ts';
import { countFlight, emptyTally, type Tally } from '../../../rules/back-test/tally.ts';
import type { ScreeningTerms } from '../../../rules/engine/screening-terms.ts';
import type { RuleSet } from '../../../rules/language/rule-set.ts';
import { decodeFactBlock } from '../../../shared/fact/encode-fact-block.ts';
import type { UtcMinute } from '../../../shared/manifest.ts';
import { OUTCOMES } from '../../../shared/screening/outcome.ts';

/** The two rule sets, and the terms of screening. Mutes are left out: they depend on the people of a flight, not on its facts. */
export interface BackTestTask {
  readonly active: RuleSet;
  readonly candidate: RuleSet;
  readonly terms: Omit<ScreeningTerms, 'muted'>;
}

/** One stored flight. */
export interface BatchFlight {
  /** Its place in the back-test. */
  readonly place: number;
  /** Its fact block. */
  readonly bytes: Uint8Array;
  /** The day of this time decides which rules and lists are valid. */
  readonly at: UtcMinute;
  /** Rows of the travellers whose result is known. */
  readonly known: readonly number[];
}

/** Four numbers a traveller: place of the flight, row, outcome before and after (indexes in `OUTCOMES`). */
export type JudgedRows = Int32Array;

export interface BatchResult {
  readonly tally: Tally;
  /** Travellers whose outcome changed. */
  readonly moved: JudgedRows;
  /** Travellers whose result is known. */
  readonly known: JudgedRows;
  /** Flights whose block could not be opened. */
  readonly unread: number;
}

export const JUDGED_NUMBERS = 4;

/** Makes the function that evaluates batches. It yields after every flight, so that the caller can pause. */
export function batchEvaluator(task: BackTestTask): (flights: readonly BatchFlight[]) => Generator<void, BatchResult> {
  const pair = pairSets(task.active, task.candidate);
  const terms: ScreeningTerms = { ...task.terms, muted: null };
  return (flights) => evaluateAll(pair, terms, flights);
}

function* evaluateAll(
  pair: SetPair,
  terms: ScreeningTerms,
  flights: readonly BatchFlight[],
): Generator<void, BatchResult> {
  const tally = emptyTally(pair.rules.length);
  const moved: number[] = [];
  const judged: number[] = [];
  let unread = 0;
  for (const { place, bytes, at, known } of flights) {
    try {
      const block = decodeFactBlock(bytes, pair.facts);
      const comparison = compareBlock(pair, block, { reference: '', zone: '', at }, terms);
      for (const { row, before, after } of countFlight(tally, pair, comparison)) moved.push(place, row, before, after);
      for (const row of known) {
        const before = comparison.before.travellers[row]?.outcome ?? 'clear';
        const after = comparison.after.travellers[row]?.outcome ?? 'clear';
        judged.push(place, row, OUTCOMES.indexOf(before), OUTCOMES.indexOf(after));
      }
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      unread++;
    }
    yield;
  }
  return { tally, moved: Int32Array.from(moved), known: Int32Array.from(judged), unread };
}
