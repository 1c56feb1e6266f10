/** What the core needs besides the store: reference data, zones and the rules in force. */
import type { CompiledRules } from '../../rules/engine/compile.ts';
import type { UncoveredRules } from '../../rules/engine/screening-terms.ts';
import type { RuleSet } from '../../rules/language/rule-set.ts';
import { type CarrierGate, rulesByField, uncoveredRules } from '../../rules/statistics/coverage-gate.ts';
import { holdsInForce } from '../../rules/statistics/rule-hold.ts';
import { type Agencies, agenciesIn } from '../../shared/agency/agencies.ts';
import type { SentField } from '../../shared/fact/fact.ts';
import type { FactContext } from '../../shared/fact/fact-context.ts';
import { overlaidAirportList, overlayReference, type ReferenceEdit } from '../../shared/reference/overlay.ts';
import type { Airport } from '../../shared/reference/reference-data.ts';
import type { RulesInForce } from './rules/rules-in-force.ts';
import { coverageKey, type WorldTerms } from './world-terms.ts';

export interface World extends FactContext {
  /** Every airport, for selection lists. */
  readonly airports: readonly Airport[];
  readonly ruleSet: RuleSet;
  readonly compiled: CompiledRules;
  /** The rules in force and how they came to be; `ruleSet` and `compiled` are these rules. */
  readonly rules: RulesInForce;
  readonly terms: WorldTerms;
}

/** The shipped world with officers' edits of the reference data, the rules in force, and the terms of the store's screenings. */
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
  const uncoveredBy = uncoveredFor(given.gates, compiled.ruleSet);
  const terms = {
    ...given,
    uncoveredBy,
    held: off.length === 0 ? given.held : new Set([...given.held, ...off]),
    heldByDay,
  };
  const world = { ...shipped, terms, rules, compiled, ruleSet: compiled.ruleSet };
  if (edits.length === 0) return world;
  return {
    ...world,
    reference: overlayReference(shipped.reference, edits),
    airports: overlaidAirportList(edits),
  };
}

/** Rules held for missing coverage, by `coverageKey`. */
function uncoveredFor(gates: readonly CarrierGate[], { rules }: RuleSet): WorldTerms['uncoveredBy'] {
  if (gates.length === 0) return new Map();
  const fields = new Map<string, SentField[]>();
  for (const { carrier, field, days } of gates) {
    for (const { day } of days) {
      const key = coverageKey(carrier, day);
      const known = fields.get(key);
      if (known === undefined) fields.set(key, [field]);
      else known.push(field);
    }
  }
  const byField = rulesByField(rules);
  // Days on which the same fields are missing share one value.
  const shared = new Map<string, UncoveredRules>();
  const uncovered = [...fields].map(([key, missing]): readonly [string, UncoveredRules] => {
    const name = missing.join(' ');
    const rulesHeld = shared.get(name) ?? uncoveredRules(missing, byField);
    shared.set(name, rulesHeld);
    return [key, rulesHeld];
  });
  return new Map(uncovered.filter(([, held]) => held.size > 0));
}

/** The unit's agencies. */
export function unitAgencies({ terms }: Pick<World, 'terms'>): Agencies {
  return agenciesIn(terms.agencies);
}

/** Do both worlds have the same rules, copies of lists and lookouts in effect? */
export function areRulesAlike(one: World, other: World): boolean {
  return (
    one.ruleSet.hash === other.ruleSet.hash &&
    heldRules(one).join() === heldRules(other).join() &&
    one.terms.lists.copies === other.terms.lists.copies &&
    one.terms.lookouts?.name === other.terms.lookouts?.name
  );
}

/** Ids of the rules that are switched off or held everywhere, in order. */
function heldRules({ terms }: Pick<World, 'terms'>): readonly string[] {
  return [...terms.held].sort();
}
