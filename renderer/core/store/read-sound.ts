/** Reading for lists of what is derived: one damaged record does not hide all others. */
import type { Store } from './open-store.ts';
import { type Opened, readPassing } from './read.ts';
import type { Bodies, TableName } from './tables.ts';

/** As `readMany`, without derived records that are damaged: each is noted, to be made anew. */
export function readSound<Table extends TableName>(
  store: Store,
  table: Table,
  ids: readonly string[],
): Promise<Opened<Bodies[Table]>[]> {
  return readPassing(store, table, ids, (error) => void store.damage.pass(error));
}
