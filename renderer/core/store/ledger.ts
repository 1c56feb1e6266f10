/**
 * Lists what the store has to hold: the mark of the body of each record that was written last. A cipher shows that a body was changed or moved to another record. It does
 * not show that an old one was put back, or that a record was removed. So each transaction adds an entry, sealed and chained, that names what it wrote. Folded together the
 * entries are the ledger, kept in memory while the store is open. Its head is anchored outside the store, so a whole store that was put back ends before its anchor.
 */
import type { Table } from 'dexie';
import { type HeldHead, isUnread } from '../host-anchor.ts';
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
  /** Where it was added; null until then. */
  written: LedgerPlace | null;
}

export interface LedgerOptions {
  /** Where the head is kept outside the store; null: nowhere. */
  readonly anchor?: LedgerAnchor | null;
  /** Everything was sealed and listed before, so a ledger whose entries do not list everything was cut. */
  readonly whole?: boolean;
  /** Called when the anchor that could not be read at first was read and compared. */
  onCompared?(): void;
  /** Called with how far the entries are folded, in bytes. */
  onProgress?(done: number, total: number): void;
}

/** The audit trail is a chain of its own. */
const NOT_LISTED: ReadonlySet<string> = new Set(TABLE_NAMES.filter((table) => TABLES[table].chain === 'trail'));

/** Tables of sealed bodies whose records the ledger lists. */
export const LISTED_TABLES = TABLE_NAMES.filter((table) => !NOT_LISTED.has(table));

/** A store that has no entry yet is not begun while its anchor cannot be read: the anchor may be that of a store that is gone. */
export class UnreadableAnchorError extends Error {
  override readonly name = 'UnreadableAnchorError';
}

/** The ledger as it was opened, to be compared with an anchor that can be read only later. */
interface OpenedLedger {
  readonly places: readonly LedgerPlace[];
  readonly complete: boolean;
}

/** Number of entries after which they are folded into one. */
const MOST_ENTRIES = 2_000;

/** Changes between two reports of progress. The entry into which others were folded has most of the changes. */
const TOLD_EVERY = 10_000;

export class Ledger {
  readonly #keys: Keys;
  readonly #anchor: LedgerAnchor | null;
  readonly #marks = new Marks();
  readonly #pending = new PendingMarks();
  /** An entry said that it lists everything; a new store begins with one. */
  #complete = false;
  #entries = 0;
  #head: LedgerPlace = CHAIN_BEGINS;
  #problem: LedgerProblem | null = null;
  #isUnread = false;

  private constructor(keys: Keys, anchor: LedgerAnchor | null) {
    this.#keys = keys;
    this.#anchor = anchor;
  }

  /**
   * Folds the entries of a store. `problem` says what does not agree; opening never fails for it. Throws `UnreadableAnchorError` for a store without entries whose anchor
   * cannot be read now.
   */
  static async open(
    table: Table<LedgerRecord, number>,
    keys: Keys,
    { anchor = null, whole = false, onProgress, onCompared }: LedgerOptions = {},
  ): Promise<Ledger> {
    const ledger = new Ledger(keys, anchor);
    const records = await table.toArray();
    await ledger.#readAll(records, onProgress);
    if (whole && !ledger.complete) ledger.#problem = 'broken-chain';
    if (anchor !== null) await ledger.#compareWith(anchor, records, onCompared);
    return ledger;
  }

  /** Its anchor could not be read yet. Until it is, nothing is written to the anchor, and no entry that it may name is folded away. */
  get isUnread(): boolean {
    return this.#isUnread;
  }

  get problem(): LedgerProblem | null {
    return this.#problem;
  }

  /** Officers looked into the problem: the store is accepted as it is. */
  accept(): void {
    this.#problem = null;
  }

  /** Written records may be missing from the ledger, so a record that it does not list may still be genuine. Where only the anchor is missing, the ledger is complete. */
  get isCut(): boolean {
    return this.#problem !== null && this.#problem !== 'anchor-missing';
  }

  /** No entry lists everything, so no record can be compared with the ledger. */
  get isLost(): boolean {
    return this.isCut && !this.#complete;
  }

  get complete(): boolean {
    return this.#complete;
  }

