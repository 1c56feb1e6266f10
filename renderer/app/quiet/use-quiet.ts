import type { QuietView } from '../../core/calls/quiet-views.ts';
import { useSession } from '../frame/use-session.ts';
import { type Loaded, useCall } from '../ui/use-call.ts';

/** The quiet work that names the officer. Nobody else is told that there is any. */
export function useQuiet(): Loaded<readonly QuietView[]> {
  const { permissions } = useSession();
  return useCall('quiet.list', permissions.includes('quiet') ? {} : null, ['quiet', 'cases', 'session']);
}
