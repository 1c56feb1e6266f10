/** Warns of combinations that contain signs which no other indicator of the set states: mistyped, or of a rule that is gone. */
import { errorAt, type ReadRules } from '../language/read-rules.ts';
import type { RuleError } from '../language/rule-error.ts';
import { statedSigns } from './stated-signs.ts';

/** One warning for each such rule, with the signs. */
export function warnOfUnstated({ ruleSet, places }: ReadRules): readonly RuleError[] {
  return ruleSet.rules.flatMap(({ id, contains = [] }) => {
    const place = places.get(id);
    const stated = statedSigns(id, contains, ruleSet.rules);
    const signs = contains.filter((sign) => !stated.includes(sign)).join(', ');
    if (place === undefined || signs === '') return [];
    return [errorAt(place.source, place.offset, 'sign-unstated', { rule: id, signs })];
  });
}
