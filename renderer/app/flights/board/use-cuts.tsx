/** Plans that leave people out, from the board: a new one for the chosen flight, and those that are. */
import { type ReactNode, useState } from 'react';
import type { BoardFlight } from '../../../core/calls/flight-board-views.ts';
import type { ScreenAction } from '../../frame/use-actions.ts';
import { useSession } from '../../frame/use-session.ts';
import { useCall } from '../../ui/use-call.ts';
import { CutDialog } from './cut-dialog.tsx';
import { CutsDialog } from './cuts-dialog.tsx';
import { offeredIn } from './offered-in.ts';

export interface Cuts {
  readonly actions: readonly ScreenAction[];
  /** People who are left out now, as far as the officer may know. */
  readonly count: number;
  /** Plans that count, or that somebody has to look at. */
  readonly open: number;
  /** A plan of the own agency counts no more, because somebody was flagged since. */
  readonly isOvertaken: boolean;
  /** People whom plans of the own agency left out, and who are next since there is room again. */
  readonly offered: number;
  readonly show: () => void;
  readonly dialog: ReactNode;
}

export function useCuts(flight: BoardFlight | null): Cuts {
  const { permissions } = useSession();
  const [cutting, setCutting] = useState<BoardFlight | null>(null);
  const [isListed, setListed] = useState(false);
  const { value } = useCall('capacity-cut.list', {}, ['queue', 'cases', 'flights']);
  const cuts = (value ?? []).filter(({ state }) => state !== 'ended');
  const count = cuts.reduce((sum, { left }) => sum + left.filter(({ isLeftOut }) => isLeftOut).length, 0);
  const mayCut = permissions.includes('capacity.cut') && flight !== null && flight.progress.targets > 0;
  const show = () => setListed(true);
  return {
    actions: [
      {
        id: 'capacity-cut.action',
        key: 'U',
        label: 'capacity-cut.action',
        run: () => setCutting(flight),
        enabled: mayCut,
        hint: mayCut,
      },
      { id: 'capacity-cut.list', key: 'Y', label: 'capacity-cut.list', run: show, enabled: cuts.length > 0 },
    ],
    count,
    open: cuts.length,
    offered: cuts.reduce((sum, cut) => sum + offeredIn(cut), 0),
    isOvertaken: cuts.some(({ state }) => state === 'overtaken'),
    show,
    dialog: (
      <>
        {cutting === null ? null : <CutDialog flight={cutting} due={dueOf(cutting)} onClose={() => setCutting(null)} />}
        {isListed ? <CutsDialog cuts={cuts} onClose={() => setListed(false)} /> : null}
      </>
    ),
  };
}

/** The local time at which a flight is due here; null: it is not known. */
function dueOf({ row: { movement, times } }: BoardFlight): string | null {
  const { local } = movement === 'departing' ? times.departure : times.arrival;
  return local === null ? null : local.slice(0, 16);
}
