/** Cases as release 0.1.0 wrote them (form 3), in the form of today: one table per field that changed. */
import type {
  Case,
  CaseState,
  Disposition,
  EarlierDisposition,
  HitDecision,
  Origin,
} from '../../../../shared/casework/case.ts';

type State3 = 'open' | 'selected' | 'examined' | 'closed';
type Basis3 = 'hit' | 'hand' | 'random';

interface Case3 extends Omit<Case, 'state' | 'assigned' | 'handedTo' | 'origin' | 'decisions' | 'closedBy'> {
  readonly state: State3;
  readonly owner: string | null;
  readonly basis: Basis3;
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

/** The step from form 3 to form 4. */
export function caseOfForm3(body: unknown): Case {
  const { state, owner, basis, decisions, ...rest } = body as Case3;
  return {
    ...rest,
    state: STATE_OF_FORM_3[state],
    assigned: owner,
    origin: ORIGIN_OF_FORM_3[basis],
    decisions: decisions.flatMap((decision) => {
      const disposition = DISPOSITION_OF_FORM_3[decision.disposition];
      return disposition === null ? [] : [{ ...decision, disposition }];
    }),
    closedBy: [],
  };
}
