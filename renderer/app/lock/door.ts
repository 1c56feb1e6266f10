/**
 * The way in and out: what stands before the screens (first start, sign-in, covered screen), and leaving them so that nothing of what was shown stays behind.
 * Every step asks the core where it stands; nothing here opens anything by itself.
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

export interface DoorParts {
  readonly core: Core;
  /** Opens a store in the worker, closing the one that was open. */
  readonly open: (store: StoreName) => Promise<Result<null, CallFailure>>;
  /** Ends the worker and starts the page again. */
  readonly restart: () => void;
  readonly session: SessionStore;
  /** The store that is opened when the program starts. */
  readonly choice: { read(): StoreName; write(store: StoreName): void };
  /** Saves what is typed in open forms; begun before the screens go, since they hold it. */
  readonly saveForms: () => Promise<void>;
  /** Empties everything the screens held. */
  readonly forget: () => void;
  /** Somebody is in, with this store open for the first time (`fresh`) or again. */
  readonly entered: (fresh: boolean) => void;
  /** Where the screens are: the part of the address that names it. */
  readonly place: { get(): string; set(place: string): void };
  /** Keeps the place for the officer until they are back, and gives it once. */
  readonly keptPlace: { keep(place: string): Promise<void>; take(): Promise<string | null> };
  readonly chime: () => void;
  /** Runs after so many milliseconds. */
  readonly after: (milliseconds: number, run: () => void) => void;
}

/** What came of a try to get in: null, or why not. */
export type Tried = Promise<CallFailure | null>;

export interface Door {
  /** Opens the store chosen last and shows what stands before it. */
  enter(): Promise<void>;
  unlock(officer: string, passphrase: string, onProgress?: (progress: Progress) => void): Tried;
  recover(input: Input<'vault.recover'>): Tried;
  practise(input: Input<'vault.practise'>): Tried;
  /** Sets the unit up. The screen stays: it has the recovery code to show; `enterLive` goes on to sign-in. */
  create(input: Input<'vault.create'>): Promise<Result<Output<'vault.create'>, CallFailure>>;
  enterLive(): Promise<void>;
  /** From practice: shows how the unit is set up; `stayInPractice` goes back. */
  beginSetUp(): Promise<void>;
  stayInPractice(): void;
  lock(level: LockLevel): Promise<void>;
  switchStore(store: StoreName): Promise<void>;
}

/** A core that does not answer is ended, and its store with it: nobody waits for it with data on the screen. */
const PATIENCE = 3_000;
const NOWHERE = '#/';

/** Makes the door; it is closed until `enter`. */
export function createDoor(parts: DoorParts): Door {
  const { core, session, choice, place } = parts;
  let opened: StoreName = choice.read();
  /** Has somebody been in since that store was opened? */
  let visited = false;
  let stopFollowing: (() => void) | null = null;
  /** Where somebody was, and who; null: whoever it is that comes in. */
  let left: { readonly place: string; readonly officer: string | null } | null = null;
  /** Who signed in last; in practice they may work as somebody else. */
  let inside: string | null = null;
  let intercepts = 0;
  /** How often the screens were left. */
  let leavings = 0;
  let airport: ClockPlace | null = null;
  /** Somebody's way in, until they are in or not. */
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
    // Somebody left meanwhile: an answer from before would let the next one in.
    if (asked !== leavings) return;
    if (result.ok) await show(result.value);
    else session.setState(failedState(result.failure), true);
  };

  const show = async (vault: VaultStatus): Promise<void> => {
    // Until the unit is set up there is nothing live to be opened.
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
      if (covered && session.getState().phase === 'screen-locked' && isNews(intercepts, vault.intercepts))
        parts.chime();
      intercepts = vault.intercepts;
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
    // Held before anything is awaited: whoever asks twice comes in once.
    stopFollowing = () => undefined;
    const mine = left !== null && (left.officer === null || left.officer === vault.officer) ? left.place : null;
    left = null;
    inside = vault.officer;
    const came = leavings;
    const kept = await parts.keptPlace.take();
    // They have left again meanwhile.
    if (came !== leavings) return;
    const back = mine ?? kept;
    if (back !== null) place.set(back);
    parts.entered(fresh);
    stopFollowing = followSession(session, core, vault);
  };

  /** The place may name somebody: it goes from the address while anybody may read it. */
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
    // Whoever is just coming in has to be in before they can be locked out.
    if (entering !== null) {
      const isOver = await patiently(entering.then(() => true));
      // Nobody saw anything yet that could be saved.
      if (isOver === null && level === 'vault') return parts.restart();
      await entering;
    }
    const state = session.getState();
    // Somebody is in also while the store is still read for them, or cannot be.
    if (stopFollowing !== null) {
      if (state.phase === 'ready') airport = placeOf(state.view);
      const saving = parts.saveForms();
      const here = leavePlace(inside);
      leave();
      await patiently(Promise.all([saving, here === '' ? null : parts.keptPlace.keep(here)]));
    }
    // Whoever sets the unit up has the recovery code before them, which is shown once: that is gone through to its end.
    // A store that could not be shown may be open all the same.
    else if (level === 'screen' || (state.phase !== 'screen-locked' && state.phase !== 'failed')) return;
    const result = await patiently(core.call('vault.lock', { level }));
    if (level === 'vault' || result === null || !result.ok) parts.restart();
    else await show(result.value);
  };

  /** A machine that goes to sleep may call for both locks at once: the second one waits for the first. */
  let locked: Promise<void> = Promise.resolve();
  const lock = (level: LockLevel): Promise<void> => {
    locked = locked.then(() => lockNow(level));
    return locked;
  };

  /** What gives a status when it succeeds. A store of a million takes some seconds to open: long enough to close the lid. */
  const tried = (call: Promise<Result<VaultStatus, CallFailure>>): Tried => {
    return onTheWay(
      call.then(async (result) => {
        if (!result.ok) return result.failure;
        await show(result.value);
        return null;
      }),
    );
  };

  /** Work at whose end somebody may be in; what locks waits for it. */
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

  const practise = async (input: Parameters<Door['practise']>[0]): Tried => {
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

  core.subscribe('vault', () => {
    const { phase } = session.getState();
    if (phase === 'screen-locked' || phase === 'locked' || phase === 'ready') void look();
  });
  // Whoever is new to be stopped is counted again when the queue changes.
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
    recover: (input) => tried(core.call('vault.recover', input)),
    practise: (input) => onTheWay(practise(input)),
    create: (input) => core.call('vault.create', input),
    async enterLive() {
      choice.write('live');
      // Where somebody practised is no place for whoever signs in first: they begin with what they have to do.
      place.set(NOWHERE);
      // Nothing of the codes and passphrases just typed stays in memory; and whoever goes on signs in, which shows that they can.
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
  };
}

/** Whose clock the covered screen shows; null: nobody knows where the unit is. */
function placeOf({ city, zone }: SessionView): ClockPlace | null {
  return city === null || zone === null ? null : { city, zone };
}
