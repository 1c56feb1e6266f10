import { describe, expect, test } from 'vitest';
import {
  createImportStore,
  followResumed,
  type ImportResult,
  runImport,
  secondsLeft,
} from '../../../renderer/app/imports/import-store.ts';
import { createScreenStores } from '../../../renderer/app/screen-store.ts';
import type { TableProfile } from '../../../shared/table/table-profile.ts';
import { createFakeCore } from './harness/fake-core.ts';

const progress = (done: number, total: number) => ({ phase: 'reading' as const, done, total, note: null });

describe('time left of an import', () => {
  test.each([
    { done: 25, total: 100, elapsed: 5000, left: 15 },
    { done: 100, total: 100, elapsed: 5000, left: 0 },
    { done: 0, total: 100, elapsed: 5000, left: null },
    { done: 25, total: 100, elapsed: 500, left: null },
    { done: 5, total: 0, elapsed: 5000, left: null },
  ])('an import that took $elapsed ms for $done of $total has $left s left', ({ done, total, elapsed, left }) => {
    expect(secondsLeft(progress(done, total), 1000, 1000 + elapsed)).toBe(left);
  });
});

describe('an import', () => {
  test('an import shows its progress, and finally its report', async () => {
    const store = createImportStore(createScreenStores());
    const seen: string[] = [];
    store.subscribe(({ running }) => seen.push(running?.progress?.note ?? (running === null ? 'idle' : 'started')));
    await runImport(store, createFakeCore({ now: 0, empty: true }), { what: 'samples', seed: 1 }, () => 0);
    expect(seen).toEqual(['started', 'ET508.edi', 'idle']);
    expect(store.getState().last?.state).toBe('done');
  });

  test('an import that fails states why, and the next one runs', async () => {
    const store = createImportStore(createScreenStores());
    const core = createFakeCore({ now: 0, failure: { code: 'store-failed', detail: 'quota' } });
    await runImport(store, core, { what: 'files', files: [] }, () => 0);
    expect(store.getState()).toMatchObject({ running: null, failure: { code: 'store-failed' } });
  });

  test('an import begun by an earlier page is followed, the oldest first', async () => {
    const store = createImportStore(createScreenStores());
    const core = createFakeCore({ now: 0 });
    const report = (await core.call('samples.load', { seed: 1 })) as Extract<ImportResult, { ok: true }>;
    const asked: string[] = [];
    await followResumed(
      store,
      {
        ...core,
        async call(name, input, options) {
          if (name === 'import.list') {
            const jobs = ['newest', 'oldest'].map((job) => ({ ...report.value, job, state: 'running' }));
            return { ok: true, value: [...jobs, report.value] as never };
          }
          asked.push(`${name} ${(input as { job: string }).job} ${store.getState().running?.what}`);
          options?.onProgress?.(progress(1, 2));
          expect(store.getState().running?.progress?.done).toBe(1);
          return { ok: true, value: report.value as never };
        },
      },
      () => 0,
    );
    expect(asked).toEqual(['import.follow oldest resumed', 'import.follow newest resumed']);
    expect(store.getState()).toMatchObject({ running: null, waiting: [], last: report.value });
  });

  test('an import waits for the previous one, and is distinguished from it', async () => {
    const store = createImportStore(createScreenStores());
    const core = createFakeCore({ now: 0 });
    const ended: string[] = [];
    const first = runImport(store, core, { what: 'samples', seed: 1 }, () => 0).then(() => ended.push('first'));
    const second = runImport(store, core, { what: 'paste', files: [] }, () => 0).then(() => ended.push('second'));
    expect(store.getState().running?.what).toBe('samples');
    expect(store.getState().waiting).toHaveLength(1);
    await first;
    expect(store.getState().running?.what).toBe('paste');
    expect(store.getState().waiting).toHaveLength(0);
    await second;
    expect(ended).toEqual(['first', 'second']);
    expect(store.getState().running).toBeNull();
  });

  test.each(['folder', 'retry', 'mapping'] as const)(
    'an import by %s does not replace the report shown',
    async (what) => {
      const store = createImportStore(createScreenStores());
      const core = createFakeCore({ now: 0 });
      await runImport(store, core, { what: 'files', files: [] }, () => 0);
      const { last } = store.getState();
      const sources = {
        folder: { what: 'folder', files: [] },
        retry: { what: 'retry', id: 'q1', text: 'corrected' },
        mapping: { what: 'mapping', source: { quarantine: 'q2' }, profile: PROFILE, save: false },
      } as const;
      await runImport(store, core, sources[what], () => 0);
      expect(last).not.toBeNull();
      expect(store.getState()).toMatchObject({ running: null, failure: null });
      expect(store.getState().last).toBe(last);
    },
  );
});

const PROFILE: TableProfile = {
  id: 'p1',
  name: 'Small carrier',
  headings: ['Name'],
  columns: ['fullName'],
  dateOrder: null,
  flight: null,
};
