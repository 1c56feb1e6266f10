/**
 * Records views. The first view of something gets an entry at once. Further views of the same by the same officer within a view period are counted, since a screen reads
 * again whenever something changes. When the period is over, one entry says how often and until when, and of pages how many rows they had together. So every view is in the trail, and one open screen does not flood it.
 * If the machine stops meanwhile, only the count is lost.
 */
import type { AuditEntry, AuditScalar } from '../../../shared/audit/audit-entry.ts';
import type { LookedAgain } from '../../../shared/audit/audit-kinds.ts';

/** How long repeated views of the same count as one, in milliseconds. */
export const VIEW_PERIODS = { 'ten-minutes': 10 * 60_000, hour: 60 * 60_000 } as const;
export type ViewPeriod = keyof typeof VIEW_PERIODS;

interface Viewed {
  readonly entry: AuditEntry;
  /** Milliseconds since 1970. */
  readonly ends: number;
  again: number;
  /** Of all views together; null: they say none. */
  rows: number | null;
  last: string;
}

export class ViewLog {
  readonly #viewed = new Map<string, Viewed>();
  #nextEnd = Number.POSITIVE_INFINITY;

  /** The entry to write for this view; null: it was only counted. */
  look(entry: AuditEntry, period: ViewPeriod): AuditEntry | null {
    const key = keyOf(entry);
    const known = this.#viewed.get(key);
    const now = Date.parse(entry.at);
    if (known !== undefined && now < known.ends) {
      known.again++;
      known.rows = added(known.rows, entry.details.rows);
      known.last = entry.at;
      return null;
    }
    const ends = now + VIEW_PERIODS[period];
    this.#viewed.set(key, { entry, ends, again: 0, rows: added(null, entry.details.rows), last: entry.at });
    this.#nextEnd = Math.min(this.#nextEnd, ends);
    return entry;
  }

  /** Entries for view periods that are over at an instant (ISO 8601 UTC); null: for all, because the store is closing. */
  ended(at: string | null): readonly AuditEntry[] {
    const now = at === null ? Number.POSITIVE_INFINITY : Date.parse(at);
    if (now < this.#nextEnd) return [];
    const over = [...this.#viewed].filter(([, { ends }]) => ends <= now);
    for (const [key] of over) this.#viewed.delete(key);
    this.#nextEnd = Math.min(Number.POSITIVE_INFINITY, ...[...this.#viewed.values()].map(({ ends }) => ends));
    return over.flatMap(([, viewed]) => (viewed.again === 0 ? [] : [countOf(viewed)]));
  }
}

function countOf({ entry, again, rows, last }: Viewed): AuditEntry {
  const counted: Readonly<Record<LookedAgain, AuditScalar>> = { again, since: entry.at };
  const read = rows === null ? {} : { rows };
  return { ...entry, at: last, details: { ...entry.details, ...read, ...counted } };
}

function added(rows: number | null, more: AuditScalar | undefined): number | null {
  return typeof more === 'number' ? (rows ?? 0) + more : rows;
}

/** Views of the same subject by the same officer share a key; other details than the flight and the entry of a list do not matter. */
function keyOf({ officer, kind, subject, details }: AuditEntry): string {
  return JSON.stringify([officer, kind, subject, details.flight ?? null, details.entry ?? null]);
}
