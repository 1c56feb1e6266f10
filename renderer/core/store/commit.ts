/**
 * Writing: everything that one call changes goes into the store in one transaction together with its audit entry, or not at all. Bodies are sealed before the transaction
 * opens; revisions are checked inside it.
 */
import { Dexie } from 'dexie';
import type { AuditEntry } from '../../../shared/audit/audit-entry.ts';
import type { ChainHead } from '../../../shared/audit/chain.ts';
import { type Slices, slices } from '../pause.ts';
import { appendAudit, prepareAudit } from './append-audit.ts';
import type { LedgerChange } from './ledger-chain.ts';
import type { Store } from './open-store.ts';
import { recordMark, vaultMark } from './record-mark.ts';
import { type Sealed, type SealedUnder, seal } from './seal.ts';
import { type Bodies, DERIVED_REV, type IndexFields, type StoredRecord, TABLES, type TableName } from './tables.ts';

/** One record to write or remove. `rev`: the revision it was read at · 0: it must not exist · null: any revision is replaced. */
export type Write = Put | Removal;

export type Put = { readonly [Table in TableName]: PutOf<Table> }[TableName];

type PutOf<Table extends TableName> = {
  readonly table: Table;
  readonly id: string;
  readonly rev: number | null;
  readonly value: Bodies[Table];
  /** The key to seal it with, where that differs from its table's. */
  readonly under?: SealedUnder;
} & (Table extends keyof IndexFields ? { readonly index: IndexFields[Table] } : { readonly index?: never });

export interface Removal {
  readonly table: TableName;
  readonly id: string;
  readonly remove: true;
}

/** A record changed between reading and writing; nothing was written. */
export class ConflictError extends Error {
  readonly table: TableName;
  readonly id: string;

  constructor(table: TableName, id: string) {
    super(`conflict:${table}`);
    this.table = table;
    this.id = id;
  }
}

interface Prepared {
  readonly table: TableName;
  readonly id: string;
  readonly rev: number | null;
  readonly sealed: Sealed & Readonly<Record<string, unknown>>;
}

/** A record of the vault, which is not sealed: what a passphrase opens. Null: it is removed. */
export interface VaultPut {
  readonly id: string;
  readonly record: object | null;
}

/** Writes all or nothing, and calls the listeners of the store before it ends. Throws `ConflictError` when a revision is not the expected one. */
export async function commit(
  store: Store,
  writes: readonly Write[],
  audit: readonly AuditEntry[],
  vault: readonly VaultPut[] = [],
  slice: Slices = slices(),
): Promise<void> {
  const removals = writes.filter((write) => 'remove' in write);
  const puts = await prepared(store, writes.filter(isPut), slice);
  if (audit.length > 0) await store.trail.compared;
  const entries = await prepareAudit(store, audit);
  const tables = [
    ...new Set([
      ...writes.map((write) => write.table),
      ...(audit.length > 0 ? (['audit', 'auditValues'] as const) : []),
    ]),
  ];
  if (tables.length === 0 && vault.length === 0) return;
  const listed = await store.ledger.prepare([
    ...puts.map(({ table, id, sealed }): LedgerChange => [table, id, recordMark(table, sealed)]),
    ...removals.map(({ table, id }): LedgerChange => [table, id, null]),
    ...vault.map(
      ({ id, record }): LedgerChange => ['vault', id, record === null ? null : vaultMark({ ...record, id })],
    ),
  ]);
  let done = false;
  let head: ChainHead | null = null;
  try {
    await store.db.transaction('rw', [...tables, 'ledger', ...(vault.length > 0 ? ['vault'] : [])], async () => {
      for (const [table, group] of byTable(puts)) await putChecked(store, table, group);
      for (const [table, group] of byTable(removals)) await store.table(table).bulkDelete(group.map(({ id }) => id));
      head = await appendAudit(store, entries);
      for (const { id, record } of vault) {
        if (record === null) await store.db.table('vault').delete(id);
        else await store.db.table('vault').put({ ...record, id });
      }
      await store.ledger.append(store.db.table('ledger'), listed);
    });
    done = true;
  } finally {
    store.ledger.settle(listed, done);
  }
  if (head !== null) store.trail.written(head);
  store.committed(writes);
}

function isPut(write: Write): write is Put {
  return !('remove' in write);
}

/** Encodes and seals in slices: a batch may have hundreds of records. */
async function prepared(store: Store, writes: readonly Put[], slice: Slices): Promise<readonly Prepared[]> {
  const puts: Promise<Prepared>[] = [];
  for (const write of writes) {
    const put = prepare(store, write);
    // Its error is thrown below; until then it must not count as unhandled.
    put.catch(() => undefined);
    puts.push(put);
    if (slice.isSpent) await slice.breathe();
  }
  return Promise.all(puts);
}

async function prepare(store: Store, write: Put): Promise<Prepared> {
  const sealed = await seal(store, write.table, write.id, write.value, write.index, write.under);
  return { table: write.table, id: write.id, rev: write.rev, sealed: { ...write.index, ...sealed } };
}

/**
 * Reads the present revisions in one request per table, and writes all records in one more. A record that must not exist yet is added, which fails if it does. Revisions of
 * derived records are not checked, since reading one reads the whole body.
 */
async function putChecked(store: Store, table: TableName, puts: readonly Prepared[]): Promise<void> {
  const record = ({ id, sealed }: Prepared, rev: number) => ({ id, rev, ...sealed }) as StoredRecord;
  if (TABLES[table].derivedFor !== null) {
    await store.table(table).bulkPut(puts.map((put) => record(put, DERIVED_REV)));
    return;
  }
  if (puts.every(({ rev }) => rev === 0)) {
    await store
      .table(table)
      .bulkAdd(puts.map((put) => record(put, 1)))
      .catch((error: unknown) => {
        throw conflictOf(error, table, puts);
      });
    return;
  }
  const current = await store.table(table).bulkGet(puts.map(({ id }) => id));
  const records = puts.map((put, at): StoredRecord => {
    const found = current[at]?.rev ?? 0;
    if (put.rev !== null && put.rev !== found) throw new ConflictError(table, put.id);
    return record(put, found + 1);
  });
  await store.table(table).bulkPut(records);
}

/** Any other failure is returned as it is. */
function conflictOf(error: unknown, table: TableName, puts: readonly Prepared[]): unknown {
  if (!(error instanceof Dexie.BulkError)) return error;
  const [place] = Object.entries(error.failuresByPos).find(([, { name }]) => name === 'ConstraintError') ?? [];
  return place === undefined ? error : new ConflictError(table, puts[Number(place)]?.id ?? '');
}

function byTable<Entry extends { readonly table: TableName }>(entries: readonly Entry[]): Map<TableName, Entry[]> {
  const groups = new Map<TableName, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.table);
    if (group === undefined) groups.set(entry.table, [entry]);
    else group.push(entry);
  }
  return groups;
}
