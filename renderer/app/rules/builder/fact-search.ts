/** Finds facts by the words officers use: the name in their language, the family, the id. */
import type { FactDeclaration } from '../../../../shared/fact/fact.ts';
import { withoutAccents } from '../../ui/search-text.ts';

export interface NamedFact {
  readonly fact: FactDeclaration;
  readonly name: string;
  /** Name of its family. */
  readonly family: string;
}

/**
 * Facts whose name, family or id contain all words. Names that begin with the search come first, then names with a word that does; short names
 * before long ones.
 */
export function searchFacts(facts: readonly NamedFact[], search: string): readonly NamedFact[] {
  const words = fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return facts;
  const whole = words.join(' ');
  return facts
    .map((each, index) => ({ each, index, rank: rankOf(each, words, whole) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.each.name.length - b.each.name.length || a.index - b.index)
    .map(({ each }) => each);
}

function rankOf({ fact, name, family }: NamedFact, words: readonly string[], whole: string): number | null {
  const folded = fold(name);
  const id = fact.id.toLowerCase();
  const all = `${folded} ${fold(family)} ${id}`;
  if (!words.every((word) => all.includes(word))) return null;
  if (folded.startsWith(whole) || id === whole) return 0;
  if (words.every((word) => ` ${folded}`.includes(` ${word}`))) return 1;
  return words.every((word) => folded.includes(word)) ? 2 : 3;
}

function fold(text: string): string {
  return withoutAccents(text).toLowerCase();
}
