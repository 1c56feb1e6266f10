/** Which of the open dialogs is on top: Escape closes only that one, not the form below it. */
import { useLayoutEffect, useState, useSyncExternalStore } from 'react';

let open: readonly symbol[] = [];
const listeners = new Set<() => void>();

function set(now: readonly symbol[]): void {
  open = now;
  for (const listener of listeners) listener();
}

function follow(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the dialog of this component is the one opened last. */
export function useIsOnTop(): boolean {
  const [own] = useState(() => Symbol('dialog'));
  useLayoutEffect(() => {
    set([...open, own]);
    return () => set(open.filter((each) => each !== own));
  }, [own]);
  return useSyncExternalStore(follow, () => open.at(-1) === own);
}
