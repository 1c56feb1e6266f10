import * as english from '../../../shared/catalogue/en/topics.ts';
import type { LanguageRow } from '../../../shared/catalogue/language-rows.ts';
import type { PluralForm } from '../../../shared/catalogue/plural-rules.ts';

/** Forms of one single number in some language, where a text may write the number as a word or omit it. */
const OF_ONE_NUMBER: readonly PluralForm[] = ['zero', 'two'];

/** Faults in the texts of a language, each by its key: a missing or surplus text, or parameters that differ from English. */
export function textFaults({ topics, forms }: Pick<LanguageRow, 'topics' | 'forms'>): readonly string[] {
  const texts = flat(topics);
  const reference = flat(english);
  const asked = new Map(
    Object.entries(reference).flatMap(([key, text]) => {
      const counted = key.endsWith('_other') ? key.slice(0, -'_other'.length) : null;
      if (counted === null) return key.endsWith('_one') ? [] : [[key, text]];
      return forms.map((form) => [`${counted}_${form}`, reference[`${counted}_${form}`] ?? text]);
    }) as [string, string][],
  );
  return [
    ...[...asked.keys()].filter((key) => !(key in texts)).map((key) => `missing: ${key}`),
    ...Object.keys(texts)
      .filter((key) => !asked.has(key))
      .map((key) => `surplus: ${key}`),
    ...[...asked]
      .filter(([key, text]) => key in texts && !agree(key, parameters(text), parameters(texts[key] ?? '')))
      .map(([key]) => `parameters: ${key}`),
  ];
}

function flat(topics: LanguageRow['topics']): Readonly<Record<string, string>> {
  return Object.assign({}, ...Object.values(topics));
}

function agree(key: string, asked: readonly string[], found: readonly string[]): boolean {
  const free = OF_ONE_NUMBER.some((form) => key.endsWith(`_${form}`));
  return found.every((name) => asked.includes(name)) && (free || asked.every((name) => found.includes(name)));
}

function parameters(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*([^}]+?)\s*\}\}/g)].map((match) => match[1] ?? '');
}
