import { useSession } from '../../frame/use-session.ts';
import { useCall } from '../../ui/use-call.ts';
import { useTranslation } from '../../ui/use-translation.ts';

/** A small mark while the list of a week waits for this supervisor. Nothing for others. */
export function UnreadWeek() {
  const { permissions } = useSession();
  return permissions.includes('queue.review') ? <Mark /> : null;
}

function Mark() {
  const { t } = useTranslation();
  const { value: unread } = useCall('queue.week-unread', {}, ['mutes', 'cases', 'queue', 'flights', 'rules']);
  return unread !== null ? (
    <span className="unread-mark" role="img" aria-label={t('week.unread')} title={t('week.unread')} />
  ) : null;
}
