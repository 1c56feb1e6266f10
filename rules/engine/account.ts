/** Tells how the scores of a screened traveller come about, by the same sums from which they were made. */
import { MANDATES } from '../../shared/fact/fact.ts';
import type { HitPart, ScoreAccount, ScoreParts } from '../../shared/screening/score-account.ts';
import { counts, type Hit, type TravellerScreening } from '../../shared/screening/screening.ts';
import type { RuleFormat, RuleSet } from '../language/rule-set.ts';
import { enters, isLevelLimited, strongerIn, sumsOf } from './score.ts';

/** The account of one traveller's scores; `ruleSet` is that of the screening. */
export function accountOf(
  { hits }: Pick<TravellerScreening, 'hits'>,
  { thresholds, format }: Pick<RuleSet, 'thresholds' | 'format'>,
): ScoreAccount {
  const counting = hits.filter(counts);
  const sums = sumsOf(counting, format);
  const scores = MANDATES.map((mandate) => {
    const sum = sums[mandate];
    const { indicators, asked, taken } = sum;
    const limited = isLevelLimited(sum, thresholds[mandate], format);
    return [mandate, { indicators, asked, taken, limited } satisfies ScoreParts] as const;
  });
  return {
    scores: Object.fromEntries(scores) as ScoreAccount['scores'],
    hits: hits.map((hit) => partOf(hit, counting, format)),
  };
}

function partOf(hit: Hit, counting: readonly Hit[], format: RuleFormat): HitPart {
  if (hit.kind === 'trigger' || !counts(hit)) return { countsIn: [], beside: null };
  const entered = MANDATES.filter((mandate) => enters(hit, mandate, format));
  return {
    countsIn: entered.filter((mandate) => strongerIn(counting, hit, mandate, format) === null),
    beside: strongerIn(counting, hit, 'joint', format)?.rule ?? null,
  };
}
