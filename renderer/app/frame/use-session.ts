import { useStore } from 'zustand/react';
import { useWorkstation } from '../workstation.tsx';
import type { Session, SessionState } from './session-store.ts';

/** The session of a ready workstation. Throws when the workstation is not ready, which is a bug. */
export function useSession(): Session {
  return useStore(useWorkstation().session, (state) => ready(state).view);
}

/** How many stand on the queue, and of which level, in the open store. Throws as {@link useSession}. */
export function useCounts(): Extract<SessionState, { phase: 'ready' }>['counts'] {
  return useStore(useWorkstation().session, (state) => ready(state).counts);
}

function ready(state: SessionState): Extract<SessionState, { phase: 'ready' }> {
  if (state.phase !== 'ready') throw new Error('no session yet');
  return state;
}
