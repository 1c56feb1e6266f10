/**
 * The facts about every traveller of one flight, as columns: one Int32 value and one state byte per traveller and fact.
 * A block is all that screening, replay and back-test read. Everything is an integer, so
 * evaluation never depends on floating point:
 *
 * - boolean: 0 or 1 · integer: itself · decimal: value × 10^decimals (see the fact's row)
 * - date: days since 1970-01-01 · instant: minutes since 1970-01-01T00:00Z
 * - text: index into `texts` · set (of texts): index into `sets`, each a sorted list of indexes into `texts`
 */
export const FACT_STATES = ['value', 'empty', 'not-sent', 'not-applicable', 'withheld', 'masked'] as const;
export type FactState = (typeof FACT_STATES)[number];

/** Codes of the states in a state column: the index in `FACT_STATES`. */
export const STATE = { value: 0, empty: 1, notSent: 2, notApplicable: 3, withheld: 4, masked: 5 } as const;

/** Columns that are the same for all travellers share their arrays, which must not be written to. */
export interface FactColumn {
  /** Fact id, e.g. `booking.leadHours`. */
  readonly fact: string;
  readonly values: Int32Array;
  readonly states: Uint8Array;
}

export interface FactBlock {
  /** Version of the fact catalogue the block was computed with. */
  readonly catalogue: number;
  /** Number of travellers. */
  readonly size: number;
  readonly columns: readonly FactColumn[];
  readonly texts: readonly string[];
  readonly sets: readonly (readonly number[])[];
}
