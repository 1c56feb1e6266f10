import { useMemo } from 'react';
import { COMPANION_ANSWERS } from '../../../../shared/protection/protection-steps.ts';
import type { ProtectionView } from '../../../core/calls/protections.ts';
import { readableName } from '../../traveller/person-text.ts';
import { useTranslation } from '../../ui/use-translation.ts';

/** Words for what stands as the companion: name and seat of a traveller of the flight, or the answer in its place. */
export function useCompanionName(aboard: ProtectionView['aboard']): (who: string) => string {
  const { t } = useTranslation();
  const byId = useMemo(() => new Map(aboard.map((person) => [person.traveller, person])), [aboard]);
  return (who) => {
    const answer = COMPANION_ANSWERS.find((each) => each === who);
    if (answer !== undefined) return t(`protection.who.${answer}`);
    const person = byId.get(who);
    if (person === undefined) return t('protection.who.gone');
    const name = readableName(person.name) || t('traveller.no-name');
    return person.seat === null ? name : `${name} · ${person.seat}`;
  };
}
