import type { ColDef } from 'ag-grid-community';
import type { Language } from '../../../shared/catalogue/languages.ts';
import { OUTCOMES } from '../../../shared/screening/outcome.ts';
import type { DashboardRow } from '../../core/calls/dashboard-views.ts';
import { lengthText } from '../pictures/length-text.ts';
import { listedName } from '../traveller/person-text.ts';
import { column } from '../ui/column.ts';
import { formatStamp } from '../ui/format.ts';
import type { TFunction } from '../ui/texts.ts';
import { TravellerMark } from '../ui/traveller-mark.tsx';
import { TravellerName } from '../ui/traveller-name.tsx';

/** Columns of the people behind a figure, in the order in which they are given. */
export function figureColumns(
  t: TFunction,
  language: Language,
  zone: string,
  flightName: (flight: string) => string,
): readonly ColDef<DashboardRow>[] {
  const heading = (name: string) => t(`dashboard.rows.column.${name}`);
  return [
    column(heading('traveller'), { flex: 1, minWidth: 180 }, (row) => nameText(t, row), {
      tooltipValueGetter: ({ data }) => (data === undefined ? '' : nameText(t, data)),
      cellRenderer: ({ data }: { data?: DashboardRow }) =>
        data === undefined ? null : <TravellerName marks={data}>{nameText(t, data)}</TravellerName>,
      cellClass: 'strong',
    }),
    column(heading('flight'), { flex: 1, minWidth: 180 }, (row) => flightName(row.flight)),
    column(heading('level'), 130, (row) => (row.level === null ? -1 : OUTCOMES.indexOf(row.level)), {
      cellRenderer: ({ data }: { data?: DashboardRow }) =>
        data === undefined || (data.level === null && data.handling !== 'safeguard') ? null : (
          <TravellerMark outcome={data.level ?? 'clear'} handling={data.handling} word />
        ),
    }),
    column(heading('case'), 150, (row) => row.case ?? '', { cellClass: 'mono' }),
    column(heading('at'), 150, (row) => row.at ?? '', {
      valueFormatter: ({ value }) => (value === '' ? '–' : formatStamp(String(value), zone, language)),
    }),
    column(heading('minutes'), 110, (row) => row.minutes ?? -1, {
      type: 'rightAligned',
      valueFormatter: ({ value }) => (Number(value) < 0 ? '–' : lengthText(t, Number(value))),
    }),
    column(heading('result'), { flex: 1, minWidth: 140 }, (row) =>
      row.result === null ? '–' : t(`result.${row.result}`),
    ),
  ];
}

function nameText(t: TFunction, { name }: DashboardRow): string {
  return name === '' ? t('dashboard.rows.no-name') : listedName(t, name);
}
