/** Who works, in which store, with what counts; and whether the program can be used at all. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallFailure, SessionView } from '../../core/api.ts';
import type { Core } from '../core.ts';

export type SessionState =
  | { readonly phase: 'starting' }
  | { readonly phase: 'ready'; readonly view: SessionView }
  | { readonly phase: 'another-window' }
  | { readonly phase: 'locked' }
  | { readonly phase: 'failed'; readonly failure: CallFailure };

export type SessionStore = StoreApi<SessionState>;

/** A session that has not been read yet. */
export function createSessionStore(): SessionStore {
  return createStore<SessionState>(() => ({ phase: 'starting' }));
}

/** Reads the session now and whenever what it counts changes. The returned function stops that. */
export function followSession(store: SessionStore, core: Core): () => void {
  let busy = false;
  let outdated = false;
  // Many changes while an answer is on its way are worth one more question, not one each.
  const read = async () => {
    outdated = busy;
    if (busy) return;
    busy = true;
    do {
      outdated = false;
      const result = await core.call('session.get', {});
      store.setState(result.ok ? { phase: 'ready', view: result.value } : failedState(result.failure), true);
    } while (outdated);
    busy = false;
  };
  const stops = (['session', 'queue', 'flights'] as const).map((topic) => core.subscribe(topic, read));
  void read();
  return () => {
    for (const stop of stops) stop();
  };
}

/** What a failure means for the whole program. */
export function failedState(failure: CallFailure): SessionState {
  if (failure.code === 'another-window' || failure.code === 'locked') return { phase: failure.code };
  return { phase: 'failed', failure };
}
