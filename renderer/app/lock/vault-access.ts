/**
 * Entering and leaving the screens: first start, sign-in, covered screen, and leaving so that nothing shown stays in memory. Each step asks the
 * core for its status; only the core opens a store.
 */

import type { StoreName } from '../../../shared/host.ts';
import type { Result } from '../../../shared/result.ts';
import type { Input, Output } from '../../core/calls/all-calls.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import type { Progress } from '../../core/calls/progress.ts';
import type { SessionView } from '../../core/calls/session-views.ts';
import type { VaultStatus } from '../../core/calls/vault/status.ts';
import type { Core } from '../core.ts';
import { type ClockPlace, failedState, followSession, type SessionStore } from '../frame/session-store.ts';
import { isNews } from './chime.ts';

export type LockLevel = 'screen' | 'vault';

export interface VaultAccessParts {
  readonly core: Core;
  /** Opens a store in the worker and closes the one that was open. */
  readonly open: (store: StoreName) => Promise<Result<null, CallFailure>>;
  /** Ends the worker and starts the page again. */
  readonly restart: () => void;
  readonly session: SessionStore;
  /** The store to open when the program starts. */
  readonly choice: { read(): StoreName; write(store: StoreName): void };
  /** Saves the input of open forms. It begins before the screens are removed, because they hold the input. */
  readonly saveForms: () => Promise<void>;
  /** Clears everything the screens held. */
  readonly forget: () => void;
  /** An officer has entered; this store is open for the first time (`fresh`) or again. */
  readonly entered: (fresh: boolean) => void;
  /** The place within the screens: the part of the address that names it. */
  readonly place: { get(): string; set(place: string): void };
  /** Stores the place for the officer until they return, and gives it once. */
  readonly keptPlace: { keep(place: string): Promise<void>; take(): Promise<string | null> };
  readonly chime: () => void;
  /** Runs `run` after this many milliseconds. */
  readonly after: (milliseconds: number, run: () => void) => void;
}

/** The result of an attempt to enter: null, or the failure. */
export type Tried = Promise<CallFailure | null>;

export interface VaultAccess {
  /** Opens the last chosen store and shows the screen before sign-in. */
  enter(): Promise<void>;
  unlock(officer: string, passphrase: string, onProgress?: (progress: Progress) => void): Tried;
  /** Changes to an officer by the PIN of the shift, while the screen is covered. */
  unlockByPin(officer: string, pin: string): Tried;
  recover(input: Input<'vault.recover'>): Tried;
  practise(input: Input<'vault.practise'>): Tried;
  /** Sets the unit up. The screen stays, because it shows the recovery code; `enterLive` continues to sign-in. */
  create(input: Input<'vault.create'>): Promise<Result<Output<'vault.create'>, CallFailure>>;
  enterLive(): Promise<void>;
  /** From practice: opens the set-up of the unit; `stayInPractice` returns. */
  beginSetUp(): Promise<void>;
  stayInPractice(): void;
  lock(level: LockLevel): Promise<void>;
  switchStore(store: StoreName): Promise<void>;
  /** In practice: goes on as another officer. What the one before typed is kept for them, and leaves the screen. */
  actAs(officer: Input<'session.act-as'>): Tried;
}

/** Milliseconds to wait for the core when leaving. A core that does not answer is ended with its store, so that no data stays on the screen. */
const PATIENCE = 3_000;
const NOWHERE = '#/';

