import type { BackupReport } from '../../core/calls/backup.ts';
import { Dialog } from '../ui/dialog.tsx';
import { backupProblemText } from '../ui/failure-text.ts';
import { counted, formatSize } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface ReportDialogProps {
  readonly report: BackupReport;
  /** Null: it cannot be restored from here. */
  readonly onRestore: (() => void) | null;
  readonly onClose: () => void;
}

/** The result of a check. */
export function ReportDialog({ report, onRestore, onClose }: ReportDialogProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const language = useLanguage();
  const { failure, ownVault, records, size, app, createdAt } = report;
  const found =
    failure !== null
      ? t('backup.report.bad', { why: backupProblemText(t, failure) })
      : t(ownVault ? 'backup.report.whole' : 'backup.report.sum');
  return (
    <Dialog title={t('backup.report', { when: stamp(createdAt) })} onClose={onClose}>
      <div className="form">
        <p role="status">{failure === null ? found : <strong className="backup-bad">{found}</strong>}</p>
        <p className="dim">
          {failure === null ? `${t('backup.report.records', counted(records, language))} · ` : ''}
          {t('backup.report.size', { size: formatSize(size, language), app })}
        </p>
        <div className="form-buttons">
          {onRestore !== null && ownVault && failure === null ? (
            <button type="button" className="button" onClick={onRestore}>
              {t('backup.restore')}
            </button>
          ) : null}
          <button type="button" className="button strong" onClick={onClose} data-autofocus>
            {t('ui.close')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
