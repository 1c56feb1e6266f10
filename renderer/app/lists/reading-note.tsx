import type { Progress } from '../../core/calls/progress.ts';
import { counted } from '../ui/format.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** How far the reading of the files of a list is, and a button that stops it. */
export function ReadingNote({ progress, onStop }: { readonly progress: Progress | null; readonly onStop: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const isStoring = progress?.phase === 'storing';
  const share = progress === null || isStoring || progress.total === 0 ? null : (100 * progress.done) / progress.total;
  return (
    <div className="list-reading">
      <p role="status">
        {isStoring
          ? t('list.take-over.running.storing', counted(progress.done, language))
          : t(progress === null ? 'list.take-over.running' : 'list.take-over.running.reading')}
      </p>
      <ProgressBar label={t('list.take-over.running')} share={share} />
      <button type="button" className="button quiet" onClick={onStop}>
        {t('list.take-over.cancel')}
      </button>
    </div>
  );
}
