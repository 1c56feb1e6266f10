/**
 * Property tests: how many runs, and which seed. A failure prints its seed; `AIRSIDE_SEED=… npx vitest run …` repeats it.
 */
// Before anything that looks for a database: files of one worker share the modules that found it, or did not.
import 'fake-indexeddb/auto';
import { configureGlobal } from 'fast-check';
import { afterAll, beforeAll, vi } from 'vitest';

const runs = Number(process.env.AIRSIDE_PROPERTY_RUNS ?? 100);
const seed = process.env.AIRSIDE_SEED;

configureGlobal({ numRuns: runs, ...(seed === undefined ? {} : { seed: Number(seed) }) });

/** Test files of one worker share modules, and with them the databases of the stand-in for IndexedDB: each begins without what another left. */
beforeAll(async () => {
  const databases = await indexedDB.databases();
  await Promise.all(databases.map(({ name }) => (name === undefined ? null : removed(name))));
});

/** They also share the clock, which a file may have set for its tests. */
afterAll(() => void vi.useRealTimers());

function removed(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    // Blocked: it goes once the connection that another file left open is closed.
    for (const event of ['success', 'error', 'blocked']) request.addEventListener(event, () => resolve());
  });
}
