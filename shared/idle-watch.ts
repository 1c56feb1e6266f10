/** Which lock an idle time calls for, as it grows: each level once per absence. The same on every machine, however it measures idle time. */
import type { IdlePeriods, LockSignal } from './host.ts';

export interface IdleWatch {
  /** Takes the seconds since the last key or mouse input. */
  see(idleSeconds: number): void;
  set(periods: IdlePeriods): void;
}

/** Reports each level when its period has passed, the milder one first; any input ends the absence. */
export function idleWatch(periods: IdlePeriods, tell: (signal: LockSignal) => void): IdleWatch {
  let current = periods;
  const told = { screen: false, vault: false };
  return {
    see(idleSeconds) {
      const due = { screen: idleSeconds >= current.screenSeconds, vault: idleSeconds >= current.vaultSeconds };
      for (const level of ['screen', 'vault'] as const) {
        if (due[level] && !told[level]) tell({ level, reason: 'idle' });
        told[level] = due[level];
      }
    },
    set(next) {
      current = next;
    },
  };
}
