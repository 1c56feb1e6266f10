/** Which acts take back what an officer did about a traveller, and which act decides about one. */
import type { Case, CaseEvent } from '../../../shared/casework/case.ts';

/** A call that takes back an act on a case. */
export type WayBack = 'case.deselect' | 'case.unmeet' | 'case.reopen' | 'case.reopen-part' | 'case.release';

/** By the act that it takes back. */
const BACK: { readonly [Kind in CaseEvent['kind']]?: WayBack } = {
  claimed: 'case.release',
  opened: 'case.release',
  selected: 'case.deselect',
  met: 'case.unmeet',
  closed: 'case.reopen-part',
  dismissed: 'case.reopen',
  missed: 'case.reopen',
};

/** What an officer did by one key: the case after it was claimed (null: it was not), and after the step (null: it was only claimed). */
export interface Did {
  readonly claimed: Case | null;
  readonly done: Case | null;
}

/** What was done by a step that claimed the case at once. */
export function claimedAtOnce(done: Case): Did {
  return { claimed: { ...done, timeline: done.timeline.slice(0, -1) }, done };
}

/** The calls that take everything back, in this order. Empty: what the step wrote stays, and so does the claim for it. */
export function wayBack({ claimed, done }: Did): readonly WayBack[] {
  // Whoever has the case already is answered the case as it is.
  const begun = claimed === null ? undefined : lastOf(claimed);
  const release = claimed !== null && (begun === 'claimed' || begun === 'opened') ? backOf(claimed) : [];
  if (done === null) return release;
  const back = backOf(done);
  return back.length === 0 ? [] : [...back, ...release];
}

/** Whether the officer is done with the traveller for now: sent to secondary, or closed. */
export function decides(before: Case | null, after: Case): boolean {
  return after.state !== before?.state && (after.state === 'sent' || after.state === 'closed');
}

function backOf(made: Case): readonly WayBack[] {
  const kind = lastOf(made);
  const back = kind === undefined ? undefined : BACK[kind];
  return back === undefined ? [] : [back];
}

/** The newest act: every act adds one entry to the timeline. */
function lastOf({ timeline }: Case): CaseEvent['kind'] | undefined {
  return timeline.at(-1)?.kind;
}
