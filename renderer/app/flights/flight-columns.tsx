import type { ColDef, ValueFormatterParams } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import type { Language } from '../../../shared/catalogue/languages.ts';
import { OUTCOMES } from '../../../shared/screening/outcome.ts';
import type { FlightRow } from '../../core/calls/flight-views.ts';
import { formatFlight, formatRoute } from '../ui/format.ts';
import { OutcomeMark } from '../ui/outcome-mark.tsx';
import { flightSearchText, stateText, timeText } from './flight-texts.ts';
import { timeOrder } from './time-order.ts';

/** Columns of the flights table. */
export function flightColumns(t: TFunction, language: Language): readonly ColDef<FlightRow>[] {
  return [
    {
      headerName: t('flights.flight'),
      width: 90,
      valueGetter: ({ data }) => (data === undefined ? '' : formatFlight(data.leg)),
      getQuickFilterText: ({ data }) => flightSearchText(data.leg),
      cellClass: 'strong',
    },
    {
      headerName: t('flights.route'),
      width: 92,
      valueGetter: ({ data }) => (data === undefined ? '' : formatRoute(data.leg)),
    },
    {
      headerName: t('flights.movement'),
      width: 118,
      valueGetter: ({ data }) => (data === undefined ? '' : t(`movement.${data.movement}`)),
    },
    {
      headerName: t('flights.departure'),
      width: 152,
      sort: 'asc',
      valueGetter: ({ data }) => timeOrder(data?.times.departure),
      tooltipValueGetter: ({ data }) => timeText(t, data?.times.departure, language),
      valueFormatter: ({ data }) => timeText(t, data?.times.departure, language),
    },
    {
      headerName: t('flights.arrival'),
      width: 152,
      valueGetter: ({ data }) => timeOrder(data?.times.arrival),
      tooltipValueGetter: ({ data }) => timeText(t, data?.times.arrival, language),
      valueFormatter: ({ data }) => timeText(t, data?.times.arrival, language),
    },
    {
      headerName: t('flights.state'),
      flex: 1,
      minWidth: 176,
      valueGetter: ({ data }) => (data === undefined ? '' : stateText(t, data)),
      cellClass: ({ data }) => (data?.late === true ? 'strong' : data?.state === 'no-data' ? 'faint' : ''),
    },
    {
      headerName: t('flights.travellers'),
      width: 98,
      type: 'rightAligned',
      valueGetter: ({ data }) => data?.travellers ?? 0,
      valueFormatter: sentCount,
    },
    {
      headerName: t('flights.crew'),
      width: 84,
      type: 'rightAligned',
      valueGetter: ({ data }) => data?.crew ?? 0,
      // A flight has crew: none means that no message named them.
      valueFormatter: ({ value }) => (value === 0 ? '–' : String(value)),
      tooltipValueGetter: ({ value }) => (value === 0 ? t('flights.crew-not-sent') : null),
    },
    {
      headerName: t('flights.flagged'),
      width: 122,
      valueGetter: ({ data }) =>
        data === undefined ? 0 : data.byOutcome.intercept * 1e8 + data.byOutcome.inspect * 1e4 + data.byOutcome.watch,
      cellRenderer: ({ data }: { data?: FlightRow }) => (data === undefined ? null : <FlaggedCell row={data} />),
    },
    {
      headerName: t('flights.channels'),
      width: 108,
      valueGetter: ({ data }) => data?.channels.map((channel) => t(`channel.${channel}`)).join(' + ') ?? '',
    },
    {
      headerName: t('flights.messages'),
      width: 96,
      type: 'rightAligned',
      valueGetter: ({ data }) => data?.messages ?? 0,
    },
  ];
}

/** For a flight without data the number of people is unknown, not zero. */
function sentCount({ data, value }: ValueFormatterParams<FlightRow, number>): string {
  return data?.state === 'no-data' ? '–' : String(value ?? 0);
}

function FlaggedCell({ row }: { readonly row: FlightRow }) {
  const shown = OUTCOMES.filter((outcome) => outcome !== 'clear' && row.byOutcome[outcome] > 0).reverse();
  return (
    <span className="flagged-cell">
      {shown.length === 0 ? <span className="faint">–</span> : null}
      {shown.map((outcome) => (
        <OutcomeMark key={outcome} outcome={outcome}>
          <span>{row.byOutcome[outcome]}</span>
        </OutcomeMark>
      ))}
    </span>
  );
}
