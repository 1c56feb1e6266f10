import type { ColDef } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import type { Language } from '../../../shared/catalogue/languages.ts';
import { OUTCOMES } from '../../../shared/screening/outcome.ts';
import type { FlightTravellerRow } from '../../core/calls/flight-views.ts';
import { listedName } from '../traveller/person-text.ts';
import { countryName, formatDate } from '../ui/format.ts';
import { TravellerMark } from '../ui/traveller-mark.tsx';
import { TravellerName } from '../ui/traveller-name.tsx';

/** Columns of the table of travellers on a flight; most severe first. */
export function flightTravellerColumns(t: TFunction, language: Language): readonly ColDef<FlightTravellerRow>[] {
  const dash = (value: string | number | null | undefined) => value ?? '–';
  return [
    {
      headerName: t('travellers.outcome'),
      width: 186,
      sort: 'desc',
      valueGetter: ({ data }) =>
        data === undefined ? 0 : OUTCOMES.indexOf(data.outcome) * 1000 + Math.max(...Object.values(data.scores)),
      cellRenderer: ({ data }: { data?: FlightTravellerRow }) =>
        data === undefined ? null : <TravellerMark outcome={data.outcome} handling={data.handling} word />,
    },
    {
      headerName: t('travellers.joint'),
      width: 92,
      type: 'rightAligned',
      valueGetter: ({ data }) => data?.scores.joint ?? 0,
    },
    {
      headerName: t('travellers.name'),
      flex: 2,
      minWidth: 190,
      tooltipValueGetter: ({ data }) => (data === undefined ? '' : nameText(t, data)),
      valueGetter: ({ data }) => (data === undefined ? '' : nameText(t, data)),
      cellClass: 'strong',
      cellRenderer: ({ data }: { data?: FlightTravellerRow }) =>
        data === undefined ? null : <TravellerName immunity={data.immunity}>{nameText(t, data)}</TravellerName>,
    },
    {
      headerName: t('travellers.status'),
      width: 130,
      valueGetter: ({ data }) => statusText(t, data),
      tooltipValueGetter: ({ data }) => statusText(t, data),
    },
    {
      headerName: t('travellers.sex'),
      width: 66,
      valueGetter: ({ data }) => (data?.sex == null ? '–' : t(`sex.short.${data.sex}`)),
    },
    {
      headerName: t('travellers.born'),
      width: 118,
      valueGetter: ({ data }) => data?.dateOfBirth ?? '',
      valueFormatter: ({ value }) => (value === '' ? '–' : formatDate(String(value), language)),
    },
    {
      headerName: t('travellers.nationality'),
      width: 125,
      valueGetter: ({ data }) => (data?.nationality == null ? '–' : countryName(data.nationality, language)),
    },
    {
      headerName: t('travellers.document'),
      width: 110,
      valueGetter: ({ data }) => dash(data?.document),
      cellClass: 'mono',
    },
    { headerName: t('travellers.seat'), width: 66, valueGetter: ({ data }) => dash(data?.seat) },
    {
      headerName: t('travellers.locator'),
      width: 108,
      valueGetter: ({ data }) => dash(data?.locator),
      cellClass: 'mono',
    },
    { headerName: t('travellers.bags'), width: 82, type: 'rightAligned', valueGetter: ({ data }) => dash(data?.bags) },
    {
      headerName: t('travellers.movement'),
      width: 130,
      valueGetter: ({ data }) => (data === undefined ? '' : t(`movement.${data.movement}`)),
    },
    {
      headerName: t('travellers.type'),
      width: 120,
      valueGetter: ({ data }) => (data === undefined ? '' : t(`traveller-type.${data.type}`)),
    },
    {
      headerName: t('travellers.channels'),
      width: 110,
      valueGetter: ({ data }) => data?.channels.map((channel) => t(`channel.${channel}`)).join(' + ') ?? '',
    },
  ];
}

/** Booked, checked in, boarded …, and a state's answer. */
function statusText(t: TFunction, row: FlightTravellerRow | undefined): string {
  if (row === undefined) return '';
  const status = t(`travel-status.${row.status}`);
  return row.reply === null ? status : `${status} · ${t(`sources.reply.${row.reply}`)}`;
}

function nameText(t: TFunction, { name, masked }: FlightTravellerRow): string {
  return listedName(t, name, masked);
}
