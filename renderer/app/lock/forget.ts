/** Empties the stores of the screens, so that a covered screen holds nothing about anybody, in memory either. */
import type { StoreApi } from 'zustand/vanilla';

/** Puts stores back to how they began. */
export function resetStores(stores: readonly Pick<StoreApi<unknown>, 'setState' | 'getInitialState'>[]): void {
  for (const store of stores) store.setState(store.getInitialState(), true);
}
