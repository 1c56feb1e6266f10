import { packText } from '../../../../rules/pack/pack-text.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';

/** Below a field: how its text, which ships in English, reads in the officer's language. Nothing where it reads as written. */
export function ShownAs({ written }: { readonly written: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const text = packText(written, language);
  return text === written ? null : <span className="shown-as dim">{t('builder.translated', { text })}</span>;
}
