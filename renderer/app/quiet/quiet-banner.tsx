import { IconAlertTriangle } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import type { ClockView } from '../../core/calls/clock-views.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useQuiet } from './use-quiet.ts';

const PATH = '/cases/quiet';

export interface QuietBannerProps {
  readonly clocks: readonly ClockView[];
}

/**
 * Tells the named officers that another officer acted on a traveller under quiet work. Tells them, and the supervisors of the two agencies, that a deadline was missed: these
 * learn office, reference and whom to contact.
 */
export function QuietBanner({ clocks }: QuietBannerProps) {
  const { t } = useTranslation();
  const [location] = useLocation();
  const { value: named } = useQuiet();
  const unread = (named ?? []).filter((each) => each.unread > 0);
  const missed = clocks.filter(
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
