import type { ColDef } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import { CASE_STATES } from '../../../shared/casework/case.ts';
import type { Language } from '../../../shared/catalogue/languages.ts';
import { OUTCOMES } from '../../../shared/screening/outcome.ts';
import type { ListedCase } from '../../core/calls/cases.ts';
import { readableName } from '../traveller/person-text.ts';
import { protectedText } from '../traveller/protected-text.ts';
import { formatStamp } from '../ui/format.ts';
import { TravellerMark } from '../ui/traveller-mark.tsx';
import { TravellerName } from '../ui/traveller-name.tsx';

/** A case with the names of its owner and its flight. */
export type CaseRow = ListedCase & { readonly ownerName: string; readonly flightName: string };

/** Columns of the list of cases; the latest first. */
export function caseColumns(t: TFunction, language: Language, zone: string): readonly ColDef<CaseRow>[] {
  return [
    { headerName: t('cases.id'), width: 136, valueGetter: ({ data }) => data?.id ?? '', cellClass: 'mono' },
    {
      headerName: t('cases.outcome'),
      width: 160,
      valueGetter: ({ data }) => (data === undefined ? 0 : OUTCOMES.indexOf(data.outcomeAtOpening)),
      tooltipValueGetter: ({ data }) => (data?.handling === 'safeguard' ? t('protect.meet') : ''),
      cellRenderer: ({ data }: { data?: CaseRow }) =>
        data === undefined ? null : <TravellerMark outcome={data.outcomeAtOpening} handling={data.handling} word />,
    },
    {
      headerName: t('cases.traveller'),
      flex: 1,
      minWidth: 204,
      valueGetter: ({ data }) => (data === undefined ? '' : nameText(t, data)),
      tooltipValueGetter: ({ data }) => (data === undefined ? '' : nameText(t, data)),
      cellRenderer: ({ data }: { data?: CaseRow }) =>
        data === undefined ? null : <TravellerName immunity={data.immunity}>{nameText(t, data)}</TravellerName>,
      cellClass: 'strong',
    },
    { headerName: t('cases.flight'), width: 184, valueGetter: ({ data }) => data?.flightName ?? '' },
    {
      headerName: t('cases.state'),
      width: 124,
      valueGetter: ({ data }) => (data === undefined ? 0 : CASE_STATES.indexOf(data.state)),
      valueFormatter: ({ data }) => (data === undefined ? '' : stateText(t, data)),
      tooltipValueGetter: ({ data }) => (data === undefined ? '' : stateText(t, data)),
    },
    {
      headerName: t('cases.basis'),
      width: 92,
      valueGetter: ({ data }) => (data === undefined ? '' : t(`basis.${data.basis}`)),
    },
    {
      headerName: t('cases.owner'),
      flex: 1,
      minWidth: 180,
      valueGetter: ({ data }) => data?.ownerName ?? '',
    },
    {
      headerName: t('cases.result'),
      width: 112,
      valueGetter: ({ data }) =>
        data?.result == null ? '–' : t(protectedText(data.handling, `result.${data.result}`)),
    },
    {
      headerName: t('cases.opened'),
      width: 122,
      sort: 'desc',
      valueGetter: ({ data }) => data?.openedAt ?? '',
      valueFormatter: ({ value }) => formatStamp(String(value), zone, language),
    },
  ];
}

/** Nobody to protect is called selected. */
function stateText(t: TFunction, { handling, state }: CaseRow): string {
  return t(protectedText(handling, `case-state.${state}`));
}

function nameText(t: TFunction, { travellerName }: CaseRow): string {
  return readableName(travellerName) || t('cases.no-name');
}
