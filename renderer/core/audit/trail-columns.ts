/**
 * Officer, kind and time of entries that were opened before, in columns, so that a search by these need not open them again. Entries never change, so the columns are never
 * out of date. A trail of 100,000 entries takes about a megabyte.
 */
import type { AuditCore } from '../../../shared/audit/audit-entry.ts';

export interface TrailFilter {
  /** Null: all officers. */
  readonly officer: string | null;
  /** Empty: every kind. */
  readonly kinds: readonly string[];
  /** ISO 8601 UTC, `from <= at < until`; null: open. */
  readonly from: string | null;
  readonly until: string | null;
}

const FIRST_SIZE = 1024;
/** Entries with higher numbers are forged; no memory is used for them. */
const MOST = 10_000_000;

export class TrailColumns {
  #officers = new Uint16Array(FIRST_SIZE);
  #kinds = new Uint16Array(FIRST_SIZE);
  #times = new Float64Array(FIRST_SIZE);
  /** Number of each text; 0 means that the entry was never opened. */
  readonly #numbers = new Map<string, number>();

  /** Adds an entry. */
  learn(seq: number, { officer, second, kind, at }: AuditCore): void {
    // Acts of two officers match either of them, so they are opened each time.
    if (second !== null || seq > MOST) return;
    this.#grow(seq);
    this.#officers[seq] = this.#numberOf(officer);
    this.#kinds[seq] = this.#numberOf(kind);
    this.#times[seq] = Date.parse(at);
  }

  /** Can a search skip this entry without opening it? */
  excludes(seq: number, { officer, kinds, from, until }: TrailFilter): boolean {
    const known = this.#kinds[seq] ?? 0;
    if (known === 0) return false;
    if (officer !== null && this.#officers[seq] !== this.#numbers.get(officer)) return true;
    if (kinds.length > 0 && !kinds.some((kind) => this.#numbers.get(kind) === known)) return true;
    const time = this.#times[seq] ?? 0;
    return (from !== null && time < Date.parse(from)) || (until !== null && time >= Date.parse(until));
  }

  #numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(text, number);
    return number;
  }

  #grow(seq: number): void {
    if (seq < this.#times.length) return;
    const size = Math.max(seq + 1, this.#times.length * 2);
    this.#officers = grown(this.#officers, new Uint16Array(size));
    this.#kinds = grown(this.#kinds, new Uint16Array(size));
    this.#times = grown(this.#times, new Float64Array(size));
  }
}

function grown<Column extends Uint16Array | Float64Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}

/** Does an opened entry pass the filter? */
export function passes({ officer, second, kind, at }: AuditCore, filter: TrailFilter): boolean {
  if (filter.officer !== null && officer !== filter.officer && second !== filter.officer) return false;
  if (filter.kinds.length > 0 && !filter.kinds.includes(kind)) return false;
  return (filter.from === null || at >= filter.from) && (filter.until === null || at < filter.until);
}
