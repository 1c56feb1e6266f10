import { IconReportAnalytics } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { ReportRow } from '../../core/calls/quality.ts';
import { messagePath } from '../addresses.ts';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { formatCount } from '../ui/format.ts';
import { Grid } from '../ui/grid.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { messageColumns } from './message-columns.tsx';

const PAGE = 200;

/** Single messages, the latest import first, in the order of each import, a page at a time. */
export function MessageQuality() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession();
  const [, navigate] = useLocation();
  const [from, setFrom] = useState(0);
  const { value, failure, stale, again } = useCall('quality.messages', { from, count: PAGE }, ['imports']);
  const total = value?.total ?? 0;
  // Sorting a single page would look like sorting everything, so the table sorts only when it holds all messages.
  const sortable = total <= PAGE;
  const columns = useMemo(
    () => messageColumns(t, language, zone ?? 'UTC').map((column) => ({ ...column, sortable })),
    [t, language, zone, sortable],
  );
  const shownFrom = useRef(from);
  if (!stale) shownFrom.current = from;
  const reports = value?.reports ?? [];
  const earlier = from === 0 || stale ? null : Math.max(0, from - PAGE);
  const later = from + PAGE >= total || stale ? null : from + PAGE;
  const turn = (to: number | null) => (to === null ? undefined : setFrom(to));
  useActions([
    {
      id: 'quality.later-page',
      key: 'PageDown',
      label: 'quality.page.next',
      run: () => turn(later),
      enabled: later !== null,
    },
    {
      id: 'quality.earlier-page',
      key: 'PageUp',
      label: 'quality.page.previous',
      run: () => turn(earlier),
      enabled: earlier !== null,
    },
  ]);
  if (value === null && failure !== null) return <FailureNote failure={failure} again={again} />;
  if (value === null) return <p className="why-none">{t('diagnostics.loading')}</p>;
  if (total === 0) {
    return (
      <EmptyState fill icon={IconReportAnalytics} title={t('quality.empty')} hint={t('quality.empty.hint')}>
        <Link className="button strong" href="/import">
          {t('queue.empty.import')}
        </Link>
      </EmptyState>
    );
  }
  return (
    <>
      {failure === null ? null : <FailureNote failure={failure} again={again} />}
      <h2 className="quality-order">
        {t('quality.view.messages')} <span className="dim">{t('quality.order')}</span>
      </h2>
      <Grid
        label={t('quality.view.messages')}
        rows={reports}
        columns={columns}
        rowId={(row: ReportRow) => row.id}
        onOpen={(row: ReportRow) => navigate(messagePath(row.id))}
      />
      <div className="pager">
        <span className="dim" role="status">
          {t('quality.page', {
            first: formatCount(shownFrom.current + 1, language),
            last: formatCount(shownFrom.current + reports.length, language),
            total: formatCount(total, language),
          })}
        </span>
        <span className="spring" />
        <button
          type="button"
          className="button"
          aria-disabled={earlier === null}
          disabled={from === 0}
          onClick={() => turn(earlier)}
        >
          {t('quality.page.previous')}
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={later === null}
          disabled={from + PAGE >= total}
          onClick={() => turn(later)}
        >
          {t('quality.page.next')}
        </button>
      </div>
    </>
  );
}
