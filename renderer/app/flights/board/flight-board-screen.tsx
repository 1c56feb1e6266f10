import { IconPlane } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { BoardFlight } from '../../../core/calls/flight-board-views.ts';
import { flightPath } from '../../addresses.ts';
import { AreaParts } from '../../frame/area-parts.tsx';
import { InNotices } from '../../frame/notices.tsx';
import { useActions } from '../../frame/use-actions.ts';
import { useSession } from '../../frame/use-session.ts';
import { OnDutyLine } from '../../roster/on-duty-line.tsx';
import { CopiesDialog } from '../../target-lists/copies-dialog.tsx';
import { withCopiesOut } from '../../target-lists/copies-out.ts';
import { PrintTargets } from '../../target-lists/print-targets.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatTime } from '../../ui/format.ts';
import { KeyCap } from '../../ui/key-cap.tsx';
import { RowList } from '../../ui/row-list.tsx';
import { useCall } from '../../ui/use-call.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useNowMinute } from '../../ui/use-now.ts';
import { useRefresh } from '../../ui/use-refresh.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useFlightMarks } from '../use-flight-marks.tsx';
import { BoardRow } from './board-row.tsx';
import { LoadBars } from './load-bars.tsx';
import { RoomAgainNotes } from './room-again-notes.tsx';
import { hourOn, lineAround, minuteOnClock, placeOn, wholeHours } from './time-line.ts';
import { useCuts } from './use-cuts.tsx';
import { usePreparing } from './use-preparing.tsx';

const ROW_HEIGHT = 56;

