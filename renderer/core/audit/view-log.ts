/**
 * Looking is recorded at once the first time; who looks at the same again within a spell (a screen asks anew whenever something changes) is counted, and when
 * the spell is over one entry tells how often and until when. So every look is in the trail, and the trail is not flooded by one open
 * screen. When the machine stops meanwhile, the count is lost, never the fact.
 */
import type { AuditEntry, AuditScalar } from '../../../shared/audit/audit-entry.ts';
import type { LookedAgain } from '../../../shared/audit/audit-kinds.ts';

/** How long looking at the same is one view. */
export const VIEW_PERIODS = { 'ten-minutes': 10 * 60_000, hour: 60 * 60_000 } as const;
export type ViewPeriod = keyof typeof VIEW_PERIODS;

interface Viewed {
  readonly entry: AuditEntry;
  /** Milliseconds since 1970. */
  readonly ends: number;
  again: number;
  last: string;
}

export class ViewLog {
  readonly #viewed = new Map<string, Viewed>();
  #nextEnd = Number.POSITIVE_INFINITY;

  /** The entry to write for this look; null: it was counted. */
  look(entry: AuditEntry, period: ViewPeriod): AuditEntry | null {
    const key = keyOf(entry);
    const known = this.#viewed.get(key);
    const now = Date.parse(entry.at);
    if (known !== undefined && now < known.ends) {
      known.again++;
      known.last = entry.at;
      return null;
    }
    const ends = now + VIEW_PERIODS[period];
    this.#viewed.set(key, { entry, ends, again: 0, last: entry.at });
    this.#nextEnd = Math.min(this.#nextEnd, ends);
    return entry;
  }

  /** Counts of spells that are over at an instant (ISO 8601 UTC); null: of all, since nobody will look any more. */
  ended(at: string | null): readonly AuditEntry[] {
    const now = at === null ? Number.POSITIVE_INFINITY : Date.parse(at);
    if (now < this.#nextEnd) return [];
    const over = [...this.#viewed].filter(([, { ends }]) => ends <= now);
    for (const [key] of over) this.#viewed.delete(key);
    this.#nextEnd = Math.min(Number.POSITIVE_INFINITY, ...[...this.#viewed.values()].map(({ ends }) => ends));
    return over.flatMap(([, { entry, again, last }]) => (again === 0 ? [] : [countOf(entry, again, last)]));
  }
}

function countOf(entry: AuditEntry, again: number, last: string): AuditEntry {
  const counted: Readonly<Record<LookedAgain, AuditScalar>> = { again, since: entry.at };
  return { ...entry, at: last, details: { ...entry.details, ...counted } };
}

/** The same officer looks at the same: what is asked of it beside the flight does not matter. */
function keyOf({ officer, kind, subject, details }: AuditEntry): string {
  return JSON.stringify([officer, kind, subject, details.flight ?? null]);
}
