import type { Attachment } from '../../../../shared/casework/attachment.ts';
import { formatSize } from '../../ui/format.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';

/** Gives the function that says kind and size of a file: `JPEG picture · 240 kB`. */
export function useKindLine(): (file: Pick<Attachment, 'kind' | 'size'>) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ kind, size }) =>
    [kind === 'other' ? t('attachment.kind.other') : t(`question.file.kind.${kind}`), formatSize(size, language)].join(
      ' · ',
    );
}
