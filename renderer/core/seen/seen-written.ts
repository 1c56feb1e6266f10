/**
 * Rule sets in writing without the rules whose hits the officer at the desk may not see: drafts, versions and differences tell nothing of them
 * either. What is kept, checked and signed is always the whole set.
 */
import { otherFact } from '../../../rules/language/fact-operand.ts';
import type { Expected } from '../../../rules/language/operands.ts';
import { operatorByKey } from '../../../rules/language/operators.ts';
import type { WrittenRule, WrittenRules } from '../../../rules/language/write-rules.ts';
import { writtenLeaves } from '../../../rules/lifecycle/compare-rule-sets.ts';
import { frameUses, type RuleNeeds } from '../../../shared/frame/frame-use.ts';
import type { Desk } from '../context.ts';
import { hidesFrom } from './seen-heads.ts';

type Looking = Pick<Desk, 'world' | 'context'>;

/** Takes hidden rules out of a set; null where nothing is hidden from the officer. */
export function seenWritten({ world, context }: Looking): ((set: WrittenRules) => WrittenRules) | null {
  const frame = world.terms.frame?.frame ?? null;
  if (frame === null || !hidesFrom(frame, context.agency)) return null;
  const useOf = frameUses(frame, context.now.slice(0, 10));
  const isSeen = (rule: WrittenRule) => !useOf(needsOf(rule)).hiddenFrom.has(context.agency);
  return (set) => ({ ...set, rules: set.rules.filter(isSeen) });
}

/** As `ruleNeeds`, of a rule that may hold mistakes: a fact or operator that does not exist needs nothing. */
function needsOf({ mandate, when }: WrittenRule): RuleNeeds {
  const leaves = writtenLeaves(when);
  const facts = leaves.flatMap(({ fact, operator, expected }) => {
    const other = operatorByKey(operator)?.operand === 'fact' ? secondOf(expected) : null;
    return other === null ? [fact] : [fact, other];
  });
  const lists = leaves.filter(({ operator }) => operatorByKey(operator)?.operand === 'list-name');
  return { mandate, facts: [...new Set(facts)], lists: lists.map(({ expected }) => String(expected)) };
}

function secondOf(expected: unknown): string | null {
  const readable = typeof expected === 'string' || (typeof expected === 'object' && expected !== null);
  return readable ? otherFact(expected as Expected) : null;
}
