import type { BackupRow } from '../../core/calls/backup.ts';
import { backupProblemText } from '../ui/failure-text.ts';
import { formatDate, formatSize } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface BackupTableProps {
  readonly rows: readonly BackupRow[];
  /** Work with a backup is under way. */
  readonly busy: boolean;
  readonly onCheck: (row: BackupRow) => void;
  /** Null: the officer may not restore. */
  readonly onRestore: ((row: BackupRow) => void) | null;
}

/** The backups in the folder, the latest first. */
export function BackupTable({ rows, busy, onCheck, onRestore }: BackupTableProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const language = useLanguage();
  const checked = ({ verified }: BackupRow) => {
    if (verified === null) return <span className="faint">{t('backup.checked.never')}</span>;
    const when = stamp(verified.at);
    if (verified.failure === null) return t('backup.checked', { when });
    return (
      <strong className="backup-bad" title={backupProblemText(t, verified.failure)}>
        {t('backup.checked.bad', { when })}
      </strong>
    );
  };
  return (
    <table className="lines-table backups-table">
      <caption className="visually-hidden">{t('backup.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('backup.column.made')}</th>
          <th scope="col">{t('backup.column.kind')}</th>
          <th scope="col">{t('backup.column.size')}</th>
          <th scope="col">{t('backup.column.checked')}</th>
          <th scope="col">{t('backup.column.expires')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('backup.column.acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row" title={row.name}>
              {stamp(row.createdAt)}
            </th>
            <td>{t(`backup.kind.${row.kind}`)}</td>
            <td>{formatSize(row.size, language)}</td>
            <td>{checked(row)}</td>
            <td>{row.waits ? t('backup.waits') : formatDate(row.expires, language)}</td>
            <td>
              <button type="button" className="button quiet" disabled={busy} onClick={() => onCheck(row)}>
                {t('backup.check')}
              </button>
              {onRestore === null ? null : (
                <button type="button" className="button quiet" disabled={busy} onClick={() => onRestore(row)}>
                  {t('backup.restore')}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
