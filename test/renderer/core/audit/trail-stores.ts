import { verifyTrail } from '../../../../renderer/core/audit/verify-trail.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { openStore, type Store } from '../../../../renderer/core/store/open-store.ts';
import type { AuditEntry } from '../../../../shared/audit/audit-entry.ts';
import { emptyStores } from '../open-core.ts';
import { testStore } from '../test-keys.ts';

const opened: Store[] = [];

/** Closes the open stores and empties them. */
export async function beginEmpty(): Promise<void> {
  for (const store of opened.splice(0)) store.close();
  await emptyStores();
}

export async function emptyStore(): Promise<Store> {
  const store = await openStore(await testStore('live'));
  opened.push(store);
  return store;
}

export const FLIGHT = 'ET-508-ADD-2026-11-24';

export function entry(number: number, more: Partial<AuditEntry> = {}): AuditEntry {
  const at = `2026-11-24T08:00:${String(number % 60).padStart(2, '0')}.000Z`;
  return {
    at,
    officer: 'LFW-01',
    agency: 'customs',
    kind: 'case.noted',
    subject: `s${number}`,
    details: { number },
    ...more,
  };
}

export async function storeWith(count: number): Promise<Store> {
  const store = await emptyStore();
  for (let at = 1; at <= count; at++) await commit(store, [], [entry(at)]);
  return store;
}

export async function breaksOf(store: Store) {
  return (await verifyTrail(store, { anchors: [] })).breaks;
}
