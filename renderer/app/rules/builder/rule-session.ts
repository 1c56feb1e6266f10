/** An officer's edit of one rule of a draft: its present state, its history, and the state of saving. */
import { canonicalJson } from '../../../../shared/canonical-json.ts';
import type { CallFailure } from '../../../core/calls/failure.ts';
import { beginHistory, edit, type History } from './edit-history.ts';
import { type RuleDraft, readRuleDraft, writeRuleDraft } from './rule-draft.ts';

export type Saving =
  /** The rule shown equals the one in the draft. */
  | { readonly state: 'saved' }
  /** Edited; it is saved after a pause in typing. */
  | { readonly state: 'waiting' }
  | { readonly state: 'saving' }
  /** Another officer changed or removed (`theirs` null) this rule meanwhile. Nothing is saved until an officer decides. */
  | { readonly state: 'conflict'; readonly theirs: unknown }
  | { readonly state: 'failed'; readonly failure: CallFailure };

export interface RuleSession {
  readonly draft: string;
  readonly rule: string;
  /** Revision of the draft on which the next save is based. */
  readonly rev: number;
  readonly history: History<RuleDraft>;
  /** The rule in the draft, as last known. */
  readonly kept: unknown;
  readonly saving: Saving;
}

/** Key of a session: one per rule of a draft. */
export function sessionKey(draft: string, rule: string): string {
  return `${draft}/${rule}`;
}

/** Begins to edit a rule of a draft. */
export function beginSession(draft: string, rev: number, rule: string, written: unknown): RuleSession {
  const history = beginHistory(readRuleDraft(written));
  return { draft, rule, rev, history, kept: written, saving: { state: 'saved' } };
}

/**
 * Updates the session from the draft: the revision, and the rule where another officer changed it and no edit here is unsaved. Their change can be
 * undone like one's own.
 */
export function meetDraft(session: RuleSession, rev: number, written: unknown): RuleSession {
  if (session.saving.state !== 'saved' || rev < session.rev) return session;
  if (sameRule(session.kept, written)) return rev === session.rev ? session : { ...session, rev };
  return { ...session, rev, kept: written, history: replaced(session.history, written) };
}

/** Adds an undo step that replaces the rule with a written one. */
export function replaced(history: History<RuleDraft>, written: unknown): History<RuleDraft> {
  return edit(history, readRuleDraft(written, history.present.next), null, 0);
}

/** Whether two written rules are equal, whatever the order of their keys. */
export function sameRule(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** The session with another history, to be saved. */
export function withHistory(session: RuleSession, history: History<RuleDraft>): RuleSession {
  if (history === session.history) return session;
  const changed = history.present !== session.history.present;
  const waits = changed && session.saving.state !== 'conflict' && session.saving.state !== 'saving';
  return { ...session, history, saving: waits ? { state: 'waiting' } : session.saving };
}

/** The rule shown, as written in a rule file. */
export function shownRule(session: RuleSession): unknown {
  return writeRuleDraft(session.history.present);
}
