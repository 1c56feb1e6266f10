import { commit, type Write } from '../../../renderer/core/store/commit.ts';
import type { Store } from '../../../renderer/core/store/open-store.ts';

/** Removes everything derived of every flight as the program does, so that the heads in memory are dropped too. */
export async function forgetDerived(store: Store): Promise<void> {
  const ids = (await store.table('flightHeads').toCollection().primaryKeys()) as string[];
  const tables = ['flightHeads', 'factBlocks', 'flightManifests', 'links'] as const;
  const removals = ids.flatMap((id) => tables.map((table): Write => ({ table, id, remove: true })));
  await commit(store, removals, []);
}
