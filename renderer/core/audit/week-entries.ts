/**
 * Which entries of the trail are lines of the weekly list, by number. The trail is read once, from its end back to the day that is asked for; later only what is new is read. Entries
 * never change, so what was found stays true.
 */
import type { AuditCore } from '../../../shared/audit/audit-entry.ts';
import { kindRow } from '../../../shared/audit/audit-kinds.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import { type Slices, slices } from '../pause.ts';
import type { AuditRecord } from '../store/append-audit.ts';
import type { Store } from '../store/open-store.ts';
import { readCores, recordsBelow } from './read-trail.ts';

/** Entries to open at once. */
const OPENED = 200;

/** How far back to read. */
export interface Back {
  readonly day: IsoDate;
  readonly seq: number;
}

interface Mark {
  readonly seq: number;
  /** ISO 8601 UTC. */
  readonly at: string;
}

export class WeekEntries {
  readonly #store: Store;
  #marks: readonly Mark[] = [];
  /** All entries from `#lowest` to `#highest` are known. */
  #lowest = 0;
  #highest = 0;
  /** The latest time of the entries that were read last, going back. */
  #reached: string | null = null;
  #reading: Promise<unknown> = Promise.resolve();

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * Numbers and times of the entries that are lines, latest first: all with numbers above `seq`, those before back to where none is of the day or later, and others. Rejects when
   * `signal` aborts.
   */
  since(back: Back, signal: AbortSignal): Promise<readonly Mark[]> {
    const read = this.#reading.catch(() => undefined).then(() => this.#read(back, signal));
    this.#reading = read.catch(() => undefined);
    return read;
  }

  async #read({ day, seq: above }: Back, signal: AbortSignal): Promise<readonly Mark[]> {
    const slice = slices();
    const head = this.#store.trail.head.seq;
    const fresh: Mark[] = [];
    for (let below = head + 1; this.#highest > 0 && below > this.#highest + 1; ) {
      const { records, marks } = await this.#block(below, signal, slice);
      const isNew = ({ seq }: { readonly seq: number }) => seq > this.#highest;
      fresh.push(...marks.filter(isNew));
      below = records.at(-1)?.seq ?? 0;
    }
    if (this.#highest === 0) this.#lowest = head + 1;
    this.#marks = [...fresh, ...this.#marks];
    this.#highest = head;
    while (this.#lowest > 1 && (this.#lowest > above + 1 || this.#reached === null || this.#reached >= day)) {
      const { records, cores, marks } = await this.#block(this.#lowest, signal, slice);
      if (records.length === 0) break;
      this.#marks = [...this.#marks, ...marks];
      this.#lowest = records.at(-1)?.seq ?? 0;
      // One that cannot be opened may be of any time.
      this.#reached = cores.includes(null) ? null : cores.map((core) => core?.at ?? '').reduce(later, '');
    }
    return this.#marks;
  }

  async #block(below: number, signal: AbortSignal, slice: Slices) {
    const records = await recordsBelow(this.#store, below, OPENED);
    const cores = await readCores(this.#store, records);
    const marks = records.flatMap(({ seq }: AuditRecord, at): readonly Mark[] => {
      const core = cores[at] ?? null;
      return core !== null && isOnWeek(core) ? [{ seq, at: core.at }] : [];
    });
    signal.throwIfAborted();
    await slice.breathe();
    return { records, cores, marks };
  }
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function isOnWeek({ kind, second }: AuditCore): boolean {
  const onWeek = kindRow(kind)?.onWeek;
  return onWeek === 'each' || (onWeek === 'alone' && second === null);
}
