/** Who did what was entered at an inspection, in words. */

import { deedTexts, type NamedDeed } from '../../../../shared/casework/deed-state.ts';
import type { EncounterEntry } from '../../../../shared/encounter/encounter-entry.ts';
import type { SessionView } from '../../../core/calls/session-views.ts';
import { officerName } from '../../ui/officer-texts.ts';
import type { TFunction } from '../../ui/texts.ts';

type Session = Pick<SessionView, 'officers'>;

/** Who did it, who was there, who typed it, and what whoever is named says of it. */
export function stepText(
  t: TFunction,
  session: Session,
  stamp: (instant: string) => string,
  { number, officer, at, happened, doneBy, present = [] }: EncounterEntry,
  deeds: readonly NamedDeed[],
): string {
  const name = (id: string) => officerName(t, session, id);
  return [
    name(doneBy?.officer ?? officer),
    ...(present.length === 0 ? [] : [t('deed.with', { officers: present.map(name).join(', ') })]),
    ...(doneBy === undefined && happened === undefined
      ? []
      : [t('deed.typed', { officer: name(officer), at: stamp(at) })]),
    ...deedTexts(t, name, deeds, number),
  ].join('; ');
}
