/** When the workstation should lock, and how: the machine sleeps or shuts down, its screen is locked, or it has had no input for a while. */
import type { PowerMonitor } from 'electron';
import { DEFAULT_IDLE, type IdlePeriods, type LockSignal } from '../shared/host.ts';
import { idleWatch } from '../shared/idle-watch.ts';

type Signals = Pick<PowerMonitor, 'getSystemIdleTime'> & {
  on(event: 'suspend' | 'lock-screen', listener: () => void): unknown;
};

export interface LockWatch {
  setIdle(periods: IdlePeriods): void;
  /** Stops the polling. */
  stop(): void;
}

/** Calls `tell` with each signal. Idle time is polled, because Linux sends no signal for a locked screen. */
export function watchLock(monitor: Signals, tell: (signal: LockSignal) => void, interval = 2000): LockWatch {
  monitor.on('suspend', () => tell({ level: 'vault', reason: 'suspend' }));
  monitor.on('lock-screen', () => tell({ level: 'screen', reason: 'lock-screen' }));
  const idle = idleWatch(DEFAULT_IDLE, tell);
  const timer = setInterval(() => idle.see(monitor.getSystemIdleTime()), interval);
  return { setIdle: (periods) => idle.set(periods), stop: () => clearInterval(timer) };
}
