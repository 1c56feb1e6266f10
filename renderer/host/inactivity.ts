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

/**
 * Watches `window`. Of two clocks the one that went farther counts: `wall` continues while the machine sleeps, but may be set back; `steady` is never set. Both give
 * milliseconds.
 */
export function inactivity(
  window: Watched,
  wall: () => number = Date.now,
  steady: () => number = () => performance.now(),
): Inactivity {
  const listeners = new Set<(signal: LockSignal) => void>();
  const watch = idleWatch(DEFAULT_IDLE, (signal) => {
    for (const listener of listeners) listener(signal);
  });
  let seen = { wall: wall(), steady: steady() };
  /** Milliseconds without input. */
  let idle = 0;
  let timer: number | undefined;
  const look = (): void => {
    const now = { wall: wall(), steady: steady() };
    idle += Math.max(now.wall - seen.wall, now.steady - seen.steady);
    seen = now;
    watch.see(idle / 1000);
  };
  const touch = (): void => {
    // First ends the absence: after a sleep, the input may come before the timer.
    look();
    idle = 0;
  };
  const start = (): void => {
    seen = { wall: wall(), steady: steady() };
    idle = 0;
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
