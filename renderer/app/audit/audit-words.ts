/** Texts for entries of the trail. The stored codes are shown in a tooltip. */

import { catalogueWith } from '../../../shared/agency/agency-texts.ts';
import { type AuditFields, type AuditScalar, SYSTEM } from '../../../shared/audit/audit-entry.ts';
import { auditKindText } from '../../../shared/audit/audit-kinds.ts';
import { auditFieldText, auditValueText, isTravellerId } from '../../../shared/audit/value-text.ts';
import { CATALOGUES, type Language } from '../../../shared/catalogue/languages.ts';
import type { AuditRow } from '../../core/calls/audit-views.ts';
import type { SessionView } from '../../core/calls/session-views.ts';
import { flightPath, messagePath, travellerPath } from '../addresses.ts';
import { flightName } from '../imports/flight-name.ts';
import { formatStamp } from '../ui/format.ts';
import { officerName } from '../ui/officer-texts.ts';
import type { TFunction } from '../ui/texts.ts';

/** Needed to choose words. */
export interface Words {
  readonly t: TFunction;
  readonly language: Language;
  readonly session: Pick<SessionView, 'officers' | 'agencies' | 'zone'>;
}

/** The text of an entry's kind. */
export function kindText(kind: string, language: Language): string {
  return auditKindText(CATALOGUES[language], kind);
}

/** The name of the actor. */
export function actorName(t: TFunction, session: Pick<SessionView, 'officers'>, id: string): string {
  if (id === '') return t('audit.nothing');
  return id === SYSTEM ? t('audit.officer.system') : officerName(t, session, id);
}

/** The label of a field; its own name where it has no text. */
export function fieldName(name: string, language: Language): string {
  return auditFieldText(CATALOGUES[language], name);
}

/** Ids that mean nothing to officers: of questions, holds, messages, runs. */
const OPAQUE = /^(?:[0-9a-f]{16,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?::\S+)?$/;

/** The screen that shows what an entry is about; null where there is none. */
export function subjectPath({ kind, subject, details }: Pick<AuditRow, 'kind' | 'subject' | 'details'>): string | null {
  if (subject === null) return null;
  if (kind === 'message.viewed') return messagePath(subject);
  if (kind.startsWith('flight.')) return flightPath(subject);
  const ofTraveller = typeof details.flight === 'string' && isTravellerId(subject);
  return ofTraveller ? travellerPath(String(details.flight), subject) : null;
}

/** The subject of an entry, in words. Null where it is a meaningless id, or the actor itself. */
export function subjectText(row: Pick<AuditRow, 'officer' | 'subject' | 'details'>, words: Words): string | null {
  const { subject, details } = row;
  if (subject === null || subject === '' || subject === row.officer) return null;
  const flight = typeof details.flight === 'string' ? flightName(details.flight, words.language) : null;
  if (isTravellerId(subject))
    return flight === null ? words.t('audit.subject.traveller') : words.t('audit.subject.traveller-on', { flight });
  if (OPAQUE.test(subject)) return flight;
  return officerName(words.t, words.session, flightName(subject, words.language));
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;

/** A value of a field as text for officers. */
export function valueText(name: string, value: AuditScalar | undefined, words: Words): string {
  const { t, language, session } = words;
  return auditValueText(catalogueWith(session.agencies, language), name, value, (text) => {
    if (INSTANT.test(text)) return formatStamp(text, session.zone ?? 'UTC', language);
    // The beginning is enough to distinguish ids. The tooltip shows all of it.
    if (OPAQUE.test(text)) return `${text.slice(0, 8)}…`;
    return officerName(t, session, flightName(text, language));
  });
}

export interface ChangedField {
  readonly name: string;
  readonly before: AuditScalar | undefined;
  readonly after: AuditScalar | undefined;
}

/** Both sides of a change, field by field. */
export function changedFields(before: AuditFields | null, after: AuditFields | null): readonly ChangedField[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names.map((name) => ({ name, before: before?.[name], after: after?.[name] }));
}
