/** Reads records of flights some of which may end at any time. */
import { RetainedError } from './keys.ts';
import { type Opened, type Readable, readSound } from './read.ts';
import type { Bodies, TableName } from './tables.ts';

/** The records with these ids, without damaged ones and those whose retention period has just ended. Throws what else the store reports. */
export async function readKept<Table extends TableName>(
  store: Readable<Table>,
  table: Table,
  ids: readonly string[],
): Promise<readonly Opened<Bodies[Table]>[]> {
  try {
    return await readSound(store, table, ids);
  } catch (error) {
    if (!(error instanceof RetainedError)) throw error;
    if (ids.length === 1) return [];
    const each = await Promise.all(ids.map((id) => readKept(store, table, [id])));
    return each.flat();
  }
}
