/** The matches of the search on the Rules screen, in display order. */
import { type Standing, standingOn } from '../../../rules/language/validity.ts';
import { packText } from '../../../rules/pack/pack-text.ts';
import type { Language } from '../../../shared/catalogue/languages.ts';
import { MANDATES } from '../../../shared/fact/fact.ts';
import type { RuleListView, RuleView } from '../../core/calls/rules.ts';
import { listName, titleIn } from '../traveller/reason-words.ts';
import { codeNameText } from './code-name-text.ts';

/** Rules whose id, title or family contain all words, by mandate, the highest weight first. */
export function sortedRules(rules: readonly RuleView[], search: string, language: Language): readonly RuleView[] {
  return rules
    .filter((rule) => fits(search, `${rule.id} ${titleIn(rule.title, language)} ${rule.family}`))
    .sort((a, b) => MANDATES.indexOf(a.mandate) - MANDATES.indexOf(b.mandate) || b.weight - a.weight);
}

/** Lists that need attention come first. */
const ORDER: readonly Standing[] = ['ended', 'ends-soon', 'not-yet', 'in-force'];

/** Lists whose name, owner, reason or entries (code or name) contain all words: ended ones, those that end soon, then the others by name. */
export function sortedLists(
  lists: readonly RuleListView[],
  search: string,
  language: Language,
  today: string,
): readonly RuleListView[] {
  const name = ({ id, title }: RuleListView) => listName(id, title, language);
  const place = (list: RuleListView) => ORDER.indexOf(standingOn(list, today));
  return lists
    .filter(
      (list) =>
        fits(search, `${list.id} ${name(list)} ${packText(list.owner, language)} ${packText(list.reason, language)}`) ||
        list.entries.some((entry) => fits(search, `${entry.value} ${codeNameText(entry.named, language)}`)),
    )
    .sort((a, b) => place(a) - place(b) || (fold(name(a)) < fold(name(b)) ? -1 : 1));
}

function fits(search: string, text: string): boolean {
  const folded = fold(text);
  return fold(search)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

/** Ignores letter case and accents. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
