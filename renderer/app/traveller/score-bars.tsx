import { MANDATES } from '../../../shared/fact/fact.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { isForced } from './counting.ts';

export interface ScoreBarsProps {
  readonly scores: TravellerView['scores'];
  readonly outcomes: TravellerView['outcomes'];
}

/** The four scores with their level. Where a rule forced the level without a score, its word instead. */
export function ScoreBars({ scores, outcomes }: ScoreBarsProps) {
  const { t } = useTranslation();
  if (isForced(scores, outcomes)) return <p className="forced">{t('why.forced')}</p>;
  return (
    <dl className="score-bars">
      {MANDATES.map((mandate) => (
        <div key={mandate}>
          <dt>{t(`mandate.${mandate}`)}</dt>
          <dd>
            <span className={`bar ${outcomes[mandate]}`} aria-hidden="true">
              <span style={{ inlineSize: `${scores[mandate]}%` }} />
            </span>
            <span className={outcomes[mandate] === 'clear' ? 'dim' : outcomes[mandate]}>{scores[mandate]}</span>
            <span className="visually-hidden">{t(`outcome.${outcomes[mandate]}`)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
