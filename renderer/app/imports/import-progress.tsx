import { useEffect, useState } from 'react';
import { formatCount, formatSize } from '../ui/format.ts';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { type RunningImport, secondsLeft } from './import-store.ts';

export interface ImportProgressProps {
  readonly running: RunningImport;
  /** Number of imports that wait for this one. */
  readonly waiting: number;
}

/** Progress of the import, its remaining time, and a button to stop it. */
export function ImportProgress({ running, waiting }: ImportProgressProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const { progress, phaseSince, cancel } = running;
  const left = progress === null ? null : secondsLeft(progress, phaseSince, now);
  const share = progress === null || progress.total === 0 ? 0 : Math.min(100, (progress.done * 100) / progress.total);
  // Reading counts bytes, the other phases count flights.
  const amount = (of: number) => (progress?.phase === 'reading' ? formatSize(of, language) : formatCount(of, language));
  const phase = t(progress === null ? 'import.phase.starting' : `import.phase.${progress.phase}`);
  return (
    <section className="import-progress" aria-label={t('import.running')}>
      <p>
        <strong>{phase}</strong> <span className="dim cut">{progress?.note ?? ''}</span>
      </p>
      <ProgressBar label={phase} share={share} />
      <p className="dim progress-line">
        <span>
          {progress === null || progress.total === 0
            ? ''
            : t('import.done-of', {
                done: amount(progress.done),
                total: amount(progress.total),
              })}
        </span>
        <span>{left === null ? '' : t('import.left', { count: left })}</span>
        <button type="button" className="button" onClick={cancel}>
          {t('ui.cancel')}
        </button>
      </p>
      {waiting === 0 ? null : <p className="dim">{t('import.waiting', { count: waiting })}</p>}
    </section>
  );
}
