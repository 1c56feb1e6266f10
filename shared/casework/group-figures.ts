/**
 * Whom officers select and what they find, by nationality, sex and age: for supervisors, who answer for it that nobody is selected for what they are. Small
 * cells are left out, since they would tell of persons.
 */

/** Cells with fewer are not told. */
export const SMALL_CELL = 5;

export const DIMENSIONS = ['nationality', 'sex', 'age'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** First year of each band of age; the last has no end. */
const AGE_BANDS = [0, 18, 30, 45, 60] as const;

/** The band in which an age lies: `18-29`, `60+`; null where it is not known. */
export function ageBand(age: number | null): string | null {
  if (age === null || age < 0) return null;
  const at = AGE_BANDS.findLastIndex((from) => age >= from);
  const next = AGE_BANDS[at + 1];
  return next === undefined ? `${AGE_BANDS[at]}+` : `${AGE_BANDS[at]}-${next - 1}`;
}

/** Null: too few to be told. */
export interface GroupFigures {
  readonly dimension: Dimension;
  /** Null: not known. */
  readonly group: string | null;
  readonly travellers: number | null;
  readonly selected: number | null;
  readonly inspected: number | null;
  readonly positive: number | null;
}

/** One traveller's groups, and what became of them. */
export interface GroupMember {
  readonly nationality: string | null;
  readonly sex: string | null;
  readonly age: string | null;
}

type Sums = { travellers: number; selected: number; inspected: number; positive: number };
const COUNTS = ['travellers', 'selected', 'inspected', 'positive'] as const;

/** Adds travellers and cases up by their groups. */
export class GroupTally {
  readonly #sums: Readonly<Record<Dimension, Map<string | null, Sums>>> = {
    nationality: new Map(),
    sex: new Map(),
    age: new Map(),
  };

  addTraveller(member: GroupMember): void {
    for (const dimension of DIMENSIONS) this.#of(dimension, member[dimension]).travellers++;
  }

  /** A traveller who was selected; `found` null: not inspected. */
  addSelected(member: GroupMember, found: boolean | null): void {
    for (const dimension of DIMENSIONS) {
      const sums = this.#of(dimension, member[dimension]);
      sums.selected++;
      if (found !== null) sums.inspected++;
      if (found === true) sums.positive++;
    }
  }

  /** The groups of each dimension, the largest first, without cells that are too small. */
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

/** Small counts become null; where that is one only, the next smallest does too, or the sum would tell it. Zero tells of nobody. */
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
