import { useTranslation } from 'react-i18next';
import { MANDATES } from '../../../shared/fact/fact.ts';
import type { RuleSetView, RuleView } from '../../core/api.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { RuleRow } from './rule-row.tsx';

export interface RulesByMandateProps {
  /** Those that fit the search, in their order. */
  readonly rules: readonly RuleView[];
  readonly thresholds: RuleSetView['thresholds'];
  /** Id of the rule shown in full. */
  readonly shown: string | null;
  readonly onShow: (id: string) => void;
}

/** The rules under the mandates they serve. */
export function RulesByMandate({ rules, thresholds, shown, onShow }: RulesByMandateProps) {
  const { t } = useTranslation();
  if (rules.length === 0) return <EmptyState title={t('rules.empty')} hint={t('rules.empty.hint')} />;
  return MANDATES.map((mandate) => {
    const own = rules.filter((each) => each.mandate === mandate);
    return own.length === 0 ? null : (
      <section key={mandate} aria-labelledby={`rules-${mandate}`}>
        <h2 className="small-head" id={`rules-${mandate}`}>
          {t(`mandate.${mandate}`)} · {t('rules.thresholds', { ...thresholds[mandate] })}
        </h2>
        {own.map((each) => (
          <RuleRow key={each.id} rule={each} on={each.id === shown} onShow={() => onShow(each.id)} />
        ))}
      </section>
    );
  });
}
