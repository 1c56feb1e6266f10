import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand/react';
import type { Action } from '../frame/actions-store.ts';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { useWorkstation } from '../workstation.tsx';
import type { OnFlight } from './queue-store.ts';
import { TrayDialog } from './tray-dialog.tsx';

/** The act by which travellers leave the tray: its action and dialog; no action outside the tray, or where the officer may not. */
export function useTrayReason(selected: OnFlight | null): {
  readonly action: Action | null;
  readonly dialog: ReactNode;
} {
  const { queue } = useWorkstation();
  const { permissions } = useSession();
  const isTray = useStore(queue, ({ tab }) => tab === 'tray');
  const [about, setAbout] = useState<OnFlight | null>(null);
  const action: Action | null =
    isTray && permissions.includes('case.work')
      ? {
          id: 'queue.tray-reason',
          // W closes a case, in the bar beside it.
          key: 'D',
          label: 'tray.reason',
          group: 'keys.queue',
          run: () => setAbout(selected),
          enabled: selected !== null,
          hint: true,
        }
      : null;
  useActions(action === null ? [] : [action]);
  return {
    action,
    dialog: about === null ? null : <TrayDialog about={about} onClose={() => setAbout(null)} />,
  };
}
