/** Drafts, versions and differences without the rules whose hits the officer may not see. The whole set is stored, checked and signed. */
import { otherFact } from '../../../rules/language/fact-operand.ts';
import type { Expected } from '../../../rules/language/operands.ts';
import { operatorByKey } from '../../../rules/language/operators.ts';
import type { WrittenRule, WrittenRules } from '../../../rules/language/write-rules.ts';
import { compareRuleSets, writtenLeaves } from '../../../rules/lifecycle/compare-rule-sets.ts';
import { frameUses, isHiddenFrom, type RuleNeeds } from '../../../shared/frame/frame-use.ts';
import type { Request } from '../request.ts';
import { unitAgencies } from '../world.ts';
import { hidesFrom } from './seen-heads.ts';

type Looking = Pick<Request, 'world' | 'context'>;

/** Removes hidden rules from a set, and the lists that only they use; null where nothing is hidden from the officer. */
export function seenWritten({ world, context }: Looking): ((set: WrittenRules) => WrittenRules) | null {
  const frame = world.terms.frame?.frame ?? null;
  if (frame === null || !hidesFrom(frame, context.agency)) return null;
  const useOf = frameUses(frame, context.now.slice(0, 10));
  const isSeen = (rule: WrittenRule) => !isHiddenFrom(useOf(needsOf(rule)), context.agency);
  return (set) => {
    const rules = set.rules.filter(isSeen);
    if (rules.length === set.rules.length) return set;
    const open = listsNamed(rules);
    const closed = listsNamed(set.rules.filter((rule) => !isSeen(rule)));
    const lists = Object.entries(set.lists).filter(([id]) => open.has(id) || !closed.has(id));
    return { ...set, rules, lists: Object.fromEntries(lists) };
  };
}

/** Whether a change from one set to another touches or creates a rule or list that the officer may not see. */
export function touchesHidden(request: Looking, before: WrittenRules, after: WrittenRules): boolean {
  const seen = seenWritten(request);
  if (seen === null) return false;
  const [was, is] = [hiddenNames(before, seen(before)), hiddenNames(after, seen(after))];
  return compareRuleSets(before, after).some((change) => {
    if ('rule' in change) return was.rules.has(change.rule) || is.rules.has(change.rule);
    return 'list' in change && was.lists.has(change.list);
  });
}

/**
 * May the officer write a list under that name? Where the frame hides rules from the own agency, a new one begins with the id of that agency. Any other name could be
 * that of a hidden list, and to refuse that one alone would tell that there is one. So nobody else begins a name with the id of such an agency.
 */
export function mayNameList(request: Looking, set: WrittenRules, list: string): boolean {
  const { world, context } = request;
  if (Object.hasOwn((seenWritten(request)?.(set) ?? set).lists, list)) return true;
  const frame = world.terms.frame?.frame ?? null;
  const [owner] = unitAgencies(world)
    .law.filter((agency) => hidesFrom(frame, agency) && list.startsWith(`${agency}-`))
    .sort((a, b) => b.length - a.length);
  return owner === (hidesFrom(frame, context.agency) ? context.agency : undefined);
}

function hiddenNames(whole: WrittenRules, seen: WrittenRules) {
  const told = new Set(seen.rules.map(({ id }) => id));
  return {
    rules: new Set(whole.rules.map(({ id }) => id).filter((id) => !told.has(id))),
    lists: new Set(Object.keys(whole.lists).filter((id) => !Object.hasOwn(seen.lists, id))),
  };
}

function listsNamed(rules: readonly WrittenRule[]): ReadonlySet<string> {
  return new Set(rules.flatMap((rule) => needsOf(rule).lists));
}

/** As `ruleNeeds`, for a rule that may hold mistakes: an unknown fact or operator needs nothing. */
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
