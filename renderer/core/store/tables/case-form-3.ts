/** Cases as release 0.1.0 wrote them (form 3), in the form of today: one table per field that changed. */
import type {
  CaseEvent,
  CaseResult,
  CaseState,
  Disposition,
  EarlierDisposition,
  HitDecision,
  Origin,
  TravellerCase,
} from '../../../../shared/casework/case.ts';
import type { Found } from '../../../../shared/casework/finding.ts';

type State3 = 'open' | 'selected' | 'examined' | 'closed';
type Basis3 = 'hit' | 'hand' | 'random';
type Result3 = 'seizure' | 'arrest' | 'refused-entry' | 'referred' | Exclude<CaseResult, 'found'>;
type Event3 =
  | Exclude<CaseEvent, { readonly kind: 'result-recorded' }>
  | (Omit<Extract<CaseEvent, { readonly kind: 'result-recorded' }>, 'result' | 'found'> & { readonly result: Result3 });

interface Case3
  extends Omit<
    TravellerCase,
    'state' | 'assigned' | 'handedTo' | 'origin' | 'decisions' | 'closedBy' | 'result' | 'found' | 'timeline'
  > {
  readonly state: State3;
  readonly owner: string | null;
  readonly basis: Basis3;
  readonly result: Result3 | null;
  readonly timeline: readonly Event3[];
  readonly decisions: readonly (Omit<HitDecision, 'disposition'> & { readonly disposition: EarlierDisposition })[];
}

/** The leading agency agreed to a result when it closed the case: one that was only recorded waits for that. */
export const STATE_OF_FORM_3: Readonly<Record<State3, CaseState>> = {
  open: 'triage',
  selected: 'sent',
  examined: 'secondary',
  closed: 'closed',
};

export const ORIGIN_OF_FORM_3: Readonly<Record<Basis3, Origin>> = { hit: 'hit', hand: 'choice', random: 'random' };

/** A hit that was right, or not looked into, has no decision any more: its use follows from the result. The timeline keeps what was decided. */
export const DISPOSITION_OF_FORM_3: Readonly<Record<EarlierDisposition, Disposition | null>> = {
  true: null,
  false: 'datum-wrong',
  'not-examined': null,
};

interface Results {
  readonly result: CaseResult;
  readonly found: readonly Found[];
}
const only = (result: CaseResult): Results => ({ result, found: [] });
const one = (kind: Found['kind']): Results => ({ result: 'found', found: [{ kind, what: '' }] });

/** A seizure did not say of what. */
export const RESULT_OF_FORM_3: Readonly<Record<Result3, Results>> = {
  seizure: one('other-goods'),
  arrest: one('arrest'),
  'refused-entry': one('refused-entry'),
  referred: one('referred'),
  'nothing-found': only('nothing-found'),
  'wrong-person': only('wrong-person'),
  'let-run': only('let-run'),
  'not-examined': only('not-examined'),
};

/** The step from form 3 to form 4. */
export function caseOfForm3(body: unknown): TravellerCase {
  const { state, owner, basis, decisions, result, timeline, ...rest } = body as Case3;
  return {
    ...rest,
    state: STATE_OF_FORM_3[state],
    assigned: owner,
    origin: ORIGIN_OF_FORM_3[basis],
    decisions: decisions.flatMap((decision) => {
      const disposition = DISPOSITION_OF_FORM_3[decision.disposition];
      return disposition === null ? [] : [{ ...decision, disposition }];
    }),
    ...(result === null ? { result, found: [] } : RESULT_OF_FORM_3[result]),
    timeline: timeline.map(
      (event): CaseEvent =>
        event.kind === 'result-recorded' ? { ...event, ...RESULT_OF_FORM_3[event.result] } : event,
    ),
    closedBy: [],
  };
}
