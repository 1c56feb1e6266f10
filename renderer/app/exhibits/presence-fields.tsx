import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import type { NamedOfficer } from '../../../shared/casework/case.ts';
import { useOfficerChoice } from '../roster/use-officer-choice.ts';
import { useTranslation } from '../ui/use-translation.ts';
import type { PresenceDraft } from './entry-draft.ts';

export interface PresenceFieldsProps {
  readonly draft: PresenceDraft;
  readonly onChange: (change: Partial<PresenceDraft>) => void;
  readonly officers: readonly NamedOfficer[];
  /** Whether two officers are named. */
  readonly named: boolean;
}

/** Asks before whom it was done, and by which two officers. */
export function PresenceFields({ draft, onChange, officers, named }: PresenceFieldsProps) {
  const { t } = useTranslation();
  const [one, other] = draft.witnesses;
  const choice = useOfficerChoice(officers);
  const officer = (at: 0 | 1) => (
    <NativeSelect
      label={t(at === 0 ? 'exhibit.officer.first' : 'exhibit.officer.second')}
      aria-required
      value={draft.officers[at]}
      // Nobody is both of them.
      data={[
        { value: '', label: t('exhibit.choose') },
        ...choice.filter(({ value }) => value !== draft.officers[1 - at]),
      ]}
      onChange={({ currentTarget: { value } }) =>
        onChange({ officers: at === 0 ? [value, draft.officers[1]] : [draft.officers[0], value] })
      }
    />
  );
  return (
    <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs">
      {named ? officer(0) : null}
      {named ? officer(1) : null}
      <NativeSelect
        label={t('exhibit.before')}
        value={draft.before}
        data={(['person', 'witnesses'] as const).map((value) => ({ value, label: t(`exhibit.before.${value}`) }))}
        onChange={({ currentTarget }) =>
          onChange({ before: currentTarget.value === 'person' ? 'person' : 'witnesses' })
        }
      />
      {draft.before === 'person' ? null : (
        <>
          <TextInput
            label={t('exhibit.witness.first')}
            aria-required
            value={one}
            onChange={({ currentTarget }) => onChange({ witnesses: [currentTarget.value, other] })}
          />
          <TextInput
            label={t('exhibit.witness.second')}
            aria-required
            value={other}
            onChange={({ currentTarget }) => onChange({ witnesses: [one, currentTarget.value] })}
          />
        </>
      )}
    </SimpleGrid>
  );
}
