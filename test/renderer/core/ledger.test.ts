/** Opening a ledger against the head that is remembered outside the store. */
import { beforeEach, expect, test } from 'vitest';
import { commit } from '../../../renderer/core/store/commit.ts';
import type { LedgerChange, LedgerHead } from '../../../renderer/core/store/ledger-chain.ts';
import { openStore, type Store } from '../../../renderer/core/store/open-store.ts';
import { success } from '../../../shared/result.ts';
import { emptyStores } from './open-core.ts';
import { testStore } from './test-keys.ts';

beforeEach(emptyStores);

/** Opens the practice store with the remembered head. If `busy`, writes a few times and folds the ledger. */
async function opened(anchored: LedgerHead | null, busy = false): Promise<Store> {
  const anchor = { get: async () => success(anchored), put: async () => undefined };
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
  ['an entry that was folded since, as after a power cut', () => ({ seq: 1, hash: OTHER }), null],
  [
    'another entry in the place of the last one',
    ({ seq }: LedgerHead) => ({ seq, hash: OTHER }),
    'differs-from-anchor',
  ],
  ['a later entry', ({ seq }: LedgerHead) => ({ seq: seq + 1, hash: OTHER }), 'behind-anchor'],
  ['nothing', () => null, 'anchor-missing'],
] as const)('a ledger is opened and checked when the remembered head is %s', async (_, remembered, problem) => {
  const store = await opened(null, true);
  const { head } = store.ledger;
  store.close();
  const again = await opened(remembered(head));
  expect(again.ledger.problem).toBe(problem);
  again.close();
});

test('opening a ledger reports its progress, within one long entry too', async () => {
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
