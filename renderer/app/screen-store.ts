/** The stores of the screens. Each declares what happens to it when the screen is covered: a covered screen holds no data about persons, in memory either. */
import { createStore, type StoreApi } from 'zustand/vanilla';

export type ScreenStore<State> = StoreApi<State>;

export type StoreParts<State> = {
  /** The initial state. */
  readonly begin: () => State;
} & (
  | {
      /** It holds no data about persons, or it describes the covering itself. */
      readonly whenCovered: 'keep';
    }
  | {
      /** It returns to its initial state. */
      readonly whenCovered: 'reset';
      /** Fields that stay all the same, for work that continues while the screen is covered. */
      readonly except?: readonly (keyof State)[];
      /** Ends work that must not continue, before the reset. */
      readonly stop?: (state: State) => void;
    }
);

export interface ScreenStores {
  /** Makes a store of this workstation. */
  add<State extends object>(parts: StoreParts<State>): ScreenStore<State>;
  /** Called when the screen is covered: resets every store that declares it. */
  cover(): void;
}

/** The stores of one workstation, at first without any. */
export function createScreenStores(): ScreenStores {
  const resets: (() => void)[] = [];
  return {
    add<State extends object>(parts: StoreParts<State>) {
      const store = createStore<State>(parts.begin);
      if (parts.whenCovered === 'reset') {
        const { except = [], stop } = parts;
        resets.push(() => {
          stop?.(store.getState());
          // What stays may have changed by it.
          const state = store.getState();
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
