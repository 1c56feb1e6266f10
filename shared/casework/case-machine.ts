/**
 * The life of a case as a pure state machine: which act is allowed in which state, by whom, and the resulting case. Every act adds exactly one
 * entry to the timeline; entries are never removed.
 */

import { tooShort } from '../reason.ts';
import { failed, type Result, success } from '../result.ts';
import type { ActContext, CaseFailure } from './act-context.ts';
import { answer } from './answer-acts.ts';
import { BASIS_OF, type Case, type CaseEvent, type CaseWork, type HitDecision, type Step } from './case.ts';
import { actOf, type CaseAct } from './case-act.ts';
import { openProposal } from './case-answers.ts';
import { byOf, done } from './case-entry.ts';
import { partsLeft } from './case-parts.ts';
import { missingFor, needsIdentity } from './case-refusals.ts';
import { foundProblem, isOverturned, isTestable } from './finding.ts';
import { confirmedLines, recordedLines } from './found-lines.ts';
import { fitsHit, isOfFamily } from './hit-reason.ts';

/** Does the act let the traveller go, or prepare it, or undo what the leading agency agreed to? Then an officer of that agency does it or confirms it. */
export function letsGo(current: Pick<Case, 'state' | 'result' | 'found'>, act: CaseAct): boolean {
  const { state, result } = current;
  switch (act.kind) {
    case 'conclude':
    case 'deselect':
    case 'dismiss':
    case 'miss':
    case 'let-go':
      return true;
    case 'decide-hit':
      return act.disposition !== 'withdrawn';
    case 'record-result':
      return state === 'concluded';
    case 'test':
      return turns(current, act);
    case 'reopen':
      return result !== null && result !== 'not-examined';
    default:
      return false;
  }
}

/** Is the work on the traveller over with the act, so that they may go? What is found is recorded at once; to conclude it ends the work. */
export function endsWork(current: Case, act: CaseAct): boolean {
  switch (act.kind) {
    case 'conclude':
    case 'deselect':
    case 'dismiss':
    case 'miss':
      return true;
    case 'record-result':
      return act.result !== 'found';
    case 'accept': {
      const open = openProposal(current);
      return open !== null && endsWork(current, actOf(open.proposed, open.note));
    }
    default:
      return false;
  }
}

/** Does a test say that what counted counts no longer, or the other way round? That rests on a report, and the leading agency agreed to what was before. */
function turns({ found }: Pick<Case, 'found'>, { line, test }: Extract<CaseAct, { kind: 'test' }>): boolean {
  const find = found[line];
  return find !== undefined && isOverturned(find) !== isOverturned({ test });
}

/** Does the act undo a find, so that a second officer confirms it, whoever found it? */
export function undoesFind({ result }: Pick<Case, 'result'>, { kind }: Pick<CaseAct, 'kind'>): boolean {
  return kind === 'send-back' && result === 'found';
}

