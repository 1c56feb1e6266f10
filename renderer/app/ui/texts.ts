import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { CATALOGUES, LANGUAGES } from '../../../shared/catalogue/languages.ts';

/** The texts of all languages, ready at once (nothing is loaded later). Keys are flat; React escapes, so texts are not escaped twice. */
export function createTexts(): i18n {
  const texts = createInstance();
  void texts.use(initReactI18next).init({
    resources: Object.fromEntries(LANGUAGES.map((language) => [language, { translation: CATALOGUES[language] }])),
    lng: 'en',
    fallbackLng: 'en',
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return texts;
}
