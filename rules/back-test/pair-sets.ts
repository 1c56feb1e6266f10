/** Pairs the rule set in force with a candidate: the rules they share, and what is needed to evaluate both in one pass. */
import { type CompiledRules, compileTogether, leavesOf } from '../engine/compile.ts';
import type { Rule, RuleSet } from '../language/rule-set.ts';
import { factsOf } from '../language/second-fact.ts';

/** How a rule changed, as far as it affects judgements; a change of wording alone is none. */
export type PairChange = 'added' | 'removed' | 'changed' | 'same';

/** A rule of either set. */
export interface RulePair {
  readonly id: string;
  /** Its index in the active set; -1 when the set does not have it. */
  readonly before: number;
  /** The same for the candidate. */
  readonly after: number;
  readonly change: PairChange;
}

export interface SetPair {
  readonly active: CompiledRules;
  /** Shares its slots with the active set, so one evaluation serves both. */
  readonly candidate: CompiledRules;
  /** Every rule of either set, in order of the ids. */
  readonly rules: readonly RulePair[];
  /** The facts that any of them uses; only these columns of a block need to be read. */
  readonly facts: ReadonlySet<string>;
}

/** Pairs two rule sets that `readRules` has checked. */
export function pairSets(activeSet: RuleSet, candidateSet: RuleSet): SetPair {
  const [active, candidate] = compileTogether([activeSet, candidateSet]) as [CompiledRules, CompiledRules];
  const before = placesOf(active);
  const after = placesOf(candidate);
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  const facts = new Set(
    [...activeSet.rules, ...candidateSet.rules].flatMap(({ when }) => leavesOf(when).flatMap(factsOf)),
  );
  return {
    active,
    candidate,
    rules: ids.map((id) => pairOf(id, active, candidate, before.get(id) ?? -1, after.get(id) ?? -1)),
    facts,
  };
}

function placesOf({ rules }: CompiledRules): ReadonlyMap<string, number> {
  return new Map(rules.map(({ rule }, index) => [rule.id, index]));
}

function pairOf(id: string, active: CompiledRules, candidate: CompiledRules, before: number, after: number): RulePair {
  const one = active.rules[before];
  const other = candidate.rules[after];
  if (one === undefined) return { id, before, after, change: 'added' };
  if (other === undefined) return { id, before, after, change: 'removed' };
  const same = one.slot === other.slot && judgesAs(one.rule) === judgesAs(other.rule);
  return { id, before, after, change: same ? 'same' : 'changed' };
}

/** Everything of a rule that affects scores, outcomes and handling, except its condition. */
function judgesAs({
  kind,
  mandate,
  family,
  sign,
  contains,
  weight,
  outcome,
  handling,
  validFrom,
  validTo,
}: Rule): string {
  return JSON.stringify([kind, mandate, family, sign, contains, weight, outcome, handling, validFrom, validTo]);
}
