/** What a row of a table declares: everything in which tables differ. All else is derived from the list of rows (`../tables.ts`). */
import type { Topic } from '../../calls/topic.ts';
import type { Encoding } from '../encodings.ts';

/** A table of sealed bodies. `Index`: the readable fields of its records, which must never be personal. */
export interface SealedTable<Body, Index extends object = object, Seen extends 'everyone' | 'filtered' = 'everyone'> {
  /** Version of the database that brought the table. */
  readonly since: number;
  /** `++seq`: the database numbers the records; left out: their id is their key. */
  readonly key?: '++seq';
  /** Index fields, in their order in a mark: one value (`one`) or several (`many`) per record, and readable fields without an index (`unindexed`). The ledger lists their values. */
  readonly index: {
    readonly [Field in keyof Index]: Index[Field] extends readonly unknown[] ? 'many' : 'one' | 'unindexed';
  };
  readonly encoding: Encoding<Body>;
  /** Form in which bodies are written today. */
  readonly form: number;
  /** Steps from an older form to the next, by the number of the older one. A form without a step is refused and not changed. */
  readonly upgrades?: Readonly<Record<number, (body: unknown) => unknown>>;
  readonly lifetime: Lifetime<Body, Index>;
  /** The audit trail is a chain of its own, so the ledger does not list its records; left out: the ledger lists them. */
  readonly chain?: 'trail';
  /** Derived from messages and always replaced as a whole: a record per flight or per message, under its id. Revisions are not compared and stay 1. */
  readonly derivedFor: 'flight' | 'message' | null;
  /** All records are needed often, so they are kept open in memory. */
  readonly keptOpen: boolean;
  /** `filtered`: records tell of hits that an agency may not see, so handlers read them through `seen/`, unless their call says why not. */
  readonly seen: Seen;
  /**
   * What is there after a restore.
   * - `backup`: the records of the backup.
   * - `now`: the records of the replaced store, and no others.
   * - `both`: the records of both; of two with one id, that of the replaced store.
   * - `settings`: each setting decides.
   * - `continues`: the trail of the replaced store, which goes on after that of the backup. Besides the entries, its tables have records under the ids of entries.
   */
  readonly afterRestore: 'backup' | 'now' | 'both' | 'settings' | 'continues';
}

/** Which key seals a record, and what ends that key. */
export type Lifetime<Body, Index extends object = Readonly<Record<IndexMonth, unknown>>> =
  /** About travellers: masked after the first period, destroyed with its month after the second. */
  | { readonly dataClass: 'passenger'; readonly month: MonthOf<Index>; readonly masking: Masking<Body> }
  /** Destroyed some time after the day on which it ended, unless a legal hold keeps the case `caseOf`. */
  | {
      readonly dataClass: 'case';
      readonly month: MonthOf<Index>;
      readonly endedOn: EndedOn<Body>;
      readonly caseOf: (value: Body) => string;
    }
  /** Destroyed with the case whose id its index field `case` has, before that case. It is not opened for it. */
  | { readonly dataClass: 'case'; readonly month: MonthOf<Index>; readonly endsWith: 'case' }
  /** Destroyed after the period of audit values. */
  | { readonly dataClass: 'audit'; readonly month: 'act' }
  /** It is not about travellers and is kept. */
  | { readonly dataClass: 'unit'; readonly ends: 'never' }
  /** Removed once no version of a list has it (`retention/end-lists.ts`). */
  | { readonly dataClass: 'unit'; readonly ends: 'with-list' }
  /** Removed after the period of audit values, counted from the day it ended. */
  | { readonly dataClass: 'unit'; readonly ends: 'audit'; readonly endedOn: EndedOn<Body>; readonly topic: Topic }
  /** Removed so many days after the day it ended. */
  | {
      readonly dataClass: 'unit';
      readonly ends: 'days';
      readonly days: number;
      readonly endedOn: EndedOn<Body>;
      readonly topic: Topic;
    }
  /** Masked after the first period of travellers and removed after the second, counted from the day it ended. `masked`: null where it is masked already. */
  | {
      readonly dataClass: 'unit';
      readonly ends: 'travellers';
      readonly endedOn: EndedOn<Body>;
      readonly masked: (value: Body) => Body | null;
      /** What screens that show its records wait for. */
      readonly topic: Topic;
    };

/** The day on which a record ended or will end, ISO 8601; null: it is in force until an officer ends it. */
type EndedOn<Body> = (value: Body) => string | null;

/**
 * Where a record's month comes from: the flight that is its id, the flight or flights of its index, a time in its index, the time of writing, or that of the act, which is
 * given with the write. Where it comes from flights, a legal hold on one of them keeps the record.
 */
export type MonthSource = 'id' | 'written' | 'act' | IndexMonth;

/** Index fields from which a month can come. */
type IndexMonth = 'flights' | 'flight' | 'received' | 'started';

/** The sources that a table with these index fields has. */
type MonthOf<Index extends object> = 'id' | 'written' | Extract<keyof Index, IndexMonth>;

/**
 * What is left of a record once its month is masked. `derived`: it is masked with its flight · `put-away`: its bytes stay under a key that opens only for an approved
 * purpose · `kept`: it has nothing to mask · `removed` · a function: the record without what is masked.
 */
export type Masking<Body> = 'derived' | 'put-away' | 'kept' | 'removed' | ((value: Body) => Body);

/** A table of records that are not sealed bodies: each has its own shape and its own code to read it. A backup holds it like every other table. */
export interface OtherTable {
  readonly since: number;
  readonly key: 'id' | 'seq';
}