/** The case after the act, or why it is refused; the given case is not changed. */
export function applyAct(current: Case, act: CaseAct, context: ActContext): Result<Case, CaseFailure> {
  const [missing] = missingFor(current, act.kind, context);
  if (missing !== undefined) return failed(missing);
  if (letsGo(current, act) && !context.leads && context.second === undefined) return failed({ code: 'not-leading' });
  if (needsReason(current, act) && tooShort(noteOf(act))) return failed({ code: 'reason-required' });
  const odd = notThen(context);
  if (odd !== null) return failed(odd);
  const step = byOf(current, context);
  const { officer, agency } = context;
  const note = noteOf(act).trim() || null;
  switch (act.kind) {
    case 'claim':
      return done(given(current, officer), {}, { kind: 'claimed', ...step, note });
    case 'release':
      return done(current, { assigned: null }, { kind: 'released', ...step, note });
    case 'assign':
      return done(given(current, act.to), {}, { kind: 'assigned', ...step, to: act.to, note });
    case 'relieve':
      return done(given(current, officer), {}, { kind: 'assigned', ...step, to: officer, note });
    case 'hand-over':
      return done(current, { assigned: null, handedTo: act.to }, { kind: 'handed-over', ...step, to: act.to, note });
    case 'select':
      return done(current, { state: 'sent' }, { kind: 'selected', ...step, note });
    case 'deselect':
      return done(current, { state: 'triage' }, { kind: 'deselected', ...step, note });
    case 'meet':
      // A step typed in another officer's name gives that officer nothing before they confirm it.
      return done(
        step.doneBy === undefined ? given(current, officer) : current,
        { state: 'secondary' },
        { kind: 'met', ...step, note },
      );
    case 'unmeet':
      return done(current, { state: 'sent' }, { kind: 'unmet', ...step, note });
    case 'decide-hit':
      return decideHit(current, act, context);
    case 'record-result': {
      const odd = oddIn(act);
      if (odd !== null) return failed(odd);
      if (act.result === 'found' && needsIdentity(current) && context.identity !== 'confirmed')
        return failed({ code: 'identity-needed' });
      // A result that another agency leads to waits for that agency.
      const state = context.leads || context.second !== undefined ? 'concluded' : 'secondary';
      return done(
        current,
        {
          state,
          result: act.result,
          found: recordedLines(current, act.found, context),
          credited: context.hits.map(({ rule }) => rule),
          closedBy: [],
        },
        { kind: 'result-recorded', ...step, result: act.result, found: act.found, note: act.note.trim() },
      );
    }
    case 'let-run': {
      const result = { result: 'let-run', found: [], credited: context.hits.map(({ rule }) => rule) } as const;
      // As a recorded result: where neither officer is of the leading agency, it waits for that agency.
      const state = context.leads ? 'concluded' : 'secondary';
      return done(
        current,
        { ...result, state, closedBy: [] },
        { kind: 'result-recorded', ...step, result: 'let-run', found: [], note: '' },
      );
    }
    case 'test':
      return tested(current, act, step);
    case 'conclude':
      // Whoever agrees to the result agrees to what it says of their agency.
      return done(
        current,
        {
          state: 'concluded',
          found: confirmedLines(current.found, [agency, context.secondAgency]),
          closedBy: [],
        },
        { kind: 'concluded', ...step, note },
      );
    case 'send-back':
      // A find stays, and is agreed to anew. Another result stands in the timeline, and nobody agrees to it by mistake.
      return done(
        current,
        {
          ...{ state: 'secondary', closedBy: [] },
          ...(undoesFind(current, act) ? {} : { result: null, credited: null }),
        },
        { kind: 'sent-back', ...step, note },
      );
    case 'note':
      return done(current, {}, { kind: 'noted', ...step, note: act.note.trim() });
    case 'let-go':
      return done(current, {}, { kind: 'let-go', ...step, seenBy: context.seenBy ?? [agency], note: act.note.trim() });
    case 'close': {
      const closed = { ...current, closedBy: [...current.closedBy, agency] };
      const state = partsLeft(closed, context.present).length === 0 ? 'closed' : 'concluded';
      return done(closed, { state }, { kind: 'closed', ...step, note });
    }
    case 'dismiss':
      return done(
        current,
        { ...NOT_EXAMINED, decisions: dismissed(current, act, context) },
        { kind: 'dismissed', ...step, why: act.why, note },
      );
    case 'miss':
      return done(current, NOT_EXAMINED, { kind: 'missed', ...step, why: act.why, note });
    case 'reopen': {
      const taken = current.assigned === null ? given(current, officer) : current;
      return done(taken, reopened(current), { kind: 'reopened', ...step, note });
    }
    case 'reopen-part': {
      const closedBy = current.closedBy.filter((each) => each !== agency);
      return done(current, { state: 'concluded', closedBy }, { kind: 'part-reopened', ...step, note });
    }
    case 'acknowledge':
      return done(current, {}, { kind: 'acknowledged', ...step, note });
    case 'join':
    case 'part':
      return joinedOrParted(current, act, step);
    case 'accept': {
      const open = openProposal(current);
      if (open?.proposal !== act.proposal) return failed({ code: 'no-answer' });
      const accepted = applyAct(current, actOf(open.proposed, note ?? open.note), context);
      return accepted.ok ? success(lastWith(accepted.value, { accepts: open.proposal })) : accepted;
    }
    default:
      return answer(current, act, context, step);
  }
}

/** It happened neither later than it is typed, nor before anything was known of the flight. */
function notThen({ deed, at, since }: ActContext): CaseFailure | null {
  const happened = deed?.happened ?? null;
  if (happened === null) return null;
  if (happened > at) return { code: 'not-then', why: 'future' };
  return since !== undefined && happened < since ? { code: 'not-then', why: 'before-data' } : null;
}

function lastWith(current: Case, more: Pick<CaseEvent, 'accepts'>): Case {
  const last = current.timeline.at(-1);
  return last === undefined
    ? current
    : { ...current, timeline: [...current.timeline.slice(0, -1), { ...last, ...more }] };
}

/** What of a result makes no sense; null: nothing. */
function oddIn({ result, found }: Extract<CaseAct, { kind: 'record-result' }>): CaseFailure | null {
  if ((result === 'found') !== found.length > 0) return { code: 'not-plausible', line: 0, problem: 'found' };
  for (const [at, each] of found.entries()) {
    const problem = foundProblem(each);
    if (problem !== null) return { code: 'not-plausible', line: at + 1, problem };
  }
  return null;
}

const NOT_EXAMINED = { state: 'closed', result: 'not-examined', found: [] } as const;

/** Acts that say why, in words of the officer. */
const WITH_REASON: ReadonlySet<CaseAct['kind']> = new Set([
  'deselect',
  'unmeet',
  'note',
  'relieve',
  'let-go',
  'reopen',
  'dispute-deed',
  'dispute-found',
  'join',
  'part',
]);

