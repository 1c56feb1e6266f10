/** What stands in the way of each step of a case, for its slots. The core makes the final decision. */
import type { Case, CaseState } from '../../../shared/casework/case.ts';
import { type ActContext, type CaseAct, type CaseFailure, missingFor } from '../../../shared/casework/case-machine.ts';
import { dutyOfficersFor } from '../../../shared/screening/duty-officers.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';

export type CaseStep = CaseAct['kind'];

/** What a step waits for: as the machine says, or a case, or a hit that counts. */
export type Missing = CaseFailure | { readonly code: 'no-case' } | { readonly code: 'no-hits' };

/** Steps that first claim a traveller without a case, or a case that nobody has. */
const CLAIMS: ReadonlySet<CaseStep> = new Set(['claim', 'select', 'decide-hit', 'note']);

/** Everything that a step waits for; empty: it can be taken now. */
export function missingForStep(
  found: Case | null,
  step: CaseStep,
  by: Pick<ActContext, 'officer' | 'hits' | 'supervises'>,
): readonly Missing[] {
  if (step === 'decide-hit' && by.hits.length === 0) return [{ code: 'no-hits' }];
  if (found === null) return CLAIMS.has(step) ? [] : [{ code: 'no-case' }];
  const claimed = found.owner === null && step !== 'claim' && CLAIMS.has(step) && found.state !== 'closed';
  return missingFor(claimed ? { ...found, owner: by.officer } : found, step, by);
}

/** Text keys for a step that the state of the case does not allow. */
const NOT_IN_STATE: { readonly [Step in CaseStep]?: { readonly [State in CaseState]?: string } } = {
  select: { selected: 'case.missing.sent', examined: 'case.missing.examined' },
  deselect: { open: 'case.missing.not-sent', examined: 'case.missing.examined' },
  'record-result': { open: 'case.missing.not-sent' },
  close: { selected: 'case.missing.result' },
};

/** Who has the case: the name, and whether it is the officer. Null: nobody. */
export type Owner = { readonly name: string; readonly isMe: boolean } | null;

/** A text key with its parameters. */
export type Said = readonly [key: string, params?: Readonly<Record<string, string | number>>];

/** What is missing, in words. Only a case that can still be closed has several things missing at once. */
export function missingTexts(step: CaseStep, missing: readonly Missing[], owner: Owner): readonly Said[] {
  const ended = missing.some((each) => each.code === 'wrong-state' && each.state === 'closed');
  return (step === 'close' && !ended ? missing : missing.slice(0, 1)).map((each) => missingText(step, each, owner));
}

function missingText(step: CaseStep, missing: Missing, owner: Owner): Said {
  switch (missing.code) {
    case 'wrong-state':
      return [
        NOT_IN_STATE[step]?.[missing.state] ?? (step === 'reopen' ? 'case.missing.not-closed' : 'case.missing.closed'),
      ];
    case 'not-owner':
      if (owner === null) return ['case.missing.claim'];
      return owner.isMe ? ['case.missing.yours'] : ['case.missing.owner', { owner: owner.name }];
    case 'undecided-hits':
      return ['case.missing.undecided', { count: missing.count }];
    case 'no-case':
      return ['case.missing.claim'];
    case 'no-hits':
      return ['case.missing.no-hits'];
    default:
      return [`failure.${missing.code}`];
  }
}

/**
 * Why the officer can take no step on the traveller, whatever a case allows. `beside`: the case goes on beside the work of their agency. `ask-duty`: there is no
 * case, and the duty officer of another agency is to be asked. Null: the case decides.
 */
export function whyClosed(
  view: Pick<TravellerView, 'case' | 'caseIsBeside' | 'outcome' | 'askDuty'>,
): 'beside' | 'ask-duty' | null {
  if (view.caseIsBeside) return 'beside';
  return view.case === null && dutyOfficersFor(view).length > 0 ? 'ask-duty' : null;
}
