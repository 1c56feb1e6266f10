/** Brings a rule set to another format, by which it scores otherwise. */
import type { RuleFormat } from '../language/rule-set.ts';
import type { WrittenRule, WrittenRules } from '../language/write-rules.ts';

/** By rule id: what format 1 does not have of a rule of format 2. */
export type TakenOut = Readonly<Record<string, Pick<WrittenRule, 'sign' | 'contains' | 'handling'>>>;

/**
 * The set in the format, without what that format does not have: signs and the handling of indicators are taken out of a set of format 1. A set of
 * format 2 gets back what was `taken` out before, so that a set brought to format 1 and back is the same.
 */
export function inFormat(set: WrittenRules, format: RuleFormat, taken: TakenOut = {}): WrittenRules {
  if (format === 1) return { ...set, format, rules: set.rules.map(plain) };
  return { ...set, format, rules: set.rules.map((rule) => withTaken(rule, taken)) };
}

/** What `inFormat` takes out of the set for format 1. */
export function takenOut({ rules }: WrittenRules): TakenOut {
  const taken = rules.flatMap((rule) => {
    const { sign, contains } = rule;
    const handling = rule.kind === 'indicator' ? rule.handling : undefined;
    if (sign === undefined && handling === undefined) return [];
    const parts = {
      ...(sign === undefined ? {} : { sign }),
      ...(contains === undefined ? {} : { contains }),
      ...(handling === undefined ? {} : { handling }),
    };
    return [[rule.id, parts] as const];
  });
  return Object.fromEntries(taken);
}

function plain(rule: WrittenRule): WrittenRule {
  const { sign: _, contains: ___, ...rest } = rule;
  if (rule.kind !== 'indicator') return rest;
  const { handling: __, ...indicator } = rest;
  return indicator;
}

/** What the rule itself says comes first. */
function withTaken(rule: WrittenRule, taken: TakenOut): WrittenRule {
  if (!Object.hasOwn(taken, rule.id)) return rule;
  const { handling, ...parts } = taken[rule.id] ?? {};
  return { ...parts, ...(rule.kind === 'indicator' && handling !== undefined ? { handling } : {}), ...rule };
}
