import { Fragment } from 'react';
import type { QueuePage, QueueRow } from '../../core/calls/queue.ts';
import { calledText } from '../traveller/attendance-text.ts';
import { isForced } from '../traveller/counting.ts';
import { useAgencies } from '../ui/use-agencies.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface RowScoresProps {
  readonly row: Pick<QueueRow, 'scores' | 'outcomes' | 'attendance'>;
  readonly thresholds: QueuePage['thresholds'];
}

const MANDATES = ['customs', 'police', 'immigration'] as const;

/** The joint score as a bar with its thresholds, over the letters of the agencies that attend, the leading one first. */
export function RowScores({ row: { scores, outcomes, attendance }, thresholds }: RowScoresProps) {
  const { t } = useTranslation();
  const agencies = useAgencies();
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
      <span className="letters" title={calledText(t, attendance)}>
        {attendance.map((attendee, at) => (
          <Fragment key={attendee}>
            {at === 0 ? '' : ' '}
            <span className={`agency-letters ${agencies.row(attendee)?.shape ?? 'plain'}`}>
              {t(`attendee.short.${attendee}`)}
            </span>
          </Fragment>
        ))}
      </span>
    </span>
  );
}
