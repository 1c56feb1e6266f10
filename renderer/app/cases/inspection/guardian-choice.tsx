import { GUARDIANS } from '../../../../shared/encounter/encounter-entry.ts';
import { LabelledChoice } from '../../ui/choice.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
import type { Entries } from './use-entries.tsx';

const NOT_YET_CHOSEN = ['', ...GUARDIANS] as const;

export interface GuardianChoiceProps extends Pick<Entries, 'draft' | 'change'> {
  readonly id?: string;
}

/** As what somebody is there for a child. */
export function GuardianChoice({ draft, change, ...field }: GuardianChoiceProps) {
  const { t } = useTranslation();
  return (
    <LabelledChoice
      {...field}
      aria-required
      label={t('encounter.guardian.of')}
      value={draft.guardianOf}
      among={NOT_YET_CHOSEN}
      textOf={(of) => (of === '' ? '–' : t(`encounter.guardian.${of}`))}
      onChange={(guardianOf) => change({ guardianOf })}
    />
  );
}
