import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Action } from '../frame/actions-store.ts';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';

/** The parts of Administration in the order in which they are shown; a part is shown to whoever has its permission. */
const TABS = [
  { path: '/administration', label: 'administration.tab.reference', permission: 'reference.view' },
  { path: '/administration/officers', label: 'administration.tab.officers', permission: 'accounts.view' },
  { path: '/administration/permissions', label: 'administration.tab.permissions', permission: 'session' },
  { path: '/administration/backups', label: 'administration.tab.backups', permission: 'backup' },
  { path: '/administration/retention', label: 'administration.tab.retention', permission: 'retention.view' },
  { path: '/administration/audit', label: 'audit.title', permission: 'audit.view' },
  { path: '/administration/locking', label: 'administration.tab.locking', permission: 'session' },
  { path: '/administration/verify', label: 'administration.tab.verify', permission: 'store.verify' },
] as const;

/** The parts of Administration, under its heading; those the officer may use, and nothing where there is only one. */
export function AdministrationTabs() {
  const { t } = useTranslation();
  const [location, navigate] = useLocation();
  const { permissions } = useSession();
  const tabs = TABS.filter(({ permission }) => permissions.includes(permission));
  const current = TABS.findLast(({ path }) => location === path || location.startsWith(`${path}/`));
  const next = tabs[(tabs.findIndex(({ path }) => path === current?.path) + 1) % tabs.length];
  useActions([
    {
      id: 'administration.next',
      key: 'T',
      label: 'administration.next',
      group: 'keys.screen',
      run: () => navigate(next?.path ?? '/administration'),
      enabled: tabs.length > 1,
      hint: true,
    },
    ...tabs.map(
      ({ path, label }): Action => ({ id: path, key: null, label, group: 'keys.screen', run: () => navigate(path) }),
    ),
  ]);
  if (tabs.length < 2) return null;
  return (
    <nav className="sub-tabs" aria-label={t('administration.tabs')}>
      {tabs.map(({ path, label }) => (
        <Link key={path} href={path} {...(current?.path === path ? { 'aria-current': 'page' as const } : {})}>
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}
