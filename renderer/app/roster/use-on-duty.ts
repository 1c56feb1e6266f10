/** Who is on duty now. */
import type { OnDutyView } from '../../core/calls/roster-views.ts';
import { useSession } from '../frame/use-session.ts';
import { useCall } from '../ui/use-call.ts';

/** Null: not known yet, or not for this officer. */
export function useOnDuty(): OnDutyView | null {
  const { permissions } = useSession();
  const { value } = useCall('roster.now', permissions.includes('roster') ? {} : null, [
    'roster',
    'capacity',
    'accounts',
  ]);
  return value;
}
