/**
 * Looks a text up and fills its parameters in. Catalogues are flat records per language; `{{name}}` marks a parameter, and `key_one`
 * and `key_other` are chosen by the parameter `count`. The screens use the same catalogues with the same rules.
 */
export type TextParams = Readonly<Record<string, string | number | null>>;

/**
 * The text of `key` with `params` filled in. A key that the catalogue lacks is given back as it is, a parameter that was not given
 * as an empty text: a missing word must not hide what it is about.
 */
export function formatText(texts: Readonly<Record<string, string>>, key: string, params: TextParams = {}): string {
  const template = texts[key] ?? texts[pluralKey(key, params.count)] ?? texts[`${key}_other`];
  if (template === undefined) return key;
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

/** English and French both have one and many; zero is many in English, and rare enough in French texts to be written apart. */
function pluralKey(key: string, count: string | number | null | undefined): string {
  return Number(count) === 1 ? `${key}_one` : `${key}_other`;
}
