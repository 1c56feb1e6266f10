import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { TravellerView } from '../../core/calls/traveller.ts';

export interface FactListProps {
  readonly view: TravellerView;
}

/** Every fact of the traveller, collapsed: the data that rules could use. */
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

/** A value of a fact or rule in words: yes/no, lists with commas, known words translated. */
function factValueText(t: TFunction, value: unknown): string {
  if (value === null || value === undefined) return t('value.none');
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
  if (Array.isArray(value)) {
    return value.length === 0 ? t('value.none') : value.map((each) => factValueText(t, each)).join(', ');
  }
  if (typeof value === 'object') return JSON.stringify(value);
  return typeof value === 'string' ? t(`word.${value}`, { defaultValue: value }) : String(value);
}
