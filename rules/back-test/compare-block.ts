/**
 * Compares how two rule sets judge the travellers of one flight. Both are evaluated in one pass, then each screens as it would alone, so that a
 * back-test gives exactly the results of screening.
 */
import type { FactBlock } from '../../shared/fact/fact-block.ts';
import type { Screening } from '../../shared/screening/screening.ts';
import { evaluate } from '../engine/evaluate.ts';
import { withListsOn } from '../engine/lists-on.ts';
import { type ScreeningPins, screenEvaluated } from '../engine/screen.ts';
import { NO_TERMS, type ScreeningTerms } from '../engine/screening-terms.ts';
import type { BlockEvaluation } from '../engine/truth-planes.ts';
import type { SetPair } from './pair-sets.ts';

export interface BlockComparison {
  readonly before: Screening;
  readonly after: Screening;
}

/**
 * Screens the travellers of a block by both sets. Held rules do not count in the active set, but do in the candidate, where activation ends the
 * hold. The block needs only the columns of `pair.facts`.
 */
export function compareBlock(
  { active, candidate }: SetPair,
  block: FactBlock,
  pins: ScreeningPins,
  terms: ScreeningTerms = NO_TERMS,
): BlockComparison {
  return compareEvaluated(
    { active, candidate },
    evaluate(withListsOn(active, pins.at.slice(0, 10)), block),
    block,
    pins,
    terms,
  );
}

/** Like `compareBlock`, with the active set already evaluated on the block, with the lists as on the day of the pins. */
export function compareEvaluated(
  { active, candidate }: Pick<SetPair, 'active' | 'candidate'>,
  evaluation: BlockEvaluation,
  block: FactBlock,
  pins: ScreeningPins,
  terms: ScreeningTerms = NO_TERMS,
): BlockComparison {
  return {
    before: screenEvaluated({ ...evaluation, compiled: active }, block, pins, terms),
    after: screenEvaluated({ ...evaluation, compiled: candidate }, block, pins, { ...terms, held: NO_TERMS.held }),
  };
}
