/** Which lock an absence calls for, as it grows: each level once per absence. The same for every machine, whatever it measures idle time by. */
import type { IdlePeriods, LockSignal } from './host.ts';

export interface IdleWatch {
  /** Takes the seconds since somebody last touched the workstation. */
  see(idleSeconds: number): void;
  set(periods: IdlePeriods): void;
}

/** Tells each level when its period has passed, the milder one first; an absence ends when somebody touches the workstation. */
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
