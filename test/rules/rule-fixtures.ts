/** Helpers for tests of the rule language and engine. */
import { compileRules } from '../../rules/engine/compile.ts';
import { evaluate } from '../../rules/engine/evaluate.ts';
import { ruleTruth } from '../../rules/engine/truth-planes.ts';
import { readRules } from '../../rules/language/read-rules.ts';
import { formatRuleError } from '../../rules/language/rule-error.ts';
import type { RuleFormat, RuleSet } from '../../rules/language/rule-set.ts';
import type { FactBlock } from '../../shared/fact/fact-block.ts';
import type { Truth } from '../../shared/screening/screening.ts';

/** A rule file with one rule whose condition is given in flow style. `more` replaces or adds fields. */
export function ruleText(when: string, more: Readonly<Record<string, string>> = {}, format: RuleFormat = 1): string {
  const fields = {
    id: 'test.rule',
    kind: 'indicator',
    mandate: 'customs',
    family: 'payment',
    weight: '30',
    title: '{ en: Test }',
    when,
    ...more,
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([key, value], index) => `  ${index === 0 ? '-' : ' '} ${key}: ${value}`);
  return `format: ${format}\nrules:\n${lines.join('\n')}\n`;
}

/** Reads rule files that must be valid. */
export function ruleSet(...texts: readonly string[]): RuleSet {
  const read = readRules(texts.map((text, index) => ({ file: `${index}.yaml`, text })));
  if (read.ok) return read.value;
  throw new Error(read.failure.map((error) => formatRuleError(error)).join('\n'));
}

/** `LINE:COLUMN: code` of every error of one file. */
export function errorsOf(text: string): readonly string[] {
  const read = readRules([{ file: 'test.yaml', text }]);
  return read.ok ? [] : read.failure.map(({ line, column, code }) => `${line}:${column}: ${code}`);
}

/** How one condition judges every traveller of a block. */
export function judge(when: string, block: FactBlock): readonly Truth[] {
  const evaluation = evaluate(compileRules(ruleSet(ruleText(when))), block);
  return Array.from({ length: block.size }, (_, traveller) => ruleTruth(evaluation, 0, traveller));
}
