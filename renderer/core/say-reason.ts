/** Reasons as sentences on what leaves the workstation. */
import { explain } from '../../rules/engine/explain.ts';
import { CATALOGUES, type Language } from '../../shared/catalogue/languages.ts';
import type { SayReason } from '../../shared/export/flagged-csv.ts';
import { withNames } from '../../shared/screening/compared-names.ts';
import { hitText } from '../../shared/screening/listed-sentence.ts';
import { reasonText } from '../../shared/screening/reason-sentence.ts';
import type { Request } from './request.ts';

/** Says why a rule hit, by the rules that screened the flight; those in force may differ by now. */
export function sayReason({ world }: Pick<Request, 'world'>, language: Language): SayReason {
  return (hit, { block, index, screening, traveller }) => {
    const { listed } = hit;
    if (listed !== undefined) return hitText({ leaves: [], listed }, CATALOGUES[language]);
    const compiled = world.rules.archive.compiled(screening.ruleSet.hash);
    const rule = compiled?.byId.get(hit.rule);
    if (compiled === undefined || rule === undefined) return hit.rule;
    const leaves = explain(rule, hit.truths, block, index, compiled.ruleSet.lists);
    return reasonText(withNames(leaves, traveller), CATALOGUES[language]);
  };
}

/** Says why a rule hit by the title of the rule, which tells nothing about the traveller. */
export function sayTitle({ world }: Pick<Request, 'world'>, language: Language): SayReason {
  return ({ rule, listed }, { screening }) => {
    if (listed !== undefined)
      return CATALOGUES[language][listed.lookout === undefined ? 'match.on-a-list' : 'match.lookout'] ?? rule;
    const title = world.rules.archive.compiled(screening.ruleSet.hash)?.byId.get(rule)?.title ?? {};
    return title[language] ?? title.en ?? rule;
  };
}

/**
 * As `sayReason`, for paper that passes through other hands. A hit on a list is said by the title of its rule, which tells of no list and no entry; that
 * of a lookout by the word *lookout*.
 */
export function sayOnPaper(request: Pick<Request, 'world'>, language: Language): SayReason {
  const [say, title] = [sayReason(request, language), sayTitle(request, language)];
  return (hit, flagged) => (hit.family === 'list' ? title(hit, flagged) : say(hit, flagged));
}
