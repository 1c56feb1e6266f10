import { lazy, Suspense, useState } from 'react';
import { DASHBOARD_DAYS, type DashboardDays } from '../../../shared/report/dashboard-figures.ts';
import { WALL_SEARCH } from '../../../shared/wall-channel.ts';
import { ExportButton } from '../exports/export-button.tsx';
import { AreaParts } from '../frame/area-parts.tsx';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { Choice } from '../ui/choice.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { counted, formatStamp } from '../ui/format.ts';
import { KeyButton } from '../ui/key-button.tsx';
import { Scrolling } from '../ui/scrolling.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useNowMinute } from '../ui/use-now.ts';
import { useRefresh } from '../ui/use-refresh.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { FIGURE } from './figure-link.tsx';

/** The drawings and their libraries are loaded only for whoever looks at them. */
const DashboardShown = lazy(async () => ({ default: (await import('./dashboard-shown.tsx')).DashboardShown }));

/** What comes, what waits and what was found, as the officer may see it. Every figure opens the people whom it counts. */
export function DashboardScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession();
  const [days, setDays] = useState<DashboardDays>(30);
  const [asTable, setAsTable] = useState(false);
  const now = useNowMinute();
  const {
    value: view,
    failure,
    again,
  } = useCall('dashboard.view', { days }, ['flights', 'queue', 'schedule', 'cases', 'capacity', 'rules', 'lists']);
  useRefresh(now, again);
  const wall = { id: 'dashboard.wall', key: 'W', label: 'wall.open', run: openWall, hint: true };
  const nextDays = DASHBOARD_DAYS[(DASHBOARD_DAYS.indexOf(days) + 1) % DASHBOARD_DAYS.length] ?? days;
  useActions([
    { id: 'dashboard.next', key: 'J', label: 'dashboard.next', run: () => stepTo(1), hint: true },
    { id: 'dashboard.previous', key: 'K', label: 'dashboard.previous', run: () => stepTo(-1) },
    { id: 'dashboard.days', key: 'D', label: 'dashboard.next-period', run: () => setDays(nextDays), hint: true },
  ]);
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('screen.reports')}</h1>
        <AreaParts />
        {view === null ? null : (
          <span className="dim cut">
            {t('dashboard.at', { time: formatStamp(view.at, zone ?? 'UTC', language) })} ·{' '}
            {t('dashboard.flights', {
              ...counted(view.flights, language),
              travellers: counted(view.travellers, language).n,
            })}
          </span>
        )}
        <span className="spring" />
        <span className="dashboard-days">
          {t('dashboard.period')}{' '}
          <Choice
            aria-label={t('dashboard.period')}
            among={DASHBOARD_DAYS}
            value={days}
            textOf={(count) => t('dashboard.days', { count })}
            onChange={setDays}
          />
        </span>
        <ExportButton
          id="dashboard.export"
          nameless
          enabled={view !== null}
          what={t('dashboard.title')}
          make={({ names: _, ...asked }, act, options) => act('dashboard.export', { days, ...asked }, null, options)}
        />
        <KeyButton tone="quiet" action={wall} />
        <KeyButton
          tone="quiet"
          action={{
            id: 'dashboard.table',
            key: 'T',
            label: asTable ? 'dashboard.as-drawing' : 'dashboard.as-table',
            run: () => setAsTable(!asTable),
            hint: true,
          }}
        />
      </div>
      {failure !== null && view === null ? <FailureNote failure={failure} again={again} /> : null}
      <Scrolling className="screen-body dashboard" aria-label={t('dashboard.title')}>
        {view === null ? (
          <div className="empty fill" aria-busy="true" />
        ) : (
          <Suspense fallback={<div className="empty fill" aria-busy="true" />}>
            <DashboardShown view={view} days={days} asTable={asTable} />
          </Suspense>
        )}
      </Scrolling>
    </div>
  );
}

/** A second tab or window, which reads the worker of this one. */
function openWall(): void {
  window.open(`${window.location.pathname}${WALL_SEARCH}`, '_blank', 'noopener');
}

/** The next or previous figure takes the focus; Enter opens it. */
function stepTo(by: 1 | -1): void {
  const figures = [...document.querySelectorAll<HTMLElement>(`.dashboard .${FIGURE}`)];
  const at = figures.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? (by === 1 ? 0 : figures.length - 1) : Math.min(figures.length - 1, Math.max(0, at + by));
  figures[next]?.focus();
}
