/** The stores of the screens. Each says what becomes of it when the screen is covered; a covered screen holds nothing about anybody, in memory either. */
import { createStore, type StoreApi } from 'zustand/vanilla';

export type ScreenStore<State> = StoreApi<State>;

export type StoreParts<State> = {
  /** The state at the beginning. */
  readonly begin: () => State;
} & (
  | {
      /** It holds nothing about a person, or covering is what it tells of. */
      readonly whenCovered: 'keep';
    }
  | {
      /** It is put back to the beginning. */
      readonly whenCovered: 'reset';
      /** Fields that stay all the same: work that goes on behind the covered screen. */
      readonly except?: readonly (keyof State)[];
      /** Ends work that must not go on, before the state is put back. */
      readonly stop?: (state: State) => void;
    }
);

export interface ScreenStores {
  /** Makes a store of this workstation. */
  add<State extends object>(parts: StoreParts<State>): ScreenStore<State>;
  /** The screen is covered: resets every store that says so. */
  cover(): void;
}

/** The stores of one workstation; none yet. */
export function createScreenStores(): ScreenStores {
  const resets: (() => void)[] = [];
  return {
    add<State extends object>(parts: StoreParts<State>) {
      const store = createStore<State>(parts.begin);
      if (parts.whenCovered === 'reset') {
        const { except = [], stop } = parts;
        resets.push(() => {
          const state = store.getState();
          stop?.(state);
          const kept = Object.fromEntries(except.map((field) => [field, state[field]]));
          store.setState({ ...store.getInitialState(), ...kept }, true);
        });
      }
      return store;
    },
    cover() {
      for (const reset of resets) reset();
    },
  };
}
