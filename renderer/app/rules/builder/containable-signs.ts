/** The signs that a combination may contain: those that other indicators of the set state as their own. */
import { withoutAccents } from '../../ui/search-text.ts';

interface Stating {
  readonly id: string;
  readonly kind: string;
  readonly sign?: string;
  readonly title: Readonly<Record<string, string>>;
}

export interface ContainableSign {
  readonly sign: string;
  /** The titles of the rules that state it, in every language. */
  readonly titles: readonly string[];
  readonly rules: number;
}

/** By name; the rule itself and its own sign are left out. */
export function containableSigns(
  rules: readonly Stating[],
  own: { readonly id: string; readonly sign: string },
): readonly ContainableSign[] {
  const signs = new Map<string, Stating[]>();
  for (const rule of rules) {
    if (rule.sign === undefined || rule.sign === own.sign || rule.id === own.id || rule.kind !== 'indicator') continue;
    signs.set(rule.sign, [...(signs.get(rule.sign) ?? []), rule]);
  }
  return [...signs]
    .map(([sign, stating]) => ({
      ...{ sign, rules: stating.length },
      titles: stating.flatMap(({ title }) => Object.values(title)),
    }))
    .sort((a, b) => (a.sign < b.sign ? -1 : 1));
}

/** Do all words of the search stand in the name of the sign, in the sign, or in a title of its rules? */
export function isSignFound({ sign, titles }: ContainableSign, name: string, search: string): boolean {
  const text = withoutAccents([name, sign, ...titles].join(' ')).toLowerCase();
  const words = withoutAccents(search).toLowerCase().split(/\s+/);
  return words.every((word) => text.includes(word));
}