  get head(): LedgerHead {
    return headOf(this.#head);
  }

  /** Ids of all listed records of a table. */
  ids(table: ListedTable): readonly string[] {
    return this.#marks.ids(table);
  }

  /** Ids of the listed records whose index field has that value. */
  idsWhere(table: TableName, field: string, key: string): readonly string[] {
    return this.#marks.idsWhere(table, field, key);
  }

  /**
   * At most `count` ids in descending order of an index field, after skipping `skip` of them; null where the ledger may not list everything, and the index on disk has to
   * be used.
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

  /** The same for a record of the vault. */
  vaultProblemOf(id: string, record: object | undefined): RecordProblem | null {
    const known = this.#marks.get('vault', id);
    if (known === undefined) return record === undefined ? null : 'added';
    if (record === undefined) return 'missing';
    return known === vaultMark(record) ? null : 'replayed';
  }

  /** Is such a record listed? It was written, and not removed since. */
  lists(table: ListedTable, id: string): boolean {
    return this.#marks.get(table, id) !== undefined;
  }

  /** Id of the key that sealed such a record when it was written last; null: no such record is listed. */
  keyIdOf(table: TableName, id: string): string | null {
    const mark = this.#marks.get(table, id);
    return mark === undefined ? null : keyIdOfMark(mark);
  }

  /** Should there be such a record? */
  expects(table: TableName, id: string): boolean {
    return this.lists(table, id) && !this.#pending.has(table, id, null);
  }

  /** Seals the entry of a transaction that is about to begin. The caller has to settle it, whether the transaction succeeds or fails. */
  async prepare(changes: readonly LedgerChange[]): Promise<PreparedEntry> {
    const listed = changes.filter(([table]) => !NOT_LISTED.has(table));
    const entry: LedgerEntry = { whole: false, changes: listed };
    const body = await sealEntry(this.#keys, entry);
    this.#pending.begin(listed);
    return { entry, body, written: null };
  }

  /** Adds a prepared entry, within the transaction that it describes. */
  async append(table: Table<LedgerRecord, number>, prepared: PreparedEntry): Promise<void> {
    // Read inside the transaction, so that entries have the order of the transactions.
    const last = (await table.orderBy(':id').last()) ?? CHAIN_BEGINS;
    const place = placeAfter(this.#keys, last, prepared.body);
    await table.add({ ...place, body: prepared.body });
    prepared.written = place;
  }

  /** The transaction ended: either all of its entry counts, or nothing of it. */
  settle({ entry, written }: PreparedEntry, done: boolean): void {
    this.#pending.end(entry.changes);
    if (!done || written === null) return;
    this.#apply(entry);
    if (written.seq > this.#head.seq) this.#head = written;
  }

  /** Are there enough entries for folding to pay? */
  get wantsFolding(): boolean {
    return this.#entries > MOST_ENTRIES;
  }

  /**
   * Writes one entry in place of all earlier ones; afterwards a record counts only if that entry lists it. The anchor is set first, so that the entry it names is never
   * folded away, and so that a power cut after the first entry of a new store does not look like an anchor that was taken away. `withLast`: the last entry may be the one
   * that does not agree, and goes too. Returns `false` and does nothing when another transaction writes meanwhile, or the anchor was not read yet. Throws what the store
   * reports.
   */
  async fold({ db }: Pick<Store, 'db'>, withLast = false): Promise<boolean> {
    if (this.isUnread) return false;
    const at = this.#head;
    await this.#anchor?.put(this.head);
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
        .below(withLast ? place.seq : at.seq)
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
    onProgress: (done: number, total: number) => void = () => undefined,
  ): Promise<void> {
    const [first] = records;
    const total = records.reduce((sum, { body }) => sum + body.length, 0);
    let done = 0;
    // Entries before the first one kept were folded into the next one.
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
  }

  async #compareWith(
    anchor: LedgerAnchor,
    records: readonly LedgerRecord[],
    onCompared: () => void = () => undefined,
  ): Promise<void> {
    const opened: OpenedLedger = { places: records.map(({ seq, hash }) => ({ seq, hash })), complete: this.#complete };
    let isOpen = true;
    const found = await anchor.get((held) => {
      if (!isOpen) return;
      this.#compare(held, opened);
      this.#isUnread = false;
      onCompared();
    });
    if (!isUnread(found)) this.#compare(found, opened);
    else if (records.length === 0 && this.#problem === null) {
      isOpen = false;
      throw new UnreadableAnchorError(found.failure.reason);
    } else this.#isUnread = true;
  }

  #compare(held: HeldHead<LedgerHead>, { places, complete }: OpenedLedger): void {
    // A text that is no head stands where one was.
    if (!held.ok) this.#problem ??= 'anchor-missing';
    // A store has no anchor yet when the worker was ended during its first sealing.
    else if (held.value !== null || complete) this.#problem ??= agreement(places, held.value);
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
