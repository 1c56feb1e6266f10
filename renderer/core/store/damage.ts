/** Derived records that were found damaged. All they say follows from messages, so lists leave such a record out until it is derived again (`damage/repair.ts`). */
import { TamperedError } from './keys.ts';
import type { RecordDamage } from './tables/settings.ts';
import { TABLES, type TableName } from './tables.ts';

/** `id` is that of a flight, or of the message that a report is about. */
export interface DamagedRecord extends RecordDamage {
  /**
   * `rederiving`: it will be derived again · `rederived`: it was · `permanent`: it cannot be, and is left as it is · `failed`: deriving failed this time, or it was damaged
   * again each time; it is tried again when the store is next opened.
   */
  readonly state: 'rederiving' | 'rederived' | 'permanent' | 'failed';
}

export class Damage {
  readonly #records = new Map<string, DamagedRecord>();
  readonly #isTrusted: () => boolean;
  #onMet: () => void = () => undefined;

  /** `isTrusted`: does the ledger list everything that was written? If not, unlisted records may be genuine, and nothing is noted. */
  constructor(isTrusted: () => boolean) {
    this.#isTrusted = isTrusted;
  }

  /** Damaged records found since the store was opened. */
  get records(): readonly DamagedRecord[] {
    return [...this.#records.values()];
  }

  /** Ids of the records of a table that are still damaged. */
  ids(table: TableName): readonly string[] {
    return this.records.flatMap((record) =>
      record.table === table && record.state !== 'rederived' ? [record.id] : [],
    );
  }

  /** Calls `onMet` when a damaged record is found, and at once if some were found before. */
  listen(onMet: () => void): void {
    this.#onMet = onMet;
    if (this.#records.size > 0) onMet();
  }

  /** Notes the record that an error names; null where the error is not about a derived record. */
  met(error: unknown): DamagedRecord | null {
    if (!isOfDerived(error) || !this.#isTrusted()) return null;
    const { table, id, problem } = error;
    const known = this.#records.get(keyOf(error));
    const isSettled = known?.state === 'failed' || (known?.problem === problem && known.state !== 'rederived');
    if (known !== undefined && isSettled) return known;
    const record = { table, id, problem, state: 'rederiving' } as const;
    this.#records.set(keyOf(record), record);
    this.#onMet();
    return record;
  }

  /** Notes the damaged record and goes on without it; throws any other error. */
  pass(error: unknown): null {
    if (this.met(error) === null) throw error;
    return null;
  }

  /** Sets the state of a damaged record. */
  became(record: DamagedRecord, state: Exclude<DamagedRecord['state'], 'rederiving'>): void {
    this.#records.set(keyOf(record), { ...record, state });
  }
}

function isOfDerived(error: unknown): error is TamperedError & { readonly table: TableName } {
  return error instanceof TamperedError && isTable(error.table) && TABLES[error.table].derivedFor !== null;
}

function isTable(name: string): name is TableName {
  return Object.hasOwn(TABLES, name);
}

function keyOf({ table, id }: { readonly table: string; readonly id: string }): string {
  return `${table} ${id}`;
}
