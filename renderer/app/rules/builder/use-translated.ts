import { useTranslation } from 'react-i18next';
import { packText } from '../../../../rules/pack/pack-text.ts';
import { useLanguage } from '../../ui/use-language.ts';

/** How a written text of a rule or list reads in the officer's language, as a note below its field; null where it reads as written. */
export function useTranslated(): (written: string) => string | null {
  const { t } = useTranslation();
  const language = useLanguage();
  return (written) => {
    const text = packText(written, language);
    return text === written ? null : t('builder.translated', { text });
  };
}
