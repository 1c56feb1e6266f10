import { type ReactNode, useState } from 'react';
import type { FlightRow } from '../../core/calls/flight-views.ts';
import type { ScreenAction } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { formatFlight } from '../ui/format.ts';
import { notifyFailure } from '../ui/notify.ts';
import { notifyUndoable } from '../ui/undoable.tsx';
import { useAct } from '../ui/use-act.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { landsHere, localNow } from './flight-marks.ts';
import { MarkDialog, type MarkDialogProps } from './mark-dialog.tsx';

/** The marks that ask for something more. */
type Asked = MarkDialogProps['mark'] | 'cancelled';

/** What an officer says of a flight with one key: landed or departed, at the gate, delayed, cancelled. `row`: the flight meant; null: none. */
export function useFlightMarks(row: FlightRow | null): {
  readonly actions: readonly ScreenAction[];
  readonly dialog: ReactNode;
} {
  const { t } = useTranslation();
  const { core, actions } = useWorkstation();
  const { act, dialog } = useAct();
  const { permissions } = useSession();
  const [asking, setAsking] = useState<{ readonly mark: Asked; readonly row: FlightRow }>();
  const lands = row === null || landsHere(row);
  const actual = row?.patch[lands ? 'actualArrival' : 'actualDeparture'] ?? null;
  const save: MarkDialogProps['onSave'] = (act, of, patch, told, reason) =>
    act('flight.update', { flight: of.id, patch, reason }, told);
  const arrived = async () => {
    if (row === null) return;
    const time = localNow(row);
    const key = lands ? 'flight.mark.told.landed' : 'flight.mark.told.departed';
    const told = t(key, { flight: formatFlight(row.leg), time: time.slice(11) });
    const patch = lands ? { actualArrival: time } : { actualDeparture: time };
    const result = await core.call('flight.update', { flight: row.id, patch, reason: '' });
    if (result.ok) {
      const back = lands ? { actualArrival: null } : { actualDeparture: null };
      notifyUndoable(t, actions, told, async () => {
        const name = formatFlight(row.leg);
        await act('flight.update', { flight: row.id, patch: back, reason: t('undo.reason') }, t('undo.done', { name }));
      });
    }
    // It cannot have landed yet, or hours before it is due: the officer says how it is known.
    else if (result.failure.code === 'reason-required') setAsking({ mark: 'now', row });
    else notifyFailure(t, result.failure);
  };
  const mayMark = permissions.includes('decide') && row !== null && !row.cancelled;
  const action = (mark: string, key: string, label: string, run: () => void, enabled = true): ScreenAction => ({
    id: `flight.mark.${mark}`,
    key,
    label,
    run,
    enabled: mayMark && enabled,
    hint: mayMark && enabled,
  });
  const ask = (mark: Asked) => () => {
    if (row !== null) setAsking({ mark, row });
  };
  const close = () => setAsking(undefined);
  return {
    actions: [
      action('now', 'O', lands ? 'flight.mark.landed' : 'flight.mark.departed', () => void arrived(), actual === null),
      action('gate', 'G', 'flight.mark.gate', ask('gate')),
      action('delayed', 'D', 'flight.mark.delayed', ask('delayed'), actual === null),
      action('cancelled', 'X', 'flight.mark.cancelled', ask('cancelled')),
    ],
    dialog:
      asking === undefined ? (
        dialog
      ) : asking.mark === 'cancelled' ? (
        <CancelDialog row={asking.row} onClose={close} />
      ) : (
        <MarkDialog mark={asking.mark} row={asking.row} onSave={save} onClose={close} />
      ),
  };
}
