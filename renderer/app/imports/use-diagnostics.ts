import { useEffect, useState } from 'react';
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import type { ImportFileReport } from '../../core/calls/import.ts';
import { useWorkstation } from '../workstation.tsx';

/** Small enough that taking a page over from the core is not felt. */
const PAGE = 2000;

export interface LoadedDiagnostics {
  readonly diagnostics: readonly Diagnostic[];
  /** How many are still to come. */
  readonly more: number;
  readonly loading: boolean;
  /** Why the next page did not come; what is there stays. */
  readonly failure: CallFailure | null;
  readonly again: () => void;
}

interface Fetched {
  readonly key: string;
  readonly rows: readonly Diagnostic[];
  readonly ended: boolean;
  readonly failure: CallFailure | null;
}

/** All remarks about a file, fetched page by page while its table is shown: each page is recorded as looked at. */
export function useDiagnostics(job: string, file: number, { diagnosticsTotal }: ImportFileReport): LoadedDiagnostics {
  const { core } = useWorkstation();
  const key = `${job} ${file} ${diagnosticsTotal}`;
  const [state, setState] = useState<Fetched>({ key, rows: [], ended: false, failure: null });
  const { rows, ended, failure }: Fetched = state.key === key ? state : { key, rows: [], ended: false, failure: null };
  const have = rows.length;
  const more = Math.max(0, diagnosticsTotal - have);
  const stopped = ended || failure !== null;
  useEffect(() => {
    if (more === 0 || stopped) return;
    let gone = false;
    void core.call('import.diagnostics', { job, file, from: have, count: PAGE }).then((result) => {
      if (gone) return;
      setState((before) => {
        const known = before.key === key ? before.rows : [];
        if (!result.ok) return { key, rows: known, ended: false, failure: result.failure };
        // A page that is empty ends it: the head says how many are missing.
        return { key, rows: [...known, ...result.value], ended: result.value.length === 0, failure: null };
      });
    });
    return () => {
      gone = true;
    };
  }, [core, job, file, key, have, more, stopped]);
  return {
    diagnostics: rows,
    more,
    loading: more > 0 && !stopped,
    failure,
    again: () => setState((before) => ({ ...before, failure: null })),
  };
}
