import type { ColDef } from 'ag-grid-community';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { FlightView } from '../../core/calls/flight-views.ts';
import { messagePath } from '../addresses.ts';
import { useSession } from '../frame/use-session.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatLocal, formatStamp } from '../ui/format.ts';
import { Grid } from '../ui/grid.tsx';
import { useLanguage } from '../ui/use-language.ts';

type Row = FlightView['messages'][number];

/** Every message about the flight in the order of their effect. Each opens next to its raw text. */
export function FlightMessages({ view }: { readonly view: FlightView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const { zone } = useSession();
  const columns = useMemo<readonly ColDef<Row>[]>(
    () => [
      {
        headerName: t('flight.message.prepared'),
        width: 184,
        valueGetter: ({ data }) => data?.prepared ?? '',
        valueFormatter: ({ data }) => (data?.prepared == null ? '–' : formatLocal(data.prepared, language)),
      },
      {
        headerName: t('flight.message.received'),
        width: 150,
        valueGetter: ({ data }) => data?.receivedAt ?? '',
        valueFormatter: ({ value }) => (value === '' ? '–' : formatStamp(String(value), zone ?? 'UTC', language)),
      },
      {
        headerName: t('flight.message.format'),
        width: 120,
        valueGetter: ({ data }) => (data === undefined ? '' : t(`format.${data.format}`)),
      },
      {
        headerName: t('flight.message.function'),
        width: 190,
        valueGetter: ({ data }) => (data === undefined ? '' : t(`function.${data.function}`)),
      },
      {
        headerName: t('flight.message.part'),
        width: 112,
        valueGetter: ({ data }) =>
          data?.part == null
            ? ''
            : t(data.part.final ? 'flight.message.part-last' : 'flight.message.part-of', { number: data.part.number }),
      },
      { headerName: t('flights.travellers'), field: 'travellers', width: 110, type: 'rightAligned' },
      {
        headerName: t('flight.message.reference'),
        width: 140,
        valueGetter: ({ data }) => data?.reference ?? '',
        cellClass: 'mono',
      },
      { headerName: t('flight.message.file'), flex: 1, minWidth: 160, field: 'fileName', tooltipField: 'fileName' },
    ],
    [t, language, zone],
  );
  if (view.messages.length === 0)
    return <EmptyState fill title={t('flights.no-data')} hint={t('flights.no-data.hint')} />;
  return (
    <Grid
      label={t('flights.messages')}
      rows={view.messages}
      columns={columns}
      rowId={(row) => row.id}
      onOpen={(row) => navigate(messagePath(row.id))}
    />
  );
}
