import type { ColDef } from 'ag-grid-community';
import { shownTags } from '../../../shared/flight/bag-tags.ts';
import type { AirlineSeat } from '../../core/calls/airline.ts';
import { column } from '../ui/column.ts';
import type { TFunction } from '../ui/texts.ts';

/** A seat with its index in the table, which is its only unique key. */
export interface SeatRow extends AirlineSeat {
  readonly at: number;
}

/** Columns of the table of seats. The core orders them by seat. */
export function seatColumns(t: TFunction): readonly ColDef<SeatRow>[] {
  return [
    column(t('travellers.seat'), 90, (row) => row.seat ?? '–', { cellClass: 'strong' }),
    column(t('travellers.type'), 130, (row) => t(`traveller-type.${row.kind}`)),
    column(t('travellers.status'), 150, (row) => t(`travel-status.${row.status}`)),
    column(t('airline.boarding'), 110, (row) => row.boardingNumber ?? '–'),
    column(t('travellers.bags'), 90, (row) => row.bags.count ?? '–', { type: 'rightAligned' }),
    column(t('airline.weight'), 110, (row) => row.bags.weightKg ?? '–', { type: 'rightAligned' }),
    column(t('airline.tags'), { flex: 1, minWidth: 160 }, (row) => shownTags(row.bags.tags).join(' ') || '–', {
      tooltipValueGetter: ({ data }) => shownTags(data?.bags.tags ?? []).join(' '),
      cellClass: 'mono',
    }),
  ];
}
