/** Says why a rule hit: its title in a language, then the telling values. */
import { formatText } from '../../shared/catalogue/format-text.ts';
import type { FlaggedTraveller } from '../../shared/screening/flagged.ts';
import { reasonText, type Texts } from '../../shared/screening/reason-sentence.ts';
import type { Hit } from '../../shared/screening/screening.ts';
import type { CompiledRules } from './compile.ts';
import { explain } from './explain.ts';

/** A function that says one hit of one flagged traveller in plain text: "Title: values · values". Titles fall back to English. */
export function reasonSayer(
  compiled: CompiledRules,
  texts: Texts,
  language: string,
): (hit: Hit, flagged: FlaggedTraveller) => string {
  return (hit, { block, index }) => {
    const rule = compiled.byId.get(hit.rule);
    if (rule === undefined) return hit.rule;
    const values = reasonText(explain(rule, hit.truths, block, index), texts, language);
    const title = rule.title[language] ?? rule.title.en ?? rule.id;
    return formatText(texts, 'reason.line', { title, values });
  };
}
