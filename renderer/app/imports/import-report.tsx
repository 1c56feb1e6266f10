import { IconFileDescription } from '@tabler/icons-react';
import { memo, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ImportReport } from '../../core/api.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatCount } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { FileDetail } from './file-detail.tsx';
import { FileReport } from './file-report.tsx';

export interface ImportReportViewProps {
  readonly report: ImportReport | null;
}

const FIGURES = ['messages', 'flights', 'travellers', 'bookings', 'flagged', 'diagnostics'] as const;

/** What one import gave: figures, each file, and every remark about the chosen file. The progress of another import does not draw it again. */
export const ImportReportView = memo(function ImportReportView({ report }: ImportReportViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [file, setFile] = useState(0);
  const job = report?.job;
  useEffect(() => {
    const most = report?.files.reduce(
      (best, each, index, all) => (each.diagnosticsTotal > (all[best]?.diagnosticsTotal ?? 0) ? index : best),
      0,
    );
    setFile(most ?? 0);
  }, [job]);
  if (report === null)
    return (
      <section className="import-report" aria-label={t('import.report')}>
        <EmptyState
          fill
          icon={<IconFileDescription size={32} stroke={1.4} aria-hidden />}
          title={t('import.report.none')}
          hint={t('import.report.none.hint')}
        />
      </section>
    );
  const current = report.files[file];
  return (
    <section className="import-report" aria-label={t('import.report')}>
      <div className="figures-row">
        <dl>
          {FIGURES.map((figure) => (
            <div key={figure}>
              <dt>{t(`import.figure.${figure}`)}</dt>
              <dd>{formatCount(report.totals[figure], language)}</dd>
            </div>
          ))}
        </dl>
        {report.totals.flagged > 0 ? (
          <Link className="button strong" href="/queue">
            {t('import.to-queue')}
          </Link>
        ) : null}
      </div>
      <h2 className="small-head">{t('import.report.files')}</h2>
      <ul className="file-list">
        {report.files.map((each, index) => (
          <li key={index}>
            <FileReport file={each} shown={index === file} onShow={() => setFile(index)} />
          </li>
        ))}
      </ul>
      {current === undefined ? null : (
        <FileDetail key={`${report.job} ${file}`} job={report.job} file={file} report={current} />
      )}
    </section>
  );
});
