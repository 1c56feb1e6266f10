import { AreaParts } from '../frame/area-parts.tsx';
import { useSession } from '../frame/use-session.ts';
import { useCall } from '../ui/use-call.ts';

/** Links to the parts of Import, under its heading, with the number of entries in quarantine. */
export function ImportTabs() {
  const mayCorrect = useSession().permissions.includes('quarantine');
  const count = useCall('waiting.count', mayCorrect ? { of: 'quarantine' } : null, ['quarantine']).value ?? 0;
  return <AreaParts notes={{ 'import.tab.quarantine': count === 0 ? null : <span className="tag">{count}</span> }} />;
}
