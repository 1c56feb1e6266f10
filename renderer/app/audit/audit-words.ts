/** How entries of the trail are told. */
import type { TFunction } from 'i18next';
import { type AuditFields, type AuditScalar, SYSTEM } from '../../../shared/audit/audit-entry.ts';
import { auditKindText } from '../../../shared/audit/audit-kinds.ts';
import { CATALOGUES, type Language } from '../../../shared/catalogue/languages.ts';
import type { SessionView } from '../../core/api.ts';
import { officerName } from '../ui/officer-name.ts';

/** What an entry tells. */
export function kindText(kind: string, language: Language): string {
  return auditKindText(CATALOGUES[language], kind);
}

/** Who did it. */
export function actorName(t: TFunction, session: Pick<SessionView, 'officers'>, id: string): string {
  if (id === '') return t('audit.nothing');
  return id === SYSTEM ? t('audit.officer.system') : officerName(t, session, id);
}

/** A value as one reads it. */
export function valueText(value: AuditScalar | undefined): string {
  return value === null || value === undefined || value === '' ? '–' : String(value);
}

export interface ChangedField {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Both sides of what was changed, field by field. */
export function changedFields(before: AuditFields | null, after: AuditFields | null): readonly ChangedField[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names.map((name) => ({ name, before: valueText(before?.[name]), after: valueText(after?.[name]) }));
}
