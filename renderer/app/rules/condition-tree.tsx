import { useTranslation } from 'react-i18next';
import { expectedValueText } from './expected-value-text.ts';
import type { ConditionView } from './read-condition.ts';

export interface ConditionTreeProps {
  readonly condition: ConditionView;
}

/** A condition as nested sentences. */
export function ConditionTree({ condition }: ConditionTreeProps) {
  return (
    <ul className="condition">
      <ConditionNode condition={condition} />
    </ul>
  );
}

function ConditionNode({ condition }: ConditionTreeProps) {
  const { t } = useTranslation();
  if (condition.kind === 'unreadable') return <li className="dim">{t('rules.unreadable')}</li>;
  if (condition.kind === 'leaf') {
    return (
      <li>
        <span title={condition.fact}>{t(`fact.${condition.fact}`, { defaultValue: condition.fact })}</span>{' '}
        <span className="dim">{t(`operator.${condition.operator}`, { defaultValue: condition.operator })}</span>{' '}
        <b>{expectedValueText(t, condition.expected)}</b>
      </li>
    );
  }
  return (
    <li>
      <span className="tag">{t(`condition.${condition.kind}`)}</span>
      <ul className="condition">
        {condition.of.map((each, index) => (
          <ConditionNode key={index} condition={each} />
        ))}
      </ul>
    </li>
  );
}
