/** Finds pairs of rules that hit the same travellers: one of them adds nothing, or both count one sign twice. */

/** Share of its hits (per mille) from which a rule counts as overlapping with another. */
export const OVERLAP = 800;
/** Rules with fewer hits overlap by chance. */
const FEWEST_HITS = 20;

export interface Overlap {
  /** The rule with most of its hits shared. */
  readonly rule: string;
  readonly other: string;
  readonly hits: number;
  readonly both: number;
  /** Share of the rule's hits that the other rule hits too, per mille. */
  readonly perMille: number;
}

/** Counts pairs; memory is limited by the number of rules, work by the hits per traveller. */
export class OverlapTally {
  readonly #rules: readonly string[];
  readonly #index: ReadonlyMap<string, number>;
  readonly #hits: Int32Array;
  /** Row by row: how often the rules of the row and the column hit together. */
  readonly #both: Int32Array;

  constructor(rules: readonly string[]) {
    this.#rules = rules;
    this.#index = new Map(rules.map((rule, at) => [rule, at]));
    this.#hits = new Int32Array(rules.length);
    this.#both = new Int32Array(rules.length * rules.length);
  }

  /** Rules that hit one traveller, without repetition; `times`: how many travellers had them. */
  add(rules: readonly string[], times = 1): void {
    const places = rules.flatMap((rule) => this.#index.get(rule) ?? []);
    for (const one of places) {
      this.#hits[one] = (this.#hits[one] as number) + times;
      for (const other of places) {
        if (other === one) continue;
        const at = one * this.#rules.length + other;
        this.#both[at] = (this.#both[at] as number) + times;
      }
    }
  }

  /** The overlapping pairs, closest first. */
  pairs(): readonly Overlap[] {
    const found: Overlap[] = [];
    this.#rules.forEach((rule, one) => {
      const hits = this.#hits[one] as number;
      if (hits < FEWEST_HITS) return;
      this.#rules.forEach((other, two) => {
        const both = this.#both[one * this.#rules.length + two] as number;
        if (both * 1000 < OVERLAP * hits || one === two) return;
        found.push({ rule, other, hits, both, perMille: Math.floor((both * 1000) / hits) });
      });
    });
    return found.sort((a, b) => b.perMille - a.perMille || b.hits - a.hits || (a.rule < b.rule ? -1 : 1));
  }
}
