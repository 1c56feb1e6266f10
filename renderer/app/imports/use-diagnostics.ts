import { useEffect, useState } from 'react';
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import type { ImportFileReport } from '../../core/api.ts';
import { useWorkstation } from '../workstation.tsx';

/** Small enough that taking a page over from the core is not felt. */
const PAGE = 2000;

export interface LoadedDiagnostics {
  readonly diagnostics: readonly Diagnostic[];
  /** How many are still to come. */
  readonly more: number;
  readonly loading: boolean;
}

/** All remarks about a file: those in its report at once, the rest page by page while the table is shown. */
export function useDiagnostics(job: string, file: number, report: ImportFileReport): LoadedDiagnostics {
  const { core } = useWorkstation();
  const key = `${job} ${file} ${report.diagnosticsTotal}`;
  const [further, setFurther] = useState<{ key: string; rows: readonly Diagnostic[]; ended: boolean }>({
    key,
    rows: [],
    ended: false,
  });
  const rows = further.key === key ? further.rows : [];
  const ended = further.key === key && further.ended;
  const have = report.diagnostics.length + rows.length;
  const more = Math.max(0, report.diagnosticsTotal - have);
  useEffect(() => {
    if (more === 0 || ended) return;
    let gone = false;
    void core.call('import.diagnostics', { job, file, from: have, count: PAGE }).then((result) => {
      if (gone) return;
      const page = result.ok ? result.value : [];
      setFurther((before) => ({
        key,
        rows: [...(before.key === key ? before.rows : []), ...page],
        // A page that is empty or failed ends it: what is there stays, and the head says how many are missing.
        ended: page.length === 0,
      }));
    });
    return () => {
      gone = true;
    };
  }, [core, job, file, key, have, more, ended]);
  return {
    diagnostics: rows.length === 0 ? report.diagnostics : [...report.diagnostics, ...rows],
    more,
    loading: more > 0 && !ended,
  };
}
