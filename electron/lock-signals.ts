/** When the workstation should lock: the machine sleeps, its screen is locked, or nobody has touched it for a while. */
import type { PowerMonitor } from 'electron';
import type { IpcEvents } from '../shared/ipc.ts';

/** Seconds without a key or the mouse after which `idle` is told. */
export const IDLE_SECONDS = 600;

type Signals = Pick<PowerMonitor, 'getSystemIdleTime'> & {
  on(event: 'suspend' | 'lock-screen', listener: () => void): unknown;
};

/**
 * Tells `onLock` each reason as it comes; `idle` once per absence. Idle time is asked for, because Linux sends no signal for a
 * locked screen. Gives a function that stops the asking.
 */
export function watchLock(monitor: Signals, onLock: (reason: IpcEvents['lock']) => void, interval = 5000): () => void {
  monitor.on('suspend', () => onLock('suspend'));
  monitor.on('lock-screen', () => onLock('lock-screen'));
  let away = false;
  const timer = setInterval(() => {
    const idle = monitor.getSystemIdleTime() >= IDLE_SECONDS;
    if (idle && !away) onLock('idle');
    away = idle;
  }, interval);
  return () => clearInterval(timer);
}
