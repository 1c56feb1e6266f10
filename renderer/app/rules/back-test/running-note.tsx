import { useEffect, useState } from 'react';
import { secondsLeft } from '../../imports/import-store.ts';
import { formatCount } from '../../ui/format.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import type { RunningBackTest } from './back-test-store.ts';

export interface RunningNoteProps {
  readonly running: RunningBackTest;
}

/** Progress of a back-test, its remaining time, and a button to stop it. */
export function RunningNote({ running: { progress, since, cancel } }: RunningNoteProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const left = progress === null ? null : secondsLeft(progress, since, now);
  const share = progress === null || progress.total === 0 ? 0 : (progress.done * 100) / progress.total;
  return (
    <section className="import-progress back-test-running" aria-label={t('back-test.title')}>
      <ProgressBar label={t('back-test.title')} share={share} />
      <p className="dim progress-line">
        <span>
          {progress === null
            ? t('back-test.reading')
            : t('back-test.running', {
                done: formatCount(progress.done, language),
                total: formatCount(progress.total, language),
              })}
        </span>
        <span>{left === null ? '' : t('back-test.left', { seconds: left })}</span>
        <button type="button" className="button" onClick={cancel}>
          {t('ui.cancel')}
        </button>
      </p>
    </section>
  );
}
