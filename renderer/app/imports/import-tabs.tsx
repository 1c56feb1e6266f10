import { AreaParts } from '../frame/area-parts.tsx';
import { useSession } from '../frame/use-session.ts';
import { useCall } from '../ui/use-call.ts';

/** Links to the parts of Import, under its heading, with the number of entries in quarantine. */
export function ImportTabs() {
  const mayCorrect = useSession().permissions.includes('quarantine');
  const count = useCall('quarantine.list', mayCorrect ? {} : null, ['quarantine']).value?.length ?? 0;
  return <AreaParts notes={{ 'import.tab.quarantine': count === 0 ? null : <span className="tag">{count}</span> }} />;
}
