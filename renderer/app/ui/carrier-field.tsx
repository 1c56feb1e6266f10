import { TextInput } from '@mantine/core';
import { CARRIER_CODE } from '../../../shared/casework/case.ts';
import { useTranslation } from './use-translation.ts';

export interface CarrierFieldProps {
  /** The code as typed; undefined: none. */
  readonly carrier: string | undefined;
  readonly onChange: (carrier: string) => void;
}

/** The carrier whose flights an airline's officer sees. */
export function CarrierField({ carrier = '', onChange }: CarrierFieldProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('officer.carrier')}
      description={t('officer.carrier.hint')}
      value={carrier}
      maxLength={3}
      error={isCarrierWrong(carrier) ? t('officer.carrier.wrong') : null}
      onChange={(event) => onChange(event.currentTarget.value.toUpperCase())}
    />
  );
}

/** Is it no code of a carrier? Nothing typed is not wrong: then the officer sees no flight. */
export function isCarrierWrong(carrier: string | undefined): boolean {
  return carrier !== undefined && carrier !== '' && !CARRIER_CODE.test(carrier);
}

/** A profile as it is saved: without a carrier where none was typed, or where the officer is of no airline. */
export function withCarrier<Profile extends { readonly agency: string; readonly carrier?: string }>(
  profile: Profile,
): Profile {
  const { carrier, ...rest } = profile;
  return (profile.agency === 'airline' && carrier ? profile : rest) as Profile;
}
