/** Marks that open transactions are about to write. Until they end, a record may be in its old or its new state. */
import type { LedgerChange } from './ledger-chain.ts';
import type { TableName } from './tables.ts';

export class PendingMarks {
  readonly #byRecord = new Map<string, (string | null)[]>();

  begin(changes: readonly LedgerChange[]): void {
    for (const [table, id, mark] of changes) {
      const name = nameOf(table, id);
      this.#byRecord.set(name, [...(this.#byRecord.get(name) ?? []), mark]);
    }
  }

  /** The transaction that was to write them ended. */
  end(changes: readonly LedgerChange[]): void {
    for (const [table, id, mark] of changes) {
      const name = nameOf(table, id);
      const pending = this.#byRecord.get(name) ?? [];
      pending.splice(pending.indexOf(mark), 1);
      if (pending.length === 0) this.#byRecord.delete(name);
    }
  }

  /** Is that mark about to be written? Null: is the record about to be removed? */
  has(table: TableName, id: string, mark: string | null): boolean {
    return this.#byRecord.get(nameOf(table, id))?.includes(mark) ?? false;
  }
}

function nameOf(table: string, id: string): string {
  return `${table}\0${id}`;
}
