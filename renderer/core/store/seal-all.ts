/**
 * Seals what earlier releases left unsealed, once, when the store is first opened with keys; and has the ledger list everything. Killed in between, it goes on
 * where it was: sealed records are listed as they are written, and the ledger counts as complete only at the end.
 */
import type { LedgerChange } from './ledger-chain.ts';
import type { Store } from './open-store.ts';
import { NO_KEY, recordMark } from './record-mark.ts';
import { sealBytes } from './seal.ts';
import { type StoredRecord, TABLE_NAMES, type TableName } from './tables.ts';

/** Records sealed at a time. */
const BATCH = 200;

/** Throws what the store reports. */
export async function sealAll(store: Store): Promise<void> {
  if (store.ledger.complete) return;
  for (const table of TABLE_NAMES) await sealTable(store, table);
  await store.ledger.fold(store);
}

async function sealTable(store: Store, table: TableName): Promise<void> {
  const ids = await store.table(table).toCollection().primaryKeys();
  for (let from = 0; from < ids.length; from += BATCH) {
    const found = await store.table(table).bulkGet(ids.slice(from, from + BATCH));
    const plain = found.filter((record) => record !== undefined).filter(({ keyId }) => keyId === NO_KEY);
    if (plain.length === 0) continue;
    const sealed = await Promise.all(
      plain.map(async (record): Promise<StoredRecord> => ({ ...record, ...(await sealBytes(store, table, record)) })),
    );
    const changes = sealed.map((record): LedgerChange => [table, record.id, recordMark(table, record)]);
    const entry = await store.ledger.prepare(changes);
    let done = false;
    try {
      await store.db.transaction('rw', [table, 'ledger'], async () => {
        await store.table(table).bulkPut(sealed);
        await store.ledger.append(store.db.table('ledger'), entry);
      });
      done = true;
    } finally {
      store.ledger.settle(entry, done);
    }
  }
}
