import { expect, test } from 'vitest';
import { createBuilder, type OpenedDraft } from '../../../../../renderer/app/rules/builder/builder-store.ts';
import { edit } from '../../../../../renderer/app/rules/builder/edit-history.ts';
import { setField } from '../../../../../renderer/app/rules/builder/rule-draft.ts';
import { shownRule } from '../../../../../renderer/app/rules/builder/rule-session.ts';
import { createScreenStores } from '../../../../../renderer/app/screen-store.ts';
import type { CallFailure } from '../../../../../renderer/core/calls/failure.ts';
import { failed, success } from '../../../../../shared/result.ts';

interface Written {
  readonly id: string;
  readonly owner: string;
}

const KEY = 'd1/a';

/** A draft on a core that counts revisions. Pauses in typing end when the test says so. */
function desk(rules: readonly Written[] = [{ id: 'a', owner: '' }]) {
  const draft = { id: 'd1', rev: 1, rules };
  const pauses: (() => void)[] = [];
  let failure: CallFailure | null = null;
  const saved: unknown[] = [];
  const opened = (): OpenedDraft => ({ id: draft.id, rev: draft.rev, content: { rules: draft.rules } });
  const put = (rule: Written) => {
    draft.rules = [...draft.rules.filter(({ id }) => id !== rule.id), rule];
    draft.rev++;
  };
  const call = async (name: string, input: unknown) => {
    await Promise.resolve();
    if (name === 'drafts.open') return success(opened());
    if (failure !== null) return failed(failure);
    const { rev, rule } = input as { readonly rev: number; readonly rule: Written };
    if (rev !== draft.rev) return failed<CallFailure>({ code: 'conflict', what: 'draft' });
    put(rule);
    saved.push(rule.owner);
    return success(opened());
  };
  const builder = createBuilder({
    stores: createScreenStores(),
    core: { call: call as never, subscribe: () => () => undefined },
    later: (run) => {
      pauses.push(run);
      return () => pauses.splice(pauses.indexOf(run), 1);
    },
  });
  builder.open(opened(), 'a');
  const session = () => {
    const found = builder.store.getState().sessions.get(KEY);
    if (found === undefined) throw new Error('no session');
    return found;
  };
  return {
    builder,
    saved,
    draft,
    put,
    opened,
    session,
    type: (owner: string) =>
      builder.edit(KEY, (history) => edit(history, setField(history.present, ['owner'], owner), 'owner', 0)),
    /** Ends the typing. */
    pause: async () => {
      for (const run of pauses.splice(0)) run();
      await builder.flush(KEY);
    },
    fail: (next: CallFailure | null) => {
      failure = next;
    },
    shown: () => (shownRule(session()) as Written).owner,
  };
}

test('typed input is saved after a pause in typing, as one save', async () => {
  const { type, pause, saved, session, builder } = desk();
  type('x');
  type('xy');
  expect(session().saving.state).toBe('waiting');
  expect(builder.holdsUnsaved()).toBe(true);
  await pause();
  expect(saved).toEqual(['xy']);
  expect(session().saving.state).toBe('saved');
  expect(builder.holdsUnsaved()).toBe(false);
});

test('further typing after a save is another undo step', async () => {
  const { type, pause, builder, shown } = desk();
  type('x');
  await pause();
  type('xy');
  type('xyz');
  builder.undo(KEY);
  expect(shown()).toBe('x');
});

test('input typed during a save is saved after it, on its new revision', async () => {
  const { type, saved, session, builder } = desk();
  type('x');
  const first = builder.flush(KEY);
  type('xy');
  await first;
  expect(saved).toEqual(['x', 'xy']);
  expect(session().saving.state).toBe('saved');
});

test('a change of another rule of the draft is no conflict', async () => {
  const { type, pause, put, saved, session } = desk();
  type('mine');
  put({ id: 'b', owner: 'else' });
  await pause();
  expect(saved).toEqual(['mine']);
  expect(session().saving.state).toBe('saved');
});

test('a change of this rule by another officer asks for a choice; undo restores one’s own version', async () => {
  const { type, pause, put, saved, session, shown, builder } = desk();
  type('mine');
  put({ id: 'a', owner: 'theirs' });
  await pause();
  expect(saved).toEqual([]);
  expect(session().saving.state).toBe('conflict');
  type('mine too');
  await pause();
  expect(saved).toEqual([]);
  builder.takeTheirs(KEY);
  expect([shown(), session().saving.state]).toEqual(['theirs', 'saved']);
  builder.undo(KEY);
  expect(shown()).toBe('mine too');
  await pause();
  expect(saved).toEqual(['mine too']);
});

test('one’s own version can be saved over another officer’s', async () => {
  const { type, pause, put, saved, builder, session } = desk();
  type('mine');
  put({ id: 'a', owner: 'theirs' });
  await pause();
  await builder.keepMine(KEY);
  expect(saved).toEqual(['mine']);
  expect(session().saving.state).toBe('saved');
});

test('a rule that was removed meanwhile is restored only on request', async () => {
  const { type, pause, draft, saved, session, builder } = desk();
  type('mine');
  draft.rules = [];
  draft.rev++;
  await pause();
  expect(session().saving).toEqual({ state: 'conflict', theirs: null });
  await builder.keepMine(KEY);
  expect(saved).toEqual(['mine']);
});

test('a failed save keeps the typed input, and is tried again', async () => {
  const { type, pause, fail, saved, session, shown, builder } = desk();
  fail({ code: 'store-failed', detail: 'QuotaExceeded' });
  type('mine');
  await pause();
  expect([session().saving.state, shown()]).toEqual(['failed', 'mine']);
  fail(null);
  await builder.flush(KEY);
  expect(saved).toEqual(['mine']);
});

test('another officer’s change is shown where nothing is unsaved, and can be undone', () => {
  const { put, opened, builder, shown, type } = desk();
  put({ id: 'a', owner: 'theirs' });
  builder.open(opened(), 'a');
  expect(shown()).toBe('theirs');
  builder.undo(KEY);
  expect(shown()).toBe('');
  type('mine');
  put({ id: 'a', owner: 'again' });
  builder.open(opened(), 'a');
  expect(shown()).toBe('mine');
});

test('a rule that is not in the draft cannot be opened', () => {
  const { builder, opened } = desk();
  expect(builder.open(opened(), 'nobody')).toBe(false);
});
