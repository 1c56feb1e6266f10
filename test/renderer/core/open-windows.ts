/** Windows that tests opened: what they still do must end before their stores are emptied, or it would go on in those of the next test. */
const windows = new Set<() => Promise<unknown>>();

/** `lock` takes the keys away from the window, and ends what works with them. */
export function windowOpened(lock: () => Promise<unknown>): void {
  windows.add(lock);
}

/** Ends what windows still do. */
export async function endWindows(): Promise<void> {
  const locks = [...windows];
  windows.clear();
  await Promise.allSettled(locks.map((lock) => lock()));
}
