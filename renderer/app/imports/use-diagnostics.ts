import { useEffect, useState } from 'react';
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import type { ImportFileReport } from '../../core/calls/import.ts';
import { useWorkstation } from '../workstation.tsx';

/** Remarks per page: few enough that the transfer from the core causes no noticeable delay. */
const PAGE = 2000;

export interface LoadedDiagnostics {
  readonly diagnostics: readonly Diagnostic[];
  /** Number of remarks that are not loaded yet. */
  readonly more: number;
  readonly loading: boolean;
  /** Why the next page could not be loaded. The loaded rows stay. */
  readonly failure: CallFailure | null;
  readonly again: () => void;
}

interface Fetched {
  readonly key: string;
  readonly rows: readonly Diagnostic[];
  readonly ended: boolean;
  readonly failure: CallFailure | null;
}

/** All remarks about a file, loaded page by page while its table is shown. The core records each page as viewed. */
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
        // An empty page ends the loading. The heading states how many are missing.
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
