/** Runs retention on a restored backup, before the store is used: what ended since it was made must not come back. */

import { readRulesInForce } from '../rules/rules-in-force.ts';
import { commit, type Write } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';
import { readAll } from '../store/read.ts';
import { KEYED_TABLES } from '../store/tables.ts';
import { Turns } from '../turns.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { type World, worldWith } from '../world.ts';
import { readWorldTerms } from '../world-terms.ts';
import { type RetentionVault, retentionVault } from './retention-vault.ts';
import { runRetention } from './run-retention.ts';

export interface RetainOptions {
  /** As shipped. */
  readonly world: World;
  /** ISO 8601 UTC. */
  now(): string;
  newId(): string;
}

/** Ends in a restored store what had ended in the one that it replaces, by the announcements and the last plausible time of that one. Throws what the store reports. */
export function retainRestored({
  world,
  now,
  newId,
}: RetainOptions): (store: Store, vault: OpenVault) => Promise<void> {
  return async (restored, opened) => {
    const vault = retentionVault(opened, restored.name);
    await removeEnded(restored, vault);
    // Records that were put away since the backup was made are open in it: they are read with those keys, and masked.
    const store: Store = { ...restored, keys: await vault.unmasking() };
    await runRetention(
      {
        store,
        // Keys end at the next run, when the store is opened. If this restore fails, the old store must still have them.
        vault: { ...vault, maskKeys: async () => undefined, destroyKeys: async () => undefined },
        deriving: new Turns(),
        closing: new AbortController().signal,
        clock: now,
        newId,
        worldNow: () => worldOf(store, world, now()),
        commit: (writes, audit) => commit(store, writes, audit),
        progress: () => undefined,
      },
      'restore',
    );
  };
}

/** Removes records whose keys were destroyed since and which cannot be opened any more. */
async function removeEnded(store: Store, vault: RetentionVault): Promise<void> {
  for (const keyId of vault.destroyed()) {
    for (const table of KEYED_TABLES) {
      const ids = (await store.table(table).where('keyId').equals(keyId).primaryKeys()) as string[];
      await commit(
        store,
        ids.map((id): Write => ({ table, id, remove: true })),
        [],
      );
    }
  }
}

async function worldOf(store: Store, shipped: World, now: string): Promise<World> {
  const [edits, terms, rules] = await Promise.all([
    readAll(store, 'referenceEdits'),
    readWorldTerms(store),
    readRulesInForce(store, shipped.rules.archive, now),
  ]);
  return worldWith(
    shipped,
    edits.map(({ value }) => value),
    terms,
    rules,
  );
}
