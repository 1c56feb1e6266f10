import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
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
  const [location] = useLocation();
  const { permissions } = useSession();
  const tabs = TABS.filter(({ permission }) => permissions.includes(permission));
  if (tabs.length < 2) return null;
  const current = TABS.findLast(({ path }) => location === path || location.startsWith(`${path}/`));
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
