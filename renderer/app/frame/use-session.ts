import { useStore } from 'zustand/react';
import type { SessionView } from '../../core/calls/session-views.ts';
import { useWorkstation } from '../workstation.tsx';

/** The session of a ready workstation. Throws when the workstation is not ready, which is a bug. */
export function useSession(): SessionView {
  const state = useStore(useWorkstation().session);
  if (state.phase !== 'ready') throw new Error('no session yet');
  return state.view;
}
