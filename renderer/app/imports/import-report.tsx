import { IconFileDescription } from '@tabler/icons-react';
import { memo, useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { ImportReport } from '../../core/calls/import.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { counted, formatCount } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useCutOffText } from './cut-off-text.ts';
import { FileDetail } from './file-detail.tsx';
import { FileList } from './file-list.tsx';
import { FileMark } from './file-mark.tsx';
import { ImportChanges } from './import-changes.tsx';
import { ImportRemarks } from './import-remarks.tsx';

export interface ImportReportViewProps {
  readonly report: ImportReport | null;
}

const FIGURES = ['messages', 'flights', 'travellers', 'bookings', 'flagged', 'diagnostics'] as const;

/** Figures that are known only after all travellers are screened. */
const LAST: ReadonlySet<(typeof FIGURES)[number]> = new Set(['flights', 'flagged'] as const);

/** The result of one import: figures, each file, and every remark about the chosen file. Progress of another import does not render it again. */
export const ImportReportView = memo(function ImportReportView({ report }: ImportReportViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const cutOffText = useCutOffText();
  const [chosen, setChosen] = useState<{ readonly job: string; readonly file: number } | null>(null);
  // Chosen again when the import ends, not after each file, so that the display does not jump during the import.
  const mostRemarks = useMemo(() => fileOfMostRemarks(report), [report?.job, report?.state]);
  if (report === null)
    return (
      <section className="import-report" aria-label={t('import.report')}>
        <EmptyState
          fill
          icon={IconFileDescription}
          title={t('import.report.none')}
          hint={t('import.report.none.hint')}
        />
      </section>
    );
  const { job } = report;
  const cutOff = cutOffText(report);
  const file = chosen?.job === job ? chosen.file : mostRemarks;
  const current = report.files[file];
  return (
    <section className="import-report" aria-label={t('import.report')}>
      {cutOff === null ? null : <p className="warned">{cutOff}</p>}
      <div className="figures-row">
        <dl>
          {FIGURES.map((figure) => (
            <div key={figure}>
              <dt>{t(`import.figure.${figure}`)}</dt>
              <dd>
                {report.state === 'running' && LAST.has(figure) ? '…' : formatCount(report.totals[figure], language)}
              </dd>
            </div>
          ))}
        </dl>
        {report.state !== 'running' && report.onQueue < report.totals.flagged ? (
          <p>
            {t('import.on-queue', {
              count: report.onQueue,
              n: formatCount(report.onQueue, language),
              flagged: t('import.flagged', {
                count: report.totals.flagged,
                n: formatCount(report.totals.flagged, language),
              }),
            })}
          </p>
        ) : null}
        {report.totals.unscreened === 0 ? null : (
          <p className="unscreened">
            <FileMark mark="unscreened" /> {t('import.unscreened', counted(report.totals.unscreened, language))}
          </p>
        )}
        {report.onQueue > 0 ? (
          <Link className="button strong" href="/queue">
            {t('import.to-queue')}
          </Link>
        ) : null}
      </div>
      {report.state === 'running' ? null : <ImportChanges key={`changes ${job}`} job={job} />}
      <ImportRemarks remarks={report.remarks ?? []} />
      <h2 className="small-head">{t('import.report.files')}</h2>
      <FileList key={job} files={report.files} shown={file} onShow={(each) => setChosen({ job, file: each })} />
      {current === undefined ? null : <FileDetail key={`${job} ${file}`} job={job} file={file} report={current} />}
    </section>
  );
});

/** Index of the file with the most remarks; the first file where there are none. */
function fileOfMostRemarks(report: ImportReport | null): number {
  let best = 0;
  for (const [index, { diagnosticsTotal }] of (report?.files ?? []).entries()) {
    if (diagnosticsTotal > (report?.files[best]?.diagnosticsTotal ?? 0)) best = index;
  }
  return best;
}
