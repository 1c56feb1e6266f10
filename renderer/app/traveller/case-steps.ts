/** The steps that a case allows, for the state of buttons. The core makes the final decision. */
import type { Case } from '../../../shared/casework/case.ts';
import { dutyOfficersFor } from '../../../shared/screening/duty-officers.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';

export interface CaseSteps {
  readonly claim: boolean;
  readonly release: boolean;
  readonly select: boolean;
  readonly deselect: boolean;
  readonly decide: boolean;
  readonly recordResult: boolean;
  readonly note: boolean;
  readonly close: boolean;
  /** Number of hits for which closing waits; 0: for none. */
  readonly undecided: number;
  readonly reopen: boolean;
}

/** Hits that count, and how many of them must be decided before the case is closed. */
export interface HitCounts {
  readonly all: number;
  readonly undecided: number;
}

/**
 * The steps open to `officer` (an id). Selecting, deciding and noting first claim an unclaimed case.
 * `supervises`: this officer may release the cases of others.
 */
export function caseSteps(found: Case | null, officer: string, hits: HitCounts, supervises: boolean): CaseSteps {
  const closed = found?.state === 'closed';
  const free = found === null || (found.owner === null && !closed);
  const mine = found !== null && found.owner === officer && !closed;
  const workable = free || mine;
  return {
    claim: !closed && (found === null || found.owner !== officer),
    release: mine || (supervises && !closed && found !== null && found.owner !== null),
    select: workable && (found === null || found.state === 'open'),
    deselect: mine && found.state === 'selected',
    decide: workable && hits.all > 0,
    recordResult: mine && (found.state === 'selected' || found.state === 'examined'),
    note: workable || closed === false,
    close: mine && hits.undecided === 0,
    undecided: mine ? hits.undecided : 0,
    reopen: closed,
  };
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
