/** One rule of a draft while an officer works on it: what it is now, what it was, and how far it is saved. */
import { canonicalJson } from '../../../../shared/canonical-json.ts';
import type { CallFailure } from '../../../core/calls/failure.ts';
import { beginHistory, edit, type History } from './edit-history.ts';
import { type RuleDraft, readRuleDraft, writeRuleDraft } from './rule-draft.ts';

export type Saving =
  /** What is shown is what the draft holds. */
  | { readonly state: 'saved' }
  /** Edited; it is saved as soon as nobody types. */
  | { readonly state: 'waiting' }
  | { readonly state: 'saving' }
  /** Somebody else changed or removed (`theirs` null) this very rule meanwhile. Nothing is saved before an officer says what holds. */
  | { readonly state: 'conflict'; readonly theirs: unknown }
  | { readonly state: 'failed'; readonly failure: CallFailure };

export interface RuleSession {
  readonly draft: string;
  readonly rule: string;
  /** Revision of the draft that the next save builds on. */
  readonly rev: number;
  readonly history: History<RuleDraft>;
  /** The rule as the draft holds it, as far as is known here. */
  readonly kept: unknown;
  readonly saving: Saving;
}

/** Names a session: one per rule of a draft. */
export function sessionKey(draft: string, rule: string): string {
  return `${draft}/${rule}`;
}

/** Begins to work on a rule that a draft holds. */
export function beginSession(draft: string, rev: number, rule: string, written: unknown): RuleSession {
  const history = beginHistory(readRuleDraft(written));
  return { draft, rule, rev, history, kept: written, saving: { state: 'saved' } };
}

/**
 * What the draft holds now reaches the session: the revision; and the rule, where somebody else changed it and nothing here waits to be saved. Their
 * change can be undone like one's own.
 */
export function meetDraft(session: RuleSession, rev: number, written: unknown): RuleSession {
  if (session.saving.state !== 'saved' || rev < session.rev) return session;
  if (sameRule(session.kept, written)) return rev === session.rev ? session : { ...session, rev };
  return { ...session, rev, kept: written, history: replaced(session.history, written) };
}

/** A step of the history that puts a written rule in the place of what is shown. */
export function replaced(history: History<RuleDraft>, written: unknown): History<RuleDraft> {
  return edit(history, readRuleDraft(written, history.present.next), null, 0);
}

/** Do two written rules say the same, whatever the order of their keys? */
export function sameRule(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

/** The session with another history; what was edited waits to be saved. */
export function withHistory(session: RuleSession, history: History<RuleDraft>): RuleSession {
  if (history === session.history) return session;
  const changed = history.present !== session.history.present;
  const waits = changed && session.saving.state !== 'conflict' && session.saving.state !== 'saving';
  return { ...session, history, saving: waits ? { state: 'waiting' } : session.saving };
}

/** The rule as it is shown, as a rule file writes it. */
export function shownRule(session: RuleSession): unknown {
  return writeRuleDraft(session.history.present);
}
