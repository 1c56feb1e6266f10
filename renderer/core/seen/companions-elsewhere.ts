/** Companions of children whom officers doubt, named by a case, who are on no flight that is stored here: no queue, tray or board has them. */
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case } from '../../../shared/casework/case.ts';
import { partsOf } from '../../../shared/casework/case-parts.ts';
import type { Doubt } from '../../../shared/protection/doubt.ts';
import type { Request } from '../request.ts';
import { intactSeenCases } from './seen-cases.ts';
import { seenDoubts } from './seen-doubts.ts';
import { readSeenHeads } from './seen-heads.ts';

export interface CompanionElsewhere {
  /** Their case, in which nobody met them yet. */
  readonly found: Case;
  readonly by: readonly Doubt[];
  /** The agencies that look for them: those that doubt them, and those that work on their case. */
  readonly agencies: readonly LawAgency[];
}

/** As far as the officer sees their cases. */
export async function companionsElsewhere(request: Request): Promise<readonly CompanionElsewhere[]> {
  const named = (await seenDoubts(request)).all.filter((each) => each.case !== null);
  if (named.length === 0) return [];
  const [cases, heads] = await Promise.all([
    intactSeenCases(request, ({ id }) => named.some((each) => each.case === id)),
    readSeenHeads(request),
  ]);
  const stored = new Set<string | null>(heads.map(({ id }) => id));
  return cases.filter(isSought).flatMap((found): readonly CompanionElsewhere[] => {
    if (stored.has(found.flight) && found.leftFlight === undefined) return [];
    const by = named.filter((each) => each.case === found.id).flatMap((each) => each.by);
    const agencies = [...new Set([...by.map(({ agency }) => agency), ...partsOf(found)])];
    return [{ found, by, agencies }];
  });
}

/** Nobody met them, and nobody let them go. */
function isSought({ state, result }: Case): boolean {
  return (state === 'triage' || state === 'sent') && result === null;
}