/** Makes the vault access. It opens nothing until `enter`. */
export function createVaultAccess(parts: VaultAccessParts): VaultAccess {
  const { core, session, choice, place } = parts;
  let opened: StoreName = choice.read();
  /** Whether an officer has entered since that store was opened. */
  let visited = false;
  let stopFollowing: (() => void) | null = null;
  /** The place that was left and its officer; null: any officer may return to it. */
  let left: { readonly place: string; readonly officer: string | null } | null = null;
  /** The officer who signed in last. In practice they may work as another officer. */
  let inside: string | null = null;
  let urgent = 0;
  /** How often the screens were left. */
  let leavings = 0;
  let airport: ClockPlace | null = null;
  /** Entering that is under way; null when none is. */
  let entering: Promise<void> | null = null;

  const open = async (store: StoreName): Promise<boolean> => {
    const result = await parts.open(store);
    if (!result.ok) session.setState(failedState(result.failure), true);
    opened = store;
    visited = false;
    return result.ok;
  };

  const look = async (): Promise<void> => {
    const asked = leavings;
    const result = await core.call('vault.status', {});
    // The screens were left meanwhile. An answer from before would admit the next officer.
    if (asked !== leavings) return;
    if (result.ok) return show(result.value);
    // The worker lost its stores while an officer was in: a newer release took them over.
    if (stopFollowing !== null) leave();
    session.setState(failedState(result.failure), true);
  };

  const show = async (vault: VaultStatus): Promise<void> => {
    // Until the unit is set up there is no live store to open.
    if (opened === 'live' && vault.state !== 'empty' && !vault.commissioned) return goTo('practice');
    if (vault.state === 'open') {
      session.setState((before) => (before.phase === 'ready' ? { ...before, vault } : before), true);
      return comeIn(vault);
    }
    leavePlace(null);
    if (vault.state === 'empty') {
      const lost = vault.alarms.some(({ code }) => code === 'data-lost');
      session.setState(lost ? { phase: 'lost', vault } : { phase: 'first-start', vault, airports: [] }, true);
    } else {
      const covered = vault.state === 'screen-locked';
      if (covered && session.getState().phase === 'screen-locked' && isNews(urgent, vault.urgent)) parts.chime();
      urgent = vault.urgent;
      session.setState(covered ? { phase: 'screen-locked', vault, airport } : { phase: 'locked', vault }, true);
    }
  };

  const goTo = async (store: StoreName): Promise<void> => {
    choice.write(store);
    if (await open(store)) await look();
  };

  const comeIn = async (vault: VaultStatus): Promise<void> => {
    if (stopFollowing !== null) return;
    const fresh = !visited;
    visited = true;
    // Set before anything is awaited, so that a double request enters once.
    stopFollowing = () => undefined;
    const mine = left !== null && (left.officer === null || left.officer === vault.officer) ? left.place : null;
    left = null;
    inside = vault.officer;
    const came = leavings;
    const kept = await parts.keptPlace.take();
    // The officer has left again meanwhile.
    if (came !== leavings) return;
    const back = mine ?? kept;
    if (back !== null) place.set(back);
    parts.entered(fresh);
    stopFollowing = followSession(session, core, vault);
  };

  /** The place may name a person. It is removed from the address while the screen is covered. */
  const leavePlace = (officer: string | null): string => {
    const here = place.get();
    if (here === '' || here === NOWHERE) return '';
    left = { place: here, officer };
    place.set(NOWHERE);
    return here;
  };

  const leave = (): void => {
    leavings++;
    stopFollowing?.();
    stopFollowing = null;
    session.setState({ phase: 'starting' }, true);
    parts.forget();
  };

  const patiently = <Value>(work: Promise<Value>): Promise<Value | null> =>
    Promise.race([work, new Promise<null>((resolve) => parts.after(PATIENCE, () => resolve(null)))]);

  const lockNow = async (level: LockLevel): Promise<void> => {
    // An officer who is entering must be in before the screens can be locked.
    if (entering !== null) {
      const isOver = await patiently(entering.then(() => true));
      // Nothing was shown yet, so there is no input to save.
      if (isOver === null && level === 'vault') return parts.restart();
      await entering;
    }
    const state = session.getState();
    // The officer counts as in even while the store is still being read, or cannot be.
    if (stopFollowing !== null) {
      if (state.phase === 'ready') airport = placeOf(state.view);
      const saving = parts.saveForms();
      const here = leavePlace(inside);
      leave();
      await patiently(Promise.all([saving, here === '' ? null : parts.keptPlace.keep(here)]));
    }
    // During set-up the recovery code is on the screen. It is shown once, so locking waits until it is done. A store that could not be shown may be
    // open all the same.
    else if (level === 'screen' || (state.phase !== 'screen-locked' && state.phase !== 'failed')) return;
    const result = await patiently(core.call('vault.lock', { level }));
    if (level === 'vault' || result === null || !result.ok) parts.restart();
    else await show(result.value);
  };

  /** A machine that goes to sleep may request both locks at once. The second waits for the first. */
  let locked: Promise<void> = Promise.resolve();
  const lock = (level: LockLevel): Promise<void> => {
    locked = locked.then(() => lockNow(level));
    return locked;
  };

  /** Runs a call that gives a status on success. A store of a million travellers takes some seconds to open, so a lock may arrive in between. */
  const tried = (call: Promise<Result<VaultStatus, CallFailure>>): Tried => {
    return onTheWay(
      call.then(async (result) => {
        if (!result.ok) return result.failure;
        await show(result.value);
        return null;
      }),
    );
  };

  /** Work after which an officer may be in; locking waits for it. */
  const onTheWay = <Value>(work: Promise<Value>): Promise<Value> => {
    const over = work.then(
      () => undefined,
      () => undefined,
    );
    entering = over;
    void over.then(() => {
      if (entering === over) entering = null;
    });
    return work;
  };

  const practise = async (input: Parameters<VaultAccess['practise']>[0]): Tried => {
    choice.write('practice');
    if (opened !== 'practice' && !(await open('practice'))) return null;
    const result = await core.call('vault.practise', input);
    if (!result.ok) return result.failure;
    await look();
    return null;
  };

  const switchStore = async (store: StoreName): Promise<void> => {
    const saving = parts.saveForms();
    place.set(NOWHERE);
    leave();
    await patiently(saving);
    await goTo(store);
  };

  const actAs = async (officer: Input<'session.act-as'>): Tried => {
    const saving = parts.saveForms();
    leave();
    await patiently(saving);
    const result = await core.call('session.act-as', officer);
    await look();
    return result.ok ? null : result.failure;
  };

  core.subscribe('vault', () => {
    const { phase } = session.getState();
    if (phase === 'screen-locked' || phase === 'locked' || phase === 'ready') void look();
  });
  // Travellers to be stopped are counted again when the queue changes.
  core.subscribe('queue', () => {
    if (session.getState().phase === 'screen-locked') void look();
  });

  return {
    lock,
    async enter() {
      if (await open(choice.read())) await look();
    },
    unlock: (officer, passphrase, onProgress) =>
      tried(core.call('vault.unlock', { officer, passphrase }, onProgress === undefined ? {} : { onProgress })),
    unlockByPin: (officer, pin) => tried(core.call('vault.unlock-by-pin', { officer, pin })),
    recover: (input) => tried(core.call('vault.recover', input)),
    practise: (input) => onTheWay(practise(input)),
    create: (input) => core.call('vault.create', input),
    async enterLive() {
      choice.write('live');
      // The practice place is not kept for the first officer of the unit, who starts with their own first screen.
      place.set(NOWHERE);
      // Clears the typed codes and passphrases from memory. The officer must then sign in, which proves that they can.
      await patiently(core.call('vault.lock', { level: 'vault' }));
      parts.restart();
    },
    async beginSetUp() {
      const before = session.getState();
      const airports = before.phase === 'ready' ? (before.view.unit?.airports ?? []) : [];
      const result = await core.call('vault.status', {});
      if (!result.ok) return session.setState(failedState(result.failure), true);
      const saving = parts.saveForms();
      leave();
      await patiently(saving);
      session.setState({ phase: 'first-start', vault: result.value, airports }, true);
    },
    stayInPractice: () => void look(),
    switchStore: (store) => onTheWay(switchStore(store)),
    actAs: (officer) => onTheWay(actAs(officer)),
  };
}

/** The place whose clock the covered screen shows; null where the unit's place is unknown. */
function placeOf({ city, zone }: Pick<SessionView, 'city' | 'zone'>): ClockPlace | null {
  return city === null || zone === null ? null : { city, zone };
}
