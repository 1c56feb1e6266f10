/** Officers to choose from: those on duty come first, with their post. */

import type { NamedOfficer } from '../../../shared/casework/case.ts';
import { postText } from '../../../shared/roster/post-text.ts';
import { onDutyFirst } from '../../../shared/roster/roster.ts';
import { shownName } from '../ui/officer-texts.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useOnDuty } from './use-on-duty.ts';

export interface OfficerOption {
  readonly value: string;
  readonly label: string;
}

export function useOfficerChoice(officers: readonly NamedOfficer[]): OfficerOption[] {
  const { t } = useTranslation();
  const onDuty = useOnDuty()?.agencies.flatMap(({ on }) => on) ?? [];
  return onDutyFirst(officers, onDuty).map(({ id, name, agency, duty }) => {
    const said = `${shownName(t, name)}, ${t(`agency.${agency}`)}`;
    return {
      value: id,
      label: duty === null ? said : t('roster.officer.on', { officer: said, post: postText(t, duty.post) }),
    };
  });
}
