import { expect, test } from 'vitest';
import { createTexts } from '../../../../renderer/app/ui/texts.ts';
import { formatText } from '../../../../shared/catalogue/format-text.ts';
import { CATALOGUES, LANGUAGES } from '../../../../shared/catalogue/languages.ts';

test.each(LANGUAGES)('screens use the same plural forms as exports in %s', async (language) => {
  const texts = createTexts();
  await texts.changeLanguage(language);
  const counted = Object.keys(CATALOGUES[language]).filter((key) => key.endsWith('_other'));
  expect(counted.length).toBeGreaterThan(200);
  const different = counted.flatMap((each) => {
    const key = each.slice(0, -'_other'.length);
    return [0, 1, 1.5, 2, 21, 1_000_000]
      .map((count) => ({ ...parametersOf(CATALOGUES[language][each] ?? ''), count }))
      .filter((params) => texts.t(key, params) !== formatText(CATALOGUES[language], key, params))
      .map(({ count }) => `${key} of ${count}`);
  });
  expect(different).toEqual([]);
});

test('screens show a text unchanged where it has no number', () => {
  const texts = createTexts();
  expect(texts.t('audit.title')).toBe(CATALOGUES.en['audit.title']);
  expect(texts.t('no.such.text', { defaultValue: 'instead' })).toBe('instead');
});

/** A value for each parameter of a text: its name. */
function parametersOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => [match[1] ?? '', match[1] ?? '']));
}
