/** What selected a traveller: whoever has the credit of a find, and what a paper says to look for. */
import type { Agencies } from '../../shared/agency/agencies.ts';
import { agenciesServed } from '../../shared/casework/leading-agencies.ts';
import type { SelectedBy } from '../../shared/casework/sight-then.ts';
import { OUTCOMES } from '../../shared/screening/outcome.ts';
import { counts, type Hit, type TravellerScreening } from '../../shared/screening/screening.ts';
import type { CompiledRules } from './compile.ts';
import { forcedOutcome } from './judge.ts';
import { strongerIn } from './score.ts';

/**
 * The hits that brought the traveller to their level: entries of lists, lookouts and rules that force it by themselves, or else those whose points count. One that is muted or
 * held, or that a stronger one of its sign replaces, carried nothing. None of whoever is clear.
 */
export function selectingHits(
  { hits, outcome }: Pick<TravellerScreening, 'hits' | 'outcome'>,
  compiled: CompiledRules,
): readonly Hit[] {
  if (outcome === 'clear') return [];
  const against = hits.filter((hit) => hit.kind !== 'exoneration' && counts(hit));
  const level = OUTCOMES.indexOf(outcome);
  const alone = against.filter(
    (hit) => hit.kind === 'trigger' && OUTCOMES.indexOf(forcedOutcome(hit, compiled)) >= level,
  );
  if (alone.length > 0) return alone;
  const { format } = compiled.ruleSet;
  return against.filter((hit) => hit.kind === 'indicator' && strongerIn(against, hit, 'joint', format) === null);
}

/** The same as a case keeps it. */
export function selectedBy(
  screened: Pick<TravellerScreening, 'hits' | 'outcome'>,
  compiled: CompiledRules,
  agencies: Agencies,
): SelectedBy {
  const hits = selectingHits(screened, compiled);
  const [first] = hits;
  return {
    how: first === undefined ? 'nothing' : first.kind === 'trigger' ? 'alone' : 'points',
    rules: hits.map(({ rule }) => rule),
    agencies: [...new Set(hits.flatMap(({ mandate, listed }) => listed?.owner ?? agenciesServed(agencies, mandate)))],
  };
}
