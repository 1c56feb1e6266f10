import type { QueueRow } from '../../core/calls/queue.ts';
import { formatLeft } from '../ui/format.ts';
import { leftOrSince } from '../ui/left-or-since.ts';
import { useNowMinute } from '../ui/use-now.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface DueTimeProps {
  readonly row: Pick<QueueRow, 'due' | 'dueBy' | 'dueLocal'>;
}

/** Time left, drawn heavier the less there is, or time since; below it the local time, and which time it is unless it is the scheduled one. */
export function DueTime({ row: { due, dueBy, dueLocal } }: DueTimeProps) {
  const { t } = useTranslation();
  const now = useNowMinute();
  if (due === null) return <span className="due later">{t('due.unknown')}</span>;
  const left = due - now;
  const weight = left < 0 ? 'over' : left <= 45 ? 'soon' : left <= 180 ? 'mid' : 'later';
  return (
    <span className={`due ${weight}`}>
      {formatLeft(left) ?? <span title={leftOrSince(t, left)}>{t('due.since', { time: formatLeft(-left) })}</span>}
      <small>
        {dueLocal}
        {dueBy === 'actual' || dueBy === 'estimated' ? ` ${t(`due.by.${dueBy}`)}` : null}
      </small>
    </span>
  );
}
