/** The figures of each rule over a period: evaluations, hits, and results of those it hit. */
import type { SelectionBasis } from '../../shared/casework/case.ts';
import type { ResultKind } from '../../shared/casework/result-kind.ts';
import { type Share, wilson } from './wilson.ts';

/** Fewer results than this are too few to judge by. */
export const SMALL_NUMBER = 20;
/** A rule that hits more than this share (per mille) of the travellers it could decide does not distinguish them. */
export const ALWAYS = 500;

/** Counts from the screenings of one flight. */
export interface FlightCounts {
  /** Travellers screened. */
  readonly travellers: number;
  /** Rules evaluated on the flight: in force on its day. */
  readonly asked: readonly string[];
  readonly rules: Readonly<
    Record<string, { readonly hits: number; readonly unknown: number; readonly muted?: number; readonly held?: number }>
  >;
}

/** The outcome of a case. */
export interface CaseOutcome {
  readonly basis: SelectionBasis;
  readonly selected: boolean;
  /** Null: no result yet. */
  readonly result: ResultKind | null;
  /** Rules that hit the traveller, each once. */
  readonly rules: readonly string[];
  /** Of lists and rules, those for which the result counts (`countsFor`); null: for every rule that hit. */
  readonly selectedBy: readonly string[] | null;
}

export interface RuleFigures {
  readonly rule: string;
  /** Travellers for whom it could be decided. */
  readonly evaluated: number;
  readonly hits: number;
  readonly unknown: number;
  /** Of the hits: those muted for the traveller, and those held or switched off. */
  readonly muted: number;
  readonly held: number;
  /** Hit travellers who were left out for want of room: nobody looked at them, so they are no miss. */
  readonly leftOut: number;
  /** Hit travellers who were selected, and the results of all with a case. */
  readonly selected: number;
  readonly positive: number;
  readonly negative: number;
  readonly notExamined: number;
  /** Share of hits among the travellers it could decide. */
  readonly hitShare: Share | null;
  /** Share of finds among all inspected. */
  readonly precision: Share | null;
  /** Too few results to judge by. */
  readonly small: boolean;
  readonly remark: 'never' | 'always' | null;
}

/** The results of all selected on one basis. */
export interface BasisFigures {
  readonly basis: SelectionBasis;
  readonly leftOut: number;
  readonly selected: number;
  readonly positive: number;
  readonly negative: number;
  readonly found: Share | null;
  readonly small: boolean;
}

type Sums = Record<
  'asked' | 'hits' | 'unknown' | 'muted' | 'held' | 'leftOut' | 'selected' | 'positive' | 'negative' | 'notExamined',
  number
>;

const NO_BASIS = { leftOut: 0, selected: 0, positive: 0, negative: 0 } as const;
type BasisSums = { -readonly [Count in keyof typeof NO_BASIS]: number };

/** Adds up flights and outcomes, in any order. */
export class RuleTally {
  readonly #sums = new Map<string, Sums>();
  readonly #bases = new Map<SelectionBasis, BasisSums>();

  /** `rules`: ids that get figures even when nothing is added for them. */
  constructor(rules: Iterable<string>) {
    for (const rule of rules) this.#of(rule);
  }

  addFlight({ travellers, asked, rules }: FlightCounts): void {
    for (const rule of asked) this.#of(rule).asked += travellers;
    for (const [rule, { hits, unknown, muted = 0, held = 0 }] of Object.entries(rules)) {
      const sums = this.#of(rule);
      sums.hits += hits;
      sums.unknown += unknown;
      sums.muted += muted;
      sums.held += held;
    }
  }

  /** Adds the outcome of a traveller with a case (`outcomeOfTraveller`). What a list, a lookout or a draw chose says nothing of the precision of a rule that hit beside it. */
  addOutcome({ basis, selected, result, rules, selectedBy }: CaseOutcome): void {
    const count = (sums: { selected: number; positive: number; negative: number }, isJudged = true) => {
      if (selected) sums.selected++;
      if (isJudged && result === 'positive') sums.positive++;
      if (isJudged && result === 'negative') sums.negative++;
    };
    count(this.#on(basis));
    for (const rule of new Set(rules)) {
      const own = this.#of(rule);
      count(own, selectedBy === null || selectedBy.includes(rule));
      if (result === 'not-examined') own.notExamined++;
    }
  }

  /** Adds a flagged traveller who was left out for want of room. */
  addLeftOut({ basis, rules }: Pick<CaseOutcome, 'basis' | 'rules'>): void {
    this.#on(basis).leftOut++;
    for (const rule of new Set(rules)) this.#of(rule).leftOut++;
  }

  /** In the order of the ids. */
  rules(): readonly RuleFigures[] {
    return [...this.#sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, sums]) => figuresOf(rule, sums));
  }

  bases(): readonly BasisFigures[] {
    return (['hit', 'hand', 'random'] as const).map((basis) => {
      const sums = this.#bases.get(basis) ?? NO_BASIS;
      const results = sums.positive + sums.negative;
      return { basis, ...sums, found: wilson(sums.positive, results), small: results < SMALL_NUMBER };
    });
  }

  #on(basis: SelectionBasis): BasisSums {
    const sums = this.#bases.get(basis) ?? { ...NO_BASIS };
    this.#bases.set(basis, sums);
    return sums;
  }

  #of(rule: string): Sums {
    const known = this.#sums.get(rule);
    if (known !== undefined) return known;
    const fresh = {
      asked: 0,
      hits: 0,
      unknown: 0,
      muted: 0,
      held: 0,
      leftOut: 0,
      selected: 0,
      positive: 0,
      negative: 0,
      notExamined: 0,
    };
    this.#sums.set(rule, fresh);
    return fresh;
  }
}

function figuresOf(rule: string, { asked, ...sums }: Sums): RuleFigures {
  // A rule that was since removed counts as evaluated for nobody, but may have hits.
  const evaluated = Math.max(asked - sums.unknown, sums.hits);
  const results = sums.positive + sums.negative;
  const always = sums.hits * 1000 > ALWAYS * evaluated;
  return {
    rule,
    evaluated,
    ...sums,
    hitShare: wilson(sums.hits, evaluated),
    precision: wilson(sums.positive, results),
    small: results < SMALL_NUMBER,
    remark: evaluated === 0 ? null : sums.hits === 0 ? 'never' : always ? 'always' : null,
  };
}
