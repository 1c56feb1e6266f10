/** Whom only their earlier flights keep from being a target: who would be one if no rule spoke for them that asks for these, and rules hit them that ask for a first trip. */
import { factById, isOfPast } from '../../shared/fact/fact-catalogue.ts';
import type { Outcome } from '../../shared/screening/outcome.ts';
import { counts, type Hit, type Screening, type TravellerScreening } from '../../shared/screening/screening.ts';
import type { CompiledRules } from './compile.ts';
import type { HiddenRules } from './hidden-rules.ts';
import type { NewcomerHits } from './newcomer-hits.ts';
import { atLeast } from './outcome.ts';
import { outcomeWithout } from './outcome-without.ts';
import { ruleNeeds } from './rule-uses.ts';
import { withStatedSigns } from './stated-signs.ts';

/** A traveller who would be a target, by the row of the screening. */
export interface SpokenFor {
  readonly row: number;
  /** What they would be. */
  readonly would: Outcome;
  /** The rules that speak for them. */
  readonly rules: readonly string[];
  /** The rules that would hit them. */
  readonly kept: readonly string[];
}

/**
 * Everybody on the flight who would be a target. Only those are judged again whom such a rule speaks for, or would hit (`newcomers`). `compiled` are the rules of the screening, of which
 * those in `hidden` are hidden from whoever sees it.
 */
export function spokenFor(
  { travellers }: Pick<Screening, 'travellers'>,
  compiled: CompiledRules,
  newcomers: NewcomerHits = new Map(),
  hidden: Pick<HiddenRules, 'has' | 'size'> = new Map(),
): readonly SpokenFor[] {
  const seen = hidden.size === 0 ? null : compiled.ruleSet.rules.filter(({ id }) => !hidden.has(id));
  return travellers.flatMap((screened, row): readonly SpokenFor[] => {
    if (atLeast(screened.outcome, 'inspect')) return [];
    const rules = speakingByPast(screened, compiled);
    const isNew = ({ rule }: Hit) => !hidden.has(rule) && !screened.hits.some((own) => own.rule === rule);
    const added = (newcomers.get(row) ?? []).filter(isNew);
    if (rules.length + added.length === 0) return [];
    const hits = [...screened.hits, ...(seen === null ? added : withStatedSigns(added, seen))];
    const would = outcomeWithout(new Set(rules), { ...screened, hits }, compiled);
    return atLeast(would, 'inspect') ? [{ row, would, rules, kept: added.map(({ rule }) => rule) }] : [];
  });
}

/** The rules that speak for a traveller and ask for earlier flights. */
export function speakingByPast({ hits }: Pick<TravellerScreening, 'hits'>, compiled: CompiledRules): readonly string[] {
  if (!hits.some(({ kind }) => kind === 'exoneration')) return [];
  const byPast = rulesByPast(compiled);
  return hits.flatMap((hit) => (counts(hit) && byPast.has(hit.rule) ? [hit.rule] : []));
}

const known = new WeakMap<CompiledRules, ReadonlySet<string>>();

/** The exonerations of a rule set that ask for earlier flights, or for what is usual by these. */
function rulesByPast(compiled: CompiledRules): ReadonlySet<string> {
  const found = known.get(compiled);
  if (found !== undefined) return found;
  const asksForPast = (fact: string) => {
    const row = factById(fact);
    return row !== undefined && isOfPast(row);
  };
  const made = new Set(
    compiled.ruleSet.rules.flatMap((rule) =>
      rule.kind === 'exoneration' && ruleNeeds(rule).facts.some(asksForPast) ? [rule.id] : [],
    ),
  );
  known.set(compiled, made);
  return made;
}
