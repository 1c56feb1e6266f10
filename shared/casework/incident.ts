/** Cases that were joined into one incident. Its number is its own, so that it tells of no case. */
import type { Case } from './case.ts';

/** Every incident to which the case was ever joined. */
export function incidentsOf({ timeline }: Pick<Case, 'timeline'>): readonly string[] {
  return [...new Set(timeline.flatMap((event) => (event.kind === 'joined' ? [event.incident] : [])))];
}

/** The incident of a case, as its reader sees it; undefined: there is none. */
export function incidentOf({ incidents = [] }: Pick<Case, 'incidents'>): string | undefined {
  return incidents[0];
}

/** The case without the incidents in `hidden`, of which its reader sees no other case. The same object where it was never joined to one. */
export function withoutIncidents(found: Case, isHidden: (incident: string) => boolean): Case {
  if (!incidentsOf(found).some(isHidden)) return found;
  const { incidents = [], ...rest } = found;
  const seen = incidents.filter((incident) => !isHidden(incident));
  return {
    ...rest,
    ...(seen.length === 0 ? {} : { incidents: seen }),
    timeline: found.timeline.filter(
      (event) => (event.kind !== 'joined' && event.kind !== 'parted') || !isHidden(event.incident),
    ),
  };
}
