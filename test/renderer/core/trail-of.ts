/** The audit trail of a store, first entry first, after every entry in progress is written. */
import { readEntries, recordsFrom } from '../../../renderer/core/audit/read-trail.ts';
import type { Store } from '../../../renderer/core/store/open-store.ts';
import type { AuditEntry } from '../../../shared/audit/audit-entry.ts';
import { joinEntry } from '../../../shared/audit/split-entry.ts';
import type { TestCore } from './open-core.ts';

export async function trailOf({
  core,
  store,
}: Pick<TestCore, 'core' | 'store'>): Promise<Required<AuditEntry<string>>[]> {
  // The call waits for entries in progress, even if the officer may not make it.
  await core.call('audit.state', {});
  return entriesIn(store);
}

/** The same for a store without a core. */
export async function entriesIn(store: Store): Promise<Required<AuditEntry<string>>[]> {
  const found = await readEntries(store, await recordsFrom(store, 1, 10_000));
  return found.map(({ core, values }) => {
    if (core === null) throw new Error('unreadable');
    return joinEntry({ core, values });
  });
}
