/** Who did what was entered at an inspection, in words. */
import type { TFunction } from 'i18next';
import type { EncounterEntry } from '../../../../shared/encounter/encounter-entry.ts';
import type { SessionView } from '../../../core/calls/session-views.ts';
import { officerName } from '../../ui/officer-texts.ts';

type Session = Pick<SessionView, 'officers'>;

/** Who did it, who was there, and who typed it. */
export function stepText(
  t: TFunction,
  session: Session,
  stamp: (instant: string) => string,
  { officer, at, happened, doneBy, present = [] }: EncounterEntry,
): string {
  const name = (id: string) => officerName(t, session, id);
  return [
    name(doneBy?.officer ?? officer),
    ...(present.length === 0 ? [] : [t('deed.with', { officers: present.map(name).join(', ') })]),
    ...(doneBy === undefined && happened === undefined
      ? []
      : [t('deed.typed', { officer: name(officer), at: stamp(at) })]),
  ].join('; ');
}
