import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import type { QueueRow } from '../../core/calls/queue.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import { useWorkstation } from '../workstation.tsx';
import { QUEUE_TABS, tabCounts } from './queue-store.ts';
import { useExport } from './use-export.ts';

export interface QueueToolbarProps {
  readonly rows: readonly QueueRow[];
  readonly shown: readonly QueueRow[];
  readonly officer: string;
}

const LEVELS = ['watch', 'inspect', 'intercept'] as const;

/** Tabs per agency, the two filters, and the export of the shown rows. */
export function QueueToolbar({ rows, shown, officer }: QueueToolbarProps) {
  const { t } = useTranslation();
  const { queue } = useWorkstation();
  const { tab, from, search } = useStore(queue);
  const counts = tabCounts(rows, officer);
  const muted = counts.muted > 0 || tab === 'muted';
  const exporting = useExport(shown);
  return (
    <>
      <div className={muted ? 'tabs tight' : 'tabs'} role="tablist" aria-label={t('queue.tabs')}>
        {QUEUE_TABS.filter((each) => each !== 'muted' || muted).map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            aria-selected={each === tab}
            aria-controls="queue-list"
            onClick={() => queue.setState({ tab: each })}
          >
            {t(`queue.tab.${each}`)} <span className="faint">{counts[each]}</span>
          </button>
        ))}
      </div>
      <div className="filters">
        <div className="text-field grow">
          <input
            id="queue-search"
            type="search"
            autoComplete="off"
            spellCheck={false}
            aria-label={t('queue.search')}
            placeholder={t('queue.search')}
            value={search}
            onChange={(event) => queue.setState({ search: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'Escape') queue.setState({ search: '' });
              if (event.key === 'Enter' || event.key === 'Escape') document.getElementById('queue-list')?.focus();
            }}
          />
          <KeyCap of="/" />
        </div>
        <select
          className="choice"
          aria-label={t('queue.from')}
          value={from}
          onChange={(event) =>
            queue.setState({ from: LEVELS.find((level) => level === event.currentTarget.value) ?? 'watch' })
          }
        >
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {t(`queue.from.${level}`)}
            </option>
          ))}
        </select>
        {exporting !== null ? (
          <button
            type="button"
            className="button"
            disabled={!exporting.enabled}
            onClick={exporting.run}
            title={t('queue.export.hint')}
          >
            <IconDownload size={15} aria-hidden /> {t('queue.export')}
          </button>
        ) : null}
      </div>
    </>
  );
}
