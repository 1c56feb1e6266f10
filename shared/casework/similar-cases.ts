/** Earlier cases that are like the one at hand, and why: officers ask for the reason more than for the list. */
import type { LinkKey } from '../fact/fact.ts';
import type { Case } from './case.ts';
import type { Found } from './finding.ts';
import { stands } from './finding.ts';
import { resultKind } from './result-kind.ts';

/** Why a case is similar: the same value of the two travellers (null: it is not told), rule, hiding place or route. */
export type Likeness =
  | { readonly by: LinkKey | 'agency'; readonly value: string | null }
  | { readonly by: 'rule'; readonly value: string }
  | { readonly by: 'concealment' | 'route'; readonly value: string };

/** How much each says. A case needs at least `LEAST` to be listed: one common rule alone is no likeness. */
const WEIGHTS: Readonly<Record<Likeness['by'], number>> = {
  document: 6,
  card: 5,
  phone: 4,
  email: 4,
  payer: 4,
  address: 3,
  concealment: 3,
  agency: 2,
  rule: 1,
  route: 1,
};
const LEAST = 2;
/** A find says more than a control that found nothing. */
const FIND = 1;
const MOST = 8;

/** What is compared of the case at hand. */
export interface Compared {
  /** Rules that hit. */
  readonly rules: readonly string[];
  readonly found: readonly Found[];
  /** `GRU–LFW`; null: it is not known. */
  readonly route: string | null;
}

/** An earlier case, with what the two travellers have in common. */
export interface Candidate<Kept> {
  readonly kept: Kept;
  readonly found: Pick<Case, 'credited' | 'found' | 'result' | 'openedAt'>;
  readonly route: string | null;
  readonly links: readonly Likeness[];
}

export interface Similar<Kept> {
  readonly kept: Kept;
  readonly likenesses: readonly Likeness[];
}

/** The most similar ones, each with its reasons, the weightiest first; of equal ones the latest. */
export function similarCases<Kept>(own: Compared, candidates: readonly Candidate<Kept>[]): readonly Similar<Kept>[] {
  return candidates
    .map(({ kept, found, route, links }) => {
      const likenesses = [...links, ...likenessesOf(own, found, route)].sort((a, b) => WEIGHTS[b.by] - WEIGHTS[a.by]);
      const told = likenesses.reduce((sum, { by }) => sum + WEIGHTS[by], 0);
      const weight = told < LEAST ? 0 : told + (resultKind(found) === 'positive' ? FIND : 0);
      return { kept, likenesses, weight, at: found.openedAt };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.at < b.at ? 1 : -1))
    .slice(0, MOST)
    .map(({ kept, likenesses }) => ({ kept, likenesses }));
}

function likenessesOf(
  own: Compared,
  { credited, found }: Candidate<unknown>['found'],
  route: string | null,
): readonly Likeness[] {
  const rules = (credited ?? []).filter((rule) => own.rules.includes(rule));
  const hidden = new Set(own.found.filter(stands).flatMap(({ concealment }) => concealment ?? []));
  const same = [...new Set(found.filter(stands).flatMap(({ concealment }) => concealment ?? []))].filter((way) =>
    hidden.has(way),
  );
  return [
    ...rules.map((value) => ({ by: 'rule', value }) as const),
    ...same.map((value) => ({ by: 'concealment', value }) as const),
    ...(route !== null && route === own.route ? [{ by: 'route', value: route } as const] : []),
  ];
}
