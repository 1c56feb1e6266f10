import { useTranslation } from 'react-i18next';
import type { QueueRow } from '../../core/calls/queue.ts';
import { isForced } from '../traveller/counting.ts';

export interface RowScoresProps {
  readonly scores: QueueRow['scores'];
  readonly outcomes: QueueRow['outcomes'];
}

/** Three small bars: customs, police, immigration. A bar has colour only where the score reaches a level. */
export function RowScores({ scores, outcomes }: RowScoresProps) {
  const { t } = useTranslation();
  if (isForced(scores, outcomes))
    return (
      <span className="forced-row" title={t('why.forced')}>
        <span className="tag">{t('queue.forced')}</span>
      </span>
    );
  return (
    <span className="bars">
      {(['customs', 'police', 'immigration'] as const).map((mandate) => (
        <span key={mandate} className="bar-row">
          <span title={t(`mandate.${mandate}`)}>{t(`mandate.short.${mandate}`)}</span>
          <span className={`bar ${outcomes[mandate]}`} aria-hidden="true">
            <span style={{ inlineSize: `${scores[mandate]}%` }} />
          </span>
          <span>{scores[mandate]}</span>
        </span>
      ))}
    </span>
  );
}
