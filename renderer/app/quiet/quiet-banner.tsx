import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useSession } from '../frame/use-session.ts';
import { useCall } from '../ui/use-call.ts';
import { useNowMinute } from '../ui/use-now.ts';
import { useQuiet } from './use-quiet.ts';

const PATH = '/cases/quiet';

/**
 * Tells the named officers that another officer acted on a traveller under quiet work. Tells them, and the supervisors of the two agencies, that a deadline was missed: these
 * learn office, reference and whom to contact.
 */
export function QuietBanner() {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const [location] = useLocation();
  const { value: named } = useQuiet();
  const { value: clocks, again } = useCall('clocks.list', permissions.includes('quiet') ? {} : null, [
    'quiet',
    'session',
  ]);
  const minute = useNowMinute();
  useEffect(() => {
    if (minute > 0) again();
  }, [minute, again]);
  const unread = (named ?? []).filter((each) => each.unread > 0);
  const missed = (clocks ?? []).filter(
    ({ of, minutesLeft, standing }) => of === 'quiet' && minutesLeft <= 0 && standing === 'escalated',
  );
  if (unread.length === 0 && missed.length === 0) return null;
  return (
    <aside className="alarm-banner" role="alert">
      <IconAlertTriangle size={16} aria-hidden />
      <span>
        {missed.map(({ id, params }) => (
          <b key={id}>{t('quiet.alarm.missed', params)} </b>
        ))}
        {unread.map(({ id, office, reference, unread: count }) => (
          <b key={id}>{t('quiet.alarm.acts', { count, office, reference })} </b>
        ))}
      </span>
      <span className="spring" />
      {(named ?? []).length === 0 || location === PATH ? null : (
        <Link className="link" href={PATH}>
          {t('cases.quiet')}
        </Link>
      )}
    </aside>
  );
}
