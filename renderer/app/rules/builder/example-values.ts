/** Examples of a rule: travellers, by their facts, that it must hit, must miss, or cannot judge. */
import { exampleTruths } from '../../../../rules/engine/check-rules.ts';
import { EXAMPLE_GROUPS, type ExampleGroup } from '../../../../rules/language/read-examples.ts';
import type { NamedList, Rule } from '../../../../rules/language/rule-set.ts';
import type { WrittenList } from '../../../../rules/language/write-rules.ts';
import { type ExplanationLeaf, TRUTH } from '../../../../shared/screening/screening.ts';
import { type DraftNode, nodesOf } from './condition-draft.ts';
import { otherFactOf } from './leaf-edits.ts';
import { type RuleDraft, valueAt } from './rule-draft.ts';

export type ExampleValues = Readonly<Record<string, unknown>>;

/** An example of the draft. Invalid ones count as empty, so that the indexes agree with those of the file. */
export function examplesOf(draft: RuleDraft, group: ExampleGroup): readonly ExampleValues[] {
  const written = valueAt(draft.fields, ['examples', group]);
  return Array.isArray(written) ? written.map((each: unknown) => (isMap(each) ? each : {})) : [];
}

/** Facts that a condition uses, in reading order, including facts compared with. */
export function factsAsked(root: DraftNode): readonly string[] {
  const asked = nodesOf(root).flatMap((node) => {
    if (node.kind !== 'leaf' || node.fact === null) return [];
    const other = node.operator?.endsWith('Fact') === true ? otherFactOf(node.expected) : '';
    return other === '' ? [node.fact] : [node.fact, other];
  });
  return [...new Set(asked)];
}

/** The group in which each example belongs by the rule's result, by its present group. */
export function judgedExamples(
  rule: Rule,
  lists: Readonly<Record<string, WrittenList>>,
): Readonly<Record<ExampleGroup, readonly ExampleGroup[]>> {
  const named = Object.entries(lists).map(([id, list]) => namedList(id, list));
  const judge = (group: ExampleGroup) => exampleTruths(rule, group, named).map((truth) => BY_TRUTH[truth]);
  return { hit: judge('hit'), miss: judge('miss'), unknown: judge('unknown') };
}

/** Number of examples whose result differs from their group. */
export function countFailing(judged: Readonly<Record<ExampleGroup, readonly ExampleGroup[]>>): number {
  return EXAMPLE_GROUPS.reduce((sum, group) => sum + judged[group].filter((found) => found !== group).length, 0);
}

const BY_TRUTH = { [TRUTH.true]: 'hit', [TRUTH.false]: 'miss', [TRUTH.unknown]: 'unknown' } as const;

/** An example from a traveller on which the rule was tried: the values that it used, without withheld ones. */
export function exampleFrom(leaves: readonly ExplanationLeaf[]): ExampleValues {
  const values: Record<string, unknown> = {};
  const note = (fact: string, state: string, value: unknown) => {
    if (state === 'value') values[fact] = value;
    // An inapplicable fact is false like an empty one. Examples can state only the empty one.
    else if (state === 'empty' || state === 'not-applicable') values[fact] = null;
  };
  for (const { fact, state, actual, beside } of leaves) {
    note(fact, state, actual);
    if (beside !== undefined) note(beside.fact, beside.state, beside.value);
  }
  return values;
}

/** The examples of a rule with one group replaced; undefined when none are left. */
export function withExamples(draft: RuleDraft, group: ExampleGroup, examples: readonly ExampleValues[]): unknown {
  const all = EXAMPLE_GROUPS.flatMap((each) => {
    const own = each === group ? examples : examplesOf(draft, each);
    return own.length === 0 ? [] : [[each, own] as const];
  });
  return all.length === 0 ? undefined : Object.fromEntries(all);
}

function namedList(id: string, { title = {}, owner, reason, validTo, entries }: WrittenList): NamedList {
  return {
    id,
    title,
    owner,
    reason,
    validTo,
    entries: entries.map((entry) =>
      typeof entry === 'string'
        ? { value: entry, validTo: null, reason: null }
        : { value: entry.value, validTo: entry.validTo ?? null, reason: entry.reason ?? null },
    ),
  };
}

function isMap(value: unknown): value is ExampleValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
