/** Cases that were joined into one incident. Its number is its own, so that it tells of no case. */
import type { Case } from './case.ts';

/** Every incident to which the case was ever joined. */
export function incidentsOf({ timeline }: Pick<Case, 'timeline'>): readonly string[] {
  return [...new Set(timeline.flatMap((event) => (event.kind === 'joined' ? [event.incident] : [])))];
}

/** The case without the incidents in `hidden`, of which its reader sees no other case. The same object where it was never joined to one. */
export function withoutIncidents(found: Case, isHidden: (incident: string) => boolean): Case {
  if (!incidentsOf(found).some(isHidden)) return found;
  const { incident, ...rest } = found;
  return {
    ...rest,
    ...(incident === undefined || isHidden(incident) ? {} : { incident }),
    timeline: found.timeline.filter(
      (event) => (event.kind !== 'joined' && event.kind !== 'parted') || !isHidden(event.incident),
    ),
  };
}
