/** The marks of all records that there ought to be, by table and id, and which of them stand under a key of an index. */
import { indexOfMark } from './record-mark.ts';
import type { TableName } from './tables.ts';

/** What the ledger lists: the tables of sealed records, and what opens the vault. */
export type ListedTable = TableName | 'vault';

export class Marks {
  readonly #byTable = new Map<ListedTable, Map<string, string>>();
  /** Ids by table, field and key. */
  readonly #byKey = new Map<string, Set<string>>();

  get(table: ListedTable, id: string): string | undefined {
    return this.#byTable.get(table)?.get(id);
  }

  /** Null: there is no such record any more. */
  set(table: ListedTable, id: string, mark: string | null): void {
    const marks = this.#byTable.get(table) ?? new Map<string, string>();
    this.#byTable.set(table, marks);
    const before = marks.get(id);
    if (before !== undefined) for (const name of keysOf(table, before)) this.#byKey.get(name)?.delete(id);
    if (mark === null) {
      marks.delete(id);
      return;
    }
    marks.set(id, mark);
    for (const name of keysOf(table, mark)) {
      const ids = this.#byKey.get(name) ?? new Set();
      this.#byKey.set(name, ids.add(id));
    }
  }

  clear(): void {
    this.#byTable.clear();
    this.#byKey.clear();
  }

  ids(table: ListedTable): readonly string[] {
    return [...(this.#byTable.get(table)?.keys() ?? [])];
  }

  /** Ids of the records whose index field has that value, or has it among its values. */
  idsWhere(table: TableName, field: string, key: string): readonly string[] {
    return [...(this.#byKey.get(nameOf(table, field, key)) ?? [])];
  }

  all(): readonly (readonly [table: ListedTable, id: string, mark: string])[] {
    return [...this.#byTable].flatMap(([table, marks]) => [...marks].map(([id, mark]) => [table, id, mark] as const));
  }
}

function keysOf(table: ListedTable, mark: string): readonly string[] {
  return table === 'vault' ? [] : indexOfMark(table, mark).map(([field, key]) => nameOf(table, field, key));
}

function nameOf(table: TableName, field: string, key: string): string {
  return `${table}\0${field}\0${key}`;
}
