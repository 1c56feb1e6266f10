/**
 * What the store ought to hold: of every record the mark of the body that was written last. A cipher tells that a body was changed or stands in another's
 * place; it does not tell that an old one was put back, or that one was taken away. So each transaction adds an entry, sealed and chained, that names what it
 * wrote; folded together they are the ledger, kept in memory while the store is open. Its head is anchored outside the store: a store that was put back
 * as a whole ends before its anchor.
 */
import type { Table } from 'dexie';
import type { Keys, TamperedError } from './keys.ts';
import {
  agreement,
  CHAIN_BEGINS,
  follows,
  headOf,
  type LedgerAnchor,
  type LedgerChange,
  type LedgerEntry,
  type LedgerHead,
  type LedgerPlace,
  type LedgerProblem,
  type LedgerRecord,
  openEntry,
  placeAfter,
  sealEntry,
} from './ledger-chain.ts';
import { type ListedTable, Marks } from './marks.ts';
import type { Store } from './open-store.ts';
import { PendingMarks } from './pending-marks.ts';
import { isSameBody, keyIdOfMark, recordMark, vaultMark } from './record-mark.ts';
import { type StoredRecord, TABLE_NAMES, TABLES, type TableName } from './tables.ts';

/** What is wrong with one record. */
export type RecordProblem = TamperedError['problem'];

/** The entry of a transaction, sealed before it begins. */
export interface PreparedEntry {
  readonly entry: LedgerEntry;
  readonly body: Uint8Array;
  /** Where it was added; null before that. */
  written: LedgerPlace | null;
}

export interface LedgerOptions {
  /** Where its head is kept outside the store; null: nowhere. */
  readonly anchor?: LedgerAnchor | null;
  /** Everything was sealed and listed before, so a ledger that does not say so was cut. */
  readonly whole?: boolean;
  /** Told how far its entries are folded, in bytes. */
  onProgress?(done: number, total: number): void;
}

/** The trail of acts is chained by itself. */
const NOT_LISTED: ReadonlySet<string> = new Set(
  TABLE_NAMES.filter((table) => TABLES[table].afterRestore === 'continues'),
);

/** Tables of sealed bodies whose records it lists. */
export const LISTED_TABLES = TABLE_NAMES.filter((table) => !NOT_LISTED.has(table));

/** Entries after which they are folded into one. */
const MOST_ENTRIES = 2_000;

/** Changes after which it is told how far the folding is: the one entry in which others were folded has most of them. */
const TOLD_EVERY = 10_000;

export class Ledger {
  readonly #keys: Keys;
  readonly #anchor: LedgerAnchor | null;
  readonly #marks = new Marks();
  readonly #pending = new PendingMarks();
  /** An entry said that it lists everything: a new store begins with one. */
  #complete = false;
  #entries = 0;
  #head: LedgerPlace = CHAIN_BEGINS;
  #problem: LedgerProblem | null = null;

  private constructor(keys: Keys, anchor: LedgerAnchor | null) {
    this.#keys = keys;
    this.#anchor = anchor;
  }

  /** Folds the entries of a store. What does not agree is told by `problem`; opening never fails for it. */
  static async open(
    table: Table<LedgerRecord, number>,
    keys: Keys,
    { anchor = null, whole = false, onProgress }: LedgerOptions = {},
  ): Promise<Ledger> {
    const ledger = new Ledger(keys, anchor);
    const records = await table.toArray();
    const anchored = (await anchor?.get()) ?? null;
    await ledger.#readAll(records, anchored, onProgress);
    if (whole && !ledger.complete) ledger.#problem = 'broken-chain';
    return ledger;
  }

  get problem(): LedgerProblem | null {
    return this.#problem;
  }

  /** What does not agree was looked into: the store counts as it is. */
  accept(): void {
    this.#problem = null;
  }

  /**
   * What was written may be missing from it: a record that it does not know is not for that reason slipped in. Where only the anchor is missing, it is whole
   * by itself.
   */
  get isCut(): boolean {
    return this.#problem !== null && this.#problem !== 'anchor-missing';
  }

  /** It does not say from where on it lists everything: no record can be compared with it. */
  get isLost(): boolean {
    return this.isCut && !this.#complete;
  }

  get complete(): boolean {
    return this.#complete;
  }

