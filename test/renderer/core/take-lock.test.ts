import { expect, test } from 'vitest';
import { takeLock } from '../../../renderer/core/take-lock.ts';

/** Locks as the browser keeps them: one holder per name, and the others wait in line until their signal aborts. */
function fakeLocks() {
  const lines = new Map<string, Promise<unknown>>();
  const request = (name: string, options: LockOptions, work: () => Promise<unknown>) => {
    const before = lines.get(name) ?? Promise.resolve();
    const aborted = new Promise<never>((_, reject) => {
      options.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
    });
    let started = false;
    const run = before.then(() => {
      if (options.signal?.aborted) return undefined;
      started = true;
      return work();
    });
    lines.set(name, run);
    return Promise.race([run, aborted.catch((error) => (started ? run : Promise.reject(error)))]);
  };
  return { request } as unknown as Pick<LockManager, 'request'>;
}

test('a lock is held until it is released', async () => {
  const locks = fakeLocks();
  const release = await takeLock(locks, 'store', 20);
  expect(release).not.toBeNull();
  expect(await takeLock(locks, 'store', 20)).toBeNull();
  release?.();
  expect(await takeLock(locks, 'store', 20)).not.toBeNull();
});

test('locks of two stores are independent', async () => {
  const locks = fakeLocks();
  expect(await takeLock(locks, 'live', 20)).not.toBeNull();
  expect(await takeLock(locks, 'practice', 20)).not.toBeNull();
});

test('a window that is reloaded gets the lock when the old page releases it a moment later', async () => {
  const locks = fakeLocks();
  const release = await takeLock(locks, 'store', 1000);
  setTimeout(() => release?.(), 30);
  expect(await takeLock(locks, 'store', 1000)).not.toBeNull();
});

test('a failure of the locks themselves is thrown', async () => {
  const locks = { request: () => Promise.reject(new Error('no locks here')) } as unknown as Pick<
    LockManager,
    'request'
  >;
  await expect(takeLock(locks, 'store', 20)).rejects.toThrow('no locks here');
});
