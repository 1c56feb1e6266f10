import type { TFunction } from 'i18next';
import type { AccountProfile } from '../../core/api/accounts.ts';

/** An officer in one line: name, agency, role and duties. */
export function profileText(t: TFunction, { name, agency, role, controlOfficer, secondLine }: AccountProfile): string {
  const duties = [controlOfficer ? t('officer.control-officer') : null, secondLine ? t('officer.second-line') : null];
  return [name, t(`agency.${agency}`), t(`role.${role}`), ...duties].filter((part) => part !== null).join(' · ');
}
