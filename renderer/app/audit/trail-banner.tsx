import { IconAlertTriangle } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { useSession } from '../frame/use-session.ts';
import { useTranslation } from '../ui/use-translation.ts';

const PATH = '/administration/audit';

/** States over every screen that the audit trail was altered, until a supervisor acknowledges it. */
export function TrailBanner() {
  const { t } = useTranslation();
  const [location] = useLocation();
  const { trail, permissions } = useSession();
  // That screen states it in full.
  if (trail === null || location === PATH) return null;
  return (
    <aside className="alarm-banner" role="alert">
      <IconAlertTriangle size={16} aria-hidden />
      <span>
        <b>{t(trail.code === 'audit-replaced' ? 'audit.alarm.short.noted' : 'audit.alarm.short')}</b>{' '}
        {permissions.includes('audit.view') ? null : t('alarm.tell')}
      </span>
      <span className="spring" />
      {permissions.includes('audit.view') ? (
        <Link className="link" href={PATH}>
          {t('audit.title')}
        </Link>
      ) : null}
    </aside>
  );
}
