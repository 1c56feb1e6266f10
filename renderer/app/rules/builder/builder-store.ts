/**
 * The rules under edit. They stay while the officer looks at other screens, and are saved to their drafts during typing. When a save fails or
 * conflicts with another officer's change, the typed version is kept until the officer decides.
 */

import type { Core } from '../../core.ts';
import type { ScreenStore, ScreenStores } from '../../screen-store.ts';
import { type History, redo, undo } from './edit-history.ts';
import type { RuleDraft } from './rule-draft.ts';
import {
  beginSession,
  meetDraft,
  type RuleSession,
  replaced,
  sameRule,
  sessionKey,
  shownRule,
  withHistory,
} from './rule-session.ts';

export interface BuilderState {
  /** By `sessionKey`. */
  readonly sessions: ReadonlyMap<string, RuleSession>;
}

export interface BuilderParts {
  readonly stores: ScreenStores;
  readonly core: Core;
  /** Runs a function after a pause in typing. The returned function cancels it. */
  readonly later: (run: () => void) => () => void;
}

/** The parts of an opened draft that are used. */
export interface OpenedDraft {
  readonly id: string;
  readonly rev: number;
  readonly content: { readonly rules: readonly { readonly id: string }[] };
}

export interface Builder {
  readonly store: ScreenStore<BuilderState>;
  /** Begins or continues to edit a rule of a draft. False when the draft has no such rule and no unsaved edit of it exists. */
  readonly open: (draft: OpenedDraft, rule: string) => boolean;
  readonly edit: (key: string, change: (history: History<RuleDraft>) => History<RuleDraft>) => void;
  readonly undo: (key: string) => void;
  readonly redo: (key: string) => void;
  /** Saves unsaved edits at once. Ends when everything is saved or a save failed. */
  readonly flush: (key: string) => Promise<void>;
  /** Resolves a conflict with the other officer's version. Undo restores one's own. */
  readonly takeTheirs: (key: string) => void;
  /** Resolves a conflict by saving one's own version over the other. */
  readonly keepMine: (key: string) => Promise<void>;
  /** Drops the session of a rule that was removed from its draft. */
  readonly forget: (key: string) => void;
  /** Whether any edit is unsaved. */
  readonly holdsUnsaved: () => boolean;
  /** Saves the unsaved edits of every rule at once. */
  readonly flushAll: () => Promise<void>;
  /** Continues stored sessions and saves them to their drafts. */
  readonly bringBack: (sessions: readonly RuleSession[]) => void;
}

/** Most attempts to save when other rules of the draft change in between. */
const MOST_TRIES = 4;

