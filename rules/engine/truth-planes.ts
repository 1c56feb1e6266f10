/**
 * How the truths of a block are stored. A slot (a comparison, a branch of a condition) has two planes of one bit per traveller, "certainly true"
 * and "possibly true". False is in neither, unknown only in the second, true in both. So Kleene's `all` is a bitwise AND of whole words, `any` an
 * OR, and `not` the inverse of the other plane: 32 travellers at once, with no branch that depends on the data.
 */
import { TRUTH, type Truth } from '../../shared/screening/screening.ts';
import type { CompiledRules } from './compile.ts';

/** The truths of all comparisons, branches and rules for the travellers of one block. */
export interface BlockEvaluation {
  readonly compiled: CompiledRules;
  readonly size: number;
  /** Words per plane: one for 32 travellers. */
  readonly width: number;
  /** Slot after slot, the certain plane before the possible one. Bits past the last traveller are meaningless. */
  readonly words: Int32Array;
}

/** By `certain + 2 × possible`. */
const TRUTHS: readonly Truth[] = [TRUTH.false, TRUTH.true, TRUTH.unknown, TRUTH.true];

function truthAt({ words, width }: BlockEvaluation, slot: number, traveller: number): Truth {
  const certain = 2 * slot * width + (traveller >>> 5);
  // The shift uses the traveller's place within its word: the lowest five bits.
  const bits = (((words[certain] ?? 0) >>> traveller) & 1) | ((((words[certain + width] ?? 0) >>> traveller) & 1) << 1);
  return TRUTHS[bits] ?? TRUTH.false;
}

/** Truth of a rule (index into `compiled.rules`) for a traveller. */
export function ruleTruth(evaluation: BlockEvaluation, rule: number, traveller: number): Truth {
  return truthAt(evaluation, evaluation.compiled.rules[rule]?.slot ?? 0, traveller);
}

/** Truth of every leaf of a rule for a traveller, in the order of the rule text. */
export function leafTruths(evaluation: BlockEvaluation, rule: number, traveller: number): Uint8Array {
  const predicates = evaluation.compiled.rules[rule]?.predicates ?? [];
  const truths = new Uint8Array(predicates.length);
  for (let leaf = 0; leaf < predicates.length; leaf++) {
    truths[leaf] = truthAt(evaluation, predicates[leaf] ?? 0, traveller);
  }
  return truths;
}
