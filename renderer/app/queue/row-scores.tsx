import { useTranslation } from 'react-i18next';
import type { QueuePage, QueueRow } from '../../core/calls/queue.ts';
import { attendanceText } from '../traveller/attendance-text.ts';
import { isForced } from '../traveller/counting.ts';

export interface RowScoresProps {
  readonly row: Pick<QueueRow, 'scores' | 'outcomes' | 'attendance'>;
  readonly thresholds: QueuePage['thresholds'];
}

const MANDATES = ['customs', 'police', 'immigration'] as const;

/** The joint score as a bar with its thresholds, over the letters of the agencies that attend, the leading one first. */
export function RowScores({ row: { scores, outcomes, attendance }, thresholds }: RowScoresProps) {
  const { t } = useTranslation();
  const each = MANDATES.map((mandate) => `${t(`mandate.${mandate}`)} ${scores[mandate]}`).join(' · ');
  return (
    <span className="score">
      {isForced(scores, outcomes) ? (
        <span className="tag" title={t('why.forced')}>
          {t('queue.forced')}
        </span>
      ) : (
        <span className="joint" title={each}>
          <span className={`bar ${outcomes.joint}`} aria-hidden="true">
            <span style={{ inlineSize: `${scores.joint}%` }} />
            <i style={{ insetInlineStart: `${thresholds.watch}%` }} />
            <i style={{ insetInlineStart: `${thresholds.inspect}%` }} />
          </span>
          <span>{scores.joint}</span>
        </span>
      )}
      <span className="letters" title={attendanceText(t, attendance)}>
        {attendance.map((attendee) => t(`attendee.short.${attendee}`)).join(' ')}
      </span>
    </span>
  );
}