/** Whoever sends a traveller whom no rule flagged says why, unless the case was opened by hand: it says so itself. */
export function needsReasonToSelect({ origin, timeline }: Pick<Case, 'origin' | 'timeline'>): boolean {
  return BASIS_OF[origin] === 'hand' && timeline[0]?.kind !== 'opened';
}

function needsReason(current: Case, act: CaseAct): boolean {
  if (act.kind === 'select') return needsReasonToSelect(current);
  if (act.kind === 'miss') return act.why === 'other';
  if (act.kind === 'decide-hit') return act.because === undefined;
  if (act.kind === 'test') return turns(current, act);
  if (act.kind === 'propose') return needsReason(current, actOf(act.proposed, act.note));
  return WITH_REASON.has(act.kind);
}

function noteOf(act: CaseAct): string {
  return (act.kind === 'decide-hit' ? act.reason : act.note) ?? '';
}

/** The latest decision on a hit is in force; earlier ones stay in the timeline. */
function decideHit(
  current: Case,
  { rule, disposition, because, reason }: Extract<CaseAct, { kind: 'decide-hit' }>,
  context: ActContext,
): Result<Case, CaseFailure> {
  const { officer, at, hits } = context;
  const hit = hits.find((each) => each.rule === rule);
  if (hit === undefined) return failed({ code: 'no-such-hit' });
  if (because !== undefined && !(fitsHit(because, disposition) && isOfFamily(because, hit.family)))
    return failed({ code: 'unfit-reason' });
  const decision = {
    rule,
    disposition,
    ...(because === undefined ? {} : { because }),
    reason: reason.trim(),
    officer,
    at,
  };
  const others = current.decisions.filter((earlier) => earlier.rule !== rule);
  const decisions = disposition === 'withdrawn' ? others : [...others, decision];
  return done(current, { decisions }, { kind: 'hit-decided', ...decision, ...byOf(current, context) });
}

/** The case in one incident more, or in one less. */
function joinedOrParted(
  { incidents = [], ...rest }: Case,
  { kind, incident, note }: Extract<CaseAct, { kind: 'join' | 'part' }>,
  step: Step,
): Result<Case, CaseFailure> {
  if (incidents.includes(incident) !== (kind === 'part')) return failed({ code: 'in-incident' });
  const others = incidents.filter((each) => each !== incident);
  const all = kind === 'join' ? [...others, incident] : others;
  const event = { kind: kind === 'join' ? 'joined' : 'parted', ...step, incident, note: note.trim() } as const;
  return done({ ...rest, ...(all.length === 0 ? {} : { incidents: all }) }, {}, event);
}

/** The find as tested; what an earlier test said stands in the timeline. */
function tested(
  current: Case,
  { line, test, note }: Extract<CaseAct, { kind: 'test' }>,
  step: ReturnType<typeof byOf>,
): Result<Case, CaseFailure> {
  const find = current.found[line];
  if (find === undefined || !isTestable(find)) return failed({ code: 'no-such-find' });
  const found = current.found.map((each, at) => (at === line ? { ...each, test } : each));
  const turned = isOverturned(find) === isOverturned({ test }) ? {} : ({ turned: true } as const);
  return done(
    current,
    { found },
    { kind: 'tested', ...step, of: find.kind, line, test, ...turned, note: note?.trim() || null },
  );
}

/** Whoever dismisses a traveller for a wrong datum, or as another person, says so of every hit about which nobody said anything. */
function dismissed(
  { decisions }: Case,
  { why, note }: Extract<CaseAct, { kind: 'dismiss' }>,
  { officer, at, hits }: ActContext,
): readonly HitDecision[] {
  if (why !== 'datum-wrong' && why !== 'other-person') return decisions;
  const known = new Set(decisions.map(({ rule }) => rule));
  const more = hits.filter(({ rule, accuses }) => accuses && !known.has(rule));
  return [...decisions, ...more.map(({ rule }) => ({ rule, disposition: why, reason: note ?? '', officer, at }))];
}

/** A case that was closed without an inspection loses that result when reopened, and what the dismissal said of its hits. */
function reopened({ result, decisions, timeline }: Case): Partial<CaseWork> {
  if (result !== null && result !== 'not-examined') return { state: 'concluded', closedBy: [] };
  const last = timeline.findLast(({ kind }) => kind === 'dismissed' || kind === 'missed');
  const kept = decisions.filter(({ officer, at }) => officer !== last?.officer || at !== last.at);
  return { state: 'triage', result: null, closedBy: [], decisions: kept };
}

/** The officer goes on with the case; it waits for no agency any more. */
function given({ handedTo: _, ...rest }: Case, assigned: string): Case {
  return { ...rest, assigned };
}
