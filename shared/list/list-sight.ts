/** Who may see a list, and who reads its entries. */
import type { Agency, LawAgency } from '../agency/agency-id.ts';
import { AIRLINE } from '../agency/agency-id.ts';
import type { Officer } from '../casework/case.ts';
import { type LegalFrame, STARTING_FRAME, speaksOf } from '../frame/legal-frame.ts';
import type { ListInForce } from './list-in-force.ts';

/** What of a legal frame says who may see a list. */
export type SightTerms = Pick<LegalFrame, 'lists' | 'gendarmerie'>;

/** Does the legal frame let the owner of a list decide who sees it? Every law enforcement agency sees all of them otherwise. */
export function isSightByOwner(frame: SightTerms | null): boolean {
  return frame?.lists === 'by-owner';
}

/** May officers of the agency know that there is such a list, and see its hits? The agency that owns it always may. */
export function seesList(
  { owner, seenBy }: Pick<ListInForce, 'owner' | 'seenBy'>,
  agency: Agency,
  frame: SightTerms | null,
): boolean {
  return agency !== AIRLINE && (seenBy === null || speaksOf(frame ?? STARTING_FRAME, [owner, ...seenBy], agency));
}

/** An agency that an owner may let see its list, and those that the legal frame lets see it, too. */
export type SightChoice = readonly [named: LawAgency, ...further: LawAgency[]];

/**
 * Whom of these agencies the owner may let see its list, each with those that see it then, too. Left out are agencies that see it anyway, and those that the
 * frame counts as another one of them: nobody chooses what would not hold.
 */
export function sightChoices(
  owner: LawAgency,
  law: readonly LawAgency[],
  frame: SightTerms | null,
): readonly SightChoice[] {
  const sees = (seenBy: readonly LawAgency[], agency: LawAgency) => seesList({ owner, seenBy }, agency, frame);
  const others = law.filter((agency) => !sees([], agency));
  const besides = (named: LawAgency) => others.filter((each) => each !== named && sees([named], each));
  const follow = new Set(others.flatMap(besides));
  return others.flatMap((named) => (follow.has(named) ? [] : [[named, ...besides(named)] as const]));
}

/** May an officer who sees the list read its entries? A supervisor of the agency that owns it always may, or nobody could change who does. */
export function readsEntries(
  { owner, seenByRoles }: Pick<ListInForce, 'owner' | 'seenByRoles'>,
  { agency, role }: Pick<Officer, 'agency' | 'role'>,
): boolean {
  return seenByRoles === null || seenByRoles.includes(role) || (agency === owner && role === 'supervisor');
}
