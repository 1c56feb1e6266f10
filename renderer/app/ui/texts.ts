import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { textKey } from '../../../shared/catalogue/format-text.ts';
import { CATALOGUES, LANGUAGES, type Language, REFERENCE_LANGUAGE } from '../../../shared/catalogue/languages.ts';

/** Plural forms by our own rules, as in exports and on the command line. */
const FORMS = {
  type: 'i18nFormat',
  addLookupKeys(keys: string[], key: string, language: Language, _: unknown, { count }: { readonly count?: unknown }) {
    keys.push(textKey(CATALOGUES[language], key, count));
  },
} as const;

/** The texts of all languages, available at once. Keys are flat. React escapes the texts, so they are not escaped here. */
export function createTexts(): i18n {
  const texts = createInstance();
  void texts
    .use(initReactI18next)
    .use(FORMS)
    .init({
      resources: Object.fromEntries(LANGUAGES.map((language) => [language, { translation: CATALOGUES[language] }])),
      lng: REFERENCE_LANGUAGE,
      fallbackLng: REFERENCE_LANGUAGE,
      load: 'currentOnly',
      keySeparator: false,
      nsSeparator: false,
      initAsync: false,
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
    });
  return texts;
}
