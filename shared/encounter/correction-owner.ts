/** Who answers for an entry that is corrected: nobody makes what another agency did at an inspection vanish alone, nor a colleague's intrusive act, nor what a colleague found. */
import type { LawAgency } from '../agency/agency-id.ts';
import { type EncounterEntry, type EntryBody, type EntryKind, saysSomething } from './encounter-entry.ts';

/** Radio calls, which anybody takes back. */
const OF_BOARD: ReadonlySet<EntryKind> = new Set(['moved', 'bag', 'went']);
/** What a court asks about first. */
const INTRUSIVE: ReadonlySet<EntryKind> = new Set(['intrusive', 'ended']);

/**
 * Who confirms the entry: an officer of that agency, or of any other than the officer's own; null: one officer is enough. What somebody found, they or a supervisor of their agency
 * correct, and the weekly list tells it.
 */
export function correctionOwner(
  entries: readonly EncounterEntry[],
  body: EntryBody,
  by: { readonly officer: string; readonly agency: LawAgency; readonly isSupervisor: boolean },
): LawAgency | 'other-agency' | null {
  if (body.kind !== 'correction') return null;
  const wrong = entries.find(({ number }) => number === body.of);
  if (wrong === undefined || OF_BOARD.has(wrong.kind)) return null;
  if (wrong.agency !== by.agency) return wrong.agency;
  if (wrong.officer === by.officer) return null;
  if (saysSomething(wrong) && !by.isSupervisor) return 'other-agency';
  return INTRUSIVE.has(wrong.kind) ? wrong.agency : null;
}
