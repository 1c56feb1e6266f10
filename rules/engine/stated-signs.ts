/** Which of the signs that a combination contains count: those that another indicator of its set states as its own. A sign that no rule has is evidence of nothing. */

import type { Rule } from '../language/rule-set.ts';
import type { ScoredHit } from './score.ts';

/** What is asked of a rule of the set. */
type Stating = Pick<Rule, 'id' | 'kind' | 'sign'>;

/** The signs of `contains`, a list of the rule with this id, that another indicator of `rules` states. */
export function statedSigns(rule: string, contains: readonly string[], rules: readonly Stating[]): readonly string[] {
  return contains.filter((sign) =>
    rules.some((other) => other.id !== rule && other.kind === 'indicator' && other.sign === sign),
  );
}

/** The hits as they count where these are the rules of the set; each that changes is a copy. */
export function withStatedSigns<H extends ScoredHit>(hits: readonly H[], rules: readonly Stating[]): readonly H[] {
  return hits.map((hit) => {
    if (hit.contains === undefined) return hit;
    const contains = statedSigns(hit.rule, hit.contains, rules);
    return contains.length === hit.contains.length ? hit : { ...hit, contains };
  });
}
