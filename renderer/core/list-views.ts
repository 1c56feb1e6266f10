/** The named lists of a rule set as a screen shows them: with names of their codes, and the rules that use them. */
import { leavesOf } from '../../rules/engine/compile.ts';
import type { NamedList, RuleSet } from '../../rules/language/rule-set.ts';
import { lastDayOf } from '../../rules/language/validity.ts';
import { factById } from '../../shared/fact/fact-catalogue.ts';
import type { ReferenceKind } from '../../shared/reference/overlay.ts';
import type { ReferenceData } from '../../shared/reference/reference-data.ts';
import type { RuleListView } from './calls/rules.ts';
import { codeName } from './code-names.ts';

/** How the rules use a list. */
interface Use {
  readonly rules: Set<string>;
  /** Kinds of codes of the facts that are looked up in it. */
  readonly kinds: Set<ReferenceKind>;
}

const LIST_OPERATORS = ['inList', 'notInList'];

/** All lists in the order of their names. */
export function listViews(
  ruleSet: Pick<RuleSet, 'rules' | 'lists'>,
  reference: ReferenceData,
): readonly RuleListView[] {
  const uses = usesOf(ruleSet);
  return ruleSet.lists.map((list) => {
    const { rules, kinds } = uses.get(list.id) ?? { rules: [], kinds: [] };
    return { ...viewOf(list, [...kinds], reference), usedBy: [...rules] };
  });
}

function viewOf(
  list: NamedList,
  kinds: readonly ReferenceKind[],
  reference: ReferenceData,
): Omit<RuleListView, 'usedBy'> {
  const entries = list.entries.map((entry) => ({
    value: entry.value,
    validTo: lastDayOf(entry, list) < list.validTo ? entry.validTo : null,
    reason: entry.reason,
    named: kinds.map((kind) => codeName(kind, entry.value, reference)).find((name) => name !== null) ?? null,
  }));
  return { id: list.id, title: list.title, owner: list.owner, reason: list.reason, validTo: list.validTo, entries };
}

function usesOf({ rules }: Pick<RuleSet, 'rules'>): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const rule of rules) {
    for (const { fact, operator, expected } of leavesOf(rule.when)) {
      if (!LIST_OPERATORS.includes(operator)) continue;
      const list = String(expected);
      const use = uses.get(list) ?? { rules: new Set(), kinds: new Set() };
      uses.set(list, use);
      use.rules.add(rule.id);
      const codes = factById(fact)?.codes;
      if (codes !== undefined) use.kinds.add(codes);
    }
  }
  return uses;
}
