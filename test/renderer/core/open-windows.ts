/** Windows that tests opened. Their work must end before the stores are emptied, or it would go on in the next test. */
const windows = new Set<() => Promise<unknown>>();

/** `lock` takes the keys from the window and ends what works with them. */
export function windowOpened(lock: () => Promise<unknown>): void {
  windows.add(lock);
}

/** Ends the work of all open windows. */
export async function endWindows(): Promise<void> {
  const locks = [...windows];
  windows.clear();
  await Promise.allSettled(locks.map((lock) => lock()));
}
