/** How long the page has had no input, for hosts without a lock signal. A browser sees only what happens in its own window. */
import { DEFAULT_IDLE, type IdlePeriods, type LockSignal } from '../../shared/host.ts';
import { idleWatch } from '../../shared/idle-watch.ts';

export interface Inactivity {
  /** Calls the listener with each signal. The page is watched as long as there is a listener. */
  listen(listener: (signal: LockSignal) => void): () => void;
  set(periods: IdlePeriods): void;
}

/** Events that count as input. */
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
/** In milliseconds. Browsers stretch it to a minute for a hidden page. */
const INTERVAL = 1000;

type Watched = Pick<Window, 'addEventListener' | 'removeEventListener' | 'setInterval' | 'clearInterval'>;

/** Watches `window`. `now` gives milliseconds that continue while the machine sleeps. */
export function inactivity(window: Watched, now: () => number = Date.now): Inactivity {
  const listeners = new Set<(signal: LockSignal) => void>();
  const watch = idleWatch(DEFAULT_IDLE, (signal) => {
    for (const listener of listeners) listener(signal);
  });
  let touched = now();
  let timer: number | undefined;
  const look = (): void => watch.see((now() - touched) / 1000);
  const touch = (): void => {
    // First ends the absence: after a sleep, the input may come before the timer.
    look();
    touched = now();
  };
  const start = (): void => {
    touched = now();
    for (const type of TOUCHES) window.addEventListener(type, touch, { capture: true, passive: true });
    timer = window.setInterval(look, INTERVAL);
  };
  const stop = (): void => {
    for (const type of TOUCHES) window.removeEventListener(type, touch, { capture: true });
    window.clearInterval(timer);
  };
  return {
    listen(listener) {
      if (listeners.size === 0) start();
      listeners.add(listener);
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) stop();
      };
    },
    set: (periods) => watch.set(periods),
  };
}
