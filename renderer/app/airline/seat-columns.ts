import type { ColDef } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import type { AirlineSeat } from '../../core/calls/airline.ts';

/** A seat with its index in the table, which is its only unique key. */
export interface SeatRow extends AirlineSeat {
  readonly at: number;
}

/** Columns of the table of seats. The core orders them by seat. */
export function seatColumns(t: TFunction): readonly ColDef<SeatRow>[] {
  return [
    { headerName: t('travellers.seat'), width: 90, valueGetter: ({ data }) => data?.seat ?? '–', cellClass: 'strong' },
    {
      headerName: t('travellers.type'),
      width: 130,
      valueGetter: ({ data }) => (data === undefined ? '' : t(`traveller-type.${data.kind}`)),
    },
    {
      headerName: t('travellers.status'),
      width: 150,
      valueGetter: ({ data }) => (data === undefined ? '' : t(`travel-status.${data.status}`)),
    },
    { headerName: t('airline.boarding'), width: 110, valueGetter: ({ data }) => data?.boardingNumber ?? '–' },
    {
      headerName: t('travellers.bags'),
      width: 90,
      type: 'rightAligned',
      valueGetter: ({ data }) => data?.bags.count ?? '–',
    },
    {
      headerName: t('airline.weight'),
      width: 110,
      type: 'rightAligned',
      valueGetter: ({ data }) => data?.bags.weightKg ?? '–',
    },
    {
      headerName: t('airline.tags'),
      flex: 1,
      minWidth: 160,
      valueGetter: ({ data }) => data?.bags.tags.join(' ') || '–',
      tooltipValueGetter: ({ data }) => data?.bags.tags.join(' ') ?? '',
      cellClass: 'mono',
    },
  ];
}
