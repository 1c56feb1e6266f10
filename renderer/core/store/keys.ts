/**
 * Where the store gets its keys from. There is one data key per class of data and month, so that destroying keys destroys what a month brought. The vault implements this;
 * without a vault there is no store.
 */
import type { StoreName } from '../../../shared/host.ts';

export const DATA_CLASSES = ['passenger', 'masked', 'held', 'case', 'audit', 'unit'] as const;
/**
 * passenger: messages and what is derived from them · masked: what is left after the first period · held: kept beyond its period by a legal hold · case: cases · audit:
 * personal values of audit entries · unit: everything else, which no period ends.
 */
export type DataClass = (typeof DATA_CLASSES)[number];

/** `YYYY-MM`. */
export type Month = string;

export interface SealingKey {
  /** As written on every record that it sealed: `live.passenger.2026-11`. */
  readonly id: string;
  readonly key: CryptoKey;
}

/** The class of a key, which is part of its id; null for a text that is not a key id. */
export function classOfKey(id: string): DataClass | null {
  return DATA_CLASSES.find((each) => each === id.split('.')[1]) ?? null;
}

export interface Keys {
  readonly store: StoreName;
  /** The key for new bodies; if there is none, it is made, and written to disk before it is returned. */
  sealing(dataClass: DataClass, month: Month | null): Promise<SealingKey>;
  /** The key that sealed a record. Throws `RetainedError` when it was put away or destroyed, `TamperedError` when it never existed. */
  opening(keyId: string): Promise<CryptoKey>;
  /** Seals the ledger of the store. */
  readonly ledger: CryptoKey;
  /** 32 bytes that chain the ledger, for a keyed hash that can be computed inside a transaction. */
  readonly chain: Uint8Array;
}

/** The period of the data has ended: it is masked, or destroyed for good. */
export class RetainedError extends Error {
  readonly state: 'masked' | 'destroyed';

  constructor(state: 'masked' | 'destroyed') {
    super(`retained:${state}`);
    this.state = state;
  }
}

/** A stored record is not the one that was written. */
export class TamperedError extends Error {
  readonly table: string;
  readonly id: string;
  /**
   * `changed`: its bytes or index fields were changed · `replayed`: it is an older version, or another record's body · `missing`: it is gone · `added`: it was never
   * written, or was removed.
   */
  readonly problem: 'changed' | 'replayed' | 'missing' | 'added';

  constructor(table: string, id: string, problem: TamperedError['problem']) {
    super(`tampered:${table}:${problem}`);
    this.table = table;
    this.id = id;
    this.problem = problem;
  }
}
