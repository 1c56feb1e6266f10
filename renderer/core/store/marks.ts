/** Marks of all listed records, by table and id, and the ids by index value. */
import { indexOfMark } from './record-mark.ts';
import type { TableName } from './tables.ts';

/** What the ledger lists: the tables of sealed records, and what opens the vault. */
export type ListedTable = TableName | 'vault';

export class Marks {
  readonly #byTable = new Map<ListedTable, Map<string, string>>();
  /** Ids by key, by table and field. */
  readonly #byField = new Map<string, Map<string, Set<string>>>();

  get(table: ListedTable, id: string): string | undefined {
    return this.#byTable.get(table)?.get(id);
  }

  /** Null: the record was removed. */
  set(table: ListedTable, id: string, mark: string | null): void {
    const marks = this.#byTable.get(table) ?? new Map<string, string>();
    this.#byTable.set(table, marks);
    const before = marks.get(id);
    if (before !== undefined) this.#takeFromIndex(table, id, before);
    if (mark === null) {
      marks.delete(id);
      return;
    }
    marks.set(id, mark);
    for (const [field, key] of keysOf(table, mark)) {
      const name = nameOf(table, field);
      const byKey = this.#byField.get(name) ?? new Map<string, Set<string>>();
      const ids = byKey.get(key) ?? new Set();
      this.#byField.set(name, byKey.set(key, ids.add(id)));
    }
  }

  clear(): void {
    this.#byTable.clear();
    this.#byField.clear();
  }

  ids(table: ListedTable): readonly string[] {
    return [...(this.#byTable.get(table)?.keys() ?? [])];
  }

  /** Ids of the records whose index field has that value, or has it among its values. */
  idsWhere(table: TableName, field: string, key: string): readonly string[] {
    return [...(this.#byField.get(nameOf(table, field))?.get(key) ?? [])];
  }

  /** At most `count` ids in descending order of an index field, then of the ids, after skipping `skip` of them. */
  idsLatest(table: TableName, field: string, skip: number, count: number): readonly string[] {
    const byKey = this.#byField.get(nameOf(table, field)) ?? new Map<string, Set<string>>();
    const found: string[] = [];
    for (const key of [...byKey.keys()].sort().reverse()) {
      if (found.length >= skip + count) break;
      found.push(...[...(byKey.get(key) ?? [])].sort().reverse());
    }
    return found.slice(skip, skip + count);
  }

  all(): readonly (readonly [table: ListedTable, id: string, mark: string])[] {
    return [...this.#byTable].flatMap(([table, marks]) => [...marks].map(([id, mark]) => [table, id, mark] as const));
  }

  #takeFromIndex(table: ListedTable, id: string, mark: string): void {
    for (const [field, key] of keysOf(table, mark)) {
      const byKey = this.#byField.get(nameOf(table, field));
      const ids = byKey?.get(key);
      ids?.delete(id);
      if (ids?.size === 0) byKey?.delete(key);
    }
  }
}

function keysOf(table: ListedTable, mark: string): ReturnType<typeof indexOfMark> {
  return table === 'vault' ? [] : indexOfMark(table, mark);
}

function nameOf(table: ListedTable, field: string): string {
  return `${table}\0${field}`;
}
