import { useTranslation } from 'react-i18next';
import type { RuleView } from '../../core/api.ts';
import { handlingKey } from '../traveller/attendance-text.ts';
import { titleIn } from '../traveller/reason-words.ts';
import { formatCount } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { ConditionTree } from './condition-tree.tsx';
import { readCondition } from './read-condition.ts';
import { ruleWeight } from './rule-weight.ts';

export interface RuleDetailProps {
  readonly rule: RuleView;
  readonly thresholds: { readonly watch: number; readonly inspect: number };
}

/** One rule in full. */
export function RuleDetail({ rule, thresholds }: RuleDetailProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const facts: readonly (readonly [string, string])[] = [
    ['rules.kind', t(`rule-kind.${rule.kind}`)],
    ['rules.weight', ruleWeight(t, rule)],
    ['rules.mandate', t(`mandate.${rule.mandate}`)],
    ['rules.family', t(`family.${rule.family}`)],
    ...(rule.handling === null ? [] : [['rules.handling', t(handlingKey(rule.handling))] as const]),
    ['rules.levels', t('rules.thresholds', { watch: thresholds.watch, inspect: thresholds.inspect })],
    ['rules.hits-here', formatCount(rule.hits, language)],
    ['rules.unknown-here', formatCount(rule.unknown, language)],
    ['rules.owner', rule.owner],
    ['rules.source', rule.source],
  ];
  return (
    <article className="rule-detail">
      <p className="mono faint">{rule.id}</p>
      <h2>{titleIn(rule.title, language)}</h2>
      <p>{rule.rationale}</p>
      <h3 className="small-head">{t('rules.when')}</h3>
      <ConditionTree condition={readCondition(rule.when)} />
      <h3 className="small-head">{t('rules.about')}</h3>
      <dl className="pairs">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
