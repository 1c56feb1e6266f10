/** A check of a first-level match, and acts on it, for tests. */
import { enterSltd, type SltdContext, type SltdFailure } from '../../../shared/interpol/enter-sltd.ts';
import type {
  SltdAct,
  SltdAnswer,
  SltdCheck,
  SltdGiven,
  SltdKind,
  SltdMatch,
  SltdMeasure,
} from '../../../shared/interpol/sltd-check.ts';

export const AT = (time: string): string => `2026-11-24T${time}:00.000Z`;

export const SEEN: SltdAct = { kind: 'confirmed', proof: 'document', note: '' };
export const BY_API: SltdAct = { kind: 'confirmed', proof: 'api', note: '' };
export const DIFFERS: SltdAct = { kind: 'differs', note: 'the third digit is an 8' };
export const OPENED: SltdAct = { kind: 'opened', whom: '', note: '' };
export const ASKED: SltdAct = { kind: 'asked', whom: 'Duty desk of the NCB', language: 'en', text: 'draft', note: '' };
export const REPORTED: SltdAct = { kind: 'reported', whom: 'Duty desk of the NCB', note: '' };
export const RELEASED: SltdAct = { kind: 'released', note: '' };
export const KEPT: SltdAct = { kind: 'kept', receipt: 'R-17', note: '' };
export const CHECKED: SltdAct = { kind: 'checked', note: 'ultraviolet and chip agree' };
export const answered = (answer: SltdAnswer): SltdAct => ({
  ...{ kind: 'answered', answer, whom: answer === 'none' ? '' : 'NCB Abuja', reference: 'ABJ/77', note: '' },
});
export const seizure = (kind: 'authorised' | 'happened'): SltdAct =>
  kind === 'authorised'
    ? { kind, measure: 'seizure', note: 'the source confirmed it' }
    : { kind, measure: 'seizure', ground: 'hit', powers: '', note: 'taken at once' };
/** A measure that rests on other powers. */
export const byOwnPowers = (measure: SltdMeasure): SltdAct => ({
  ...{ kind: 'happened', measure, ground: 'own-powers', powers: 'Code of customs, article 60', note: 'a false visa' },
});
export const struck = (of: number, what: SltdKind): SltdAct => ({ kind: 'struck', of, what, note: 'a slip' });

/** As a screen gives it: the text of a request is made by the core. */
export function withoutText(act: SltdAct): SltdGiven {
  if (act.kind !== 'asked') return act;
  const { text: _, ...given } = act;
  return given;
}

export const begun = (match: SltdMatch = 'exact'): SltdCheck => ({
  ...{ id: 'c1', case: 'LFW-2026-100001', flight: null, match, lists: [], readers: null, entries: [] },
  document: { number: 'TG7654321', type: 'P', issuer: 'TGO' },
  begun: { officer: 'ama', agency: 'police', at: AT('14:00') },
});

export const context = (time: string, more: Partial<SltdContext> = {}): SltdContext => ({
  ...{ officer: 'ama', agency: 'police', at: AT(time), happened: null, secondLine: false },
  ...{ isHere: true, isStateKept: false, answerDue: null },
  ...more,
});

/** The check after these acts, one a minute from 14:00 on, or why one was refused. */
export function after(
  acts: readonly SltdAct[],
  check = begun(),
  more: Partial<SltdContext> = {},
): SltdCheck | SltdFailure {
  let now = check;
  for (const [minute, act] of acts.entries()) {
    const done = enterSltd(now, act, context(`14:${String(minute).padStart(2, '0')}`, more));
    if (!done.ok) return done.failure;
    now = done.value;
  }
  return now;
}

/** The same, where none is refused. */
export function reached(...acts: readonly SltdAct[]): SltdCheck {
  const check = after(acts);
  if (typeof check === 'string') throw new Error(check);
  return check;
}
