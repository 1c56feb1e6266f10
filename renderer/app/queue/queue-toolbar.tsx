import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand/react';
import { MOST_PAPERS } from '../../../shared/paper/traveller-paper.ts';
import { QUEUE_LEVELS } from '../../../shared/queue/queue-question.ts';
import { agencyOfTab, type QueueTab, queueTabs } from '../../../shared/queue/queue-tabs.ts';
import type { QueuePage } from '../../core/calls/queue.ts';
import { ExportButton } from '../exports/export-button.tsx';
import type { Action } from '../frame/actions-store.ts';
import { useSession } from '../frame/use-session.ts';
import { PrintDialog } from '../papers/print-dialog.tsx';
import { useMakeList } from '../terminal/use-make-list.tsx';
import { ActionButton } from '../ui/action-button.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { TabList } from '../ui/tab-list.tsx';
import { useAgencies } from '../ui/use-agencies.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { QueueFilters } from './queue-filters.tsx';
import type { Bulk } from './use-bulk.ts';

export interface QueueToolbarProps {
  readonly page: QueuePage | null;
  /** Where the selected traveller stands. */
  readonly at: number | null;
  /** By which travellers leave the tray; null: not here. */
  readonly reason: Action | null;
  readonly bulk: Bulk;
}

/** Tabs per agency, the filters, the place in the list, and the export of what is shown. */
export function QueueToolbar({ page, at, reason, bulk }: QueueToolbarProps) {
  const { t } = useTranslation();
  const { queue } = useWorkstation();
  const { permissions } = useSession();
  const { tab, search } = useStore(queue);
  const agencies = useAgencies();
  // Two tabs are there only when somebody is under them; the chosen one is, also where its agency is paused now.
  const isThere = (each: QueueTab) =>
    (each !== 'muted' && each !== 'tray') || (page?.tabs[each] ?? 0) > 0 || tab === each;
  const tabs = [...new Set([...queueTabs(agencies).filter(isThere), tab])];
  const nameOf = (each: QueueTab) => {
    const agency = agencyOfTab(each);
    return t(agency === null ? `queue.tab.${each}` : `agency.${agency}`);
  };
  const total = page?.total ?? 0;
  const levels = [...QUEUE_LEVELS]
    .reverse()
    .map((level) => `${t(`outcome.${level}`)} ${page?.outcomes[level] ?? 0}`)
    .join(' · ');
  const [printing, setPrinting] = useState(false);
  const terminal = useMakeList();
  const count = page?.travellers ?? 0;
  return (
    <>
      <TabList
        look={tabs.length > 6 ? 'tabs tight' : 'tabs'}
        label={t('queue.tabs')}
        tabs={tabs}
        onShow={(each) => queue.setState({ tab: each })}
        name={nameOf}
        note={(each) => page?.tabs[each] ?? 0}
      />
      <div className="filters">
        <div className="text-field grow">
          <input
            id="queue-search"
            type="search"
            autoComplete="off"
            spellCheck={false}
            aria-label={t('queue.search')}
            placeholder={t('queue.search')}
            title={`${t('queue.search')} (Ctrl+F)`}
            aria-keyshortcuts="Control+F"
            value={search}
            onChange={(event) => queue.setState({ search: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'Escape') queue.setState({ search: '' });
              if (event.key === 'Enter' || event.key === 'Escape') document.getElementById('queue-list')?.focus();
            }}
          />
        </div>
        <QueueFilters />
        <span className="faint row-place" title={levels}>
          {at === null ? total : t('queue.place', { at: at + 1, total })}
        </span>
        {reason === null ? null : <ActionButton action={reason} tone="strong" />}
        <ExportButton
          id="queue.export"
          hint={t('queue.export.hint')}
          enabled={count > 0}
          what={t('export.flagged.title')}
          make={(asked, act, options) =>
            act('export.flagged', { ...asked, travellers: null, question: queue.getState() }, null, options)
          }
        />
      </div>
      {bulk.count === 0 ? null : (
        <div className="filters" role="toolbar" aria-label={t('queue.marked.acts')}>
          <span className="grow">{t('queue.marked', { count: bulk.count })}</span>
          {permissions.includes('case.work') ? (
            <button type="button" className="button" disabled={bulk.isBusy} onClick={() => void bulk.claim()}>
              {t('queue.claim')}
            </button>
          ) : null}
          {permissions.includes('papers') ? (
            <button
              type="button"
              className="button"
              disabled={bulk.count > MOST_PAPERS}
              title={bulk.count > MOST_PAPERS ? t('papers.too-many', { most: MOST_PAPERS }) : undefined}
              onClick={() => setPrinting(true)}
            >
              <IconPrinter size={15} aria-hidden /> {t('papers.action')}
            </button>
          ) : null}
          {terminal.mayMake ? (
            <button
              type="button"
              className="button"
              onClick={() =>
                void terminal.make({
                  kind: 'selection',
                  people: bulk.rows.map(({ flight, traveller }) => ({ flight, traveller })),
                })
              }
            >
              {t('query-list.make')}
            </button>
          ) : null}
          {printing ? <PrintDialog about={bulk.rows} onClose={() => setPrinting(false)} /> : null}
          <button type="button" className="button quiet" onClick={bulk.clear}>
            {t('queue.unmark')} <KeyCap of="Escape" />
          </button>
        </div>
      )}
      {terminal.dialog}
    </>
  );
}
