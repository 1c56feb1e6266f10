/** How entries of the trail are told. */
import type { TFunction } from 'i18next';
import { type AuditFields, type AuditScalar, SYSTEM } from '../../../shared/audit/audit-entry.ts';
import { auditKindText } from '../../../shared/audit/audit-kinds.ts';
import { CATALOGUES, type Language } from '../../../shared/catalogue/languages.ts';
import type { AuditRow } from '../../core/api/audit.ts';
import type { SessionView } from '../../core/api/session.ts';
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

/** What a field is called; its own name where there is no word for it. */
export function fieldName(name: string, language: Language): string {
  return (CATALOGUES[language] as Readonly<Record<string, string>>)[`audit.field.${name}`] ?? name;
}

/** The screen that shows what an entry is about; null where there is none. */
export function subjectPath({ kind, subject, details }: Pick<AuditRow, 'kind' | 'subject' | 'details'>): string | null {
  if (subject === null) return null;
  const part = encodeURIComponent(subject);
  if (kind === 'message.viewed') return `/message/${part}`;
  if (kind.startsWith('flight.')) return `/flights/${part}`;
  const ofTraveller = typeof details.flight === 'string' && /^[0-9a-f]{32}:\d+$/.test(subject);
  return ofTraveller ? `/flights/${encodeURIComponent(String(details.flight))}/${part}` : null;
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
