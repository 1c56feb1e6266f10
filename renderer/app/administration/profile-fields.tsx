import { NativeSelect, TextInput } from '@mantine/core';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import { isAnOffice, ROLES } from '../../../shared/casework/case.ts';
import type { AccountProfile } from '../../core/calls/accounts.ts';
import { CarrierField } from '../ui/carrier-field.tsx';
import { Check } from '../ui/check.tsx';
import { useAgencies } from '../ui/use-agencies.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface ProfileFieldsProps {
  readonly profile: AccountProfile;
  readonly onChange: (profile: AccountProfile) => void;
}

const DUTIES = [
  ['controlOfficer', 'officer.control-officer'],
  ['secondLine', 'officer.second-line'],
] as const;

/** Name, agency, role and duties of an officer. When the new agency lacks the chosen role, its first role is selected. */
export function ProfileFields({ profile, onChange }: ProfileFieldsProps) {
  const { t } = useTranslation();
  const { name, agency, role } = profile;
  const choices = useAgencies()
    .rows.filter(({ id, state }) => state === 'active' || id === agency)
    .map(({ id }) => id);
  return (
    <>
      <TextInput
        data-autofocus
        label={t('accounts.name')}
        value={name}
        maxLength={80}
        onChange={(event) => onChange({ ...profile, name: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('officer.agency')}
        data={choices.map((each) => ({ value: each, label: t(`agency.${each}`) }))}
        value={agency}
        onChange={(event) => {
          const chosen = choices.find((each) => each === event.currentTarget.value) ?? agency;
          onChange({
            ...profile,
            agency: chosen,
            role: isAnOffice(chosen, role) ? role : 'analyst',
            ...(isLawAgency(chosen) ? {} : { controlOfficer: false, secondLine: false }),
          });
        }}
      />
      <NativeSelect
        label={t('officer.role')}
        data={ROLES.filter((each) => isAnOffice(agency, each)).map((each) => ({
          value: each,
          label: t(`role.${each}`),
        }))}
        value={role}
        onChange={(event) =>
          onChange({ ...profile, role: ROLES.find((each) => each === event.currentTarget.value) ?? role })
        }
      />
      {isLawAgency(agency) ? null : (
        <CarrierField carrier={profile.carrier} onChange={(carrier) => onChange({ ...profile, carrier })} />
      )}
      {(isLawAgency(agency) ? DUTIES : []).map(([duty, label]) => (
        <Check key={duty} checked={profile[duty]} onCheck={(checked) => onChange({ ...profile, [duty]: checked })}>
          {t(label)}
        </Check>
      ))}
    </>
  );
}
