import { ProgressBar } from '../ui/progress-bar.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import type { BackupWork } from './use-backup-work.ts';

export interface BackupProgressProps {
  readonly running: NonNullable<BackupWork['running']>;
  readonly onStop: () => void;
}

/** Progress of the work, and a button to stop it. */
export function BackupProgress({ running: { phase, progress }, onStop }: BackupProgressProps) {
  const { t } = useTranslation();
  const share = progress === null || progress.total === 0 ? 0 : Math.min(100, (progress.done * 100) / progress.total);
  const label = t(`backup.phase.${phase}`);
  return (
    <section className="import-progress" aria-label={label}>
      <p>
        <strong>{label}</strong>
      </p>
      <ProgressBar label={label} share={share} />
      <p className="dim progress-line">
        <span>{t('backup.share', { share: Math.floor(share) })}</span>
        <button type="button" className="button" onClick={onStop}>
          {t('ui.cancel')}
        </button>
      </p>
    </section>
  );
}
