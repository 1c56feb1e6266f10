/** The time of day, updated by one shared timer. */
import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | null = null;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const each of listeners) each();
  }, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}

/** Whole UTC minutes since 1970. The component renders again each minute. */
export function useNowMinute(): number {
  return useSyncExternalStore(subscribe, () => Math.floor(Date.now() / 60_000));
}
