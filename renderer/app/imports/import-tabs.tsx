import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useSession } from '../frame/use-session.ts';
import { useCall } from '../ui/use-call.ts';

const TABS = [
  { path: '/import', label: 'import.tab.files', permission: 'view' },
  { path: '/import/entry', label: 'import.tab.entry', permission: 'entry' },
  { path: '/import/quarantine', label: 'import.tab.quarantine', permission: 'quarantine' },
  { path: '/import/mapping', label: 'import.tab.mapping', permission: 'mapping' },
  { path: '/import/quality', label: 'import.tab.quality', permission: 'quality' },
] as const;

/** The parts of Import, under its heading; those the officer may use. Quarantine says how much lies there. */
export function ImportTabs() {
  const { t } = useTranslation();
  const [location] = useLocation();
  const { permissions } = useSession();
  const mayMend = permissions.includes('quarantine');
  const { value: quarantined } = useCall('quarantine.list', mayMend ? {} : null, ['quarantine']);
  const current = TABS.findLast(({ path }) => location === path || location.startsWith(`${path}/`));
  return (
    <nav className="sub-tabs" aria-label={t('import.tabs')}>
      {TABS.filter(({ permission }) => permissions.includes(permission)).map(({ path, label }) => (
        <Link key={path} href={path} {...(current?.path === path ? { 'aria-current': 'page' as const } : {})}>
          {t(label)}
          {path === '/import/quarantine' && quarantined !== null && quarantined.length > 0 ? (
            <span className="tag">{quarantined.length}</span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}
