/** The filter of the audit trail, as the fields of the screen hold it. */
import { type AuditGroup, KINDS_BY_GROUP } from '../../../shared/audit/audit-kinds.ts';
import type { Case } from '../../../shared/casework/case.ts';
import type { Traveller } from '../../../shared/flight/flight.ts';
import type { AuditQuery } from '../../core/calls/audit-views.ts';
import { instantOf } from '../rules/versions/local-instant.ts';

export interface AuditFilter {
  readonly text: string;
  /** Id; '' for all officers. */
  readonly officer: string;
  /** A kind, `group:` and a group, or '' for everything. */
  readonly kind: string;
  /** Local days, `YYYY-MM-DD`; '' where open. */
  readonly from: string;
  readonly until: string;
}

/** Address of the trail of a traveller: the entries under all ids the traveller ever had, and those of their case. */
export function trailOf({ traveller: { id, aliases }, case: work }: AboutTraveller): string {
  const ids = [id, ...aliases, ...(work === null ? [] : [work.id])];
  return `/administration/audit/about/${encodeURIComponent(ids.join(' '))}`;
}

export interface AboutTraveller {
  readonly traveller: Pick<Traveller, 'id' | 'aliases'>;
  readonly case: Pick<Case, 'id'> | null;
}

/** The ids in the last part of such an address. */
export function idsIn(part: string): readonly string[] {
  return part.split(' ').filter((id) => id !== '');
}

export const NO_FILTER: AuditFilter = { text: '', officer: '', kind: '', from: '', until: '' };

const GROUP = 'group:';

/** How the choice of a whole group is written. */
export function groupChoice(group: AuditGroup): string {
  return `${GROUP}${group}`;
}

/** The query for the core. Days are in the unit's zone, both included. `about`: ids, empty for everything. */
export function queryOf(
  { text, officer, kind, from, until }: AuditFilter,
  zone: string,
  about: readonly string[],
): AuditQuery {
  const [of, group] = kind.split(GROUP);
  const kinds = kind === '' ? [] : group === undefined ? [of ?? ''] : (KINDS_BY_GROUP.get(group as AuditGroup) ?? []);
  return {
    text: text.trim(),
    about,
    officer: officer === '' ? null : officer,
    kinds,
    ...daysOf({ from, until }, zone),
  };
}

/** The instants at which the days begin and end. */
export function daysOf(
  { from, until }: Pick<AuditFilter, 'from' | 'until'>,
  zone: string,
): Pick<AuditQuery, 'from' | 'until'> {
  return { from: instantOf(`${from}T00:00`, zone), until: instantOf(`${dayAfter(until)}T00:00`, zone) };
}

function dayAfter(day: string): string {
  const at = Date.parse(day);
  return Number.isNaN(at) ? '' : new Date(at + 86_400_000).toISOString().slice(0, 10);
}
