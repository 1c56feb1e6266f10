/** Who answers for an entry that is corrected: nobody makes what another agency did at an inspection vanish alone, nor a colleague's intrusive act. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { EncounterEntry, EntryBody, EntryKind } from './encounter-entry.ts';

/** Radio calls, which anybody takes back. */
const OF_BOARD: ReadonlySet<EntryKind> = new Set(['moved', 'bag']);
/** What a court asks about first. */
const INTRUSIVE: ReadonlySet<EntryKind> = new Set(['intrusive', 'ended']);

/** The agency of which an officer confirms the entry; null: one officer is enough. */
export function correctionOwner(
  entries: readonly EncounterEntry[],
  body: EntryBody,
  by: { readonly officer: string; readonly agency: LawAgency },
): LawAgency | null {
  if (body.kind !== 'correction') return null;
  const wrong = entries.find(({ number }) => number === body.of);
  if (wrong === undefined || OF_BOARD.has(wrong.kind)) return null;
  const isOthers = wrong.agency !== by.agency || (INTRUSIVE.has(wrong.kind) && wrong.officer !== by.officer);
  return isOthers ? wrong.agency : null;
}
