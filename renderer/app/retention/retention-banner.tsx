import { IconAlertTriangle } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { useSession } from '../frame/use-session.ts';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';

const PATH = '/administration/retention';

/** Tells the responsible officers over every screen that nothing expires, that a retention run did not end, that announced endings wait for two officers, or that a legal hold needs review. */
export function RetentionBanner() {
  const { t } = useTranslation();
  const [location] = useLocation();
  const { permissions } = useSession();
  const may = permissions.includes('retention.view');
  const { value } = useCall('retention.get', may ? {} : null, ['retention']);
  if (value === null || location === PATH) return null;
  const isUnfinished = value.progress === null && ['interrupted', 'failed'].includes(value.runs[0]?.state ?? '');
  const holds = permissions.includes('legal-hold') ? value.holdsToReview : 0;
  const { sense } = value.clock;
  // Data is due, and waits for officers of a second agency.
  const waits =
    value.announcements.some(({ mayConfirm }) => mayConfirm) && (value.endsUntil ?? '') < value.clock.now.slice(0, 10);
  const code =
    sense !== 'plausible' ? sense : isUnfinished ? 'unfinished' : waits ? 'announced' : holds > 0 ? 'holds' : null;
  if (code === null) return null;
  return (
    <aside className="alarm-banner" role="alert">
      <IconAlertTriangle size={16} aria-hidden />
      <b>{t(`retention.alarm.short.${code}`, { count: holds, n: holds })}</b>
      <span className="spring" />
      <Link className="link" href={PATH}>
        {t('administration.tab.retention')}
      </Link>
    </aside>
  );
}
