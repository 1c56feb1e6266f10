import { describe, expect, test } from 'vitest';
import { readRules } from '../../../rules/language/read-rules.ts';
import { packText, signText, translatedSigns, translatedTexts } from '../../../rules/pack/pack-text.ts';
import { SHIPPED_PACK } from '../../../rules/pack/shipped-pack.ts';
import { LANGUAGES } from '../../../shared/catalogue/languages.ts';

const read = readRules(SHIPPED_PACK);
const { rules, lists } = read.ok ? read.value : { rules: [], lists: [] };
const OTHERS = LANGUAGES.filter((language) => language !== 'en');

/** Every text of the pack that its files have in English only, and where it stands. */
const WRITTEN = [
  ...rules.flatMap(({ id, rationale, owner }) => [
    [`${id} rationale`, rationale] as const,
    [`${id} owner`, owner] as const,
  ]),
  ...lists.flatMap(({ id, owner, reason, entries }) => [
    [`${id} owner`, owner] as const,
    [`${id} reason`, reason] as const,
    ...entries.flatMap((entry) => (entry.reason === null ? [] : [[`${id} ${entry.value}`, entry.reason] as const])),
  ]),
];

describe.each(OTHERS)('the texts of the shipped rules and lists in the language %s', (language) => {
  const translated = new Set(translatedTexts(language));

  test('every rationale, owner and reason as it stands now has its translation', () => {
    expect(WRITTEN.filter(([, text]) => !translated.has(text)).map(([place]) => place)).toEqual([]);
  });

  test('every sign has its translation, and no other word', () => {
    const signs = new Set(rules.flatMap(({ sign }) => (sign === null ? [] : [sign])));
    expect([...translatedSigns(language)].sort()).toEqual([...signs].sort());
    expect([...signs].filter((sign) => ['', sign.replaceAll('-', ' ')].includes(signText(sign, language)))).toEqual([]);
  });

  test('a text of the unit that reads as the name of a sign is shown as it was written', () => {
    expect([packText('transit', language), packText('cash', language)]).toEqual(['transit', 'cash']);
  });

  test('no translation is of a text that no longer ships', () => {
    const written = new Set(WRITTEN.map(([, text]) => text));
    expect([...translated].filter((text) => !written.has(text))).toEqual([]);
  });

  test('every title of a rule and of a list is there, and differs from the English one', () => {
    const named = [...rules, ...lists];
    expect(named.filter(({ title }) => (title[language] ?? '').length < 4).map(({ id }) => id)).toEqual([]);
    expect(named.filter(({ title }) => title[language] === title.en).map(({ id }) => id)).toEqual([]);
  });

  test('no translation is the English text or empty', () => {
    const same = [...translated].filter(
      (text) => packText(text, language).trim() === '' || packText(text, language) === text,
    );
    expect(same).toEqual([]);
  });
});

describe('a text of a rule', () => {
  const shipped = rules.find(({ id }) => id === 'customs.same-day-return')?.rationale ?? '';

  test('a shipped text is shown in the language of the officer, with the spaces of French', () => {
    expect(packText(shipped, 'en')).toBe(shipped);
    expect(packText(shipped, 'fr')).toMatch(/^L’aller-retour/);
    const reason = lists.find(({ id }) => id === 'source-airports')?.reason ?? '';
    expect(packText(reason, 'fr')).toContain('2023\u202f; ');
  });

  test('a text that the unit has changed is shown as the unit wrote it, in both languages', () => {
    const changed = `${shipped} Since May we ask for the hotel.`;
    expect(packText(changed, 'en')).toBe(changed);
    expect(packText(changed, 'fr')).toBe(changed);
    expect(packText('Demander l’hôtel.', 'en')).toBe('Demander l’hôtel.');
  });
});
