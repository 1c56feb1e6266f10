/** What the core knows that is not in the store: reference data, zones and the rules in force. */
import type { CompiledRules } from '../../rules/engine/compile.ts';
import type { RuleSet } from '../../rules/language/rule-set.ts';
import { holdsInForce } from '../../rules/statistics/rule-hold.ts';
import type { FactContext } from '../../shared/fact/fact-context.ts';
import { overlaidAirportList, overlayReference, type ReferenceEdit } from '../../shared/reference/overlay.ts';
import type { Airport } from '../../shared/reference/reference-data.ts';
import type { RulesInForce } from './rules/rules-in-force.ts';
import type { WorldTerms } from './world-terms.ts';

export interface World extends FactContext {
  /** Every airport, for choosers. */
  readonly airports: readonly Airport[];
  readonly ruleSet: RuleSet;
  readonly compiled: CompiledRules;
  /** What is in force and how it came to be; `ruleSet` and `compiled` are its rules. */
  readonly rules: RulesInForce;
  readonly terms: WorldTerms;
}

/** The world as shipped with officers' edits of the reference data on top, the rules in force, and what governs the screenings of the store. */
export function worldWith(
  shipped: World,
  edits: readonly ReferenceEdit[],
  given: WorldTerms,
  rules: RulesInForce,
): World {
  const { compiled, timeline } = rules;
  const off = timeline.switchedOff.map(({ rule }) => rule);
  const heldByDay = new Map<string, Set<string>>();
  for (const { day, rule } of holdsInForce(given.holds, compiled.ruleSet)) {
    heldByDay.set(day, (heldByDay.get(day) ?? new Set()).add(rule));
  }
  const terms = { ...given, held: off.length === 0 ? given.held : new Set([...given.held, ...off]), heldByDay };
  const world = { ...shipped, terms, rules, compiled, ruleSet: compiled.ruleSet };
  if (edits.length === 0) return world;
  return {
    ...world,
    reference: overlayReference(shipped.reference, edits),
    airports: overlaidAirportList(edits),
  };
}

/** Would both screen alike, as far as rules go? */
export function areRulesAlike(one: World, other: World): boolean {
  return one.ruleSet.hash === other.ruleSet.hash && heldRules(one).join() === heldRules(other).join();
}

/** Ids of the rules that are switched off or held everywhere, in the order of the ids. */
function heldRules({ terms }: Pick<World, 'terms'>): readonly string[] {
  return [...terms.held].sort();
}
