import { describe, expect, test } from 'vitest';
import { createImportStore, runImport, secondsLeft } from '../../../renderer/app/imports/import-store.ts';
import { createFakeCore } from './harness/fake-core.ts';

const progress = (done: number, total: number) => ({ phase: 'reading' as const, done, total, note: null });

describe('time left of an import', () => {
  test.each([
    { done: 25, total: 100, elapsed: 5000, left: 15 },
    { done: 100, total: 100, elapsed: 5000, left: 0 },
    { done: 0, total: 100, elapsed: 5000, left: null },
    { done: 25, total: 100, elapsed: 500, left: null },
    { done: 5, total: 0, elapsed: 5000, left: null },
  ])('is $left s when $done of $total took $elapsed ms', ({ done, total, elapsed, left }) => {
    expect(secondsLeft(progress(done, total), 1000, 1000 + elapsed)).toBe(left);
  });
});

describe('an import', () => {
  test('shows its progress, and its report in the end', async () => {
    const store = createImportStore();
    const seen: string[] = [];
    store.subscribe(({ running }) => seen.push(running?.progress?.note ?? (running === null ? 'idle' : 'started')));
    await runImport(store, createFakeCore({ now: 0, empty: true }), { what: 'samples', seed: 1 }, () => 0);
    expect(seen).toEqual(['started', 'ET508.edi', 'idle']);
    expect(store.getState().last?.state).toBe('done');
  });

  test('that fails says why and lets the next one run', async () => {
    const store = createImportStore();
    const core = createFakeCore({ now: 0, failure: { code: 'store-failed', detail: 'quota' } });
    await runImport(store, core, { what: 'files', files: [] }, () => 0);
    expect(store.getState()).toMatchObject({ running: null, failure: { code: 'store-failed' } });
  });

  test('is not started twice at a time', async () => {
    const store = createImportStore();
    const core = createFakeCore({ now: 0 });
    const first = runImport(store, core, { what: 'samples', seed: 1 }, () => 0);
    const running = store.getState().running;
    await runImport(store, core, { what: 'samples', seed: 2 }, () => 0);
    expect(store.getState().running).not.toBeNull();
    expect(store.getState().running?.what).toBe(running?.what);
    await first;
  });
});
