/** The outcome of a traveller on whom there are several cases: two agencies may each have one. */
import type { CaseOutcome } from './rule-figures.ts';

/** What a case came to, from most to least. */
const MOST_FIRST: readonly ((outcome: CaseOutcome) => boolean)[] = [
  ({ result }) => result === 'positive',
  ({ result }) => result === 'negative',
  ({ selected }) => selected,
  ({ result }) => result === 'not-examined',
  () => true,
];

/**
 * The one outcome that counts for a traveller, of those of all their cases (at least one). The case that found most decides: a find stays a find when another
 * agency finds nothing, and an inspection counts more than a case without one. Of equal cases, the first decides. Each rule of any case gets this outcome,
 * since it hit this traveller; whether the result counts for it, the deciding case says.
 */
export function outcomeOfTraveller(outcomes: readonly [CaseOutcome, ...CaseOutcome[]]): CaseOutcome {
  const [first] = MOST_FIRST.flatMap((holds) => outcomes.find(holds) ?? []);
  return { ...(first ?? outcomes[0]), rules: [...new Set(outcomes.flatMap(({ rules }) => rules))] };
}
