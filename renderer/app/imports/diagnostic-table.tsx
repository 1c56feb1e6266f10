import { useMemo, useState } from 'react';
import type { Severity } from '../../../shared/diagnostic.ts';
import type { ImportFileReport } from '../../core/calls/import.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { formatCount } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { DiagnosticRows } from './diagnostic-rows.tsx';
import { useDiagnostics } from './use-diagnostics.ts';

export interface DiagnosticTableProps {
  readonly job: string;
  /** Index of the file in the import. */
  readonly file: number;
  readonly report: ImportFileReport;
}

const SEVERITIES = ['all', 'error', 'warning', 'info'] as const;

/** Every remark about a file. */
export function DiagnosticTable({ job, file, report }: DiagnosticTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [severity, setSeverity] = useState<(typeof SEVERITIES)[number]>('all');
  const { diagnostics, more, loading, failure, again } = useDiagnostics(job, file, report);
  const rows = useMemo(
    () => (severity === 'all' ? diagnostics : diagnostics.filter((each) => each.severity === severity)),
    [diagnostics, severity],
  );
  const counts = (each: Severity) => diagnostics.filter((one) => one.severity === each).length;
  if (diagnostics.length === 0 && failure !== null) return <FailureNote failure={failure} again={again} />;
  if (diagnostics.length === 0) {
    return <p className="why-none">{t(loading ? 'diagnostics.loading' : 'diagnostics.none')}</p>;
  }
  return (
    <>
      <div className="diagnostics-head">
        <div className="tabs inline" role="toolbar" aria-label={t('diagnostics.filter')}>
          {SEVERITIES.map((each) => (
            <button key={each} type="button" aria-pressed={each === severity} onClick={() => setSeverity(each)}>
              {t(`diagnostics.${each}`)}{' '}
              <span className="faint">{formatCount(each === 'all' ? diagnostics.length : counts(each), language)}</span>
            </button>
          ))}
        </div>
        {more > 0 ? (
          <span className="dim">
            {t('diagnostics.shown', {
              shown: formatCount(diagnostics.length, language),
              total: formatCount(report.diagnosticsTotal, language),
            })}
          </span>
        ) : null}
      </div>
      {failure === null ? null : <FailureNote failure={failure} again={again} />}
      <DiagnosticRows key={`${file} ${severity}`} label={t('diagnostics.title', { file: report.name })} rows={rows} />
    </>
  );
}
