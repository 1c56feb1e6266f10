/** How the scores of one traveller come about, as screens and documents show it. `rules/engine/account.ts` makes it. */
import type { Mandate } from '../fact/fact.ts';

/** The parts of one score: it is `indicators` less `taken`, held to 0…100. */
export interface ScoreParts {
  /** Points of the indicators that count. */
  readonly indicators: number;
  /** Points for which exonerations asked, and those that they took. */
  readonly asked: number;
  readonly taken: number;
  /** The level would be lower if exonerations could take more than one. */
  readonly limited: boolean;
}

export interface HitPart {
  /** The scores in which the weight counts; none for a trigger, and for a hit that is held or muted. */
  readonly countsIn: readonly Mandate[];
  /** Id of the rule of the same sign that counts in the joint score instead; null where there is none. */
  readonly beside: string | null;
}

export interface ScoreAccount {
  readonly scores: Readonly<Record<Mandate, ScoreParts>>;
  /** One per hit of the screening, in the same order. */
  readonly hits: readonly HitPart[];
}
