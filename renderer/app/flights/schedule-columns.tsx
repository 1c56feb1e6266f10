import type { ColDef } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import type { Language } from '../../../shared/catalogue/languages.ts';
import { ALWAYS, type ScheduledFlight } from '../../../shared/schedule/schedule.ts';
import { formatDate, formatFlight, formatRoute } from '../ui/format.ts';
import { flightSearchText } from './flight-texts.ts';

/** Columns of the schedule. */
export function scheduleColumns(t: TFunction, language: Language): readonly ColDef<ScheduledFlight>[] {
  return [
    {
      headerName: t('schedule.field.flight'),
      width: 150,
      sort: 'asc',
      valueGetter: ({ data }) => (data === undefined ? '' : formatFlight(data)),
      getQuickFilterText: ({ data }) => flightSearchText(data),
      cellClass: 'strong',
    },
    {
      headerName: t('flights.route'),
      width: 120,
      valueGetter: ({ data }) => (data === undefined ? '' : formatRoute(data)),
    },
    { headerName: t('schedule.field.departure'), field: 'departure', width: 110 },
    {
      headerName: t('schedule.field.arrival'),
      width: 120,
      valueGetter: ({ data }) =>
        data === undefined || data.arrival === null
          ? '–'
          : `${data.arrival}${data.arrivalDay === 0 ? '' : ` +${data.arrivalDay}`}`,
    },
    {
      headerName: t('schedule.field.days'),
      width: 230,
      valueGetter: ({ data }) =>
        data === undefined
          ? ''
          : data.days.every((flies) => flies)
            ? t('schedule.daily')
            : data.days.flatMap((flies, at) => (flies ? [t(`schedule.day.${at + 1}`)] : [])).join(' '),
    },
    {
      headerName: t('schedule.season'),
      flex: 1,
      minWidth: 200,
      valueGetter: ({ data }) => (data === undefined ? '' : `${data.from} ${data.to ?? ''}`),
      valueFormatter: ({ data }) => (data === undefined ? '' : seasonText(t, data, language)),
    },
  ];
}

function seasonText(t: TFunction, row: ScheduledFlight, language: Language): string {
  const from = row.from === ALWAYS ? null : formatDate(row.from, language);
  const to = row.to === null ? null : formatDate(row.to, language);
  if (from === null) return to === null ? t('schedule.always') : t('schedule.until', { to });
  return to === null ? t('schedule.from-on', { from }) : t('schedule.from-to', { from, to });
}
