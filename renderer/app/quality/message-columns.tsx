import type { ColDef } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import type { Language } from '../../../shared/catalogue/languages.ts';
import type { ReportRow } from '../../core/calls/quality.ts';
import { flightName } from '../imports/flight-name.ts';
import { formatCount, formatStamp } from '../ui/format.ts';

type Kind = keyof ReportRow['read'];

/** Columns of the table of messages. */
export function messageColumns(t: TFunction, language: Language, zone: string): readonly ColDef<ReportRow>[] {
  const count = (kind: Kind, label: string): ColDef<ReportRow> => ({
    headerName: t(label),
    width: 100,
    type: 'rightAligned',
    valueGetter: ({ data }) => data?.read[kind] ?? 0,
    cellRenderer: ({ data }: { data?: ReportRow }) =>
      data === undefined ? null : <CountCell report={data} kind={kind} language={language} />,
  });
  return [
    {
      headerName: t('quality.received'),
      width: 112,
      valueGetter: ({ data }) => data?.receivedAt ?? '',
      valueFormatter: ({ value }) => formatStamp(String(value), zone, language),
    },
    {
      headerName: t('quality.file'),
      flex: 2,
      minWidth: 130,
      valueGetter: ({ data }) =>
        data === undefined ? '' : data.member === null ? data.fileName : `${data.fileName} › ${data.member}`,
      tooltipValueGetter: ({ value }) => String(value),
      cellClass: 'strong',
    },
    {
      headerName: t('quality.format'),
      width: 108,
      valueGetter: ({ data }) => (data === undefined ? '' : t(`format.${data.format}`)),
    },
    {
      headerName: t('quality.function'),
      width: 110,
      valueGetter: ({ data }) => (data === undefined ? '' : t(`function.${data.function}`)),
      tooltipValueGetter: ({ value }) => String(value),
    },
    { headerName: t('quality.carrier'), width: 92, valueGetter: ({ data }) => data?.carrier ?? '–' },
    count('passengers', 'quality.passengers'),
    count('crew', 'quality.crew'),
    count('bookings', 'quality.bookings'),
    {
      headerName: t('quality.remarks'),
      width: 100,
      type: 'rightAligned',
      valueGetter: ({ data }) =>
        data === undefined ? 0 : data.severities.error + data.severities.warning + data.severities.info,
      tooltipValueGetter: ({ data }) =>
        data === undefined
          ? ''
          : (['error', 'warning', 'info'] as const)
              .map((severity) => `${t(`diagnostics.${severity}`)}: ${data.severities[severity]}`)
              .join(' · '),
    },
    {
      headerName: t('quality.flights'),
      flex: 2,
      minWidth: 130,
      valueGetter: ({ data }) => data?.flights.map((flight) => flightName(flight, language)).join(', ') ?? '',
      tooltipValueGetter: ({ value }) => String(value),
    },
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
