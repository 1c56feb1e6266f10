/**
 * Where the store gets its keys from. Data keys are made per class of data and month, so that what a month brought can be destroyed by destroying its
 * keys. The vault implements this; whoever holds no vault has no store.
 */
import type { StoreName } from '../../../shared/host.ts';

export const DATA_CLASSES = ['passenger', 'masked', 'held', 'case', 'audit', 'unit'] as const;
/**
 * passenger: messages and what is derived of them · masked: what is left of it after its first period · held: kept beyond its period by a legal hold ·
 * case: cases · audit: personal values of audit entries · unit: everything else, which no period ends.
 */
export type DataClass = (typeof DATA_CLASSES)[number];

/** `YYYY-MM`. */
export type Month = string;

export interface SealingKey {
  /** As it stands on every record that it sealed: `live.passenger.2026-11`. */
  readonly id: string;
  readonly key: CryptoKey;
}

/** The class of a key, which stands in its id; null for an id that is none. */
export function classOfKey(id: string): DataClass | null {
  return DATA_CLASSES.find((each) => each === id.split('.')[1]) ?? null;
}

export interface Keys {
  readonly store: StoreName;
  /** The key for new bodies; where there is none yet it is made and kept before it is given. */
  sealing(dataClass: DataClass, month: Month | null): Promise<SealingKey>;
  /** The key that sealed a record. Throws `RetainedError` when it was put away or destroyed, `TamperedError` when it never was. */
  opening(keyId: string): Promise<CryptoKey>;
  /** Seals the ledger of the store. */
  readonly ledger: CryptoKey;
  /** 32 bytes that chain the ledger, for a keyed hash that can be computed inside a transaction. */
  readonly chain: Uint8Array;
}

/** The data's period has ended: it is masked, or destroyed for good. */
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
  /** Something of it is not as it was written · it is an older one, or another's · it is gone · it was never written, or was taken away. */
  readonly problem: 'changed' | 'replayed' | 'missing' | 'added';

  constructor(table: string, id: string, problem: TamperedError['problem']) {
    super(`tampered:${table}:${problem}`);
    this.table = table;
    this.id = id;
    this.problem = problem;
  }
}
