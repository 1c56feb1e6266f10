import type { ColDef } from 'ag-grid-community';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import type { Language } from '../../../shared/catalogue/languages.ts';
import type { AgencyView } from '../../core/calls/agencies.ts';
import { column } from '../ui/column.ts';
import type { TFunction } from '../ui/texts.ts';
import { agencyName, fieldText } from './agency-words.ts';

/** An agency with what waits for it. */
export interface AgencyListRow extends AgencyView {
  readonly waits: boolean;
}

/** Columns of the table of agencies. */
export function agencyColumns(t: TFunction, language: Language): readonly ColDef<AgencyListRow>[] {
  const said = (field: 'kind' | 'leads' | 'joins' | 'powers', width: Parameters<typeof column>[1]) => {
    const text = ({ row }: AgencyListRow) =>
      field === 'kind' || isLawAgency(row.id) ? fieldText(t, row, field, language) : '–';
    return column(t(`agencies.${field}`), width, text, {
      tooltipValueGetter: ({ data }) => (data === undefined ? '' : text(data)),
    });
  };
  return [
    column(t('officer.agency'), { flex: 2, minWidth: 170 }, ({ row }) => agencyName(t, row, language), {
      cellClass: 'strong',
    }),
    column(t('agencies.letters'), 150, ({ row }) =>
      isLawAgency(row.id) ? (row.words?.letters ?? t(`attendee.short.${row.id}`)) : '–',
    ),
    said('kind', 170),
    said('leads', { flex: 2, minWidth: 140 }),
    said('joins', { flex: 2, minWidth: 120 }),
    said('powers', { flex: 3, minWidth: 180 }),
    column(t('agencies.officers'), 95, ({ officers }) => officers),
    column(t('agencies.state'), 150, ({ waits, row }) =>
      t(waits ? 'agencies.state.waits' : `agencies.state.${row.state}`),
    ),
  ];
}
