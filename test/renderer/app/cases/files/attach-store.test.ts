import { expect, test } from 'vitest';
import {
  type AttachStore,
  attachFiles,
  cancelFile,
  clearEnded,
  createAttachStore,
} from '../../../../../renderer/app/cases/files/attach-store.ts';
import type { Core } from '../../../../../renderer/app/core.ts';
import { createScreenStores } from '../../../../../renderer/app/screen-store.ts';
import type { Input, Output } from '../../../../../renderer/core/calls/all-calls.ts';
import type { CallFailure } from '../../../../../renderer/core/calls/failure.ts';
import { failed, type Result, success } from '../../../../../shared/result.ts';

type Answer = Result<Output<'case.attach'>, CallFailure>;

const inputOf = (name: string): Input<'case.attach'> => ({
  ...{ case: 'LFW-2026-000001', name, file: new Blob(['x']), about: null, note: null, medical: false },
});
const attached = (name: string, isNew = true): Answer =>
  success({ file: { name } as Output<'case.attach'>['file'], isNew });

/** A core that answers when the test says so. */
function slowCore() {
  const asked: { readonly name: string; readonly signal: AbortSignal; readonly answer: (answer: Answer) => void }[] =
    [];
  const call = (_: string, input: Input<'case.attach'>, { signal }: { readonly signal: AbortSignal }) =>
    new Promise<Answer>((answer) => asked.push({ name: input.name, signal, answer }));
  return { asked, core: { call } as unknown as Pick<Core, 'call'> };
}

const statesIn = (store: AttachStore) => store.getState().files.map(({ input, state }) => `${input.name} ${state}`);
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('files are attached one after the other, those that are added meanwhile after them, and each says what came of it', async () => {
  const store = createAttachStore(createScreenStores());
  const { asked, core } = slowCore();
  void attachFiles(store, core, [inputOf('a'), inputOf('b')]);
  void attachFiles(store, core, [inputOf('c')]);
  expect(statesIn(store)).toEqual(['a running', 'b waiting', 'c waiting']);
  asked[0]?.answer(attached('a'));
  await settled();
  asked[1]?.answer(attached('a', false));
  await settled();
  expect(asked.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  asked[2]?.answer(failed({ code: 'refused', why: 'attachment-unreadable' }));
  await settled();
  expect(statesIn(store)).toEqual(['a done', 'b there', 'c failed']);
  clearEnded(store);
  expect(statesIn(store)).toEqual([]);
});

test('one that waits is taken off at once, one that runs when the core has stopped', async () => {
  const store = createAttachStore(createScreenStores());
  const { asked, core } = slowCore();
  void attachFiles(store, core, [inputOf('a'), inputOf('b')]);
  for (const { key } of store.getState().files) cancelFile(store, key);
  expect(statesIn(store)).toEqual(['a running', 'b cancelled']);
  expect(asked[0]?.signal.aborted).toBe(true);
  asked[0]?.answer(failed({ code: 'cancelled' }));
  await settled();
  expect(statesIn(store)).toEqual(['a cancelled', 'b cancelled']);
  expect(asked).toHaveLength(1);
});

test('a screen that is covered ends what is open and keeps no name; it says how many were given up, until others are attached', async () => {
  const stores = createScreenStores();
  const store = createAttachStore(stores);
  const { asked, core } = slowCore();
  void attachFiles(store, core, [inputOf('a'), inputOf('b')]);
  stores.cover();
  expect(store.getState()).toEqual({ files: [], givenUp: 2 });
  expect(asked[0]?.signal.aborted).toBe(true);
  asked[0]?.answer(failed({ code: 'cancelled' }));
  await settled();
  expect(asked).toHaveLength(1);
  void attachFiles(store, core, [inputOf('c')]);
  expect(store.getState().givenUp).toBe(0);
});
