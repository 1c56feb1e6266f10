/**
 * Derived records that are not the ones that were written, as they are met. Messages tell everything that stands in them, so whoever lists goes on without such a
 * record until it is made anew (`damage/repair.ts`).
 */
import { TamperedError } from './keys.ts';
import type { LastingDamage } from './tables/settings.ts';
import { TABLES, type TableName } from './tables.ts';

/** Its id is that of a flight, or of the message that a report is about. */
export interface DamagedRecord extends LastingDamage {
  /**
   * `making`: it is to be made anew · `made`: it was · `lasting`: it cannot be, and stays as it lies · `failed`: it could not be this time, or was damaged again each
   * time; it is tried again when the store is next opened.
   */
  readonly state: 'making' | 'made' | 'lasting' | 'failed';
}

export class Damage {
  readonly #records = new Map<string, DamagedRecord>();
  readonly #isTrusted: () => boolean;
  #onMet: () => void = () => undefined;

  /** `isTrusted`: does the ledger list everything that was written? Otherwise nobody knows what ought to be there, and nothing is noted. */
  constructor(isTrusted: () => boolean) {
    this.#isTrusted = isTrusted;
  }

  /** What was met since the store was opened. */
  get records(): readonly DamagedRecord[] {
    return [...this.#records.values()];
  }

  /** Ids of those of a table that are still damaged. */
  ids(table: TableName): readonly string[] {
    return this.records.flatMap((record) => (record.table === table && record.state !== 'made' ? [record.id] : []));
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
    const isSettled = known?.state === 'failed' || (known?.problem === problem && known.state !== 'made');
    if (known !== undefined && isSettled) return known;
    const record = { table, id, problem, state: 'making' } as const;
    this.#records.set(keyOf(record), record);
    this.#onMet();
    return record;
  }

  /** Notes what was thrown and goes on without the record; throws what tells of no derived one. */
  pass(error: unknown): null {
    if (this.met(error) === null) throw error;
    return null;
  }

  /** What became of one that was met. */
  became(record: DamagedRecord, state: Exclude<DamagedRecord['state'], 'making'>): void {
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
