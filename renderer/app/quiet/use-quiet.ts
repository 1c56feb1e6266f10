import type { QuietView } from '../../core/calls/quiet-views.ts';
import { useSession } from '../frame/use-session.ts';
import type { Loaded } from '../ui/use-call.ts';
import { useTimelyCall } from '../ui/use-timely-call.ts';
import { QUIET_TOPICS } from './quiet-topics.ts';

/** The quiet work that names the officer. Nobody else is told that there is any. */
export function useQuiet(): Loaded<readonly QuietView[]> {
  const { permissions } = useSession();
  return useTimelyCall('quiet.list', permissions.includes('quiet') ? {} : null, QUIET_TOPICS);
}
