/** Which steps pass over something that was found, or that somebody is held, and up to when a reason was given for it. */
import { tooShort } from '../reason.ts';
import type { Case, CaseResult } from './case.ts';
import { actOf, type CaseAct } from './case-act.ts';
import { openProposal } from './case-answers.ts';

type Current = Pick<Case, 'state' | 'result' | 'timeline'>;

/** What is done where a proposal is made or accepted; otherwise the act itself. */
function meantBy(current: Current, act: CaseAct): CaseAct {
  if (act.kind === 'propose') return actOf(act.proposed, act.note);
  if (act.kind !== 'accept') return act;
  const open = openProposal(current);
  return open?.proposal === act.proposal ? actOf(open.proposed, act.note) : act;
}

/** Results that say of somebody that nothing was found with them. One who was let run may well have something. */
const NOTHING: ReadonlySet<CaseResult | null> = new Set(['nothing-found', 'wrong-person']);

/** Does the result say that there is nothing? */
export function saysNothing({ result }: Pick<Case, 'result'>): boolean {
  return NOTHING.has(result);
}

/** Does the act say of the traveller that there is nothing? */
export function passesOver(current: Current, act: CaseAct): boolean {
  const meant = meantBy(current, act);
  switch (meant.kind) {
    case 'dismiss':
    case 'miss':
      return true;
    case 'record-result':
      return meant.result !== 'found';
    case 'conclude':
    case 'close':
      return saysNothing(current);
    default:
      return false;
  }
}

/** Does the act give the case a result, or agree to one, by which nothing was found? */
export function givesNothing(current: Current, act: CaseAct): boolean {
  const meant = meantBy(current, act);
  if (meant.kind === 'record-result') return saysNothing(meant);
  return (meant.kind === 'conclude' || meant.kind === 'close') && saysNothing(current);
}

/**
 * Does the act end the case or the work on whom it is about, so that they may go (`whole`), or a part of it, with which the case may end? Null: neither. What is found, or agreed to
 * as found, lets nobody go.
 */
export function endsCase(current: Current, act: CaseAct): 'whole' | 'part' | null {
  const meant = meantBy(current, act);
  switch (meant.kind) {
    case 'close':
      return 'part';
    case 'dismiss':
    case 'miss':
    case 'deselect':
    case 'let-run':
      return 'whole';
    case 'record-result':
      return meant.result === 'found' ? null : 'whole';
    case 'conclude':
      return current.result === 'found' ? null : 'whole';
    default:
      return null;
  }
}

/**
 * Until when a reason covers what was found: `now` where the act gives one itself, the time of what it agrees to (ISO 8601 UTC), or null where nobody gave a reason. To conclude or
 * to close is to agree to the result, whatever is noted with it.
 */
export function reasonedUntil(current: Current, act: CaseAct): string | null {
  const agreesToResult = act.kind === 'conclude' || act.kind === 'close';
  if (!agreesToResult && 'note' in act && !tooShort(act.note ?? '')) return 'now';
  const agreed = act.kind === 'accept' ? openProposal(current) : agreesToResult ? lastResult(current) : null;
  return agreed === null || tooShort(agreed.note ?? '') ? null : agreed.at;
}

/** Is there nothing to type a reason into: does the act only agree to what was recorded or proposed before? */
export function onlyAgrees({ kind }: CaseAct): boolean {
  return kind === 'conclude' || kind === 'close' || kind === 'accept';
}

/** The step that recorded the last result; null: none did. */
export function lastResult({ timeline }: Pick<Case, 'timeline'>) {
  const last = timeline.findLast(({ kind }) => kind === 'result-recorded');
  return last?.kind === 'result-recorded' ? last : null;
}
