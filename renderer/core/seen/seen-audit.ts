/** The audit trail as the officer may see it: without entries about hidden hits, and without counts that include them. */

import type { AuditEntry } from '../../../shared/audit/audit-entry.ts';
import { kindRow } from '../../../shared/audit/audit-kinds.ts';
import type { Agency } from '../../../shared/casework/case.ts';

/** What is hidden from the officer who reads the trail. */
export interface HiddenEntries {
  readonly agency: Agency;
  /** Rules whose hits are hidden. */
  readonly rules: ReadonlyMap<string, unknown>;
  /** Tells whether a rule is hidden; null: nothing is hidden. */
  readonly hides: ((rule: string) => boolean) | null;
  /** Tells whether a named list is hidden. */
  readonly hidesList: ((list: string) => boolean) | null;
  /** Ids of the existing cases that the officer may see. */
  readonly cases: ReadonlySet<string>;
}

/** Case entries by officers of another agency may reveal a hidden hit. */
const OF_CASES = /^case\./;
/** So may their entries about legal holds and unmaskings. */
const OF_TRAVELLERS = /^(?:legal-hold|unmasking)\./;

/** The entry as the officer may see it; null where it is hidden. */
export function seenEntry<Entry extends AuditEntry<string>>(
  entry: Entry,
  { agency, rules, hides, hidesList, cases }: HiddenEntries,
): Entry | null {
  if (hides === null) return entry;
  const { rule, list } = entry.details;
  if (typeof rule === 'string' && hides(rule)) return null;
  if (typeof list === 'string' && hidesList?.(list)) return null;
  if (entry.subject !== null && rules.has(entry.subject)) return null;
  if (entry.agency === agency) return entry;
  if (OF_CASES.test(entry.kind)) {
    const isSeen = entry.subject !== null && cases.has(entry.subject);
    return isSeen ? { ...entry, before: null, after: null, reason: null } : null;
  }
  if (OF_TRAVELLERS.test(entry.kind)) return { ...entry, details: {}, reason: null };
  const counts = kindRow(entry.kind)?.counts ?? [];
  if (counts.length === 0) return entry;
  const details = Object.fromEntries(Object.entries(entry.details).filter(([key]) => !counts.includes(key)));
  return { ...entry, details };
}
