/**
 * Writing: everything one use case changes goes into the store in one transaction together with its audit entry, or not at all
 *. Bodies are sealed before the transaction opens; revisions are checked inside it.
 */
import type { Store } from './open-store.ts';
import { seal } from './seal.ts';
import type { AuditEntry, Bodies, IndexFields, StoredRecord, TableName } from './tables.ts';

/** One record to write or to take away. `rev` is the revision it was read at; 0: it must not exist; null: whatever is there. */
export type Write = Put | Removal;

export type Put = { readonly [Table in TableName]: PutOf<Table> }[TableName];

type PutOf<Table extends TableName> = {
  readonly table: Table;
  readonly id: string;
  readonly rev: number | null;
  readonly value: Bodies[Table];
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
  readonly sealed: Omit<StoredRecord, 'id' | 'rev'>;
}

/** Writes all or nothing. Throws `ConflictError` when a revision is not the expected one. */
export async function commit(store: Store, writes: readonly Write[], audit: readonly AuditEntry[]): Promise<void> {
  const removals = writes.filter((write) => 'remove' in write);
  const puts = await Promise.all(writes.filter(isPut).map(prepare));
  const entries = await Promise.all(audit.map((entry) => seal('audit', entry.at, entry)));
  const tables = [
    ...new Set([...writes.map((write) => write.table), ...(audit.length > 0 ? (['audit'] as const) : [])]),
  ];
  if (tables.length === 0) return;
  await store.db.transaction('rw', tables, async () => {
    for (const [table, group] of byTable(puts)) await putChecked(store, table, group);
    for (const [table, group] of byTable(removals)) await store.table(table).bulkDelete(group.map(({ id }) => id));
    // The table numbers its own entries, so the order of the trail is the order in which transactions were committed.
    if (entries.length > 0) {
      await store
        .table('audit')
        .bulkAdd(audit.map((entry, at) => ({ id: entry.at, rev: 1, ...(entries[at] as object) }) as StoredRecord));
    }
  });
}

function isPut(write: Write): write is Put {
  return !('remove' in write);
}

async function prepare(write: Put): Promise<Prepared> {
  const sealed = await seal(write.table, write.id, write.value);
  return { table: write.table, id: write.id, rev: write.rev, sealed: { ...write.index, ...sealed } };
}

/** Revisions of what is there are read in one request per table, and all records written in one more. */
async function putChecked(store: Store, table: TableName, puts: readonly Prepared[]): Promise<void> {
  const current = await store.table(table).bulkGet(puts.map(({ id }) => id));
  const records = puts.map(({ id, rev, sealed }, at): StoredRecord => {
    const found = current[at]?.rev ?? 0;
    if (rev !== null && rev !== found) throw new ConflictError(table, id);
    return { id, rev: found + 1, ...sealed } as StoredRecord;
  });
  await store.table(table).bulkPut(records);
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
