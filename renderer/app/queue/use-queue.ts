/** The part of the queue in view, asked for as the officer scrolls, and where the selected traveller stands. */
import { useCallback, useRef, useState } from 'react';
import { useStore } from 'zustand/react';
import type { Fold } from '../../../shared/queue/queue-fold.ts';
import { rowKey } from '../../../shared/queue/queued.ts';
import type { QueuePage, QueueRow } from '../../core/calls/queue.ts';
import { notifyFailure } from '../ui/notify.ts';
import { type Loaded, useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { neighbour, type OnFlight } from './queue-store.ts';

export interface QueueInView {
  readonly listed: Loaded<QueuePage>;
  /** The traveller shown: the chosen one, else the first of the list. */
  readonly selected: OnFlight | null;
  /** Where that traveller stands; null: not in the list, or not known yet. */
  readonly at: number | null;
  /** The row at an index, where it is here. */
  readonly rowAt: (index: number) => QueueRow | undefined;
  /** The fold for which the row at an index stands; null: none. */
  readonly foldAt: (index: number) => Fold | null;
  /** Opens a fold, or closes it. */
  readonly unfold: (fold: Fold) => void;
  /** Says which row is the first in view. */
  readonly look: (first: number) => void;
  /** The row after (+1) or before (−1) the selected one; null: none, or not known yet. */
  readonly next: (by: 1 | -1) => Promise<OnFlight | null>;
}

/** Pages begin at multiples of it. */
const STEP = 40;
/** More than a screen has, and a step on both sides. */
const COUNT = 4 * STEP;

/** The queue under the officer's question. */
export function useQueue(chosen: OnFlight | null): QueueInView {
  const { t } = useTranslation();
  const { core, queue } = useWorkstation();
  const question = useStore(queue);
  const [offset, setOffset] = useState(0);
  const [open, setOpen] = useState<readonly string[]>([]);
  const listed = useCall('queue.page', { question, offset, count: COUNT, open, traveller: chosen }, ['queue', 'cases']);
  const page = listed.value;
  const rowAt = (index: number) => page?.rows[index - page.offset];

  // Without a choice, the most urgent traveller is shown, also while others are in view.
  const first = useRef<OnFlight | null>(null);
  if (page?.offset === 0) first.current = page.rows[0] ?? null;
  const selected = chosen ?? first.current;

  const key = selected === null ? null : rowKey(selected);
  const here = page === null || key === null ? -1 : page.rows.findIndex((row) => rowKey(row) === key);
  const there = listed.stale ? null : (page?.at ?? null);
  const at = here >= 0 && page !== null ? page.offset + here : chosen === null ? null : there;
  const lastAt = useRef<number | null>(null);
  if (at !== null) lastAt.current = at;

  const unfold = useCallback(
    ({ key: fold, isOpen }: Fold) =>
      setOpen((before) => (isOpen ? before.filter((each) => each !== fold) : [...before, fold])),
    [],
  );

  return {
    listed,
    selected,
    at,
    rowAt,
    foldAt: (index) => {
      const row = rowAt(index);
      return (row && page?.folds[rowKey(row)]) ?? null;
    },
    unfold,
    look: (row) => setOffset(Math.max(0, Math.floor(row / STEP) - 1) * STEP),
    async next(by) {
      // Where the selected one stands is being asked.
      if (at === null && listed.stale) return null;
      const to = neighbour(at, lastAt.current, by, page?.total ?? 0);
      if (to === null) return null;
      const known = rowAt(to);
      if (known !== undefined) return known;
      const asked = await core.call('queue.page', { question, offset: to, count: 1, open, traveller: null });
      if (!asked.ok) notifyFailure(t, asked.failure);
      return asked.ok ? (asked.value.rows[0] ?? null) : null;
    },
  };
}
