/**
 * Selections and finds by nationality, sex and age, for supervisors, who must prevent selection by these. Small cells are suppressed, since they
 * could identify people.
 */

/** Smaller cells are suppressed. */
export const SMALL_CELL = 5;

export const DIMENSIONS = ['nationality', 'sex', 'age'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** First year of each age band; the last band has no end. */
const AGE_BANDS = [0, 18, 30, 45, 60] as const;

/** The band of an age: `18-29`, `60+`; null when the age is unknown. */
export function ageBand(age: number | null): string | null {
  if (age === null || age < 0) return null;
  const at = AGE_BANDS.findLastIndex((from) => age >= from);
  const next = AGE_BANDS[at + 1];
  return next === undefined ? `${AGE_BANDS[at]}+` : `${AGE_BANDS[at]}-${next - 1}`;
}

/** Figures of one group; null: too few to show. */
export interface GroupFigures {
  readonly dimension: Dimension;
  /** Null: unknown. */
  readonly group: string | null;
  readonly travellers: number | null;
  readonly selected: number | null;
  readonly inspected: number | null;
  readonly positive: number | null;
}

/** One traveller's groups. */
export interface GroupMember {
  readonly nationality: string | null;
  readonly sex: string | null;
  readonly age: string | null;
}

type Sums = { travellers: number; selected: number; inspected: number; positive: number };
const COUNTS = ['travellers', 'selected', 'inspected', 'positive'] as const;

/** Counts travellers and cases by group. */
export class GroupTally {
  readonly #sums: Readonly<Record<Dimension, Map<string | null, Sums>>> = {
    nationality: new Map(),
    sex: new Map(),
    age: new Map(),
  };

  addTraveller(member: GroupMember): void {
    for (const dimension of DIMENSIONS) this.#of(dimension, member[dimension]).travellers++;
  }

  /** Adds a traveller who was selected; `found` null: not inspected. */
  addSelected(member: GroupMember, found: boolean | null): void {
    for (const dimension of DIMENSIONS) {
      const sums = this.#of(dimension, member[dimension]);
      sums.selected++;
      if (found !== null) sums.inspected++;
      if (found === true) sums.positive++;
    }
  }

  /** The groups of each dimension, largest first, without too small cells. */
  figures(): readonly GroupFigures[] {
    return DIMENSIONS.flatMap((dimension) => {
      const groups = [...this.#sums[dimension]].sort(
        ([a, one], [b, other]) => other.travellers - one.travellers || ((a ?? '~') < (b ?? '~') ? -1 : 1),
      );
      const told = Object.fromEntries(
        COUNTS.map((count) => [count, suppressed(groups.map(([, sums]) => sums[count]))]),
      ) as Record<keyof Sums, readonly (number | null)[]>;
      return groups.map(([group], at) => ({
        dimension,
        group,
        travellers: told.travellers[at] ?? null,
        selected: told.selected[at] ?? null,
        inspected: told.inspected[at] ?? null,
        positive: told.positive[at] ?? null,
      }));
    });
  }

  #of(dimension: Dimension, group: string | null): Sums {
    const known = this.#sums[dimension].get(group);
    if (known !== undefined) return known;
    const fresh = { travellers: 0, selected: 0, inspected: 0, positive: 0 };
    this.#sums[dimension].set(group, fresh);
    return fresh;
  }
}

/** Small counts become null. When there is only one, the next smallest does too, or the sum would reveal it. Zero identifies no one. */
function suppressed(counts: readonly number[]): readonly (number | null)[] {
  const hidden = new Set(counts.flatMap((count, at) => (count > 0 && count < SMALL_CELL ? [at] : [])));
  if (hidden.size === 1) {
    const [only] = hidden;
    const next = counts
      .map((count, at) => ({ count, at }))
      .filter(({ count, at }) => count > 0 && at !== only)
      .sort((a, b) => a.count - b.count)[0];
    if (next !== undefined) hidden.add(next.at);
  }
  return counts.map((count, at) => (hidden.has(at) ? null : count));
}