/** The flights of the hours around now, on one time line: who prepares each, how far it is, and how many inspections each hour asks for. */
export function FlightBoardScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone, permissions } = useSession();
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState<string | null>(null);
  const [withDone, setWithDone] = useState(false);
  const [printing, setPrinting] = useState<BoardFlight | null>(null);
  const [showsCopies, setShowsCopies] = useState(false);
  const now = useNowMinute();
  const {
    value: board,
    failure,
    again,
  } = useCall('flight.board', {}, ['flights', 'queue', 'schedule', 'cases', 'capacity']);
  useRefresh(now, again);
  const mayPrint = permissions.includes('papers');
  const { value: lists } = useCall('target-list.list', mayPrint ? {} : null, ['flights', 'cases', 'queue']);
  const listsOut = withCopiesOut(lists ?? []);
  const out = listsOut.reduce((sum, { copies }) => sum + copies.length, 0);
  const outdated = listsOut.filter(({ list }) => list.changed > 0).length;
  const all = board?.flights ?? [];
  const done = all.filter(({ progress }) => progress.state === 'done');
  const shown = withDone ? all : all.filter(({ progress }) => progress.state !== 'done');
  const found = shown.findIndex(({ row }) => row.id === chosen);
  const first = shown.findIndex(({ due }) => due !== null && due >= now);
  const at = found >= 0 ? found : shown.length === 0 ? null : Math.max(0, first);
  const flight: BoardFlight | null = (at === null ? null : shown[at]) ?? null;
  const preparing = usePreparing(flight);
  const cuts = useCuts(flight);
  const marks = useFlightMarks(flight?.row ?? null);
  const line = lineAround(now);
  const clock = (minute: number) => formatTime(minute, zone ?? 'UTC', language);
  const go = (by: number) => {
    const next = at === null ? undefined : shown[Math.min(shown.length - 1, Math.max(0, at + by))];
    if (next !== undefined) setChosen(next.row.id);
  };
  const open = () => {
    if (flight !== null) navigate(flightPath(flight.row.id));
  };
  const fold = {
    id: 'flight-board.fold',
    key: 'F',
    label: withDone ? 'flight-board.past.hide' : 'flight-board.past.show',
    run: () => setWithDone(!withDone),
    enabled: done.length > 0,
  };
  const print = {
    id: 'flight-board.print',
    key: 'L',
    label: 'target-list.print',
    run: () => setPrinting(flight),
    // Also whom officers picked alone, and whom other agencies sent, may stand on it: the answer says whether anybody does.
    enabled: mayPrint && flight !== null,
  };
  const hasSent = (flight?.progress.sent ?? 0) > 0;
  useActions([
    ...preparing.actions,
    { ...print, hint: print.enabled && hasSent },
    {
      id: 'flight-board.copies',
      key: 'C',
      label: 'target-list.out',
      run: () => setShowsCopies(true),
      enabled: out > 0,
      hint: out > 0,
    },
    ...cuts.actions,
    ...marks.actions,
    { id: 'flight-board.next', key: 'J', label: 'flight-board.next', run: () => go(1), hint: true },
    { id: 'flight-board.previous', key: 'K', label: 'flight-board.previous', run: () => go(-1) },
    {
      id: 'flight-board.open',
      key: 'Enter',
      label: 'flight-board.open',
      run: open,
      enabled: flight !== null,
      hint: flight !== null,
    },
    fold,
  ]);
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('screen.flights')}</h1>
        <AreaParts />
        <span className="dim">{board === null ? '' : t('flights.count', { count: all.length })}</span>
        <span className="spring" />
        {preparing.actions
          .filter(({ enabled }) => enabled)
          .map((action) => (
            <ActionButton key={action.id} action={action} />
          ))}
        {print.enabled && hasSent ? <ActionButton action={print} /> : null}
        {out > 0 ? (
          <button type="button" className="button quiet" onClick={() => setShowsCopies(true)}>
            {t('target-list.out.count', { count: out })}
            {outdated === 0 ? null : <b className="late"> · {t('target-list.out.outdated', { count: outdated })}</b>}{' '}
            <KeyCap of="C" />
          </button>
        ) : null}
        {cuts.open > 0 ? (
          <button type="button" className="button quiet" onClick={cuts.show}>
            {cuts.isOvertaken ? t('capacity-cut.overtaken') : t('capacity-cut.count', { count: cuts.count })}
            {cuts.offered === 0 ? null : (
              <b className="late"> · {t('capacity-cut.offered', { count: cuts.offered })}</b>
            )}{' '}
            <KeyCap of="Y" />
          </button>
        ) : null}
        {done.length > 0 ? <ActionButton tone="quiet" action={fold} /> : null}
      </div>
      <InNotices>
        <RoomAgainNotes />
      </InNotices>
      {failure !== null && board === null ? <FailureNote failure={failure} again={again} /> : null}
      {board === null ? null : (
        <>
          <OnDutyLine postKey="M" />
          <LoadBars
            load={board.load}
            loadUnknown={board.loadUnknown}
            perShift={board.perShift}
            placeOf={(from) => hourOn(line, minuteOnClock(from, now, clock))}
          />
          <p className="strip-hours" aria-hidden>
            <span className="strip-line">
              {wholeHours(line, clock).map((minute) => (
                <small key={minute} style={{ insetInlineStart: `${placeOn(line, minute)}%` }}>
                  {clock(minute)}
                </small>
              ))}
            </span>
          </p>
          {shown.length === 0 ? (
            <EmptyState fill icon={IconPlane} title={t('flight-board.empty')} hint={t('flight-board.empty.hint')} />
          ) : (
            <div className="screen-fill flight-board">
              <RowList<BoardFlight>
                id="flight-board"
                label={t('flight-board.line', { from: clock(line.from), to: clock(line.to), now: clock(now) })}
                count={shown.length}
                rowAt={(place) => shown[place]}
                keyOf={({ row }) => row.id}
                height={ROW_HEIGHT}
                at={at}
                shown={flight?.row.id ?? null}
                onShow={({ row }) => setChosen(row.id)}
                look={({ progress }) => `strip ${progress.state}`}
              >
                {(each) => <BoardRow flight={each} line={line} now={now} />}
              </RowList>
            </div>
          )}
        </>
      )}
      {printing === null ? null : <PrintTargets flight={printing} onClose={() => setPrinting(null)} />}
      {showsCopies ? <CopiesDialog lists={lists ?? []} onClose={() => setShowsCopies(false)} /> : null}
      {preparing.dialog}
      {cuts.dialog}
      {marks.dialog}
    </div>
  );
}
