/** Texts about officers. */

import { agencyOfStandIn } from '../../../shared/casework/stand-in.ts';
import type { AccountProfile } from '../../core/calls/accounts.ts';
import type { SessionView } from '../../core/calls/session-views.ts';
import type { TFunction } from './texts.ts';

/** `A. Mensah · Customs` for an officer's id; the agency's stand-in in practice; the id itself for an unknown officer. */
export function officerName(t: TFunction, { officers }: Pick<SessionView, 'officers'>, id: string): string {
  const found = officers.find((officer) => officer.id === id);
  const standIn = agencyOfStandIn(id);
  if (standIn !== undefined) return t('second.stand-in', { agency: t(`agency.${standIn}`) });
  return found === undefined ? id : `${shownName(t, found.name)} · ${t(`agency.${found.agency}`)}`;
}

/** The name that the program itself gave, until an officer gave another. */
const BUILT_IN = 'Officer 01';

/** A name as people read it. */
export function shownName(t: TFunction, name: string): string {
  return name === BUILT_IN ? t('officer.built-in') : name;
}

/** An officer in one line: name, agency, carrier, role and duties. */
export function profileText(
  t: TFunction,
  { name, agency, role, controlOfficer, secondLine, carrier }: AccountProfile,
): string {
  const duties = [controlOfficer ? t('officer.control-officer') : null, secondLine ? t('officer.second-line') : null];
  return [name, t(`agency.${agency}`), carrier, t(`role.${role}`), ...duties].filter(Boolean).join(' · ');
}
