import type { ColDef } from 'ag-grid-community';
import type { Language } from '../../../shared/catalogue/languages.ts';
import type { AccountView } from '../../core/calls/accounts.ts';
import { column } from '../ui/column.ts';
import { formatStamp } from '../ui/format.ts';
import type { TFunction } from '../ui/texts.ts';

/** Columns of the table of officers, in order of their numbers. */
export function officerColumns(t: TFunction, language: Language, zone: string): readonly ColDef<AccountView>[] {
  const stamp = (at: string) => formatStamp(at, zone, language);
  return [
    column(t('accounts.number'), 100, (row) => row.id, { cellClass: 'mono' }),
    column(t('accounts.name'), { flex: 2, minWidth: 170 }, (row) => row.name, { cellClass: 'strong' }),
    column(t('officer.agency'), 150, (row) => t(`agency.${row.agency}`)),
    column(t('officer.role'), 130, (row) => t(`role.${row.role}`)),
    column(
      t('accounts.duties'),
      220,
      (row) =>
        [row.controlOfficer ? t('accounts.duty.control') : '', row.secondLine ? t('accounts.duty.second-line') : '']
          .filter((duty) => duty !== '')
          .join(', ') || '–',
    ),
    column(t('accounts.state'), { flex: 2, minWidth: 190 }, (row) => stateText(t, row, stamp), {
      tooltipValueGetter: ({ data }) => (data === undefined ? '' : stateText(t, data, stamp)),
    }),
    column(t('accounts.last'), 150, (row) =>
      row.signIns[0] === undefined ? t('accounts.never') : stamp(row.signIns[0].at),
    ),
  ];
}

function stateText(t: TFunction, account: AccountView, stamp: (at: string) => string): string {
  if (account.state === 'suspended') return t('accounts.state.suspended');
  if (!account.hasPassphrase) return t('accounts.state.no-passphrase');
  if (account.waitUntil !== null) return t('accounts.state.waits', { at: stamp(account.waitUntil) });
  return t(account.mustChange ? 'accounts.state.must-change' : 'accounts.state.active');
}
