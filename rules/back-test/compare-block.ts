/**
 * How two rule sets judge the travellers of one flight. Both are evaluated at once, then each screens as it would alone, so that a back-test says
 * exactly what screening would have said.
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
 * Screens the travellers of a block by both sets. Rules that the terms hold move nothing by the active set; once the candidate were activated, they would
 * count again. The block need hold no other columns than those of `pair.facts`.
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

/** As `compareBlock`, where the active set was evaluated over the block before, with the lists as they stood on the day of the pins. */
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
