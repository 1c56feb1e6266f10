/** Titles in one language that were left as they were while those in another were changed. */
import type { WrittenRule } from '../../../../rules/language/write-rules.ts';
import type { RuleSetChange } from '../../../../rules/lifecycle/compare-rule-sets.ts';

type Titles = Readonly<Record<string, string>>;

/** The title of a rule before the draft changed it; null where the draft adds the rule. */
export function titleBefore(changes: readonly RuleSetChange[], rule: Pick<WrittenRule, 'id' | 'title'>): Titles | null {
  const change = changes.find((each) => 'rule' in each && each.rule === rule.id);
  if (change?.kind === 'rule-added') return null;
  const fields = change?.kind === 'rule-changed' ? change.fields : [];
  const before = fields.flatMap(({ field, before: text }) => {
    const [name, language = ''] = field.split('.');
    return name === 'title' ? [[language, typeof text === 'string' ? text : '']] : [];
  });
  return { ...rule.title, ...Object.fromEntries(before) };
}

/** The languages whose title is as before, although another one is not: it may say what the rule no longer is. */
export function staleTitles(before: Titles | null, now: Titles): readonly string[] {
  if (before === null) return [];
  const languages = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  const isSame = (language: string) => (before[language] ?? '') === (now[language] ?? '');
  if (languages.every(isSame)) return [];
  return languages.filter((language) => isSame(language) && (now[language] ?? '') !== '');
}
