/**
 * Derived records that are not the ones that were written, as they are met. Messages tell everything that stands in them, so whoever lists goes on without such a
 * record until it is made anew (`damage/mending.ts`).
 */
import { TamperedError } from './keys.ts';
import { DERIVED_TABLES, type LastingDamage, type TableName } from './tables.ts';

/** Its id is that of a flight, or of the message that a report is about. */
export interface DamagedRecord extends LastingDamage {
  /** It cannot be made anew: it stays as it lies. */
  readonly lasting: boolean;
}

export class Damage {
  readonly #records = new Map<string, DamagedRecord>();
  readonly #isTrusted: () => boolean;
  #onMet: () => void = () => undefined;

  /** `isTrusted`: does the ledger agree with itself? Otherwise nobody knows what was written, and nothing is noted. */
  constructor(isTrusted: () => boolean) {
    this.#isTrusted = isTrusted;
  }

  /** What was met and is not made anew yet, in the order in which it was met. */
  get records(): readonly DamagedRecord[] {
    return [...this.#records.values()];
  }

  /** Told when something is met; whoever listens is told of what was met before, too. */
  listen(onMet: () => void): void {
    this.#onMet = onMet;
    if (this.#records.size > 0) onMet();
  }

  /** Notes what was thrown; null where it tells of no derived record. */
  met(error: unknown): DamagedRecord | null {
    if (!isOfDerived(error) || !this.#isTrusted()) return null;
    const { table, id, problem } = error;
    const known = this.#records.get(keyOf(error));
    if (known?.problem === problem) return known;
    const record = { table, id, problem, lasting: false };
    this.#records.set(keyOf(record), record);
    this.#onMet();
    return record;
  }

  /** Notes what was thrown and goes on without the record; throws what tells of no derived one. */
  pass(error: unknown): null {
    if (this.met(error) === null) throw error;
    return null;
  }

  /** It was made anew, or taken away. */
  ended(record: Pick<DamagedRecord, 'table' | 'id'>): void {
    this.#records.delete(keyOf(record));
  }

  /** It stays as it is. */
  lasts(record: DamagedRecord): void {
    this.#records.set(keyOf(record), { ...record, lasting: true });
  }
}

function isOfDerived(error: unknown): error is TamperedError & { readonly table: TableName } {
  return error instanceof TamperedError && (DERIVED_TABLES as ReadonlySet<string>).has(error.table);
}

function keyOf({ table, id }: { readonly table: string; readonly id: string }): string {
  return `${table} ${id}`;
}
