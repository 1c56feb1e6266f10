/**
 * The life of a case as a pure state machine: which act is allowed in which state, by whom, and the resulting case. Every act adds exactly one
 * entry to the timeline; entries are never removed.
 */
import { failed, type Result, success } from '../result.ts';
import type { Case, CaseEvent, CaseResult, CaseState, Disposition, HitDecision } from './case.ts';

/** What an officer may do with an existing case; `openCase` opens one. */
export type CaseAct =
  | { readonly kind: 'claim' | 'release' | 'select' | 'deselect' | 'close'; readonly note: string | null }
  | { readonly kind: 'reopen' | 'note' | 'not-examined'; readonly note: string }
  | {
      readonly kind: 'decide-hit';
      readonly rule: string;
      readonly disposition: Disposition;
      readonly reason: string;
    }
  | { readonly kind: 'record-result'; readonly result: CaseResult; readonly note: string };

/** A hit of the traveller in the current screening. */
export interface CaseHit {
  readonly rule: string;
  /** True for indicators and triggers, which must be decided before the case is closed; exonerations may stay undecided. */
  readonly mustDecide: boolean;
}

/** Who acts, when, and on which hits. */
export interface ActContext {
  readonly officer: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly hits: readonly CaseHit[];
  /** Who confirmed it; left out: nobody. */
  readonly second?: string;
  /** A supervisor may release a case whose owner has left. */
  readonly supervises: boolean;
}

export type CaseFailure =
  /** The act is not allowed in this state. */
  | { readonly code: 'wrong-state'; readonly state: CaseState }
  /** Another officer owns the case, or it has no owner: claim it first. */
  | { readonly code: 'not-owner' }
  /** A reason of at least three characters is needed. */
  | { readonly code: 'reason-required' }
  /** The rule did not hit this traveller. */
  | { readonly code: 'no-such-hit' }
  /** A hit that must be decided is undecided. */
  | { readonly code: 'undecided-hits'; readonly count: number };

/** Minimum length of a reason. */
export const SHORTEST_REASON = 3;

/** States in which an act is allowed. */
const ALLOWED: Readonly<Record<CaseAct['kind'], readonly CaseState[]>> = {
  claim: ['open', 'selected', 'examined'],
  release: ['open', 'selected', 'examined'],
  'decide-hit': ['open', 'selected', 'examined'],
  select: ['open'],
  deselect: ['selected'],
  'record-result': ['selected', 'examined'],
  note: ['open', 'selected', 'examined', 'closed'],
  // A selected case first needs the result of the inspection, or must be deselected.
  close: ['open', 'examined'],
  // Nobody examined the traveller, and it is too late.
  'not-examined': ['open'],
  reopen: ['closed'],
};

/** Acts that only the owner of the case may do. */
const OWNERS_ONLY: ReadonlySet<CaseAct['kind']> = new Set([
  'release',
  'decide-hit',
  'select',
  'deselect',
  'record-result',
  'close',
  'not-examined',
]);

/** Is the act allowed in this state, whoever does it? */
export function isAllowed(state: CaseState, act: CaseAct['kind']): boolean {
  return ALLOWED[act].includes(state);
}

/** The subject of a case, as it was when the case was opened. */
export type CaseSubject = Pick<Case, 'id' | 'flight' | 'traveller' | 'travellerName' | 'outcomeAtOpening'>;

/** A new case owned by the officer who opens it: based on what flagged the traveller, otherwise on the officer's choice. */
export function openCase(subject: CaseSubject, { officer, at }: Pick<ActContext, 'officer' | 'at'>): Case {
  return {
    ...subject,
    state: 'open',
    owner: officer,
    openedAt: at,
    basis: subject.outcomeAtOpening === 'clear' ? 'hand' : 'hit',
    decisions: [],
    result: null,
    credited: null,
    timeline: [{ kind: 'claimed', officer, at, note: null }],
  };
}

/** A new case for a traveller drawn at random: selected, without an owner. */
export function drawnCase(
  subject: CaseSubject,
  { drawn, of }: { readonly drawn: number; readonly of: number },
  { officer, at }: Pick<ActContext, 'officer' | 'at'>,
): Case {
  return {
    ...openCase(subject, { officer, at }),
    state: 'selected',
    owner: null,
    basis: 'random',
    timeline: [{ kind: 'drawn', officer, at, drawn, of, note: null }],
  };
}

/** Everything that stands in the way of an act, whatever is typed with it; empty: nothing does. */
export function missingFor(
  current: Case,
  act: CaseAct['kind'],
  { officer, hits, supervises }: Pick<ActContext, 'officer' | 'hits' | 'supervises'>,
): readonly CaseFailure[] {
  const missing: CaseFailure[] = [];
  if (!isAllowed(current.state, act)) missing.push({ code: 'wrong-state', state: current.state });
  const mine = current.owner === officer || (act === 'release' && supervises && current.owner !== null);
  if (act === 'claim' ? current.owner !== null : OWNERS_ONLY.has(act) && !mine) missing.push({ code: 'not-owner' });
  const open = act === 'close' ? undecided(current, hits).length : 0;
  if (open > 0) missing.push({ code: 'undecided-hits', count: open });
  return missing;
}

