import { useTranslation } from 'react-i18next';
import type { TravellerView } from '../../core/api/traveller.ts';
import { factValueText } from './fact-value-text.ts';

export interface FactListProps {
  readonly view: TravellerView;
}

/** Every fact of the traveller, folded away: what the rules could see. */
export function FactList({ view }: FactListProps) {
  const { t } = useTranslation();
  return (
    <details className="all-facts">
      <summary>{t('facts.title', { count: view.facts.length })}</summary>
      <dl className="pairs">
        {view.facts.map(({ fact, state, value }) => (
          <div key={fact}>
            <dt title={fact}>{t(`fact.${fact}`, { defaultValue: fact })}</dt>
            <dd className={state === 'value' ? undefined : 'faint'}>
              {state === 'value' ? factValueText(t, value) : t(`fact-state.${state}`)}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
