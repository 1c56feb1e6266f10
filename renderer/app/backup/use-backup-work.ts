/** Long work with a backup: one piece at a time, with its progress and a way to stop it. */
import { useRef, useState } from 'react';
import type { Result } from '../../../shared/result.ts';
import type { CallOptions } from '../../client/core-client.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import type { Progress } from '../../core/calls/progress.ts';

export interface BackupWork {
  /** Null: no work is running. */
  readonly running: { readonly phase: Progress['phase']; readonly progress: Progress | null } | null;
  readonly stop: () => void;
  /** Runs `act` with a function that reports progress. Gives its result. */
  readonly run: <Value>(
    phase: Progress['phase'],
    act: (options: Pick<CallOptions, 'signal' | 'onProgress'>) => Promise<Result<Value, CallFailure>>,
  ) => Promise<Result<Value, CallFailure>>;
}

export function useBackupWork(): BackupWork {
  const [running, setRunning] = useState<BackupWork['running']>(null);
  const stop = useRef(new AbortController());
  return {
    running,
    stop: () => stop.current.abort(),
    async run(phase, act) {
      stop.current = new AbortController();
      setRunning({ phase, progress: null });
      try {
        return await act({
          signal: stop.current.signal,
          onProgress: (progress) => setRunning({ phase, progress }),
        });
      } finally {
        setRunning(null);
      }
    },
  };
}
