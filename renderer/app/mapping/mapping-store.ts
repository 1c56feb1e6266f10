/** What is being settled about tables: kept while other screens are looked at, until the table is read so. */

import type { MappingSource } from '../../core/calls/mapping.ts';
import type { ScreenStore, ScreenStores } from '../screen-store.ts';
import type { MappingDraft } from './mapping-draft.ts';

export interface MappingState {
  /** By `sourceKey`. */
  readonly drafts: Readonly<Record<string, MappingDraft>>;
}

export type MappingStore = ScreenStore<MappingState>;

/** Nothing settled yet. */
export function createMappingStore(stores: ScreenStores): MappingStore {
  return stores.add<MappingState>({ whenCovered: 'reset', begin: () => ({ drafts: {} }) });
}

/** One name for the table of a source. */
function sourceKey(source: MappingSource): string {
  return 'quarantine' in source ? `quarantine ${source.quarantine}` : `message ${source.message}`;
}

/** What was settled about a table of so many columns and not read yet. */
export function keptMapping(store: MappingStore, source: MappingSource, columns: number): MappingDraft | null {
  const draft = store.getState().drafts[sourceKey(source)];
  return draft?.columns.length === columns ? draft : null;
}

/** Keeps what is settled. */
export function keepMapping(store: MappingStore, source: MappingSource, draft: MappingDraft): void {
  store.setState(({ drafts }) => ({ drafts: { ...drafts, [sourceKey(source)]: draft } }));
}

/** The table was read: nothing is left to be kept. */
export function dropMapping(store: MappingStore, source: MappingSource): void {
  const key = sourceKey(source);
  store.setState(({ drafts }) => ({ drafts: Object.fromEntries(Object.entries(drafts).filter(([id]) => id !== key)) }));
}
