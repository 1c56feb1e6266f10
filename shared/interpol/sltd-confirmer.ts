/** Who confirms an entry of a check of a first-level match. */
import type { LawAgency } from '../agency/agency-id.ts';
import { endingOf, type SltdCheck, type SltdGiven } from './sltd-check.ts';

/**
 * Who confirms the act: nobody (null), any second officer, or one of that agency. Nobody alone lets a document be seized, or takes back that it may be. What another agency entered it
 * answers for itself.
 */
export function sltdConfirmer(
  check: Pick<SltdCheck, 'entries'>,
  act: SltdGiven,
  agency: LawAgency,
): LawAgency | 'anybody' | null {
  if (act.kind === 'answered' || act.kind === 'differs') {
    const isValid = act.kind === 'answered' && act.answer === 'valid';
    return isValid || endingOf(check) === 'valid' ? 'anybody' : null;
  }
  if (act.kind !== 'struck') return null;
  const entry = check.entries.find(({ no }) => no === act.of);
  return entry === undefined || entry.agency === agency ? 'anybody' : entry.agency;
}
