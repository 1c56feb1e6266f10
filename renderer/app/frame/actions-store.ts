/**
 * All actions of the present screen, each with its key. One list feeds the keyboard, the help (`?`), the commands (Ctrl+K), the status line and the
 * keys printed on buttons, so that they always agree.
 */
import type { ScreenStore, ScreenStores } from '../screen-store.ts';

export interface Action {
  readonly id: string;
  /** As printed and as matched: one capital letter (`J`), a named key (`Enter`) or `Ctrl+K`. Null: by command only. */
  readonly key: string | null;
  /** Text key of the label. */
  readonly label: string;
  /** Text key of its heading in the help. */
  readonly group: string;
  readonly run: () => void;
  readonly enabled?: boolean;
  /** Said on its button: why it cannot be done now, or what it does. */
  readonly about?: string;
  /** Its key acts while a dialog is open, too. */
  readonly overDialogs?: boolean;
  /** Shown in the status line. */
  readonly hint?: boolean;
}

export interface ActionsState {
  /** What is offered for a moment, above all screens. Its keys are its own as long as it is offered. */
  readonly offered: readonly (readonly Action[])[];
  readonly sets: readonly (readonly Action[])[];
  /** Actions of every screen. A screen may use one of their keys for itself. */
  readonly everywhere: readonly (readonly Action[])[];
}

export type ActionsStore = ScreenStore<ActionsState>;

/** An empty list of actions. */
export function createActionsStore(stores: ScreenStores): ActionsStore {
  return stores.add<ActionsState>({ whenCovered: 'reset', begin: () => ({ offered: [], sets: [], everywhere: [] }) });
}

/** Adds the actions of a part of the screen, of every screen, or of something offered. The returned function removes them. */
export function registerActions(
  store: ActionsStore,
  actions: readonly Action[],
  where: keyof ActionsState = 'sets',
): () => void {
  store.setState((state) => ({ [where]: [...state[where], actions] }));
  return () => store.setState((state) => ({ [where]: state[where].filter((set) => set !== actions) }));
}

/** All actions: what is offered first, then those of the present screen. */
export function listActions(state: ActionsState): readonly Action[] {
  return [...state.offered, ...state.sets, ...state.everywhere].flat();
}

/** The actions that have a key, by group: a group of commands alone has nothing to show among keys. */
export function keyGroups(actions: readonly Action[]): ReadonlyMap<string, readonly Action[]> {
  const keyed = actions.filter(({ key }) => key !== null);
  return new Map(keyed.map(({ group }) => [group, keyed.filter((each) => each.group === group)]));
}

/**
 * The key of a keyboard event, written as in `Action.key`; null for a lone modifier. The row of digits counts as digits without Shift too: on French keyboards it writes signs.
 */
export function keyOf(event: KeyPress): string | null {
  if (event.key === 'Control' || event.key === 'Meta' || event.key === 'Shift') return null;
  const digit = event.shiftKey === true ? undefined : /^Digit([0-9])$/.exec(event.code ?? '')?.[1];
  const key = digit ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  // With Alt only the arrows count: on many keyboards Alt writes characters.
  if (event.altKey) return key.startsWith('Arrow') ? `Alt+${key}` : null;
  if (!event.ctrlKey && !event.metaKey) return key;
  return event.shiftKey === true ? `Ctrl+Shift+${key}` : `Ctrl+${key}`;
}

/** The parts of a keyboard event that are used. */
export interface KeyPress {
  readonly key: string;
  /** The place on the keyboard, whatever is printed there: `Digit1`. */
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey?: boolean;
}

/** The action that a key runs on this screen, if any. A disabled action does not pass its key on to another one. */
export function actionForKey(state: ActionsState, key: string): Action | null {
  const action = listActions(state).find((candidate) => candidate.key === key);
  return action !== undefined && action.enabled !== false ? action : null;
}
