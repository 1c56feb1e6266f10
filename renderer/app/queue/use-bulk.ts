/** Rows that the officer has marked, and what is done with all of them. */
import { useState } from 'react';
import { useStore } from 'zustand/react';
import { rowKey } from '../../../shared/queue/queued.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { type Marks, marksUnder, withMark } from './marks.ts';
import type { OnFlight } from './queue-store.ts';

export interface Bulk {
  readonly count: number;
  readonly rows: readonly OnFlight[];
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

/** No row is marked at first, nor when the officer asks for other rows. */
export function useBulk(): Bulk {
  const { t } = useTranslation();
  const { core, queue } = useWorkstation();
  const question = useStore(queue);
  const [kept, setKept] = useState<Marks>({ question, rows: new Map() });
  const [isBusy, setBusy] = useState(false);
  const marks = marksUnder(question, kept);
  if (marks !== kept) setKept(marks);
  const { rows } = marks;
  const mark = (row: OnFlight, isMarked: boolean) =>
    setKept((before) => withMark(marksUnder(queue.getState(), before), row, isMarked));
  return {
    count: rows.size,
    rows: [...rows.values()],
    isBusy,
    has: (row) => rows.has(rowKey(row)),
    toggle: (row) => mark(row, !rows.has(rowKey(row))),
    add: (row) => mark(row, true),
    clear: () => setKept({ question, rows: new Map() }),
    async claim() {
      setBusy(true);
      let failure: CallFailure | null = null;
      let claimed = 0;
      for (const row of rows.values()) {
        const { flight, traveller } = row;
        const result = await core.call('case.claim', { flight, traveller });
        if (!result.ok) {
          failure = result.failure;
          continue;
        }
        claimed += 1;
        mark(row, false);
      }
      setBusy(false);
      if (claimed > 0) notifyDone(t, t('queue.claimed', { count: claimed }));
      if (failure !== null) notifyFailure(t, failure);
    },
  };
}
