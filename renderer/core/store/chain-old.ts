/**
 * Takes entries of releases that did not chain them into the chain, once, when the store is first opened with keys: in order, split into their two parts like all
 * others. Nobody can say whether they were altered before that; an entry of its own tells how many they were and where the chain begins to prove
 * anything. Killed in between, it goes on where it was: nothing is added behind them until all are chained.
 */
import { type AuditEntry, SYSTEM } from '../../../shared/audit/audit-entry.ts';
import { CHAIN_START, type ChainHead, chainHash } from '../../../shared/audit/chain.ts';
import { appendAudit, prepareAudit } from './append-audit.ts';
import type { Store } from './open-store.ts';
import { open } from './seal.ts';
import type { StoredRecord } from './tables.ts';

/** Entries chained in one transaction. */
const BATCH = 200;

/** Throws what the store reports. */
export async function chainOldEntries(store: Store): Promise<void> {
  const table = store.table('audit');
  const last = await table.orderBy(':id').last();
  if (last === undefined || isChained(last)) return;
  let head: ChainHead = CHAIN_START;
  let entries = 0;
  for (;;) {
    const page = await table.where(':id').above(head.seq).limit(BATCH).toArray();
    const lastOfPage = page.at(-1);
    if (lastOfPage === undefined) break;
    entries += page.length;
    head = isChained(lastOfPage) ? headOf(lastOfPage) : await chainPage(store, page, head);
  }
  const begun: AuditEntry = {
    at: store.clock(),
    officer: SYSTEM,
    agency: null,
    kind: 'audit.chain-begun',
    subject: null,
    details: { entries, last: head.seq },
  };
  const prepared = await prepareAudit(store, [begun]);
  await store.db.transaction('rw', ['audit', 'auditValues'], () => appendAudit(store, prepared));
  store.trail.begun = true;
}

async function chainPage(store: Store, page: readonly StoredRecord[], before: ChainHead): Promise<ChainHead> {
  const old = page.filter((record) => !isChained(record));
  const bodies = await Promise.all(old.map((record) => open(store, 'audit', record)));
  const prepared = await prepareAudit(
    store,
    bodies.map((body): AuditEntry => {
      if (body.form !== 0) throw new Error('unchained:audit');
      return body.entry;
    }),
  );
  const done = page.filter(isChained).at(-1);
  let head = done === undefined ? before : headOf(done);
  const records = prepared.map(({ id, commitment, core }, at) => {
    const seq = Number(old[at]?.seq);
    head = { seq, hash: chainHash(head.hash, seq, commitment) };
    return { ...core, id, rev: 1, ...head };
  });
  const values = prepared.flatMap(({ id, values }) => (values === null ? [] : [{ ...values, id, rev: 1 }]));
  await store.db.transaction('rw', ['audit', 'auditValues'], async () => {
    await store.table('audit').bulkPut(records);
    await store.table('auditValues').bulkAdd(values);
  });
  return head;
}

function isChained({ hash }: StoredRecord): boolean {
  return typeof hash === 'string';
}

function headOf({ seq, hash }: StoredRecord): ChainHead {
  return { seq: Number(seq), hash: String(hash) };
}
