/** Evaluates a block with pauses, in the worker that owns the store: the largest allowed rule takes longer than that worker may be blocked. */
import type { CompiledRules } from '../../../rules/engine/compile.ts';
import { beginEvaluation, compareSome, endEvaluation } from '../../../rules/engine/evaluate.ts';
import type { BlockEvaluation } from '../../../rules/engine/truth-planes.ts';
import type { FactBlock } from '../../../shared/fact/fact-block.ts';
import type { Slices } from '../pause.ts';

/** Comparisons made without a pause; with the slowest patterns these take a few milliseconds. */
const COMPARISONS = 8;

/** As `evaluate`, with pauses between comparisons when the slice is used up. */
export async function evaluateInSlices(
  compiled: CompiledRules,
  block: FactBlock,
  slice: Slices,
): Promise<BlockEvaluation> {
  const { length } = compiled.predicates;
  const evaluating = beginEvaluation(compiled, block);
  for (let from = 0; from < length; from += COMPARISONS) {
    compareSome(evaluating, from, Math.min(length, from + COMPARISONS));
    if (from + COMPARISONS < length) await slice.breathe();
  }
  return endEvaluation(evaluating);
}
