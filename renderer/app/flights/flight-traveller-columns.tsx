import type { ColDef } from 'ag-grid-community';
import type { Language } from '../../../shared/catalogue/languages.ts';
import type { PutByOfficer } from '../../../shared/flight/assigned-messages.ts';
import { OUTCOMES } from '../../../shared/screening/outcome.ts';
import type { FlightTravellerRow } from '../../core/calls/flight-views.ts';
import { listedName } from '../traveller/person-text.ts';
import { column } from '../ui/column.ts';
import { countryName, formatDate } from '../ui/format.ts';
import type { TFunction } from '../ui/texts.ts';
import { TravellerMark } from '../ui/traveller-mark.tsx';
import { TravellerName } from '../ui/traveller-name.tsx';

/** Columns of the table of travellers on a flight; most severe first. `putBy`: names who put somebody on the flight; null where nobody was. */
export function flightTravellerColumns(
  t: TFunction,
  language: Language,
  putBy: ((put: PutByOfficer) => string) | null,
): readonly ColDef<FlightTravellerRow>[] {
  const dash = (value: string | number | null | undefined) => value ?? '–';
  return [
    column(
      t('travellers.outcome'),
      186,
      (row) => OUTCOMES.indexOf(row.outcome) * 1000 + Math.max(...Object.values(row.scores)),
      {
        sort: 'desc',
        cellRenderer: ({ data }: { data?: FlightTravellerRow }) =>
          data === undefined ? null : <TravellerMark outcome={data.outcome} handling={data.handling} word />,
      },
    ),
    column(t('travellers.joint'), 92, (row) => row.scores.joint ?? 0, { type: 'rightAligned' }),
    column(t('travellers.name'), { flex: 2, minWidth: 190 }, (row) => nameText(t, row), {
      tooltipValueGetter: ({ data }) => (data === undefined ? '' : nameText(t, data)),
      cellClass: 'strong',
      cellRenderer: ({ data }: { data?: FlightTravellerRow }) =>
        data === undefined ? null : <TravellerName marks={data}>{nameText(t, data)}</TravellerName>,
    }),
    column(t('travellers.status'), 130, (row) => statusText(t, row), {
      tooltipValueGetter: ({ data }) => (data === undefined ? '' : statusText(t, data)),
    }),
    column(t('travellers.sex'), 66, (row) => (row.sex == null ? '–' : t(`sex.short.${row.sex}`))),
    column(t('travellers.born'), 118, (row) => row.dateOfBirth ?? '', {
      valueFormatter: ({ value }) => (value === '' ? '–' : formatDate(String(value), language)),
    }),
    column(t('travellers.nationality'), 125, (row) =>
      row.nationality == null ? '–' : countryName(row.nationality, language),
    ),
    column(t('travellers.document'), 110, (row) => dash(row.document), { cellClass: 'mono' }),
    column(t('travellers.seat'), 66, (row) => dash(row.seat)),
    column(t('travellers.locator'), 108, (row) => dash(row.locator), { cellClass: 'mono' }),
    column(t('travellers.bags'), 82, (row) => dash(row.bags), { type: 'rightAligned' }),
    column(t('travellers.movement'), 130, (row) => t(`movement.${row.movement}`)),
    column(t('travellers.type'), 120, (row) => t(`traveller-type.${row.type}`)),
    column(t('travellers.channels'), 110, (row) => row.channels.map((channel) => t(`channel.${channel}`)).join(' + ')),
    ...(putBy === null
      ? []
      : [
          column<FlightTravellerRow>(t('flight.message.assigned'), 260, ({ put }) => (put === null ? '' : putBy(put)), {
            tooltipValueGetter: ({ data }) => (data == null || data.put === null ? '' : putBy(data.put)),
          }),
        ]),
  ];
}

/** Booked, checked in, boarded …, and a state's answer. */
function statusText(t: TFunction, row: FlightTravellerRow): string {
  const status = t(`travel-status.${row.status}`);
  return row.reply === null ? status : `${status} · ${t(`sources.reply.${row.reply}`)}`;
}

function nameText(t: TFunction, { name, masked }: FlightTravellerRow): string {
  return listedName(t, name, masked);
}
