/**
 * Property tests: how many runs, and which seed. A failure prints its seed; `AIRSIDE_SEED=… npx vitest run …` repeats it.
 */
// First, since modules that look for IndexedDB when they load are shared by all test files of a worker.
import 'fake-indexeddb/auto';
import { configureGlobal } from 'fast-check';
import { afterAll, beforeAll, vi } from 'vitest';

const runs = Number(process.env.AIRSIDE_PROPERTY_RUNS ?? 100);
const seed = process.env.AIRSIDE_SEED;

configureGlobal({
  numRuns: runs,
  // A mutant is noticed by any failure.
  endOnFailure: process.env.AIRSIDE_MUTANTS === '1',
  ...(seed === undefined ? {} : { seed: Number(seed) }),
});

/** Test files of one worker share the databases of the IndexedDB stand-in, so each file begins by deleting those of the file before. */
beforeAll(async () => {
  const databases = await indexedDB.databases();
  await Promise.all(databases.map(({ name }) => (name === undefined ? null : removed(name))));
});

/** Test files of one worker also share the clock, which a file may have set. */
afterAll(() => void vi.useRealTimers());

function removed(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    // `blocked`: the database is deleted once another file's open connection closes.
    for (const event of ['success', 'error', 'blocked']) request.addEventListener(event, () => resolve());
  });
}
