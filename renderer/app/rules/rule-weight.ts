import type { TFunction } from 'i18next';
import type { RuleView } from '../../core/api/rules.ts';

/** `+30`, `−20`, or the outcome a trigger forces. */
export function ruleWeight(t: TFunction, rule: Pick<RuleView, 'kind' | 'weight' | 'outcome'>): string {
  if (rule.kind === 'trigger') return rule.outcome === null ? t('rule-kind.trigger') : t(`outcome.${rule.outcome}`);
  const weight = Math.abs(rule.weight);
  return rule.kind === 'exoneration' ? `−${weight}` : `+${weight}`;
}
