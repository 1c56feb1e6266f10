import type { ColDef } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import type { Language } from '../../../shared/catalogue/languages.ts';
import type { AgencyView } from '../../core/calls/agencies.ts';
import { agencyName, fieldText } from './agency-words.ts';

/** An agency with what waits for it. */
export interface AgencyListRow extends AgencyView {
  readonly waits: boolean;
}

/** Columns of the table of agencies. */
export function agencyColumns(t: TFunction, language: Language): readonly ColDef<AgencyListRow>[] {
  const said = (
    field: 'kind' | 'leads' | 'joins' | 'powers',
  ): Pick<ColDef<AgencyListRow>, 'valueGetter' | 'tooltipValueGetter'> => {
    const text = (data: AgencyListRow | undefined) => {
      if (data === undefined) return '';
      return field === 'kind' || isLawAgency(data.row.id) ? fieldText(t, data.row, field, language) : '–';
    };
    return { valueGetter: ({ data }) => text(data), tooltipValueGetter: ({ data }) => text(data) };
  };
  return [
    {
      headerName: t('officer.agency'),
      flex: 2,
      minWidth: 170,
      valueGetter: ({ data }) => (data === undefined ? '' : agencyName(t, data.row, language)),
      cellClass: 'strong',
    },
    {
      headerName: t('agencies.letters'),
      width: 150,
      valueGetter: ({ data }) =>
        data === undefined || !isLawAgency(data.row.id)
          ? '–'
          : (data.row.words?.letters ?? t(`attendee.short.${data.row.id}`)),
    },
    { headerName: t('agencies.kind'), width: 170, ...said('kind') },
    { headerName: t('agencies.leads'), flex: 2, minWidth: 140, ...said('leads') },
    { headerName: t('agencies.joins'), flex: 2, minWidth: 120, ...said('joins') },
    { headerName: t('agencies.powers'), flex: 3, minWidth: 180, ...said('powers') },
    { headerName: t('agencies.officers'), width: 95, valueGetter: ({ data }) => data?.officers ?? 0 },
    {
      headerName: t('agencies.state'),
      width: 150,
      valueGetter: ({ data }) =>
        data === undefined ? '' : t(data.waits ? 'agencies.state.waits' : `agencies.state.${data.row.state}`),
    },
  ];
}
