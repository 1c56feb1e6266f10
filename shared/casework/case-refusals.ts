/** What stands in the way of an act on a case, whatever is typed with it. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { Actor, CaseFailure } from './act-context.ts';
import type { Case } from './case.ts';
import { type CaseAct, isAllowed } from './case-act.ts';
import { disputedBy, handedOnBy, letGoBy, openProposal, relievedBy, waitsForConclusion } from './case-answers.ts';
import { partsLeft } from './case-parts.ts';
import { isTestable, stands } from './finding.ts';

/** What else stands in the way of an act. */
const REFUSALS: { readonly [Act in CaseAct['kind']]?: (current: Case, by: Actor) => CaseFailure | null } = {
  claim: (current, { agency }) => (current.assigned === null && isFor(current, agency) ? null : { code: 'assigned' }),
  release: (current, by) => (current.assigned !== null && mayGiveAway(current, by) ? null : { code: 'assigned' }),
  dismiss: notLetGo,
  // Whoever was met and has a result is neither withdrawn nor missed, and was met.
  deselect: (current) => notLetGo(current) ?? withoutResult(current),
  miss: (current) => notLetGo(current) ?? withoutResult(current),
  unmeet: withoutResult,
  'let-go': ({ letGo }) => (letGo === undefined ? { code: 'no-answer' } : null),
  assign: (current, by) => (mayGiveAway(current, by) ? null : { code: 'assigned' }),
  relieve: ({ assigned }, { officer, relieves = false }) =>
    relieves && assigned !== null && assigned !== officer ? null : { code: 'assigned' },
  'hand-over': (current, by) => (mayGiveAway(current, by) ? null : { code: 'assigned' }),
  meet: (_, { early }) => (early === null ? null : { code: 'too-early', ...early }),
  // A result that was recorded may be corrected, whatever is known of the flight since.
  'record-result': ({ result }, { early }) =>
    early === null || result !== null ? null : { code: 'too-early', ...early },
  test: ({ found }) => (found.some(isTestable) ? null : { code: 'no-such-find' }),
  conclude: ({ result }) => (result === null ? { code: 'no-result' } : null),
  'send-back': (current, { leads }) => {
    if (current.result === null) return { code: 'no-result' };
    if (current.letGo !== undefined) return notLetGo(current);
    return leads ? null : { code: 'not-leading' };
  },
  // Where nobody is left to close a part, as in a case of an earlier release, everybody may.
  close: (current, { agency, present }) =>
    partsLeft(current, present).length === 0 || partsLeft(current, new Set([...present, agency])).includes(agency)
      ? null
      : { code: 'no-part' },
  // What was found meanwhile stands.
  'let-run': ({ state, result, found }) =>
    (result === null || result === 'not-examined') && !found.some(stands) ? null : { code: 'wrong-state', state },
  'reopen-part': ({ closedBy }, { agency }) => (closedBy.includes(agency) ? null : { code: 'no-part' }),
  acknowledge: (current, by) => {
    const { agency, leads } = by;
    const told = letGoBy(current, agency) ?? disputedBy(current, by) ?? relievedBy(current, by.officer);
    return told !== null || (leads && handedOnBy(current, agency) !== null) ? null : { code: 'no-answer' };
  },
  part: ({ incidents }) => (incidents === undefined ? { code: 'in-incident' } : null),
  propose: (current, { leads }) => (leads || openProposal(current) !== null ? { code: 'no-proposal' } : null),
  accept: answersProposal,
  decline: answersProposal,
  // Of the officer's agency: whoever made it may have gone home.
  'withdraw-proposal': (current, { agency }) => {
    const open = openProposal(current);
    return open !== null && open.agency === agency ? null : { code: 'no-answer' };
  },
};

/** Is a find recorded only about somebody whose identity was confirmed? What was found before may be corrected, and things are found in a bag before its owner is known. */
export function needsIdentity({ traveller, result }: Pick<Case, 'traveller' | 'result'>): boolean {
  return traveller !== null && result !== 'found';
}

function answersProposal(current: Case, { leads }: Actor): CaseFailure | null {
  if (openProposal(current) === null) return { code: 'no-answer' };
  return leads ? null : { code: 'not-leading' };
}

/** Whom others let go without seeing the hits, one agency lets go for itself (`let-go`), so that it takes nothing from the others. */
function notLetGo({ letGo }: Case): CaseFailure | null {
  return letGo === undefined ? null : { code: 'let-go-unseen' };
}

function withoutResult(current: Case): CaseFailure | null {
  return waitsForConclusion(current) ? { code: 'wrong-state', state: current.state } : null;
}

function mayGiveAway(current: Case, { officer, agency, supervises }: Actor): boolean {
  const { assigned } = current;
  return assigned === null ? isFor(current, agency) : assigned === officer || supervises;
}

/** May an officer of the agency take a case that nobody has? One that was handed over is for that agency, and for the one that handed it over. */
function isFor({ handedTo, timeline }: Case, agency: LawAgency): boolean {
  if (handedTo === undefined || handedTo === agency) return true;
  return timeline.findLast(({ kind }) => kind === 'handed-over')?.agency === agency;
}

/** Everything that stands in the way of an act, whatever is typed with it; empty: nothing does. */
export function missingFor(current: Case, act: CaseAct['kind'], by: Actor): readonly CaseFailure[] {
  const state: readonly CaseFailure[] = isAllowed(current.state, act)
    ? []
    : [{ code: 'wrong-state', state: current.state }];
  const refusal = REFUSALS[act]?.(current, by) ?? null;
  return refusal === null ? state : [...state, refusal];
}
