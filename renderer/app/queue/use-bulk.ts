/** Rows that the officer has marked, and what is done with all of them. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rowKey } from '../../../shared/queue/queued.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import { useWorkstation } from '../workstation.tsx';
import type { OnFlight } from './use-queue.ts';

export interface Bulk {
  readonly count: number;
  readonly has: (row: OnFlight) => boolean;
  /** Marks a row, or takes its mark away. */
  readonly toggle: (row: OnFlight) => void;
  readonly add: (row: OnFlight) => void;
  readonly clear: () => void;
  /** Claims each of them by an act of its own, so that each has its entry in the trail. Those that cannot be claimed stay marked. */
  readonly claim: () => Promise<void>;
  /** A claim is going on. */
  readonly isBusy: boolean;
}

/** No row is marked at first. */
export function useBulk(): Bulk {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const [marked, setMarked] = useState<ReadonlyMap<string, OnFlight>>(new Map());
  const [isBusy, setBusy] = useState(false);
  const change = (act: (rows: Map<string, OnFlight>) => void) =>
    setMarked((before) => {
      const rows = new Map(before);
      act(rows);
      return rows;
    });
  return {
    count: marked.size,
    isBusy,
    has: (row) => marked.has(rowKey(row)),
    toggle: (row) => change((rows) => rows.delete(rowKey(row)) || rows.set(rowKey(row), row)),
    add: (row) => change((rows) => rows.set(rowKey(row), row)),
    clear: () => setMarked(new Map()),
    async claim() {
      setBusy(true);
      let failure: CallFailure | null = null;
      let claimed = 0;
      for (const [key, { flight, traveller }] of marked) {
        const result = await core.call('case.claim', { flight, traveller });
        if (!result.ok) {
          failure = result.failure;
          continue;
        }
        claimed += 1;
        change((rows) => rows.delete(key));
      }
      setBusy(false);
      if (claimed > 0) notifyDone(t, t('queue.claimed', { count: claimed }));
      if (failure !== null) notifyFailure(t, failure);
    },
  };
}
