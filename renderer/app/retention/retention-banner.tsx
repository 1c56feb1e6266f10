import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useSession } from '../frame/use-session.ts';
import { useCall } from '../ui/use-call.ts';

const PATH = '/administration/retention';

/** Says over every screen, to those who answer for it, that nothing expires or that a run did not end. */
export function RetentionBanner() {
  const { t } = useTranslation();
  const [location] = useLocation();
  const { permissions } = useSession();
  const may = permissions.includes('retention.view');
  const { value } = useCall('retention.get', may ? {} : null, ['retention']);
  if (value === null || location === PATH) return null;
  const isUnfinished = value.progress === null && ['interrupted', 'failed'].includes(value.runs[0]?.state ?? '');
  if (value.clock.sense === 'plausible' && !isUnfinished) return null;
  const code = value.clock.sense === 'plausible' ? 'unfinished' : value.clock.sense;
  return (
    <aside className="alarm-banner" role="alert">
      <IconAlertTriangle size={16} aria-hidden />
      <b>{t(`retention.alarm.short.${code}`)}</b>
      <span className="spring" />
      <Link className="link" href={PATH}>
        {t('administration.tab.retention')}
      </Link>
    </aside>
  );
}
