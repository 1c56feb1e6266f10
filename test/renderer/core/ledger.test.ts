/** What is remembered of a ledger outside the store, and what a ledger says to it when it is opened. */
import { beforeEach, expect, test } from 'vitest';
import { commit } from '../../../renderer/core/store/commit.ts';
import type { LedgerChange, LedgerHead } from '../../../renderer/core/store/ledger-chain.ts';
import { openStore, type Store } from '../../../renderer/core/store/open-store.ts';
import { emptyStores } from './open-core.ts';
import { testStore } from './test-keys.ts';

beforeEach(emptyStores);

/** Opens the practice store with what is remembered of it; writes a few times and folds, where it is `busy`. */
async function opened(anchored: LedgerHead | null, busy = false): Promise<Store> {
  const anchor = { get: async () => anchored, put: async () => undefined };
  const store = await openStore({ ...(await testStore('practice')), anchor });
  if (!busy) return store;
  for (const code of ['LFW', 'ACC', 'COO'])
    await commit(store, [{ table: 'settings', id: 'unit', rev: null, value: { code, airports: [code] } }], []);
  await store.ledger.fold(store);
  return store;
}

const OTHER = 'ab'.repeat(32);

test.each([
  ['the last entry', (head: LedgerHead) => head, null],
  ['an entry that was folded since: after a power cut it is behind', () => ({ seq: 1, hash: OTHER }), null],
  [
    'another entry in the place of the last one',
    ({ seq }: LedgerHead) => ({ seq, hash: OTHER }),
    'differs-from-anchor',
  ],
  ['an entry to come', ({ seq }: LedgerHead) => ({ seq: seq + 1, hash: OTHER }), 'behind-anchor'],
  ['nothing', () => null, 'anchor-missing'],
] as const)('a ledger of which %s is remembered', async (_, remembered, problem) => {
  const store = await opened(null, true);
  const { head } = store.ledger;
  store.close();
  const again = await opened(remembered(head));
  expect(again.ledger.problem).toBe(problem);
  again.close();
});

test('how far it is read is told while it is opened, within one long entry too', async () => {
  const options = await testStore('practice');
  const store = await openStore(options);
  const changes = Array.from({ length: 25_000 }, (_, at): LedgerChange => ['messages', `m${at}`, `${at}`]);
  const entry = await store.ledger.prepare(changes);
  await store.db.transaction('rw', 'ledger', () => store.ledger.append(store.db.table('ledger'), entry));
  store.ledger.settle(entry, true);
  store.close();
  const told: number[] = [];
  const again = await openStore({ ...options, onProgress: (done, total) => told.push(done / total) });
  expect(told.filter((share) => share < 1).length).toBeGreaterThan(1);
  expect([told.at(-1), [...told].sort((a, b) => a - b)]).toEqual([1, told]);
  again.close();
});
