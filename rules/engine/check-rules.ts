/** Implements `rules check`: reads rule files and runs the examples of the rules. */
import { blockFromExamples } from '../../shared/fact/example-block.ts';
import { TRUTH, type Truth } from '../../shared/screening/screening.ts';
import { EXAMPLE_GROUPS, type ExampleGroup } from '../language/read-examples.ts';
import {
  DEFAULT_THRESHOLDS,
  errorAt,
  type ReadRules,
  type RuleSource,
  readRulesWithPlaces,
  WIDEST_FORMAT,
} from '../language/read-rules.ts';
import type { RuleError } from '../language/rule-error.ts';
import type { NamedList, Rule } from '../language/rule-set.ts';
import { compileRules } from './compile.ts';
import { evaluate } from './evaluate.ts';
import { ruleTruth } from './truth-planes.ts';

/** The truth that a rule states for each group of examples. */
export const EXPECTED: Readonly<Record<ExampleGroup, Truth>> = {
  hit: TRUTH.true,
  miss: TRUTH.false,
  unknown: TRUTH.unknown,
};
export const FOUND: Readonly<Record<Truth, ExampleGroup>> = {
  [TRUTH.true]: 'hit',
  [TRUTH.false]: 'miss',
  [TRUTH.unknown]: 'unknown',
};

/**
 * All errors in the given rule files: errors of form or, when there are none, examples that a rule judges otherwise than stated. Empty when all
 * is well.
 */
export function checkRules(sources: readonly RuleSource[]): readonly RuleError[] {
  const read = readRulesWithPlaces(sources);
  return read.ok ? checkExamples(read.value) : read.failure;
}

/** The examples that a rule judges otherwise than stated. */
export function checkExamples(read: ReadRules): readonly RuleError[] {
  return read.ruleSet.rules.flatMap((rule) => checkExamplesOf(read, rule));
}

function checkExamplesOf(read: ReadRules, rule: Rule): readonly RuleError[] {
  const place = read.places.get(rule.id);
  if (place === undefined) return [];
  return EXAMPLE_GROUPS.flatMap((group) =>
    exampleTruths(rule, group, read.ruleSet.lists).flatMap((truth, index) => {
      if (truth === EXPECTED[group]) return [];
      const params = { id: rule.id, group, number: index + 1, found: FOUND[truth] };
      return [errorAt(place.source, place.examples[group][index] ?? place.offset, 'example-fails', params)];
    }),
  );
}

/**
 * How a rule judges its examples of one group. All entries of the lists count, whatever their last day, so that examples do not fail with time.
 */
export function exampleTruths(rule: Rule, group: ExampleGroup, lists: readonly NamedList[]): readonly Truth[] {
  const examples = rule.examples[group];
  const each = DEFAULT_THRESHOLDS;
  const thresholds = { customs: each, police: each, immigration: each, joint: each };
  const compiled = compileRules({ version: 1, format: WIDEST_FORMAT, hash: '', thresholds, lists, rules: [rule] });
  const evaluation = evaluate(compiled, blockFromExamples(examples));
  return examples.map((_, traveller) => ruleTruth(evaluation, 0, traveller));
}
