import type { ColDef } from 'ag-grid-community';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { FlightView } from '../../core/calls/flight-views.ts';
import { messagePath } from '../addresses.ts';
import { useSession } from '../frame/use-session.ts';
import { column } from '../ui/column.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatLocal, formatStamp } from '../ui/format.ts';
import { Grid } from '../ui/grid.tsx';
import { officerName } from '../ui/officer-texts.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';

type Row = FlightView['messages'][number];

/** Every message about the flight in the order of their effect. Each opens next to its raw text. */
export function FlightMessages({ view }: { readonly view: FlightView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const session = useSession();
  const { zone } = session;
  const { decisions } = view;
  const columns = useMemo<readonly ColDef<Row>[]>(
    () => [
      column(t('flight.message.prepared'), 184, (row) => row.prepared ?? '', {
        valueFormatter: ({ data }) => (data?.prepared == null ? '–' : formatLocal(data.prepared, language)),
      }),
      column(t('flight.message.received'), 150, (row) => row.receivedAt ?? '', {
        valueFormatter: ({ value }) => (value === '' ? '–' : formatStamp(String(value), zone ?? 'UTC', language)),
      }),
      column(t('flight.message.format'), 120, (row) => t(`format.${row.format}`)),
      column(t('flight.message.function'), 190, (row) => t(`function.${row.function}`)),
      column(t('flight.message.part'), 112, (row) =>
        row.part == null
          ? ''
          : t(row.part.final ? 'flight.message.part-last' : 'flight.message.part-of', { number: row.part.number }),
      ),
      { headerName: t('flights.travellers'), field: 'travellers', width: 110, type: 'rightAligned' },
      column(t('flight.message.reference'), 140, (row) => row.reference, { cellClass: 'mono' }),
      { headerName: t('flight.message.file'), flex: 1, minWidth: 160, field: 'fileName', tooltipField: 'fileName' },
      ...(decisions.some(({ kind }) => kind === 'assign')
        ? [
            column<Row>(t('flight.message.assigned'), 190, ({ id }) => {
              const decision = decisions.find((each) => each.kind === 'assign' && each.message === id);
              return decision === undefined ? '' : officerName(t, session, decision.officer);
            }),
          ]
        : []),
    ],
    [t, language, zone, session, decisions],
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
