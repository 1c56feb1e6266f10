/** The phase of the workstation: before sign-in, signed in with a store open and its counts, or failed. */

import isSame from 'fast-deep-equal/es6';
import type { CallFailure } from '../../core/calls/failure.ts';
import type { SessionView } from '../../core/calls/session-views.ts';
import type { VaultStatus } from '../../core/calls/vault/status.ts';
import type { Core } from '../core.ts';
import type { ScreenStore, ScreenStores } from '../screen-store.ts';

/** The session without its counts. */
export type Session = Omit<SessionView, 'counts'>;

export type SessionState =
  | { readonly phase: 'starting' }
  /** There is no vault yet, or there is one for practice and the unit is being set up. */
  | {
      readonly phase: 'first-start';
      readonly vault: VaultStatus;
      /** Codes of the practice airports. */
      readonly airports: readonly string[];
    }
  /** There is no vault, but the record outside the store says that there was one. No new vault is begun. */
  | { readonly phase: 'lost'; readonly vault: VaultStatus }
  /** The keys are not in memory. */
  | { readonly phase: 'locked'; readonly vault: VaultStatus }
  /** The keys are in memory. Nothing is shown until an officer signs in. */
  | { readonly phase: 'screen-locked'; readonly vault: VaultStatus; readonly airport: ClockPlace | null }
  /** The counts stand apart: they change with every flight, and hardly anything shows them. */
  | {
      readonly phase: 'ready';
      readonly view: Session;
      readonly counts: SessionView['counts'];
      readonly vault: VaultStatus;
    }
  | { readonly phase: 'another-window' }
  /** The worker has ended. */
  | { readonly phase: 'closed' }
  | { readonly phase: 'failed'; readonly failure: CallFailure };

/** The place whose clock a covered screen shows. */
export interface ClockPlace {
  readonly city: string;
  /** IANA zone. */
  readonly zone: string;
}

export type SessionStore = ScreenStore<SessionState>;

/** A session before it is read. */
export function createSessionStore(stores: ScreenStores): SessionStore {
  return stores.add<SessionState>({ whenCovered: 'keep', begin: () => ({ phase: 'starting' }) });
}

/** Reads the session now and whenever its counts change. The returned function stops that. */
export function followSession(store: SessionStore, core: Core, vault: VaultStatus): () => void {
  let busy = false;
  let outdated = false;
  let stopped = false;
  // Many changes while a call is pending cause one further call, not one each.
  const read = async () => {
    outdated = busy;
    if (busy) return;
    busy = true;
    do {
      outdated = false;
      const result = await core.call('session.get', {});
      // A result that arrives after the screen was covered is dropped.
      if (stopped) return;
      store.setState(
        (before) => (result.ok ? readyState(before, result.value, vault) : failedState(result.failure)),
        true,
      );
    } while (outdated);
    busy = false;
  };
  const stops = (['session', 'queue', 'flights', 'frame'] as const).map((topic) => core.subscribe(topic, read));
  void read();
  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
}

/** What says the same as before stays the same object, so that nothing is drawn anew for it. */
function readyState(before: SessionState, { counts, ...view }: SessionView, vault: VaultStatus): SessionState {
  if (before.phase !== 'ready') return { phase: 'ready', view, counts, vault };
  const isSameView = isSame(before.view, view);
  if (isSameView && isSame(before.counts, counts)) return before;
  return { ...before, view: isSameView ? before.view : view, counts };
}

/** The phase that a failure leads to. */
export function failedState(failure: CallFailure): SessionState {
  if (failure.code === 'another-window') return { phase: 'another-window' };
  if (failure.code === 'locked') return { phase: 'closed' };
  return { phase: 'failed', failure };
}
