import type { ColDef } from 'ag-grid-community';
import type { TFunction } from 'i18next';
import type { Language } from '../../../shared/catalogue/languages.ts';
import type { AccountView } from '../../core/calls/accounts.ts';
import { formatStamp } from '../ui/format.ts';

/** Columns of the table of officers, in order of their numbers. */
export function officerColumns(t: TFunction, language: Language, zone: string): readonly ColDef<AccountView>[] {
  const stamp = (at: string) => formatStamp(at, zone, language);
  return [
    { headerName: t('accounts.number'), width: 100, valueGetter: ({ data }) => data?.id ?? '', cellClass: 'mono' },
    {
      headerName: t('accounts.name'),
      flex: 2,
      minWidth: 170,
      valueGetter: ({ data }) => data?.name ?? '',
      cellClass: 'strong',
    },
    {
      headerName: t('officer.agency'),
      width: 150,
      valueGetter: ({ data }) => (data === undefined ? '' : t(`agency.${data.agency}`)),
    },
    {
      headerName: t('officer.role'),
      width: 130,
      valueGetter: ({ data }) => (data === undefined ? '' : t(`role.${data.role}`)),
    },
    {
      headerName: t('accounts.duties'),
      width: 220,
      valueGetter: ({ data }) =>
        [data?.controlOfficer ? t('accounts.duty.control') : '', data?.secondLine ? t('accounts.duty.second-line') : '']
          .filter((duty) => duty !== '')
          .join(', ') || '–',
    },
    {
      headerName: t('accounts.state'),
      flex: 2,
      minWidth: 190,
      valueGetter: ({ data }) => (data === undefined ? '' : stateText(t, data, stamp)),
      tooltipValueGetter: ({ data }) => (data === undefined ? '' : stateText(t, data, stamp)),
    },
    {
      headerName: t('accounts.last'),
      width: 150,
      valueGetter: ({ data }) => (data?.signIns[0] === undefined ? t('accounts.never') : stamp(data.signIns[0].at)),
    },
  ];
}

function stateText(t: TFunction, account: AccountView, stamp: (at: string) => string): string {
  if (account.state === 'suspended') return t('accounts.state.suspended');
  if (!account.hasPassphrase) return t('accounts.state.no-passphrase');
  if (account.waitUntil !== null) return t('accounts.state.waits', { at: stamp(account.waitUntil) });
  return t(account.mustChange ? 'accounts.state.must-change' : 'accounts.state.active');
}
