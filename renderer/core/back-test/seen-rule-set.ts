/** Rule sets without the rules whose hits the officer may not see, for trials and back-tests. */
import { compileRules } from '../../../rules/engine/compile.ts';
import { hiddenRules } from '../../../rules/engine/hidden-rules.ts';
import type { RuleSet } from '../../../rules/language/rule-set.ts';
import type { Request } from '../request.ts';
import { hidesFrom } from '../seen/seen-heads.ts';

/** The set with the rules that the officer may see today; the same object where that is all of them. */
export function seenRuleSet({ world, context }: Pick<Request, 'world' | 'context'>, ruleSet: RuleSet): RuleSet {
  const frame = world.terms.frame?.frame ?? null;
  if (!hidesFrom(frame, context.agency)) return ruleSet;
  const hidden = hiddenRules(compileRules(ruleSet), [], frame, context.now.slice(0, 10), context.agency);
  if (hidden.size === 0) return ruleSet;
  return { ...ruleSet, rules: ruleSet.rules.filter(({ id }) => !hidden.has(id)) };
}
