/** The rule set in force and a candidate, side by side: which rules they share, and all that is needed to let both judge the same travellers at once. */
import { type CompiledRules, compileTogether, leavesOf } from '../engine/compile.ts';
import type { Rule, RuleSet } from '../language/rule-set.ts';
import { factsOf } from '../language/second-fact.ts';

/** What became of a rule, as far as it changes how anybody is judged: other words alone are no change. */
export type PairChange = 'added' | 'removed' | 'changed' | 'same';

/** A rule of either set. */
export interface RulePair {
  readonly id: string;
  /** Its place in the active set; -1 where it is not in it. */
  readonly before: number;
  /** The same for the candidate. */
  readonly after: number;
  readonly change: PairChange;
}

export interface SetPair {
  readonly active: CompiledRules;
  /** Shares its slots with the active one: an evaluation of the one is an evaluation of the other. */
  readonly candidate: CompiledRules;
  /** Every rule of either set, in order of the ids. */
  readonly rules: readonly RulePair[];
  /** The facts that any of them asks for: all that need be opened of a block. */
  readonly facts: ReadonlySet<string>;
}

/** Puts two rule sets that `readRules` has checked side by side. */
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

/** All of a rule that moves scores, outcomes and handling, apart from its condition. */
function judgesAs({ kind, mandate, family, weight, outcome, handling, validFrom, validTo }: Rule): string {
  return JSON.stringify([kind, mandate, family, weight, outcome, handling, validFrom, validTo]);
}
