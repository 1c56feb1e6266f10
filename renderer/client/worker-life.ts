/**
 * Notices the end of the core's worker. A browser reports none to the page: calls to a worker that was killed, or ran out of memory, would wait for
 * ever. The worker holds a lock of its own name as long as it lives, and the browser releases the lock when the worker ends.
 */

/** Resolves when the worker of that name has ended. To be asked once the worker has answered: then it has its lock. */
export async function workerEnd(locks: Pick<LockManager, 'request'>, name: string): Promise<void> {
  await locks.request(name, () => undefined);
}
