/** What a traveller's outcome would be if some of their hits counted no more. */
import { SHIPPED_TABLE } from '../../shared/agency/agencies.ts';
import type { Outcome } from '../../shared/screening/outcome.ts';
import type { TravellerScreening } from '../../shared/screening/screening.ts';
import type { CompiledRules } from './compile.ts';
import { judge } from './judge.ts';

/** The outcome if the hits of these rules were muted; the other hits stay as they are. `compiled` are the rules of the screening. */
export function outcomeWithout(
  rules: ReadonlySet<string>,
  { hits, unknown }: Pick<TravellerScreening, 'hits' | 'unknown'>,
  compiled: CompiledRules,
): Outcome {
  const without = hits.map((hit) => (rules.has(hit.rule) ? { ...hit, mute: '' } : hit));
  // Neither the sizes of the families nor powers and agencies change an outcome.
  const judging = { compiled, sizes: new Map(), powers: null, agencies: SHIPPED_TABLE, sight: null };
  return judge({ hits: without, unknown }, judging).outcome;
}
