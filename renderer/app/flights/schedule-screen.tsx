import { IconArrowLeft, IconCalendarClock } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { ScheduledFlight } from '../../../shared/schedule/schedule.ts';
import type { Output } from '../../core/calls/all-calls.ts';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { formatFlight } from '../ui/format.ts';
import { Grid } from '../ui/grid.tsx';
import { KeyButton } from '../ui/key-button.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { notifyTrouble } from '../ui/notify.ts';
import { SearchField } from '../ui/search-field.tsx';
import { useAct } from '../ui/use-act.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { scheduleColumns } from './schedule-columns.tsx';
import { ScheduleDialog } from './schedule-dialog.tsx';
import { ScheduleFileDialog } from './schedule-file-dialog.tsx';

/** The scheduled flights: typed or read from a file, repeating by weekday. */
export function ScheduleScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { host } = useWorkstation();
  const { act } = useAct();
  const { permissions } = useSession();
  const [, navigate] = useLocation();
  const mayChange = permissions.includes('schedule');
  const { value: rows, failure, again } = useCall('schedule.list', {}, ['schedule']);
  const [dialog, setDialog] = useState<'add' | ScheduledFlight | null>(null);
  const [read, setRead] = useState<Output<'schedule.read'> | null>(null);
  const [removed, setRemoved] = useState<ScheduledFlight | null>(null);
  const [search, setSearch] = useState('');
  const columns = useMemo(() => scheduleColumns(t, language), [t, language]);
  const choose = async () => {
    const picked = await host.openManifests();
    if (!picked.ok) {
      if (picked.code !== 'cancelled')
        notifyTrouble(
          t,
          (t) => t('import.unreadable.title'),
          (t) => t('import.unreadable'),
        );
      return;
    }
    const [file] = picked.value;
    if (file === undefined) return;
    const result = await act('schedule.read', { bytes: file.bytes });
    if (result.ok) setRead(result.value);
  };
  const putBack = async () => {
    if (removed === null) return;
    // Cleared at once, so that a second press restores nothing twice.
    setRemoved(null);
    const result = await act('schedule.put', { flights: [removed] }, t('schedule.told.saved'));
    if (!result.ok) setRemoved(removed);
  };
  useActions([
    { id: 'schedule.back', key: 'Escape', label: 'flights.action.back', run: () => navigate('/flights'), hint: true },
    {
      id: 'schedule.put-back',
      key: 'Z',
      label: 'schedule.put-back',
      run: () => void putBack(),
      enabled: removed !== null,
      hint: removed !== null,
    },
  ]);
  const buttons = mayChange ? (
    <>
      {host.can.openManifests ? (
        <KeyButton action={{ id: 'schedule.file', key: 'F', label: 'schedule.file', run: () => void choose() }} />
      ) : null}
      <KeyButton
        tone="strong"
        action={{ id: 'schedule.add', key: 'A', label: 'schedule.add', run: () => setDialog('add') }}
      />
    </>
  ) : null;
  return (
    <div className="screen">
      <div className="screen-head">
        <Link className="button quiet" href="/flights">
          <IconArrowLeft size={15} aria-hidden /> {t('screen.flights')} <KeyCap of="Escape" />
        </Link>
        <h1>{t('schedule.title')}</h1>
        <span className="dim">{rows === null ? '' : t('schedule.count', { count: rows.length })}</span>
        <span className="spring" />
        {removed === null ? null : (
          <button type="button" className="button quiet" onClick={() => void putBack()}>
            {t('schedule.put-back')} · {formatFlight(removed)} <KeyCap of="Z" />
          </button>
        )}
        {rows === null || rows.length === 0 ? null : (
          <>
            {buttons}
            <SearchField id="schedule-search" label={t('flights.search')} value={search} onChange={setSearch} />
          </>
        )}
      </div>
      {failure === null ? null : <FailureNote failure={failure} again={again} />}
      {rows === null ? null : rows.length === 0 ? (
        <EmptyState fill icon={IconCalendarClock} title={t('schedule.empty')} hint={t('schedule.empty.hint')}>
          {buttons}
        </EmptyState>
      ) : (
        <Grid
          label={t('schedule.title')}
          rows={rows}
          columns={columns}
          rowId={(row) => row.id}
          search={search}
          {...(mayChange ? { onOpen: (row: ScheduledFlight) => setDialog(row) } : {})}
        />
      )}
      {dialog === null ? null : (
        <ScheduleDialog row={dialog === 'add' ? null : dialog} onRemoved={setRemoved} onClose={() => setDialog(null)} />
      )}
      {read === null ? null : <ScheduleFileDialog read={read} onClose={() => setRead(null)} />}
    </div>
  );
}
