/**
 * The errors of a rule under edit, each assigned to its part of the screen. The rule is read by the engine's own reader, with the names of the
 * draft's lists.
 */
import { type ReadRules, readRulesWithPlaces } from '../../../../rules/language/read-rules.ts';
import type { RuleError } from '../../../../rules/language/rule-error.ts';
import type { Rule, RuleFormat } from '../../../../rules/language/rule-set.ts';
import type { DraftNode, LeafNode, NodeId } from './condition-draft.ts';
import { type JsonPath, writePlacedJson } from './json-places.ts';
import { type RuleDraft, writeRuleDraft } from './rule-draft.ts';

export type LeafField = 'fact' | 'operator' | 'expected';

export interface RuleProblem {
  readonly code: string;
  readonly params: RuleError['params'];
  /** The condition it concerns; null where it concerns another part of the rule. */
  readonly node: NodeId | null;
  /** The part of the condition; null: the whole condition. */
  readonly leafField: LeafField | null;
  /** Index of the operator's value it concerns; null: all values. */
  readonly index: number | null;
  /** Nothing is invalid yet, but something is missing. */
  readonly unfinished: boolean;
  /** Path among the other fields of the rule: `title.en`, `weight`, `examples.hit.0.booking.payment`; '' where `node` is set or no field matches. */
  readonly field: string;
}

export interface CheckedDraft {
  /** The rule as the engine reads it; null while its form is invalid. */
  readonly rule: Rule | null;
  readonly problems: readonly RuleProblem[];
}

/** Depth of the rule in the file that is read. */
const RULE_DEPTH = 2;
const ABOUT_OPERATOR: readonly string[] = [
  'unknown-operator',
  'operator-missing',
  'operator-more-than-one',
  'operator-not-for-type',
];
const ABOUT_FACT: readonly string[] = ['condition-empty', 'condition-without-fact'];

/** Reads a rule draft as the engine would, in a set of this format. `lists` are the names of the lists that it may use. */
export function checkDraft(draft: RuleDraft, lists: readonly string[], format: RuleFormat): CheckedDraft {
  const { text, pathAt } = writePlacedJson({ format, rules: [writeRuleDraft(draft)] });
  const read = readRulesWithPlaces([{ file: '', text }], { lists });
  if (read.ok) return { rule: onlyRule(read.value), problems: [] };
  return { rule: null, problems: read.failure.map((error) => placed(draft, error, pathAt(error.column - 1))) };
}

function onlyRule({ ruleSet }: ReadRules): Rule | null {
  return ruleSet.rules[0] ?? null;
}

function placed(draft: RuleDraft, { code, params }: RuleError, path: JsonPath): RuleProblem {
  const inRule = path.slice(RULE_DEPTH);
  if (inRule[0] === 'when') return { code, params, field: '', ...inCondition(draft.when, inRule.slice(1), code) };
  // For a missing key, only its name is known.
  const missing = code === 'missing-key' && inRule.length === 0 ? [String(params.key)] : inRule;
  const field = code === 'title-missing' ? 'title.en' : missing.join('.');
  if (field === 'when') return { code, params, field: '', ...whole(draft.when), unfinished: true };
  return { code, params, field, node: null, leafField: null, index: null, unfinished: false };
}

type InCondition = Pick<RuleProblem, 'node' | 'leafField' | 'index' | 'unfinished'>;

function inCondition(node: DraftNode, path: JsonPath, code: string): InCondition {
  const [step, index, ...rest] = path;
  if (node.kind === 'not' && step === 'not') return inCondition(node.of, path.slice(1), code);
  if ((node.kind === 'all' || node.kind === 'any') && step === node.kind) {
    const child = typeof index === 'number' ? node.of[index] : undefined;
    return child === undefined ? { ...whole(node), unfinished: node.of.length === 0 } : inCondition(child, rest, code);
  }
  return node.kind === 'leaf' ? inLeaf(node, step, index, code) : whole(node);
}

function inLeaf(node: LeafNode, step: unknown, index: unknown, code: string): InCondition {
  if (step === 'fact' || ABOUT_FACT.includes(code)) {
    return { node: node.id, leafField: 'fact', index: null, unfinished: node.fact === null };
  }
  if (ABOUT_OPERATOR.includes(code)) {
    return { node: node.id, leafField: 'operator', index: null, unfinished: node.operator === null };
  }
  if (step === undefined) return whole(node);
  const at = typeof index === 'number' ? index : null;
  const value = at === null || !Array.isArray(node.expected) ? node.expected : node.expected[at];
  // A unit alone is a duration whose number is not typed yet.
  const unfinished = value === undefined || value === null || /^[mhdw]?$/.test(String(value));
  return { node: node.id, leafField: 'expected', index: at, unfinished };
}

function whole(node: DraftNode): InCondition {
  return { node: node.id, leafField: null, index: null, unfinished: false };
}
