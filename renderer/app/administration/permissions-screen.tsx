import { IconCheck } from '@tabler/icons-react';
import { ROLES, type Role } from '../../../shared/casework/case.ts';
import type { PermissionView } from '../../core/calls/permissions.ts';
import { useSession } from '../frame/use-session.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { Scrolling } from '../ui/scrolling.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { AdministrationHead } from './administration-head.tsx';

/** Those that concern persons most come first. */
const REACHES = ['traveller', 'flight', 'none'] as const satisfies readonly PermissionView['reach'][];
/** The roles of law-enforcement agencies, and the officers of an airline. */
const COLUMNS = [...ROLES, 'airline'] as const;
type Column = (typeof COLUMNS)[number];

/** Every permission by role, on one page, from the same rows that the core checks. The officer's own column is marked. */
export function PermissionsScreen() {
  const { t } = useTranslation();
  const { store, officer } = useSession();
  const { value: rows, failure, again } = useCall('permissions.list', {}, ['session']);
  const own: Column = officer.agency === 'airline' ? 'airline' : officer.role;
  return (
    <div className="screen">
      <AdministrationHead />
      {failure !== null && rows === null ? <FailureNote failure={failure} again={again} /> : null}
      {rows === null ? null : (
        <Scrolling className="permissions" aria-label={t('permissions.title')}>
          <p className="dim permissions-hint">{t(`permissions.hint.${store}`)}</p>
          <table className="permissions-table">
            <caption className="visually-hidden">{t('permissions.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('permissions.what')}</th>
                {COLUMNS.map((column) => (
                  <th key={column} scope="col" className={column === own ? 'own' : undefined}>
                    {t(column === 'airline' ? 'agency.airline' : `role.${column}`)}
                    {column === own ? <span className="permissions-own">{t('permissions.you')}</span> : null}
                  </th>
                ))}
                <th scope="col">{t('permissions.second')}</th>
              </tr>
            </thead>
            {REACHES.map((reach) => (
              <tbody key={reach}>
                <tr>
                  <th scope="rowgroup" colSpan={COLUMNS.length + 2} className="permissions-reach">
                    {t(`permissions.reach.${reach}`)}
                  </th>
                </tr>
                {rows
                  .filter((row) => row.reach === reach)
                  .map((row) => (
                    <tr key={row.permission}>
                      <th scope="row" title={row.permission}>
                        {t(`permission.${row.permission}`)}
                      </th>
                      {COLUMNS.map((column) => (
                        <td key={column} className={column === own ? 'own' : undefined}>
                          <Mark row={row} column={column} />
                        </td>
                      ))}
                      <td className="dim">{row.second === null ? '' : t(`permissions.second.${row.second}`)}</td>
                    </tr>
                  ))}
              </tbody>
            ))}
          </table>
          <p className="dim permissions-hint">{t('permissions.duty.hint')}</p>
        </Scrolling>
      )}
    </div>
  );
}

function Mark({ row, column }: { readonly row: PermissionView; readonly column: Column }) {
  const { t } = useTranslation();
  const may = column === 'airline' ? row.airline : row.roles.includes(column);
  if (may) return <IconCheck size={15} stroke={2} role="img" aria-label={t('permissions.yes')} />;
  if (column !== 'airline' && needsDuty(row, column))
    return <span className="permissions-duty">{t('permissions.duty')}</span>;
  return (
    <span className="faint">
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{t('permissions.no')}</span>
    </span>
  );
}

function needsDuty({ withDuty }: PermissionView, role: Role): boolean {
  return withDuty.includes(role);
}
