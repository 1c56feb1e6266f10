/** Proposals that the officer may know of: each is seen like its case. */
import type { Case } from '../../../shared/casework/case.ts';
import type { Proposal } from '../../../shared/casework/proposal.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import type { Opened } from '../store/read.ts';
import { readIntact } from '../store/read-intact.ts';
import { caseSight } from './case-sight.ts';

export interface SeenProposal extends Opened<Proposal> {
  /** Its case as the officer sees it; null: retention ended it, and only the own agency still sees the proposal. */
  readonly onCase: Case | null;
  /** Whether every agency may read its words. */
  readonly isOpen: boolean;
}

/** Those that the officer may know of. */
export async function seenProposalsAmong(
  request: Request,
  proposals: readonly Opened<Proposal>[],
): Promise<readonly SeenProposal[]> {
  if (proposals.length === 0) return [];
  const [sight, cases] = await Promise.all([caseSight(request), readIntact(wholeOf(request.store), 'cases')]);
  const byId = new Map(cases.map(({ id, value }) => [id, value]));
  return proposals.flatMap((proposal): readonly SeenProposal[] => {
    const found = byId.get(proposal.value.case);
    if (found === undefined)
      return proposal.value.agency === request.context.agency ? [{ ...proposal, onCase: null, isOpen: false }] : [];
    const onCase = sight.show(found);
    return onCase === null ? [] : [{ ...proposal, onCase, isOpen: sight.isOpen(found) }];
  });
}

/** All of them; a damaged one is left out, so that the others can be worked on. */
export async function readSeenProposals(request: Request): Promise<readonly SeenProposal[]> {
  return seenProposalsAmong(request, await readIntact(wholeOf(request.store), 'proposals'));
}
