/** What a table says of itself: everything that differs from table to table stands in its row, and all else is derived from the list of rows (`../tables.ts`). */
import type { Encoding } from '../encodings.ts';

/** A table of sealed bodies. `Index`: what stands readable beside each body, so nothing personal may ever be of it. */
export interface SealedTable<Body, Index extends object = object> {
  /** Version of the database that brought the table. */
  readonly since: number;
  /** The database numbers the records; left out: their id is their key. */
  readonly key?: '++seq';
  /**
   * Fields beside the body, in the order in which they stand in a mark: an index of one value (`one`) or several (`many`) per record, or none (`beside`). Their values are listed
   * by the ledger.
   */
  readonly index: {
    readonly [Field in keyof Index]: Index[Field] extends readonly unknown[] ? 'many' : 'one' | 'beside';
  };
  readonly encoding: Encoding<Body>;
  /** Form in which bodies are written today. */
  readonly form: number;
  /** What makes the next form of an older one, by the number of the older one. A form without a step is refused, untouched. */
  readonly upgrades?: Readonly<Record<number, (body: unknown) => unknown>>;
  readonly lifetime: Lifetime<Body>;
  /** Derived from messages and always replaced as a whole: a record per flight or per message, under its id. Nobody compares their revisions, which stay 1. */
  readonly derivedFor: 'flight' | 'message' | null;
  /** Every record is wanted again and again, so all are kept open in memory. */
  readonly keptOpen: boolean;
  /**
   * What is there after a restore. `backup`: the records of the backup · `now`: those of the store that was replaced, and no others · `both`: those of the backup, with those of the
   * replaced store in their place · `settings`: each setting says it · `continues`: it is a chain of its own, which goes on and is not listed by the ledger.
   */
  readonly afterRestore: 'backup' | 'now' | 'both' | 'settings' | 'continues';
}

/** Which key seals a record, and what ends it. */
export type Lifetime<Body> =
  /** It tells of travellers: masked after the first period, and ended with its month after the second. */
  | { readonly dataClass: 'passenger'; readonly month: TellsMonth; readonly masking: Masking<Body> }
  /** Ended some time after the case was closed. */
  | { readonly dataClass: 'case'; readonly month: TellsMonth }
  /** Ended with the period of audit values. */
  | { readonly dataClass: 'audit'; readonly month: TellsMonth }
  /** `never`: it tells of nobody who travels · `mutes`: the periods, counted from its last day · `acts`: the period of audit values, counted from when it came to its end. */
  | { readonly dataClass: 'unit'; readonly ends: 'never' | 'mutes' | 'acts' };

/**
 * Where a record's month is told: by the flight that is its id, by the flights or the flight of its index, by a time of its index, by the time it is written. Where flights are
 * told, a legal hold on one of them keeps the record.
 */
export type TellsMonth = 'id' | 'flights' | 'flight' | 'received' | 'started' | 'written';

/**
 * What is left of a record once its month is masked. `derived`: it was masked with its flight · `put-away`: its bytes stay under a key that opens for an approved purpose only ·
 * `kept`: it says nothing that is masked · `removed` · a function: the record without what is masked.
 */
export type Masking<Body> = 'derived' | 'put-away' | 'kept' | 'removed' | ((value: Body) => Body);

/** A table of records that are not sealed bodies: each has a shape of its own, and code of its own that reads it. A backup holds it like every other. */
export interface OtherTable {
  readonly since: number;
  readonly key: 'id' | 'seq';
}
