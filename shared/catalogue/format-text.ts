/**
 * Looks a text up and fills its parameters in. Catalogues are flat records per language; `{{name}}` marks a parameter, and the plural form of
 * `key` (`key_one`, `key_other`, …) is chosen by the parameter `count`. The screens use the same catalogues with the same rules.
 */
import { pluralForm } from './plural-rules.ts';

/** Values by name. `defaultValue` stands for a text that there is not. */
export type TextParams = Readonly<Record<string, string | number | null | undefined>>;

/**
 * The text of `key` with `params` filled in. Where the catalogue lacks the key it is the parameter `defaultValue`, else the key as it is. A parameter
 * that was not given is an empty text: a missing word must not hide what it is about.
 */
export function formatText(texts: Readonly<Record<string, string>>, key: string, params: TextParams = {}): string {
  const template = texts[textKey(texts, key, params.count)];
  if (template === undefined) return String(params.defaultValue ?? key);
  let text = '';
  let at = 0;
  for (;;) {
    const open = template.indexOf('{{', at);
    const close = open < 0 ? -1 : template.indexOf('}}', open);
    if (close < 0) return text + template.slice(at);
    const value = params[template.slice(open + 2, close).trim()];
    text += template.slice(at, open) + (value === undefined || value === null ? '' : String(value));
    at = close + 2;
  }
}

/** The key under which the text for `key` and `count` stands: a plural form by the language's rule (English where `texts` names none), or `key` itself. */
export function textKey(texts: Readonly<Record<string, string>>, key: string, count: unknown): string {
  if (count === undefined && texts[key] !== undefined) return key;
  const form = pluralForm(texts['language.plural'], Number(count));
  return [`${key}_${form}`, `${key}_other`].find((each) => texts[each] !== undefined) ?? key;
}
