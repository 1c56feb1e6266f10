import { describe, expect, test } from 'vitest';
import { backTestPath, candidateKey, readCandidate } from '../../../../../renderer/app/addresses.ts';
import type { Core } from '../../../../../renderer/app/core.ts';
import { createBackTestStore, runBackTest } from '../../../../../renderer/app/rules/back-test/back-test-store.ts';
import { windowOf } from '../../../../../renderer/app/rules/back-test/window-choice.ts';
import { createScreenStores } from '../../../../../renderer/app/screen-store.ts';
import { failed, success } from '../../../../../shared/result.ts';

const ORDER = { candidate: { draft: 'd1' }, from: null, to: null, day: null } as const;

/** A core that answers one call when the test says so. */
function waitingCore() {
  const calls: { readonly options: Parameters<Core['call']>[2]; readonly answer: (result: unknown) => void }[] = [];
  const call = (_name: string, _input: unknown, options: never) =>
    new Promise((answer) => {
      calls.push({ options, answer });
    });
  return { core: { call, subscribe: () => () => undefined } as unknown as Core, calls };
}

describe('the back-test of the screen', () => {
  test('the back-test of the screen follows its progress, and keeps the report until the next one arrives', async () => {
    const store = createBackTestStore(createScreenStores());
    const { core, calls } = waitingCore();
    const first = runBackTest(store, core, ORDER, () => 1000);
    const progress = { phase: 'back-testing', done: 3, total: 9, note: null } as const;
    calls[0]?.options?.onProgress?.(progress);
    expect(store.getState()).toMatchObject({ order: ORDER, running: { progress, since: 1000 }, report: null });
    calls[0]?.answer(success({ run: 'r1' }));
    await first;
    expect(store.getState()).toMatchObject({ running: null, report: { run: 'r1' } });
    const second = runBackTest(store, core, ORDER, () => 2000);
    expect(store.getState().report).toMatchObject({ run: 'r1' });
    calls[1]?.answer(failed({ code: 'not-found', what: 'draft' }));
    await second;
    expect(store.getState()).toMatchObject({ report: { run: 'r1' }, failure: { code: 'not-found' }, cancelled: false });
  });

  test('the back-test of the screen is cancelled by its own button, and that is no failure', async () => {
    const store = createBackTestStore(createScreenStores());
    const { core, calls } = waitingCore();
    const run = runBackTest(store, core, ORDER, () => 0);
    store.getState().running?.cancel();
    expect(calls[0]?.options?.signal?.aborted).toBe(true);
    calls[0]?.answer(failed({ code: 'cancelled' }));
    await run;
    expect(store.getState()).toMatchObject({ running: null, failure: null, cancelled: true });
  });

  test('the back-test of the screen leaves no report when the screen was covered meanwhile', async () => {
    const stores = createScreenStores();
    const store = createBackTestStore(stores);
    const { core, calls } = waitingCore();
    const run = runBackTest(store, core, ORDER, () => 0);
    stores.cover();
    expect(calls[0]?.options?.signal?.aborted).toBe(true);
    calls[0]?.answer(success({ run: 'r1' }));
    await run;
    expect(store.getState()).toEqual(store.getInitialState());
  });

  test('the screen runs one back-test at a time', async () => {
    const store = createBackTestStore(createScreenStores());
    const { core, calls } = waitingCore();
    void runBackTest(store, core, ORDER, () => 0);
    await runBackTest(store, core, ORDER, () => 0);
    expect(calls).toHaveLength(1);
  });
});

test.each([{ draft: 'a b/c' }, { version: 12 }, { shipped: true } as const])(
  'the candidate %o is written into the address and read from it',
  (candidate) => {
    expect(readCandidate(candidateKey(candidate))).toEqual(candidate);
    expect(backTestPath(candidate)).toBe(`/rules/back-test/${candidateKey(candidate)}`);
  },
);

test.each(['', 'draft', 'draft/', 'version/0', 'version/x', 'other/1'])('%j names no candidate', (key) => {
  expect(readCandidate(key)).toBeNull();
});

test('the windows include future flights', () => {
  expect(windowOf('30', '2026-11-24')).toEqual({ from: '2026-10-25', to: null });
  expect(windowOf('365', '2028-02-29')).toEqual({ from: '2027-03-01', to: null });
  expect(windowOf('all', '2026-11-24')).toEqual({ from: null, to: null });
});
