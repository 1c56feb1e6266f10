/** What stands in the way of each step of a case, for its slots. The core makes the final decision. */
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import type { ActContext, Actor, CaseFailure } from '../../../shared/casework/act-context.ts';
import type { Case, CaseState } from '../../../shared/casework/case.ts';
import type { CaseAct } from '../../../shared/casework/case-act.ts';
import { missingFor } from '../../../shared/casework/case-refusals.ts';
import { tooEarly } from '../../../shared/flight/meeting-time.ts';
import { dutyOfficersFor } from '../../../shared/screening/duty-officers.ts';
import type { SessionView } from '../../core/calls/session-views.ts';
import type { WorkView } from '../../core/calls/work-view.ts';

export type CaseStep = CaseAct['kind'];

/** What a step waits for: as the machine says, or a case, or a hit that counts. */
export type Missing = CaseFailure | { readonly code: 'no-case' } | { readonly code: 'no-hits' };

/** Steps of officers who examine: control officers, those of the second line, supervisors. */
export const EXAMINING: ReadonlySet<CaseStep> = new Set(['meet', 'unmeet', 'record-result', 'test']);

/** Steps that first open a case on a traveller who has none. */
const CLAIMS: ReadonlySet<CaseStep> = new Set(['claim', 'select', 'dismiss', 'miss', 'decide-hit', 'note']);

/** Everything that a step waits for; empty: it can be taken now. */
export function missingForStep(
  found: Case | null,
  step: CaseStep,
  by: Actor & Pick<ActContext, 'hits'>,
): readonly Missing[] {
  if (step === 'decide-hit' && by.hits.length === 0) return [{ code: 'no-hits' }];
  if (found === null) return CLAIMS.has(step) ? [] : [{ code: 'no-case' }];
  return missingFor(found, step, by);
}

/** The officer as the machine asks for them, at the minute `now`. */
export function actorOf(
  { officer: { id, agency, role }, officers }: Pick<SessionView, 'officer' | 'officers'>,
  { case: found, leads, present, meeting }: Pick<WorkView, 'case' | 'leads' | 'present' | 'meeting'>,
  hits: ActContext['hits'],
  now: number,
): Actor & Pick<ActContext, 'hits'> {
  // Only officers of these agencies have the permission.
  const acting = isLawAgency(agency) ? agency : 'customs';
  const whose = officers.find((each) => each.id === found?.assigned)?.agency ?? agency;
  const relieves = found?.assigned != null && whose === agency;
  const supervises = role === 'supervisor' && found?.assigned != null && whose === agency;
  return {
    ...{ officer: id, agency: acting, supervises, relieves, leads },
    ...{ present: new Set(present), hits, early: tooEarly(meeting, now) },
  };
}

/** Text keys for a step that the state of the case does not allow. */
const NOT_IN_STATE: { readonly [Step in CaseStep]?: { readonly [State in CaseState]?: string } } = {
  select: { sent: 'case.missing.sent', secondary: 'case.missing.met', concluded: 'case.missing.examined' },
  deselect: { triage: 'case.missing.not-sent', secondary: 'case.missing.met', concluded: 'case.missing.examined' },
  dismiss: { sent: 'case.missing.sent', secondary: 'case.missing.met', concluded: 'case.missing.examined' },
  miss: { secondary: 'case.missing.met', concluded: 'case.missing.examined' },
  meet: { triage: 'case.missing.not-sent', secondary: 'case.missing.met', concluded: 'case.missing.examined' },
  unmeet: { triage: 'case.missing.not-sent', sent: 'case.missing.not-met', concluded: 'case.missing.examined' },
  'record-result': { triage: 'case.missing.not-sent' },
  conclude: { triage: 'case.missing.not-sent', sent: 'case.missing.result', concluded: 'case.missing.concluded' },
  'send-back': { triage: 'case.missing.not-sent', sent: 'case.missing.result' },
  close: { triage: 'case.missing.not-sent', sent: 'case.missing.result', secondary: 'case.missing.not-concluded' },
  test: { triage: 'case.missing.find', sent: 'case.missing.find' },
};

/** Who has the case: the name, and whether it is the officer. Null: nobody. */
export type Owner = { readonly name: string; readonly isMe: boolean } | null;

/** A text key with its parameters. */
export type Said = readonly [key: string, params?: Readonly<Record<string, string | number>>];

/** What is missing, in words: a case is told by its state first. */
export function missingTexts(
  step: CaseStep,
  missing: readonly Missing[],
  owner: Owner,
  stamp: (minute: number) => string,
): readonly Said[] {
  return missing.slice(0, 1).map((each) => missingText(step, each, owner, stamp));
}

function missingText(step: CaseStep, missing: Missing, owner: Owner, stamp: (minute: number) => string): Said {
  switch (missing.code) {
    case 'wrong-state':
      return [
        NOT_IN_STATE[step]?.[missing.state] ?? (step === 'reopen' ? 'case.missing.not-closed' : 'case.missing.closed'),
      ];
    case 'assigned':
      if (owner === null) return ['case.missing.nobody'];
      return owner.isMe ? ['case.missing.yours'] : ['case.missing.owner', { owner: owner.name }];
    case 'no-result':
      return ['case.missing.result'];
    case 'no-part':
      return ['case.missing.part'];
    case 'not-leading':
      return ['case.missing.leading'];
    case 'too-early':
      return [`case.missing.${missing.after}`, { from: stamp(missing.from) }];
    case 'no-case':
      return ['case.missing.claim'];
    case 'no-such-find':
      return ['case.missing.find'];
    case 'let-go-unseen':
      return ['case.missing.let-go'];
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
  view: Pick<WorkView, 'case' | 'caseIsBeside' | 'outcome' | 'askDuty'>,
): 'beside' | 'ask-duty' | null {
  if (view.caseIsBeside) return 'beside';
  return view.case === null && dutyOfficersFor(view).length > 0 ? 'ask-duty' : null;
}
