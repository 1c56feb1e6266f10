import { useTranslation } from 'react-i18next';
import { formatLeft } from '../ui/format.ts';
import { useNowMinute } from '../ui/use-now.ts';

export interface DueTimeProps {
  /** The deadline as UTC minute. */
  readonly due: number | null;
  readonly local: string | null;
}

/** Time left, drawn heavier the less there is, over the local time. */
export function DueTime({ due, local }: DueTimeProps) {
  const { t } = useTranslation();
  const now = useNowMinute();
  if (due === null) return <span className="due later">{t('due.unknown')}</span>;
  const left = due - now;
  const weight = left < 0 ? 'over' : left <= 45 ? 'soon' : left <= 180 ? 'mid' : 'later';
  return (
    <span className={`due ${weight}`}>
      {formatLeft(left) ?? t('due.over')}
      <small>{local}</small>
    </span>
  );
}
