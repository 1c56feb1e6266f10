import type { TFunction } from 'i18next';
import type { SessionView } from '../../core/api/session.ts';

/** `A. Mensah · Customs` for an officer's id; the id itself where nobody of this desk bears it. */
export function officerName(t: TFunction, { officers }: Pick<SessionView, 'officers'>, id: string): string {
  const found = officers.find((officer) => officer.id === id);
  return found === undefined ? id : `${found.name} · ${t(`agency.${found.agency}`)}`;
}
