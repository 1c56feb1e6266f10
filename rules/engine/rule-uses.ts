/** What the legal frame says about the rules of a set. */
import { type FrameUse, frameUses, type RuleNeeds } from '../../shared/frame/frame-use.ts';
import type { LegalFrame } from '../../shared/frame/legal-frame.ts';
import type { IsoDate } from '../../shared/manifest.ts';
import { operatorByKey } from '../language/operators.ts';
import type { Rule } from '../language/rule-set.ts';
import { factsOf } from '../language/second-fact.ts';
import { type CompiledRules, leavesOf } from './compile.ts';

/** Mandate, facts and named lists that a rule uses. */
export function ruleNeeds({ mandate, when }: Pick<Rule, 'mandate' | 'when'>): RuleNeeds {
  const leaves = leavesOf(when);
  return {
    mandate,
    facts: [...new Set(leaves.flatMap(factsOf))],
    lists: leaves.flatMap(({ operator, expected }) =>
      operatorByKey(operator)?.operand === 'list-name' ? [String(expected)] : [],
    ),
  };
}

/** Most flights of an import are on few days, so results are cached by day. */
const found = new WeakMap<LegalFrame, WeakMap<CompiledRules, Map<IsoDate, readonly FrameUse[]>>>();

/** For each rule of the set, in order, what the frame says about it on a day; null when there is no frame. */
export function ruleUses(compiled: CompiledRules, frame: LegalFrame | null, day: IsoDate): readonly FrameUse[] | null {
  if (frame === null) return null;
  const ofFrame = found.get(frame) ?? new WeakMap<CompiledRules, Map<IsoDate, readonly FrameUse[]>>();
  found.set(frame, ofFrame);
  const days = ofFrame.get(compiled) ?? new Map<IsoDate, readonly FrameUse[]>();
  ofFrame.set(compiled, days);
  const known = days.get(day);
  if (known !== undefined) return known;
  const useOf = frameUses(frame, day);
  const uses = compiled.rules.map(({ rule }) => useOf(ruleNeeds(rule)));
  days.set(day, uses);
  return uses;
}
