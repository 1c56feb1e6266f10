/** Steps that only say something: a proposal and what is said of it, and what an officer answers for what was typed in their name or that of their agency. */
import { failed, type Result } from '../result.ts';
import type { ActContext, CaseFailure } from './act-context.ts';
import type { Case, Step } from './case.ts';
import { type CaseAct, isAllowed } from './case-act.ts';
import { type DeedOfOther, deedsOf, openProposal, WITHOUT_RESULT, waitsForConclusion } from './case-answers.ts';
import { done } from './case-entry.ts';
import { answered, resultNumber } from './found-lines.ts';

export type AnswerAct = Extract<
  CaseAct,
  {
    readonly kind:
      | 'propose'
      | 'decline'
      | 'withdraw-proposal'
      | 'confirm-deed'
      | 'dispute-deed'
      | 'confirm-found'
      | 'dispute-found';
  }
>;

/** The case after it, or why it is refused. To accept a proposal is to do it, so that is no mere answer. */
export function answer(
  current: Case,
  act: AnswerAct,
  { officer, agency }: Pick<ActContext, 'officer' | 'agency'>,
  step: Step,
): Result<Case, CaseFailure> {
  const note = act.note?.trim() || null;
  switch (act.kind) {
    case 'propose': {
      const { kind } = act.proposed;
      if (!isAllowed(current.state, kind) || (waitsForConclusion(current) && WITHOUT_RESULT.has(kind)))
        return failed({ code: 'wrong-state', state: current.state });
      const proposal = current.timeline.filter(({ kind }) => kind === 'proposed').length + 1;
      return done(current, {}, { kind: 'proposed', ...step, proposal, proposed: act.proposed, note });
    }
    case 'decline':
      if (openProposal(current)?.proposal !== act.proposal) return failed({ code: 'no-answer' });
      return done(current, {}, { kind: 'declined', ...step, proposal: act.proposal, note });
    case 'withdraw-proposal':
      if (openProposal(current)?.proposal !== act.proposal) return failed({ code: 'no-answer' });
      return done(current, {}, { kind: 'proposal-withdrawn', ...step, proposal: act.proposal, note });
    case 'confirm-deed':
    case 'dispute-deed': {
      const kind = act.kind === 'confirm-deed' ? 'deed-confirmed' : 'deed-disputed';
      const deed = deedsOf(current).find((each) => each.deed === act.deed);
      const said = kind === 'deed-confirmed' ? 'confirmed' : 'disputed';
      if (deed === undefined || deed.doer.officer !== officer || deed.state === said)
        return failed({ code: 'no-answer' });
      return done(current, deedAnswered(current, deed, said), { kind, ...step, deed: act.deed, note });
    }
    case 'confirm-found':
    case 'dispute-found': {
      const said = act.kind === 'confirm-found' ? 'confirmed' : 'disputed';
      const line = current.found[act.line];
      const { unconfirmed } = line ?? {};
      // Who disputed a line may confirm it later. To take back what was confirmed is to correct the result.
      const isOpen = unconfirmed === 'waiting' || (unconfirmed === 'disputed' && said === 'confirmed');
      if (line?.agency !== agency || !isOpen || current.result === null || act.result !== resultNumber(current))
        return failed({ code: 'no-answer' });
      const found = current.found.map((each, at) => (at === act.line ? answered(each, said) : each));
      return done(current, { found }, { kind: `found-${said}`, ...step, of: line.kind, line: act.line, note });
    }
  }
}

/** Whoever answers for a result that was typed in their name answers for what it says of their agency. */
function deedAnswered(current: Case, { event, doer }: DeedOfOther, said: 'confirmed' | 'disputed'): Partial<Case> {
  if (event.kind !== 'result-recorded' || event !== current.timeline.findLast(({ kind }) => kind === event.kind))
    return {};
  const isAnswered = (each: Case['found'][number]) =>
    each.agency === doer.agency &&
    each.unconfirmed !== undefined &&
    (said === 'confirmed' || each.unconfirmed === 'waiting');
  return { found: current.found.map((line) => (isAnswered(line) ? answered(line, said) : line)) };
}