/** The case after the act, or why it is refused; the given case is not changed. */
export function applyAct(current: Case, act: CaseAct, context: ActContext): Result<Case, CaseFailure> {
  const [missing] = missingFor(current, act.kind, context);
  if (missing !== undefined) return failed(missing);
  const step = byOf(context);
  switch (act.kind) {
    case 'claim':
      return done(current, { owner: context.officer }, { kind: 'claimed', ...step, note: act.note });
    case 'release':
      return done(current, { owner: null }, { kind: 'released', ...step, note: act.note });
    case 'select':
      // Otherwise nothing would record why a traveller without a flag was stopped.
      if (current.basis === 'hand' && tooShort(act.note ?? '')) return failed({ code: 'reason-required' });
      return done(current, { state: 'selected' }, { kind: 'selected', ...step, note: act.note });
    case 'deselect':
      if (tooShort(act.note ?? '')) return failed({ code: 'reason-required' });
      return done(current, { state: 'open' }, { kind: 'deselected', ...step, note: act.note });
    case 'decide-hit':
      return decideHit(current, act, context);
    case 'record-result':
      return done(
        current,
        { state: 'examined', result: act.result, credited: context.hits.map(({ rule }) => rule) },
        { kind: 'result-recorded', ...step, result: act.result, note: act.note.trim() },
      );
    case 'note':
      if (tooShort(act.note)) return failed({ code: 'reason-required' });
      return done(current, {}, { kind: 'noted', ...step, note: act.note.trim() });
    case 'close':
      // A case closed without an inspection gets the result "not examined".
      return done(
        current,
        { state: 'closed', result: current.result ?? 'not-examined' },
        { kind: 'closed', ...step, note: act.note },
      );
    case 'not-examined':
      return notExamined(current, act.note, context);
    case 'reopen':
      if (tooShort(act.note)) return failed({ code: 'reason-required' });
      return done(
        current,
        { ...reopened(current), owner: context.officer },
        { kind: 'reopened', ...step, note: act.note.trim() },
      );
  }
}

/** Rules of the hits that must still be decided. */
export function undecided(current: Case, hits: readonly CaseHit[]): readonly string[] {
  const decided = new Set(current.decisions.map(({ rule }) => rule));
  return hits.filter(({ rule, mustDecide }) => mustDecide && !decided.has(rule)).map(({ rule }) => rule);
}

/** The latest decision on a hit is in force; earlier ones stay in the timeline. */
function decideHit(
  current: Case,
  { rule, disposition, reason }: Extract<CaseAct, { kind: 'decide-hit' }>,
  context: ActContext,
): Result<Case, CaseFailure> {
  const { officer, at, hits } = context;
  if (!hits.some((hit) => hit.rule === rule)) return failed({ code: 'no-such-hit' });
  if (tooShort(reason)) return failed({ code: 'reason-required' });
  const decision = { rule, disposition, reason: reason.trim(), officer, at };
  const decisions = [...current.decisions.filter((earlier) => earlier.rule !== rule), decision];
  return done(current, { decisions }, { kind: 'hit-decided', ...decision, ...byOf(context) });
}

/** Closes the case with one reason, which decides every hit that is undecided. */
function notExamined(current: Case, note: string, context: ActContext): Result<Case, CaseFailure> {
  if (tooShort(note)) return failed({ code: 'reason-required' });
  const { officer, at, hits } = context;
  const reason = note.trim();
  const decided = undecided(current, hits).map(
    (rule): HitDecision => ({ rule, disposition: 'not-examined', reason, officer, at }),
  );
  return done(
    current,
    { state: 'closed', result: 'not-examined', decisions: [...current.decisions, ...decided] },
    { kind: 'closed', ...byOf(context), note: reason },
  );
}

/** A case that was closed without an inspection loses that result when reopened. */
function reopened({ result }: Case): Pick<Case, 'state' | 'result'> {
  return result === null || result === 'not-examined' ? { state: 'open', result: null } : { state: 'examined', result };
}

function byOf({ officer, at, second }: ActContext): Pick<CaseEvent, 'officer' | 'at' | 'second'> {
  return { officer, at, ...(second === undefined ? {} : { second }) };
}

function done(current: Case, change: Partial<Case>, event: CaseEvent): Result<Case, CaseFailure> {
  return success({ ...current, ...change, timeline: [...current.timeline, event] });
}

function tooShort(text: string): boolean {
  return text.trim().length < SHORTEST_REASON;
}
