import { IconPhoneIncoming } from '@tabler/icons-react';
import type { ColDef, ValueFormatterParams } from 'ag-grid-community';
import type { Language } from '../../../shared/catalogue/languages.ts';
import { OUTCOMES } from '../../../shared/screening/outcome.ts';
import type { FlightRow } from '../../core/calls/flight-views.ts';
import { column } from '../ui/column.ts';
import { formatFlight, formatRoute } from '../ui/format.ts';
import { OutcomeMark } from '../ui/outcome-mark.tsx';
import type { TFunction } from '../ui/texts.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { flightSearchText, stateText, timeText } from './flight-texts.ts';
import { timeOrder } from './time-order.ts';

/** Columns of the flights table. `pinned`: what the lookouts say that are pinned to a flight. */
export function flightColumns(
  t: TFunction,
  language: Language,
  pinned: (row: FlightRow) => readonly string[],
): readonly ColDef<FlightRow>[] {
  return [
    column(t('flights.flight'), 90, (row) => formatFlight(row.leg), {
      getQuickFilterText: ({ data }) => flightSearchText(data.leg),
      cellClass: 'strong',
    }),
    column(t('flights.route'), 92, (row) => formatRoute(row.leg)),
    column(t('flights.movement'), 118, (row) => t(`movement.${row.movement}`)),
    column(t('flights.departure'), 152, (row) => timeOrder(row.times.departure), {
      sort: 'asc',
      tooltipValueGetter: ({ data }) => timeText(t, data?.times.departure, language),
      valueFormatter: ({ data }) => timeText(t, data?.times.departure, language),
    }),
    column(t('flights.arrival'), 152, (row) => timeOrder(row.times.arrival), {
      tooltipValueGetter: ({ data }) => timeText(t, data?.times.arrival, language),
      valueFormatter: ({ data }) => timeText(t, data?.times.arrival, language),
    }),
    column(t('flights.state'), { flex: 1, minWidth: 170 }, (row) => stateText(t, row), {
      cellClass: ({ data }) => (data?.late === true ? 'strong' : data?.state === 'no-data' ? 'faint' : ''),
    }),
    column(t('flights.travellers'), 98, (row) => row.travellers ?? 0, {
      type: 'rightAligned',
      valueFormatter: sentCount,
    }),
    {
      headerName: t('flights.crew'),
      width: 84,
      type: 'rightAligned',
      valueGetter: ({ data }) => data?.crew ?? 0,
      // A flight has crew: none means that no message named them.
      valueFormatter: ({ value }) => (value === 0 ? '–' : String(value)),
      tooltipValueGetter: ({ value }) => (value === 0 ? t('flights.crew-not-sent') : null),
    },
    column(
      t('flights.flagged'),
      150,
      (row) => row.byOutcome.intercept * 1e8 + row.byOutcome.inspect * 1e4 + row.byOutcome.watch,
      {
        cellRenderer: ({ data }: { data?: FlightRow }) =>
          data === undefined ? null : <FlaggedCell row={data} lookouts={pinned(data)} />,
      },
    ),
    column(
      t('flights.channels'),
      108,
      (row) => row.channels.map((channel) => t(`channel.${channel}`)).join(' + ') ?? '',
    ),
    column(t('flights.messages'), 96, (row) => row.messages ?? 0, { type: 'rightAligned' }),
  ];
}

/** For a flight without data the number of people is unknown, not zero. */
function sentCount({ data, value }: ValueFormatterParams<FlightRow, number>): string {
  return data?.state === 'no-data' ? '–' : String(value ?? 0);
}

function FlaggedCell({ row, lookouts }: { readonly row: FlightRow; readonly lookouts: readonly string[] }) {
  const { t } = useTranslation();
  const shown = OUTCOMES.filter((outcome) => outcome !== 'clear' && row.byOutcome[outcome] > 0).reverse();
  return (
    <span className="flagged-cell">
      {shown.length === 0 && lookouts.length === 0 ? <span className="faint">–</span> : null}
      {shown.map((outcome) => (
        <OutcomeMark key={outcome} outcome={outcome}>
          <span>{row.byOutcome[outcome]}</span>
        </OutcomeMark>
      ))}
      {lookouts.length === 0 ? null : (
        <span
          className="lookout-mark"
          role="img"
          aria-label={t('flights.lookouts.mark', { count: lookouts.length })}
          title={lookouts.join('\n')}
        >
          <IconPhoneIncoming size={14} stroke={1.8} aria-hidden /> {lookouts.length}
        </span>
      )}
    </span>
  );
}
