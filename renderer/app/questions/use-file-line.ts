import type { AnswerFile } from '../../../shared/casework/answer-file.ts';
import { formatSize } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** Gives the function that says name, kind and size of a file in one line: `belt.jpg · JPEG picture · 240 kB`. */
export function useFileLine(): (file: Pick<AnswerFile, 'name' | 'kind' | 'size'>) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ name, kind, size }) => [name, t(`question.file.kind.${kind}`), formatSize(size, language)].join(' · ');
}
