/** Makes audit entries: by the acting officer, or by the system. */

import type { Agency } from '../../../shared/agency/agency-id.ts';
import { type AuditEntry, type AuditFields, type DetailsOf, SYSTEM } from '../../../shared/audit/audit-entry.ts';
import type { AuditKind } from '../../../shared/audit/audit-kinds.ts';
import type { Officer } from '../../../shared/casework/case.ts';
import type { Context } from '../request.ts';

/** Who acted and when, as an audit entry names them. */
type Actor = Pick<Context, 'now'> & {
  readonly agency: Agency | null;
  readonly officer: Pick<Officer, 'id'>;
  readonly second?: Pick<Officer, 'id'> | null;
};

type Said = Pick<AuditEntry, 'before' | 'after' | 'reason'>;

/** An audit entry by the acting officer. */
export function auditEntry<Kind extends AuditKind, Given extends AuditFields>(
  { now, officer, agency, second }: Actor,
  kind: Kind,
  subject: string | null,
  details?: DetailsOf<Kind, Given>,
  more: Said = {},
): AuditEntry {
  const confirmed = second === null || second === undefined ? {} : { second: second.id };
  return { at: now, officer: officer.id, agency, ...confirmed, kind, subject, details: details ?? {}, ...more };
}

/** An audit entry by the system: rules came into force at their time, the circuit breaker held a rule, data was destroyed when due. */
export function systemEntry<Kind extends AuditKind, Given extends AuditFields>(
  at: string,
  kind: Kind,
  subject: string | null,
  details?: DetailsOf<Kind, Given>,
  more?: Said,
): AuditEntry {
  return auditEntry({ now: at, officer: { id: SYSTEM }, agency: null }, kind, subject, details, more);
}
