/** Brings a rule set to another format, by which it scores otherwise. */
import type { RuleFormat } from '../language/rule-set.ts';
import type { WrittenRule, WrittenRules } from '../language/write-rules.ts';

/** The set in the format, without what that format does not have: signs and the handling of indicators are taken out of a set of format 1. */
export function inFormat(set: WrittenRules, format: RuleFormat): WrittenRules {
  return { ...set, format, rules: format === 1 ? set.rules.map(plain) : set.rules };
}

function plain(rule: WrittenRule): WrittenRule {
  const { sign: _, ...rest } = rule;
  if (rule.kind !== 'indicator') return rest;
  const { handling: __, ...indicator } = rest;
  return indicator;
}
