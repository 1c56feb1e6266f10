/** The travellers of a report, loaded page by page as they come into view. */
import { useEffect, useRef, useState } from 'react';
import type { BackTestGroup, MovedTraveller } from '../../../core/calls/back-test.ts';
import type { CallFailure } from '../../../core/calls/failure.ts';
import { useWorkstation } from '../../workstation.tsx';

const PAGE = 50;

export interface Moved {
  /** Number of travellers; null until the first page has arrived. */
  readonly total: number | null;
  /** The traveller at an index; undefined while loading. */
  readonly at: (place: number) => MovedTraveller | undefined;
  readonly failure: CallFailure | null;
}

interface Pages {
  readonly of: string;
  readonly total: number | null;
  readonly pages: ReadonlyMap<number, readonly MovedTraveller[]>;
  readonly failure: CallFailure | null;
}

/** Loads the travellers of a group from index `first` to `last` (excluded). */
export function useMoved(run: string, group: BackTestGroup, first: number, last: number): Moved {
  const { core } = useWorkstation();
  const of = `${run} ${group}`;
  const empty: Pages = { of, total: null, pages: new Map(), failure: null };
  const [state, setState] = useState<Pages>(empty);
  const shown = state.of === of ? state : empty;
  const asked = useRef(new Set<string>());
  const from = Math.floor(first / PAGE);
  const to = Math.max(from, Math.floor(Math.max(0, last - 1) / PAGE));
  useEffect(() => {
    const ask = async (page: number) => {
      const result = await core.call('back-test.travellers', { run, group, from: page * PAGE, count: PAGE });
      setState((before) => {
        const base = before.of === of ? before : { of, total: null, pages: new Map(), failure: null };
        if (!result.ok) return { ...base, failure: result.failure };
        const { total, travellers } = result.value;
        return { of, total, pages: new Map(base.pages).set(page, travellers), failure: null };
      });
    };
    for (let page = from; page <= to; page++) {
      const key = `${of} ${page}`;
      if (asked.current.has(key)) continue;
      asked.current.add(key);
      void ask(page);
    }
  }, [core, run, group, of, from, to]);
  return {
    total: shown.total,
    at: (place) => shown.pages.get(Math.floor(place / PAGE))?.[place % PAGE],
    failure: shown.failure,
  };
}
