/** Says what exonerations did to the scores of a traveller. */

import { MANDATES } from '../../../shared/fact/fact.ts';
import type { ScoreAccount } from '../../../shared/screening/score-account.ts';
import type { TFunction } from '../ui/texts.ts';

/** One line per score from which exonerations ask something. */
export function sumLines(t: TFunction, sums: ScoreAccount['scores']): readonly string[] {
  return MANDATES.flatMap((mandate) => {
    const { indicators, asked, taken, limited } = sums[mandate];
    if (asked === 0 || indicators === 0) return [];
    const params = { mandate: t(`mandate.${mandate}`), indicators, asked, taken };
    const sum = t(asked === taken ? 'why.sum' : 'why.sum.asked', params);
    return [limited ? t('why.sum.limited', { sum }) : sum];
  });
}
