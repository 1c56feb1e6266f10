import { type ReactNode, useState } from 'react';
import type { CallName } from '../../../core/calls/all-calls.ts';
import type { BoardFlight } from '../../../core/calls/flight-board-views.ts';
import type { ScreenAction } from '../../frame/use-actions.ts';
import { useSession } from '../../frame/use-session.ts';
import { formatFlight } from '../../ui/format.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useTranslation } from '../../ui/use-translation.ts';

/** Names of the calls that take nothing but the flight. */
type Plain = Extract<CallName, 'flight.take' | 'flight.leave' | 'flight.sign' | 'flight.approve'>;

/** What an officer does to prepare the flight meant; null: none is. */
export function usePreparing(flight: BoardFlight | null): {
  readonly actions: readonly ScreenAction[];
  readonly dialog: ReactNode;
} {
  const { t } = useTranslation();
  const { officer, permissions } = useSession();
  const { act, dialog } = useAct();
  const [takingBack, setTakingBack] = useState<BoardFlight | null>(null);
  const mayWork = permissions.includes('case.work') && flight !== null;
  const isOwn = flight?.owner?.officer === officer.id;
  const signature = flight?.signed.find(({ agency }) => agency === officer.agency);
  const isSigned = signature !== undefined;
  // Whoever signed it does not approve it.
  const mayApprove = isSigned && signature.officer !== officer.id && permissions.includes('flight.approve');
  const { since = 0, changed = 0, reviewed = 0, targets = 0 } = flight?.progress ?? {};
  const isForAll = isSigned && since + changed === 0;
  const nameOf = (each: BoardFlight) => formatFlight(each.row.leg);
  const make = (name: Plain, told: string) => () => {
    if (flight !== null) void act(name, { flight: flight.row.id }, t(told, { flight: nameOf(flight) }));
  };
  const action = (key: string, label: string, run: () => void, enabled: boolean): ScreenAction => ({
    id: label,
    key,
    label,
    run,
    enabled: mayWork && enabled,
    hint: mayWork && enabled,
  });
  return {
    actions: [
      isOwn
        ? action('T', 'flight-board.leave', make('flight.leave', 'flight-board.told.left'), true)
        : action('T', 'flight-board.take', make('flight.take', 'flight-board.told.taken'), true),
      isForAll
        ? action('S', 'flight-board.take-back', () => setTakingBack(flight), true)
        : action('S', 'flight-board.sign', make('flight.sign', 'flight-board.told.signed'), true),
      action(
        'P',
        'flight-board.approve',
        make('flight.approve', 'flight-board.told.approved'),
        mayApprove && isForAll && reviewed === targets && flight?.approved === null,
      ),
    ],
    dialog: (
      <>
        {dialog}
        {takingBack === null ? null : (
          <ReasonDialog
            title={t('flight-board.take-back.title')}
            about={[takingBack.row.id]}
            hint={nameOf(takingBack)}
            save={t('flight-board.take-back')}
            onSave={(reason, by) =>
              by(
                'flight.take-back',
                { flight: takingBack.row.id, reason },
                t('flight-board.told.taken-back', { flight: nameOf(takingBack) }),
              )
            }
            onClose={() => setTakingBack(null)}
          />
        )}
      </>
    ),
  };
}