/** Without open rules. */
export function createBuilder({ stores, core, later }: BuilderParts): Builder {
  const waiting = new Map<string, () => void>();
  const store = stores.add<BuilderState>({
    whenCovered: 'reset',
    begin: () => ({ sessions: new Map() }),
    // Stops all saving.
    stop() {
      for (const cancel of waiting.values()) cancel();
      waiting.clear();
    },
  });
  const running = new Map<string, Promise<void>>();
  const get = (key: string) => store.getState().sessions.get(key);
  const put = (key: string, change: (session: RuleSession) => RuleSession) => {
    store.setState(({ sessions }) => {
      const session = sessions.get(key);
      const next = session === undefined ? undefined : change(session);
      return next === undefined || next === session ? {} : { sessions: new Map(sessions).set(key, next) };
    });
  };
  const schedule = (key: string) => {
    waiting.get(key)?.();
    waiting.set(
      key,
      later(() => void flush(key)),
    );
  };

  /** One save after the other, because each uses the revision of the previous one. */
  const flush = (key: string): Promise<void> => {
    waiting.get(key)?.();
    waiting.delete(key);
    const before = running.get(key);
    if (before !== undefined) return before;
    const run = saveUntilSaved(key).finally(() => running.delete(key));
    running.set(key, run);
    return run;
  };

  const saveUntilSaved = async (key: string) => {
    for (let tries = 0; tries < MOST_TRIES; ) {
      const session = get(key);
      if (session === undefined || (session.saving.state !== 'waiting' && session.saving.state !== 'failed')) return;
      const rule = shownRule(session);
      put(key, (each) => ({ ...each, saving: { state: 'saving' } }));
      const { draft: id, rev } = session;
      const result = await core.call('drafts.put-rule', { id, rev, rule });
      if (result.ok) {
        const typedOn = get(key)?.history.present !== session.history.present;
        put(key, (each) => ({
          ...each,
          rev: result.value.rev,
          kept: rule,
          // A saved state is worth an undo step, so further typing starts a new one.
          history: { ...each.history, last: null },
          saving: { state: typedOn ? 'waiting' : 'saved' },
        }));
        noteRev(id, result.value.rev);
        if (!typedOn) return;
        tries = 0;
        continue;
      }
      const { failure } = result;
      if (failure.code !== 'conflict' || !(await meetConflict(key))) {
        put(key, (each) => (each.saving.state === 'saving' ? { ...each, saving: { state: 'failed', failure } } : each));
        return;
      }
      tries++;
    }
    put(key, (each) => ({ ...each, saving: { state: 'failed', failure: { code: 'conflict', what: 'draft' } } }));
  };

  /** True when only other rules of the draft changed, so that saving again on its new revision is correct. */
  const meetConflict = async (key: string): Promise<boolean> => {
    const session = get(key);
    if (session === undefined) return false;
    const opened = await core.call('drafts.open', { id: session.draft });
    if (!opened.ok) return false;
    const theirs = opened.value.content.rules.find(({ id }) => id === session.rule) ?? null;
    const { rev } = opened.value;
    const own = theirs !== null && (sameRule(theirs, session.kept) || sameRule(theirs, shownRule(session)));
    const isNew = theirs === null && session.kept === null;
    put(key, (each) => ({ ...each, rev, saving: own || isNew ? { state: 'waiting' } : { state: 'conflict', theirs } }));
    return own || isNew;
  };

  /** The rules of one draft share its revision. */
  const noteRev = (draft: string, rev: number) => {
    for (const [key, session] of store.getState().sessions) {
      if (session.draft === draft && session.rev < rev) put(key, (each) => ({ ...each, rev }));
    }
  };

  const editHistory: Builder['edit'] = (key, change) => {
    put(key, (session) => withHistory(session, change(session.history)));
    if (get(key)?.saving.state === 'waiting') schedule(key);
  };

  return {
    store,
    flush,
    edit: editHistory,
    undo: (key) => editHistory(key, undo),
    redo: (key) => editHistory(key, redo),
    open({ id, rev, content }, rule) {
      const key = sessionKey(id, rule);
      const written = content.rules.find((each) => each.id === rule);
      const session = get(key);
      if (session !== undefined) {
        if (written !== undefined) put(key, (each) => meetDraft(each, rev, written));
        return written !== undefined || session.saving.state !== 'saved';
      }
      if (written === undefined) return false;
      store.setState(({ sessions }) => ({
        sessions: new Map(sessions).set(key, beginSession(id, rev, rule, written)),
      }));
      return true;
    },
    takeTheirs(key) {
      put(key, (session) => {
        if (session.saving.state !== 'conflict' || session.saving.theirs === null) return session;
        const { theirs } = session.saving;
        return { ...session, kept: theirs, history: replaced(session.history, theirs), saving: { state: 'saved' } };
      });
    },
    async keepMine(key) {
      put(key, (session) =>
        session.saving.state === 'conflict' ? { ...session, saving: { state: 'waiting' } } : session,
      );
      await flush(key);
    },
    forget(key) {
      waiting.get(key)?.();
      waiting.delete(key);
      store.setState(({ sessions }) => ({ sessions: new Map([...sessions].filter(([each]) => each !== key)) }));
    },
    holdsUnsaved: () => [...store.getState().sessions.values()].some(({ saving }) => saving.state !== 'saved'),
    async flushAll() {
      await Promise.all([...store.getState().sessions.keys()].map(flush));
    },
    bringBack(kept) {
      const added = kept.map((session): [string, RuleSession] => {
        const { saving } = session;
        // A save that was under way may or may not have succeeded.
        const waits = saving.state === 'saving' || saving.state === 'failed';
        return [
          sessionKey(session.draft, session.rule),
          waits ? { ...session, saving: { state: 'waiting' } } : session,
        ];
      });
      store.setState(({ sessions }) => ({ sessions: new Map([...added, ...sessions]) }));
      for (const [key] of added) schedule(key);
    },
  };
}
