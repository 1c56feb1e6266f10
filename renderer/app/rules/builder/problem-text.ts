/** Errors of a rule in words for officers who do not know rule files. */
import type { TFunction } from '../../ui/texts.ts';
import { factName } from './fact-texts.ts';
import type { RuleProblem } from './rule-problems.ts';

/** Codes with texts of the builder, because the texts for rule files speak of keys and lists. */
const OWN: readonly string[] = [
  'condition-empty',
  'operator-missing',
  'missing-key',
  'not-in-range',
  'not-a-text',
  'not-a-date',
  'operand-wrong-type',
  'operand-list-empty',
  'operand-pair-reversed',
  'rests-on-protected',
  'title-missing',
  'unknown-list',
  'validity-reversed',
  'not-a-duration',
  'fact-not-for-mandate',
  'unknown-fact',
  'not-a-map',
  'operator-not-for-type',
  'fact-against-itself',
  'facts-not-comparable',
  'amount-not-for-fact',
  'example-fails',
];

/** Codes that report a missing value as one that does not fit. */
const VALUES: readonly string[] = [
  'operand-wrong-type',
  'not-a-list',
  'not-a-fact-operand',
  'not-a-duration',
  'unknown-list',
  'unknown-fact',
];

/** The parts of a problem needed for its text; `unfinished` as in `RuleProblem`. */
export type ProblemToShow = Pick<RuleProblem, 'code' | 'params'> & { readonly unfinished?: boolean };

/** A sentence about the problem, with facts by name. */
export function problemText(t: TFunction, problem: ProblemToShow): string {
  const { code, params, unfinished = false } = problem;
  const named = { ...params };
  for (const key of ['fact', 'other']) {
    const id = params[key];
    if (typeof id === 'string') named[key] = t('builder.quoted', { name: factName(t, id) });
  }
  if (typeof params.type === 'string') named.type = t(`builder.type.${params.type}`, { defaultValue: params.type });
  if (typeof params.mandate === 'string')
    named.mandate = t(`mandate.${params.mandate}`, { defaultValue: params.mandate });
  if (typeof params.unit === 'string') named.unit = t(`builder.unit.${params.unit}`, { defaultValue: params.unit });
  if (typeof params.group === 'string')
    named.group = t(`builder.example.${params.group}`, { defaultValue: params.group });
  if (typeof params.found === 'string')
    named.found = t(`builder.example.found.${params.found}`, { defaultValue: params.found });
  if (typeof params.operator === 'string') {
    named.operator = t(`operator.${params.operator}`, { defaultValue: params.operator });
  }
  const missing = unfinished && VALUES.includes(code);
  const key = missing
    ? 'builder.problem.value-missing'
    : OWN.includes(code)
      ? `builder.problem.${code}`
      : `rule-error.${code}`;
  const said = t(key, { ...named, defaultValue: code });
  return said.charAt(0).toUpperCase() + said.slice(1);
}
