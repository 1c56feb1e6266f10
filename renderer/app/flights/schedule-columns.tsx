import type { ColDef } from 'ag-grid-community';
import type { Language } from '../../../shared/catalogue/languages.ts';
import { ALWAYS, type ScheduledFlight } from '../../../shared/schedule/schedule.ts';
import { column } from '../ui/column.ts';
import { formatDate, formatFlight, formatRoute } from '../ui/format.ts';
import type { TFunction } from '../ui/texts.ts';
import { flightSearchText } from './flight-texts.ts';

/** Columns of the schedule. */
export function scheduleColumns(t: TFunction, language: Language): readonly ColDef<ScheduledFlight>[] {
  return [
    column(t('schedule.field.flight'), 150, (row) => formatFlight(row), {
      sort: 'asc',
      getQuickFilterText: ({ data }) => flightSearchText(data),
      cellClass: 'strong',
    }),
    column(t('flights.route'), 120, (row) => formatRoute(row)),
    { headerName: t('schedule.field.departure'), field: 'departure', width: 110 },
    column(t('schedule.field.arrival'), 120, (row) =>
      row.arrival === null ? '–' : `${row.arrival}${row.arrivalDay === 0 ? '' : ` +${row.arrivalDay}`}`,
    ),
    column(t('schedule.field.days'), 230, (row) =>
      row.days.every((flies) => flies)
        ? t('schedule.daily')
        : row.days.flatMap((flies, at) => (flies ? [t(`schedule.day.${at + 1}`)] : [])).join(' '),
    ),
    column(t('schedule.season'), { flex: 1, minWidth: 200 }, (row) => `${row.from} ${row.to ?? ''}`, {
      valueFormatter: ({ data }) => (data === undefined ? '' : seasonText(t, data, language)),
    }),
  ];
}

function seasonText(t: TFunction, row: ScheduledFlight, language: Language): string {
  const from = row.from === ALWAYS ? null : formatDate(row.from, language);
  const to = row.to === null ? null : formatDate(row.to, language);
  if (from === null) return to === null ? t('schedule.always') : t('schedule.until', { to });
  return to === null ? t('schedule.from-on', { from }) : t('schedule.from-to', { from, to });
}
