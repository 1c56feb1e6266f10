/** Searches the trail, a page at a time. A new query ends the previous one. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AuditQuery, AuditRow } from '../../core/calls/audit-views.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import type { Progress } from '../../core/calls/progress.ts';
import { type Going, goingOn } from '../ui/going-on.ts';
import { useWorkstation } from '../workstation.tsx';

export interface AuditSearch {
  /** Null until the first page has arrived. */
  readonly rows: readonly AuditRow[] | null;
  /** Whether there are earlier entries. */
  readonly more: boolean;
  /** Null: not searching. */
  readonly looking: Going | null;
  readonly failure: CallFailure | null;
  readonly showMore: () => void;
  readonly cancel: () => void;
  readonly again: () => void;
}

const PAGE = 100;

interface State {
  readonly rows: readonly AuditRow[] | null;
  readonly next: string | null;
  readonly looking: Going | null;
  readonly failure: CallFailure | null;
}

const BEGUN: Going = { share: null };
const NOTHING: State = { rows: null, next: null, looking: BEGUN, failure: null };

export function useAuditSearch(query: AuditQuery): AuditSearch {
  const { core } = useWorkstation();
  const question = JSON.stringify(query);
  const [state, setState] = useState<State>(NOTHING);
  const [turn, setTurn] = useState(0);
  const running = useRef<AbortController | null>(null);

  const look = useCallback(
    (before: string | null) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      setState((last) => ({ ...last, looking: BEGUN, failure: null }));
      const input = { ...(JSON.parse(question) as AuditQuery), before, count: PAGE };
      const onProgress = (progress: Progress) => {
        if (running.current === controller) setState((last) => ({ ...last, looking: goingOn(progress) }));
      };
      void core.call('audit.search', input, { signal: controller.signal, onProgress }).then((result) => {
        if (running.current !== controller) return;
        running.current = null;
        setState((last) => {
          if (!result.ok) {
            const failure = result.failure.code === 'cancelled' ? null : result.failure;
            return { ...last, rows: last.rows ?? [], looking: null, failure };
          }
          const { rows, next } = result.value;
          return { rows: before === null ? rows : [...(last.rows ?? []), ...rows], next, looking: null, failure: null };
        });
      });
    },
    [core, question],
  );

  useEffect(() => {
    setState(NOTHING);
    look(null);
    return () => {
      running.current?.abort();
      running.current = null;
    };
  }, [look, turn]);

  const { rows, next, looking, failure } = state;
  return {
    rows,
    more: next !== null,
    looking,
    failure,
    showMore: () => {
      if (next !== null && looking === null) look(next);
    },
    cancel: () => running.current?.abort(),
    again: useCallback(() => setTurn((before) => before + 1), []),
  };
}
