/** Test files of one worker share its globals. Each file begins and ends so that it does not matter which ones ran before. */
import { afterAll, beforeAll, vi } from 'vitest';

/** Registers the hooks of one test file: it begins by deleting the databases of the IndexedDB stand-in, and ends with the real clock. */
export function beginTestFile(): void {
  beforeAll(async () => {
    const databases = await indexedDB.databases();
    await Promise.all(databases.map(({ name }) => (name === undefined ? null : removed(name))));
  });
  afterAll(() => void vi.useRealTimers());
}

function removed(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    // `blocked`: the database is deleted once another file's open connection closes.
    for (const event of ['success', 'error', 'blocked']) request.addEventListener(event, () => resolve());
  });
}
