/** The lookout that is being typed. It stays while its dialog is closed, so that Escape loses nothing. */
import type { ScreenStore, ScreenStores } from '../screen-store.ts';
import { type CallForm, NEW_CALL } from './call-form.ts';

export interface LookoutState {
  /** The dialog is shown. */
  readonly open: boolean;
  readonly form: CallForm;
}

export type LookoutStore = ScreenStore<LookoutState>;

/** Nothing is typed, and the dialog is closed. */
export function createLookoutStore(stores: ScreenStores): LookoutStore {
  return stores.add<LookoutState>({ whenCovered: 'reset', begin: () => ({ open: false, form: NEW_CALL }) });
}
