/** Reading for lists of what is derived: one damaged record does not hide all others. */
import { TamperedError } from './keys.ts';
import type { Store } from './open-store.ts';
import { type Opened, readMany, readOne } from './read.ts';
import type { Bodies, TableName } from './tables.ts';

/** As `readMany`, without derived records that are damaged: each is noted, to be made anew. */
export async function readSound<Table extends TableName>(
  store: Store,
  table: Table,
  ids: readonly string[],
): Promise<Opened<Bodies[Table]>[]> {
  try {
    return await readMany(store, table, ids);
  } catch (error) {
    if (!(error instanceof TamperedError)) throw error;
  }
  const found: Opened<Bodies[Table]>[] = [];
  for (const id of ids) {
    const one = await readOne(store, table, id).catch((error: unknown) => store.damage.pass(error));
    if (one) found.push(one);
  }
  return found;
}
