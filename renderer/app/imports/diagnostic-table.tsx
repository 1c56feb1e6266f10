import type { ColDef } from 'ag-grid-community';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnostic, Severity } from '../../../shared/diagnostic.ts';
import type { ImportFileReport } from '../../core/api.ts';
import { formatCount } from '../ui/format.ts';
import { Grid } from '../ui/grid.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { fileFailureText } from './file-failure-text.ts';
import { useDiagnostics } from './use-diagnostics.ts';

export interface DiagnosticTableProps {
  readonly job: string;
  /** Index of the file in the import. */
  readonly file: number;
  readonly report: ImportFileReport;
}

interface Row extends Diagnostic {
  readonly index: number;
}

const SEVERITIES = ['all', 'error', 'warning', 'info'] as const;

/** Every remark about a file; the rows beyond those of the report are fetched as they are asked for. */
export function DiagnosticTable({ job, file, report }: DiagnosticTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [severity, setSeverity] = useState<(typeof SEVERITIES)[number]>('all');
  const { diagnostics, more, loading } = useDiagnostics(job, file, report);
  const rows = useMemo(
    () =>
      diagnostics
        .map((each, index): Row => ({ ...each, index }))
        .filter((each) => severity === 'all' || each.severity === severity),
    [diagnostics, severity],
  );
  const columns = useMemo<readonly ColDef<Row>[]>(
    () => [
      {
        headerName: t('diagnostics.severity'),
        width: 115,
        valueGetter: ({ data }) => (data === undefined ? '' : t(`severity.${data.severity}`)),
        cellClass: ({ data }) => `severity-${data?.severity ?? 'info'}`,
      },
      {
        headerName: t('diagnostics.what'),
        flex: 3,
        minWidth: 240,
        valueGetter: ({ data }) =>
          data === undefined ? '' : t(`diagnostic.${data.code}`, { ...data.params, defaultValue: data.code }),
        tooltipValueGetter: ({ data, value }) => `${value} (${data?.code ?? ''})`,
      },
      {
        headerName: t('diagnostics.segment'),
        width: 100,
        valueGetter: ({ data }) => data?.segment ?? '–',
        cellClass: 'mono',
      },
      {
        headerName: t('diagnostics.offset'),
        width: 105,
        type: 'rightAligned',
        valueGetter: ({ data }) => data?.offset ?? null,
        valueFormatter: ({ value }) => (value === null ? '–' : formatCount(Number(value), language)),
      },
      {
        headerName: t('diagnostics.raw'),
        flex: 2,
        minWidth: 160,
        valueGetter: ({ data }) => data?.raw ?? '',
        cellClass: 'mono',
        tooltipValueGetter: ({ value }) => String(value),
      },
    ],
    [t, language],
  );
  const counts = (each: Severity) => diagnostics.filter((one) => one.severity === each).length;
  return (
    <>
      <div className="diagnostics-head">
        <h2 className="small-head">{t('diagnostics.title', { file: report.name })}</h2>
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
      {report.failure === null ? null : (
        <div className="failure" role="note">
          <strong>{t(`import.file.${report.state}`)}</strong>
          <p>{fileFailureText(t, report.failure)}</p>
        </div>
      )}
      {diagnostics.length === 0 ? (
        <p className="why-none">{t(loading ? 'diagnostics.loading' : 'diagnostics.none')}</p>
      ) : (
        <Grid
          label={t('diagnostics.title', { file: report.name })}
          rows={rows}
          columns={columns}
          rowId={(row) => String(row.index)}
        />
      )}
    </>
  );
}
