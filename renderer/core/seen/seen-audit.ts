/** The audit trail as the officer at the desk may see it: entries about hidden hits are left out, counts that include them are not told. */

import type { AuditEntry } from '../../../shared/audit/audit-entry.ts';
import { kindRow } from '../../../shared/audit/audit-kinds.ts';
import type { Agency } from '../../../shared/casework/case.ts';

/** What is hidden from whoever reads the trail. */
export interface HiddenEntries {
  readonly agency: Agency;
  /** Rules whose hits are hidden. */
  readonly rules: ReadonlyMap<string, unknown>;
  /** Tells of a rule that an entry names; null: nothing is hidden. */
  readonly hides: ((rule: string) => boolean) | null;
  /** The same of a named list. */
  readonly hidesList: ((list: string) => boolean) | null;
  /** Cases that are there and may be seen, by their ids. */
  readonly cases: ReadonlySet<string>;
}

/** What officers of another agency wrote about a case may tell of a hit that is hidden. */
const OF_CASES = /^case\./;
/** So may whom they had held or shown again. */
const OF_TRAVELLERS = /^(?:legal-hold|unmasking)\./;

/** The entry as it may be seen, or null. */
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
