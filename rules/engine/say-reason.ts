/** Says why a rule hit, in plain text. */
import { withNames } from '../../shared/screening/compared-names.ts';
import type { FlaggedTraveller } from '../../shared/screening/flagged.ts';
import { hitText } from '../../shared/screening/listed-sentence.ts';
import { reasonText, type Texts } from '../../shared/screening/reason-sentence.ts';
import type { Hit } from '../../shared/screening/screening.ts';
import type { CompiledRules } from './compile.ts';
import { explain } from './explain.ts';

/**
 * Returns a function that explains one hit of one flagged traveller by its values; by the rule's title (in English when the language has none)
 * when no value is shown.
 */
export function reasonSayer(
  compiled: CompiledRules,
  texts: Texts,
  language: string,
): (hit: Hit, flagged: FlaggedTraveller) => string {
  return (hit, { block, index, traveller }) => {
    const { listed } = hit;
    if (listed !== undefined) return hitText({ leaves: [], listed }, texts);
    const rule = compiled.byId.get(hit.rule);
    if (rule === undefined) return hit.rule;
    const values = reasonText(
      withNames(explain(rule, hit.truths, block, index, compiled.ruleSet.lists), traveller),
      texts,
    );
    return values === '' ? (rule.title[language] ?? rule.title.en ?? rule.id) : values;
  };
}
