/** What an officer may do with a case, and in which state of it. */
import type { LawAgency } from '../agency/agency-id.ts';
import {
  type CaseResult,
  type CaseState,
  type Dismissal,
  type Disposition,
  type Miss,
  type Proposed,
  RESULTS,
} from './case.ts';
import type { Found, Tested } from './finding.ts';
import type { HitReason } from './hit-reason.ts';

/** A result that a control officer may record; a traveller whom nobody examined was missed, and one who was let run is released from quiet work. */
export type RecordedResult = Exclude<CaseResult, 'not-examined' | 'let-run'>;
export const RECORDED_RESULTS = RESULTS.filter(
  (result): result is RecordedResult => result !== 'not-examined' && result !== 'let-run',
);

/** What an officer may do with an existing case; `openCase` opens one. */
export type CaseAct =
  | {
      readonly kind:
        | 'claim'
        | 'release'
        | 'select'
        | 'deselect'
        | 'meet'
        | 'conclude'
        | 'send-back'
        | 'close'
        | 'reopen-part'
        | 'acknowledge';
      readonly note: string | null;
    }
  /**
   * `unmeet`: *Met* was a slip. `relieve`: an officer goes on with a case of a colleague, who may have gone home. `let-go`: the officer's agency, too, lets a traveller go whom
   * others let go without seeing its hits.
   */
  | { readonly kind: 'reopen' | 'note' | 'unmeet' | 'relieve' | 'let-go'; readonly note: string }
  | { readonly kind: 'assign'; readonly to: string; readonly note: string | null }
  | { readonly kind: 'hand-over'; readonly to: LawAgency; readonly note: string | null }
  | { readonly kind: 'dismiss'; readonly why: Dismissal; readonly note: string | null }
  | { readonly kind: 'miss'; readonly why: Miss; readonly note: string | null }
  | {
      readonly kind: 'decide-hit';
      readonly rule: string;
      readonly disposition: Disposition;
      /** One of the list, where it says why. */
      readonly because?: HitReason | undefined;
      readonly reason: string;
    }
  /** A test of the find at the place `line`, from 0. */
  | { readonly kind: 'test'; readonly line: number; readonly test: Tested; readonly note: string | null }
  | {
      readonly kind: 'record-result';
      readonly result: RecordedResult;
      readonly found: readonly Found[];
      readonly note: string;
    }
  /** Quiet work ended: that the traveller was let run becomes the result. */
  | { readonly kind: 'let-run'; readonly note: null }
  | { readonly kind: 'join' | 'part'; readonly incident: string; readonly note: string }
  | { readonly kind: 'propose'; readonly proposed: Proposed; readonly note: string | null }
  | { readonly kind: 'accept'; readonly proposal: number; readonly note: string | null }
  | {
      readonly kind: 'decline' | 'withdraw-proposal';
      readonly proposal: number;
      readonly note: string | null;
    }
  | { readonly kind: 'confirm-deed' | 'dispute-deed'; readonly deed: number; readonly note: string | null }
  /** The officer's agency answers for the line `line`, from 0, of the result with this number. */
  | {
      readonly kind: 'confirm-found' | 'dispute-found';
      readonly result: number;
      readonly line: number;
      readonly note: string | null;
    };

/** The act that was proposed, as the agency that leads does it. */
export function actOf(proposed: Proposed, note: string | null): CaseAct {
  // Whoever proposes a step that needs a reason gave one.
  return proposed.kind === 'reopen' ? { kind: 'reopen', note: note ?? '' } : { ...proposed, note };
}

const AT_WORK: readonly CaseState[] = ['triage', 'sent', 'secondary', 'concluded'];
const EVER: readonly CaseState[] = [...AT_WORK, 'closed'];

/** States in which an act is allowed. */
const ALLOWED: Readonly<Record<CaseAct['kind'], readonly CaseState[]>> = {
  claim: AT_WORK,
  release: AT_WORK,
  assign: AT_WORK,
  'hand-over': AT_WORK,
  relieve: AT_WORK,
  'decide-hit': AT_WORK,
  select: ['triage'],
  deselect: ['sent', 'secondary'],
  meet: ['sent'],
  unmeet: ['secondary'],
  'record-result': ['sent', 'secondary', 'concluded'],
  conclude: ['secondary'],
  // The leading agency wants more to be done.
  'send-back': ['secondary', 'concluded'],
  note: EVER,
  // A laboratory answers long after the case is closed.
  test: ['secondary', 'concluded', 'closed'],
  close: ['concluded'],
  dismiss: ['triage'],
  miss: ['triage', 'sent', 'secondary'],
  reopen: ['closed'],
  'let-go': AT_WORK,
  // An agency takes back that it closed its own part.
  'reopen-part': ['concluded', 'closed'],
  'let-run': EVER,
  acknowledge: EVER,
  join: EVER,
  part: EVER,
  propose: EVER,
  accept: EVER,
  decline: EVER,
  'withdraw-proposal': EVER,
  'confirm-deed': EVER,
  'dispute-deed': EVER,
  'confirm-found': EVER,
  'dispute-found': EVER,
};

/** Is the act allowed in this state, whoever does it? */
export function isAllowed(state: CaseState, act: CaseAct['kind']): boolean {
  return ALLOWED[act].includes(state);
}
