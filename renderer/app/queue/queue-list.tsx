import { IconListSearch } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand/react';
import { WHOLE_QUEUE } from '../../../shared/queue/queue-question.ts';
import { rowKey } from '../../../shared/queue/queued.ts';
import type { QueueRow } from '../../core/calls/queue.ts';
import { useCounts, useSession } from '../frame/use-session.ts';
import { useQuietHere } from '../quiet/use-quiet-here.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { RowList } from '../ui/row-list.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { QueueItem } from './queue-item.tsx';
import type { OnFlight } from './queue-store.ts';
import type { Bulk } from './use-bulk.ts';
import { useLeftOut } from './use-left-out.ts';
import type { QueueInView } from './use-queue.ts';

export interface QueueListProps {
  readonly inQueue: QueueInView;
  readonly bulk: Bulk;
  readonly onSelect: (row: QueueRow) => void;
  /** Goes to the next row (+1) or the one before; gives it where there is one. */
  readonly onStep: (by: 1 | -1) => Promise<OnFlight | null>;
}

/** The list. Only rows in view are here and rendered, so that a queue of thousands stays fast. */
export function QueueList({ inQueue, bulk, onSelect, onStep }: QueueListProps) {
  const { t } = useTranslation();
  const { queue } = useWorkstation();
  const { tab } = useStore(queue);
  const { listed, selected, at, rowAt, foldAt, unfold, look } = inQueue;
  const isQuiet = useQuietHere();
  const leftOut = useLeftOut();
  const page = listed.value;
  const total = page?.total ?? 0;
  const mark = async (by: 1 | -1) => {
    if (selected !== null) bulk.add(selected);
    const next = await onStep(by);
    if (next !== null) bulk.add(next);
  };
  const fold = at === null ? null : foldAt(at);
  const onKey = (event: React.KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (by !== null) void (event.shiftKey ? mark(by) : onStep(by));
    else if (
      (event.key === 'ArrowRight' && fold?.isOpen === false) ||
      (event.key === 'ArrowLeft' && fold?.isOpen === true)
    )
      unfold(fold);
    else if (event.key === ' ' && selected !== null) bulk.toggle(selected);
    else if (event.key === 'Escape' && bulk.count > 0) bulk.clear();
    else return;
    event.preventDefault();
  };
  if (page === null || total === 0)
    return (
      <div className="queue-empty" id="queue-list" tabIndex={-1}>
        <QueueEmpty listed={listed} />
      </div>
    );
  return (
    <RowList
      id="queue-list"
      look="q"
      label={t('queue.list')}
      isBusy={listed.stale}
      count={total}
      rowAt={rowAt}
      keyOf={rowKey}
      height={50}
      at={at}
      shown={selected === null ? null : rowKey(selected)}
      onShow={onSelect}
      onView={look}
      onKey={onKey}
      isMarked={bulk.has}
    >
      {(row, place) => (
        <QueueItem
          row={row}
          thresholds={page.thresholds}
          fold={foldAt(place)}
          onUnfold={unfold}
          tab={tab}
          marked={bulk.has(row)}
          quiet={isQuiet(row)}
          leftOut={leftOut(row)}
        />
      )}
    </RowList>
  );
}

/** Why the list is empty, and what to do. */
function QueueEmpty({ listed }: Pick<QueueInView, 'listed'>) {
  const { t } = useTranslation();
  const { queue } = useWorkstation();
  const { window: hours } = useSession();
  const { flights } = useCounts();
  const { tab } = useStore(queue);
  const [, navigate] = useLocation();
  if (listed.failure !== null) return <FailureNote failure={listed.failure} again={listed.again} />;
  if (listed.value === null) return null;
  if (flights === 0)
    return (
      <EmptyState icon={IconListSearch} title={t('queue.empty.no-data')} hint={t('queue.empty.no-data.hint')}>
        <button type="button" className="button strong" onClick={() => navigate('/import')}>
          {t('queue.empty.import')}
        </button>
      </EmptyState>
    );
  const why = tab === 'mine' || tab === 'tray' ? tab : 'filtered';
  if (Object.values(listed.value.tabs).every((count) => count === 0))
    return (
      <EmptyState
        icon={IconListSearch}
        title={t('queue.empty.clear')}
        hint={t('queue.empty.clear.hint', { ...hours })}
      />
    );
  return (
    <EmptyState icon={IconListSearch} title={t(`queue.empty.${why}`)} hint={t(`queue.empty.${why}.hint`)}>
      <button type="button" className="button" onClick={() => queue.setState(WHOLE_QUEUE)}>
        {t('queue.empty.show-all')}
      </button>
    </EmptyState>
  );
}
