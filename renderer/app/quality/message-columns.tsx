import type { ColDef } from 'ag-grid-community';
import type { Language } from '../../../shared/catalogue/languages.ts';
import type { ReportRow } from '../../core/calls/quality.ts';
import { flightName } from '../imports/flight-name.ts';
import { column } from '../ui/column.ts';
import { formatCount, formatStamp } from '../ui/format.ts';
import type { TFunction } from '../ui/texts.ts';

type Kind = keyof ReportRow['read'];

/** Columns of the table of messages. */
export function messageColumns(t: TFunction, language: Language, zone: string): readonly ColDef<ReportRow>[] {
  const count = (kind: Kind, label: string): ColDef<ReportRow> =>
    column(t(label), 100, (row) => row.read[kind] ?? 0, {
      type: 'rightAligned',
      cellRenderer: ({ data }: { data?: ReportRow }) =>
        data === undefined ? null : <CountCell report={data} kind={kind} language={language} />,
    });
  return [
    column(t('quality.received'), 112, (row) => row.receivedAt ?? '', {
      valueFormatter: ({ value }) => formatStamp(String(value), zone, language),
    }),
    column(
      t('quality.file'),
      { flex: 2, minWidth: 130 },
      (row) => (row.member === null ? row.fileName : `${row.fileName} › ${row.member}`),
      { tooltipValueGetter: ({ value }) => String(value), cellClass: 'strong' },
    ),
    column(t('quality.format'), 108, (row) => t(`format.${row.format}`)),
    column(t('quality.function'), 110, (row) => t(`function.${row.function}`), {
      tooltipValueGetter: ({ value }) => String(value),
    }),
    column(t('quality.carrier'), 92, (row) => row.carrier ?? '–'),
    count('passengers', 'quality.passengers'),
    count('crew', 'quality.crew'),
    count('bookings', 'quality.bookings'),
    column(t('quality.remarks'), 100, (row) => row.severities.error + row.severities.warning + row.severities.info, {
      type: 'rightAligned',
      tooltipValueGetter: ({ data }) =>
        data === undefined
          ? ''
          : (['error', 'warning', 'info'] as const)
              .map((severity) => t('ui.pair', { name: t(`diagnostics.${severity}`), value: data.severities[severity] }))
              .join(' · '),
    }),
    column(
      t('quality.flights'),
      { flex: 2, minWidth: 130 },
      (row) => row.flights.map((flight) => flightName(flight, language)).join(', ') ?? '',
      { tooltipValueGetter: ({ value }) => String(value) },
    ),
  ];
}

interface CountCellProps {
  readonly report: ReportRow;
  readonly kind: Kind;
  readonly language: Language;
}

/** `132`, or `130 / 132` with a mark where the message states another count than was read. */
function CountCell({ report, kind, language }: CountCellProps) {
  const read = report.read[kind];
  const stated = report.stated[kind];
  if (stated === null || stated === read) return <span>{formatCount(read, language)}</span>;
  return (
    <span className={report.part === null ? 'counts-differ' : 'dim'}>
      {formatCount(read, language)} / {formatCount(stated, language)}
    </span>
  );
}
