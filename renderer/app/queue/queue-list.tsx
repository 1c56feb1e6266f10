import { IconListSearch } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useStore } from 'zustand/react';
import type { QueueRow } from '../../core/calls/queue.ts';
import { useSession } from '../frame/use-session.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import type { Loaded } from '../ui/use-call.ts';
import { scrollToRow, useVirtualRows } from '../ui/use-virtual-rows.ts';
import { useWorkstation } from '../workstation.tsx';
import { QueueItem } from './queue-item.tsx';
import { neighbour, rowKey } from './queue-store.ts';

export interface QueueListProps {
  readonly listed: Loaded<readonly QueueRow[]>;
  /** The rows after tab and filters. */
  readonly rows: readonly QueueRow[];
  readonly selected: string | null;
  readonly onSelect: (row: QueueRow) => void;
}

const ROW_HEIGHT = 50;

/** The list. Only rows in view are rendered, so that a queue of thousands stays fast. */
export function QueueList({ listed, rows, selected, onSelect }: QueueListProps) {
  const { t } = useTranslation();
  const { queue } = useWorkstation();
  const { tab } = useStore(queue);
  const box = useRef<HTMLDivElement>(null);
  const { first, last } = useVirtualRows(box, rows.length, ROW_HEIGHT);
  const at = rows.findIndex((row) => rowKey(row) === selected);
  useEffect(() => scrollToRow(box.current, at, ROW_HEIGHT), [at]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    const row = by === null ? null : neighbour(rows, selected, by);
    if (row === null) return;
    event.preventDefault();
    onSelect(row);
  };
  if (rows.length === 0)
    return (
      <div className="queue-list queue-empty" id="queue-list" tabIndex={-1}>
        <QueueEmpty listed={listed} />
      </div>
    );
  return (
    <div
      className="queue-list"
      id="queue-list"
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label={t('queue.list')}
      aria-activedescendant={at < 0 ? undefined : `queue-row-${at}`}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ blockSize: rows.length * ROW_HEIGHT, position: 'relative' }}>
        {rows.slice(first, last).map((row, index) => (
          <QueueItem
            key={rowKey(row)}
            id={`queue-row-${first + index}`}
            row={row}
            tab={tab}
            position={first + index}
            of={rows.length}
            top={(first + index) * ROW_HEIGHT}
            selected={first + index === at}
            onSelect={onSelect}
          />
        ))}
      </div>
    </div>
  );
}

/** Why the list is empty, and what to do. */
function QueueEmpty({ listed }: Pick<QueueListProps, 'listed'>) {
  const { t } = useTranslation();
  const { queue } = useWorkstation();
  const { counts } = useSession();
  const { tab } = useStore(queue);
  const [, navigate] = useLocation();
  const icon = <IconListSearch size={32} stroke={1.4} aria-hidden />;
  if (listed.failure !== null) return <FailureNote failure={listed.failure} again={listed.again} />;
  if (listed.value === null) return null;
  if (counts.flights === 0)
    return (
      <EmptyState icon={icon} title={t('queue.empty.no-data')} hint={t('queue.empty.no-data.hint')}>
        <button type="button" className="button strong" onClick={() => navigate('/import')}>
          {t('queue.empty.import')}
        </button>
      </EmptyState>
    );
  if (listed.value.length === 0)
    return <EmptyState icon={icon} title={t('queue.empty.clear')} hint={t('queue.empty.clear.hint')} />;
  return (
    <EmptyState
      icon={icon}
      title={t(tab === 'mine' ? 'queue.empty.mine' : 'queue.empty.filtered')}
      hint={t(tab === 'mine' ? 'queue.empty.mine.hint' : 'queue.empty.filtered.hint')}
    >
      <button
        type="button"
        className="button"
        onClick={() => queue.setState({ tab: 'joint', from: 'watch', search: '' })}
      >
        {t('queue.empty.show-all')}
      </button>
    </EmptyState>
  );
}
