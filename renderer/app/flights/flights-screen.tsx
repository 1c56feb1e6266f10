import { IconCalendarClock, IconPlane } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { flightPath } from '../addresses.ts';
import { AreaParts } from '../frame/area-parts.tsx';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { whoText } from '../lookouts/lookout-texts.ts';
import { pinnedHere } from '../lookouts/pinned-here.ts';
import { useTermWriter } from '../lookouts/use-term-writer.ts';
import { DrawDialog } from '../selections/draw-dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { formatDate } from '../ui/format.ts';
import { Grid } from '../ui/grid.tsx';
import { KeyButton } from '../ui/key-button.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { localDay } from '../ui/local-day.ts';
import { SearchField } from '../ui/search-field.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useNowMinute } from '../ui/use-now.ts';
import { useRefresh } from '../ui/use-refresh.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { flightColumns } from './flight-columns.tsx';
import { isAhead } from './time-order.ts';
import { useFlightMarks } from './use-flight-marks.tsx';

/** Every flight in this store and every scheduled one, soonest first. Flights with missing data stand out. */
export function FlightsScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [search, setSearch] = useState('');
  const [lateOnly, setLateOnly] = useState(false);
  const [focused, setFocused] = useState<string | null>(null);
  const [drawing, setDrawing] = useState<string | null>(null);
  const { permissions, zone } = useSession();
  const mayDraw = permissions.includes('selection.draw');
  const draw = () => setDrawing(localDay(Date.now(), zone ?? 'UTC'));
  // Warnings depend on the time, not only on messages.
  const now = useNowMinute();
  const turn = Math.floor(now / 5);
  const { value: flights, failure, again } = useCall('flights.list', {}, ['flights', 'queue', 'schedule']);
  useRefresh(turn, again);
  const { value: lookouts } = useCall('lookouts.list', permissions.includes('lookouts.view') ? {} : null, ['lookouts']);
  const writer = useTermWriter();
  const columns = useMemo(
    () =>
      flightColumns(t, language, (row) =>
        pinnedHere(lookouts?.lookouts ?? [], row).map((each) => whoText(each, writer) ?? each.title),
      ),
    [t, language, lookouts, writer],
  );
  const late = (flights ?? []).filter((row) => row.late).length;
  const rows = useMemo(
    () => (lateOnly ? (flights ?? []).filter((row) => row.late) : (flights ?? [])),
    [flights, lateOnly],
  );
  const marks = useFlightMarks(rows.find(({ id }) => id === focused) ?? null);
  useActions([
    ...marks.actions,
    {
      id: 'flights.late',
      key: 'L',
      label: 'flights.late-only',
      run: () => setLateOnly((before) => !before),
      enabled: late > 0 || lateOnly,
      hint: late > 0,
    },
    { id: 'flights.schedule', key: 'S', label: 'schedule.title', run: () => navigate('/flights/schedule'), hint: true },
  ]);
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('screen.flights')}</h1>
        <AreaParts />
        <span className="dim">{flights === null ? '' : t('flights.count', { count: flights.length })}</span>
        {late > 0 || lateOnly ? (
          <button type="button" className="button" aria-pressed={lateOnly} onClick={() => setLateOnly(!lateOnly)}>
            {t('flights.late', { count: late })} <KeyCap of="L" />
          </button>
        ) : null}
        <span className="spring" />
        {mayDraw && (flights?.length ?? 0) > 0 ? (
          <KeyButton tone="quiet" action={{ id: 'flights.draw', key: 'Z', label: 'draw.action', run: draw }} />
        ) : null}
        <Link className="button quiet" href="/flights/schedule">
          <IconCalendarClock size={15} aria-hidden /> {t('schedule.title')} <KeyCap of="S" />
        </Link>
        <SearchField id="flights-search" label={t('flights.search')} value={search} onChange={setSearch} />
      </div>
      {failure !== null ? <FailureNote failure={failure} again={again} /> : null}
      {flights !== null && flights.length === 0 ? (
        <EmptyState fill icon={IconPlane} title={t('flights.empty')} hint={t('flights.empty.hint')}>
          <button type="button" className="button strong" onClick={() => navigate('/import')}>
            {t('queue.empty.import')}
          </button>
          <button type="button" className="button" onClick={() => navigate('/flights/schedule')}>
            {t('schedule.title')}
          </button>
        </EmptyState>
      ) : flights !== null ? (
        <Grid
          label={t('screen.flights')}
          rows={rows}
          columns={columns}
          rowId={(row) => row.id}
          search={search}
          beginAt={(row) => isAhead(row.times, now)}
          onOpen={(row) => navigate(flightPath(row.id))}
          onFocusRow={(row) => setFocused(row.id)}
        />
      ) : null}
      {marks.dialog}
      {drawing === null ? null : (
        <DrawDialog
          from={{ arrivals: drawing }}
          of={t('draw.of-day', { date: formatDate(drawing, language) })}
          onClose={() => setDrawing(null)}
        />
      )}
    </div>
  );
}
