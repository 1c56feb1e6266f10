/** Who may see a list, and who reads its entries. */
import type { Agency, LawAgency } from '../agency/agency-id.ts';
import { AIRLINE } from '../agency/agency-id.ts';
import type { Officer } from '../casework/case.ts';
import { type LegalFrame, STARTING_FRAME, speaksOf } from '../frame/legal-frame.ts';
import type { ListInForce } from './list-in-force.ts';

/** Does the legal frame let the owner of a list decide who sees it? Every law enforcement agency sees all of them otherwise. */
export function isSightByOwner(frame: LegalFrame | null): boolean {
  return frame?.lists === 'by-owner';
}

/** May officers of the agency know that there is such a list, and see its hits? The agency that owns it always may. */
export function seesList(
  { owner, seenBy }: Pick<ListInForce, 'owner' | 'seenBy'>,
  agency: Agency,
  frame: LegalFrame | null,
): boolean {
  return agency !== AIRLINE && (seenBy === null || speaksOf(frame ?? STARTING_FRAME, [owner, ...seenBy], agency));
}

/** The agencies that may see it, of these. */
export function agenciesThatSee(
  list: Pick<ListInForce, 'owner' | 'seenBy'>,
  law: readonly LawAgency[],
  frame: LegalFrame | null,
): readonly LawAgency[] {
  return law.filter((agency) => seesList(list, agency, frame));
}

/** May an officer who sees the list read its entries? A supervisor of the agency that owns it always may, or nobody could change who does. */
export function readsEntries(
  { owner, seenByRoles }: Pick<ListInForce, 'owner' | 'seenByRoles'>,
  { agency, role }: Pick<Officer, 'agency' | 'role'>,
): boolean {
  return seenByRoles === null || seenByRoles.includes(role) || (agency === owner && role === 'supervisor');
}
