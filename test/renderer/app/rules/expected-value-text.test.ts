import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { expectedValueText } from '../../../../renderer/app/rules/expected-value-text.ts';
import { CATALOGUES } from '../../../../shared/catalogue/languages.ts';

const i18n = i18next.createInstance();
beforeAll(async () => {
  const resources = { en: { translation: CATALOGUES.en }, fr: { translation: CATALOGUES.fr } };
  await i18n.init({ lng: 'en', resources, keySeparator: false, nsSeparator: false });
});

test.each<[unknown, string, string]>([
  [true, 'yes', 'oui'],
  [72, '72', '72'],
  [['cash', 'card'], 'cash, card', 'espèces, carte'],
  ['GRU', 'GRU', 'GRU'],
  ['source-airports', 'source-airports', 'source-airports'],
  ['30d', '30 days', '30 jours'],
  ['1w', '1 week', '1 semaine'],
  ['document.issuer', 'Issuing state', 'État émetteur'],
  [{ fact: 'flight.date', minus: '30d' }, 'Day of departure − 30 days', 'Jour du départ − 30 jours'],
  [{ fact: 'bags.count', plus: 2 }, 'Checked bags + 2', 'Bagages enregistrés + 2'],
])('%j reads', (expected, en, fr) => {
  expect(expectedValueText(i18n.getFixedT('en'), expected)).toBe(en);
  expect(expectedValueText(i18n.getFixedT('fr'), expected)).toBe(fr);
});
