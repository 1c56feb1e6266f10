/** Unfinished choices about tables. They stay while other screens are shown, until the table is read. */

import type { MappingSource } from '../../core/calls/mapping.ts';
import type { ScreenStore, ScreenStores } from '../screen-store.ts';
import type { MappingDraft } from './mapping-draft.ts';

export interface MappingState {
  /** By `sourceKey`. */
  readonly drafts: Readonly<Record<string, MappingDraft>>;
}

export type MappingStore = ScreenStore<MappingState>;

/** Without choices. */
export function createMappingStore(stores: ScreenStores): MappingStore {
  return stores.add<MappingState>({ whenCovered: 'reset', begin: () => ({ drafts: {} }) });
}

/** The key of a source's table. */
function sourceKey(source: MappingSource): string {
  return 'quarantine' in source ? `quarantine ${source.quarantine}` : `message ${source.message}`;
}

/** The choices for a table with this number of columns that is not read yet. */
export function keptMapping(store: MappingStore, source: MappingSource, columns: number): MappingDraft | null {
  const draft = store.getState().drafts[sourceKey(source)];
  return draft?.columns.length === columns ? draft : null;
}

/** Stores the choices. */
export function keepMapping(store: MappingStore, source: MappingSource, draft: MappingDraft): void {
  store.setState(({ drafts }) => ({ drafts: { ...drafts, [sourceKey(source)]: draft } }));
}

/** Drops the choices, because the table was read. */
export function dropMapping(store: MappingStore, source: MappingSource): void {
  const key = sourceKey(source);
  store.setState(({ drafts }) => ({ drafts: Object.fromEntries(Object.entries(drafts).filter(([id]) => id !== key)) }));
}