  get head(): LedgerHead {
    return headOf(this.#head);
  }

  /** Ids that a table ought to hold. */
  ids(table: ListedTable): readonly string[] {
    return this.#marks.ids(table);
  }

  /** Ids of the records whose index field ought to have that value. */
  idsWhere(table: TableName, field: string, key: string): readonly string[] {
    return this.#marks.idsWhere(table, field, key);
  }

  /**
   * At most `count` ids in descending order of an index field, after passing over `skip` of them; null where it may not list everything, and only the index
   * on the disk knows.
   */
  idsLatest(table: TableName, field: string, skip: number, count: number): readonly string[] | null {
    return this.#complete && !this.isCut ? this.#marks.idsLatest(table, field, skip, count) : null;
  }

  /** What is wrong with a record as it was read; null: it is the one that was written last under that id. */
  problemOf(table: TableName, record: StoredRecord): RecordProblem | null {
    if (NOT_LISTED.has(table)) return null;
    const known = this.#marks.get(table, record.id);
    const mark = recordMark(table, record);
    if (known === mark || this.#pending.has(table, record.id, mark)) return null;
    if (known === undefined) return 'added';
    return isSameBody(known, mark) ? 'changed' : 'replayed';
  }

  /** The same of a record of the vault. */
  vaultProblemOf(id: string, record: object | undefined): RecordProblem | null {
    const known = this.#marks.get('vault', id);
    if (known === undefined) return record === undefined ? null : 'added';
    if (record === undefined) return 'missing';
    return known === vaultMark(record) ? null : 'replayed';
  }

  /** Was such a record ever listed, and not taken away since? */
  lists(table: ListedTable, id: string): boolean {
    return this.#marks.get(table, id) !== undefined;
  }

  /** Id of the key by which such a record was sealed when it was written last; null: there ought to be none. */
  keyIdOf(table: TableName, id: string): string | null {
    const mark = this.#marks.get(table, id);
    return mark === undefined ? null : keyIdOfMark(mark);
  }

  /** Ought there to be such a record? */
  expects(table: TableName, id: string): boolean {
    return this.lists(table, id) && !this.#pending.has(table, id, null);
  }

  /** Seals the entry of a transaction that is about to begin. To be settled whatever becomes of it. */
  async prepare(changes: readonly LedgerChange[]): Promise<PreparedEntry> {
    const listed = changes.filter(([table]) => !NOT_LISTED.has(table));
    const entry: LedgerEntry = { whole: false, changes: listed };
    const body = await sealEntry(this.#keys, entry);
    this.#pending.begin(listed);
    return { entry, body, written: null };
  }

  /** Adds a prepared entry; within the transaction that it tells of. */
  async append(table: Table<LedgerRecord, number>, prepared: PreparedEntry): Promise<void> {
    // Asked inside the transaction, so that entries follow each other as the transactions do.
    const last = (await table.orderBy(':id').last()) ?? CHAIN_BEGINS;
    const place = placeAfter(this.#keys, last, prepared.body);
    await table.add({ ...place, body: prepared.body });
    prepared.written = place;
  }

  /** The transaction came to its end: what it wrote is what there is now, or nothing of it is. */
  settle({ entry, written }: PreparedEntry, done: boolean): void {
    this.#pending.end(entry.changes);
    if (!done || written === null) return;
    this.#apply(entry);
    if (written.seq > this.#head.seq) this.#head = written;
  }

  /** Many entries are worth folding into one. */
  get wantsFolding(): boolean {
    return this.#entries > MOST_ENTRIES;
  }

  /**
   * Writes one entry in place of all before it: from then on nothing is taken that it does not list. The anchor is set first, so that
   * what it names is never folded away; `anew`: the last entry may be the one that does not agree, and goes too. Does nothing, and
   * says so by `false`, when somebody writes meanwhile. Throws what the store reports.
   */
  async fold({ db }: Pick<Store, 'db'>, anew = false): Promise<boolean> {
    const at = this.#head;
    if (at.seq > 0) await this.#anchor?.put(this.head);
    const body = await sealEntry(this.#keys, { whole: true, changes: this.#marks.all() });
    const table = db.table<LedgerRecord, number>('ledger');
    let written: LedgerPlace | null = null;
    await db.transaction('rw', table, async () => {
      const last = await table.orderBy(':id').last();
      if ((last?.seq ?? 0) !== at.seq) return;
      const place = placeAfter(this.#keys, at, body);
      await table.add({ ...place, body });
      await table
        .where(':id')
        .below(anew ? place.seq : at.seq)
        .delete();
      written = place;
    });
    if (written === null) return false;
    this.#head = written;
    this.#entries = 2;
    this.#complete = true;
    await this.#anchor?.put(this.head);
    return true;
  }

  async #readAll(
    records: readonly LedgerRecord[],
    anchored: LedgerHead | null,
    onProgress: (done: number, total: number) => void = () => undefined,
  ): Promise<void> {
    const [first] = records;
    const total = records.reduce((sum, { body }) => sum + body.length, 0);
    let done = 0;
    // What came before the first entry that is kept was folded into the next one.
    let before: LedgerPlace | null = first !== undefined && first.seq !== 1 ? null : CHAIN_BEGINS;
    for (const record of records) {
      if (before !== null && !follows(this.#keys, before, record)) this.#problem = 'broken-chain';
      const entry = await openEntry(this.#keys, record.body);
      if (entry === null) this.#problem = 'broken-chain';
      else this.#apply(entry, (share) => onProgress(done + share * record.body.length, total));
      done += record.body.length;
      onProgress(done, total);
      before = record;
      this.#head = { seq: record.seq, hash: record.hash };
    }
    if (first !== undefined && first.seq !== 1 && !this.#complete) this.#problem = 'broken-chain';
    // Killed while it was sealed for the first time, a store has no anchor yet.
    if (anchored === null && !this.#complete) return;
    this.#problem ??= this.#anchor === null ? null : agreement(records, anchored);
  }

  #apply({ whole, changes }: LedgerEntry, onShare: (share: number) => void = () => undefined): void {
    if (whole) {
      this.#marks.clear();
      this.#complete = true;
      this.#entries = 0;
    }
    this.#entries++;
    for (const [at, [table, id, mark]] of changes.entries()) {
      this.#marks.set(table, id, mark);
      if (at % TOLD_EVERY === TOLD_EVERY - 1) onShare(at / changes.length);
    }
  }
}
