import { formatDay, formatTime } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useNowMinute } from '../ui/use-now.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface ClockProps {
  /** IANA zone of the airport. */
  readonly zone: string;
}

/** The airport's time and UTC, both labelled. */
export function Clock({ zone }: ClockProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNowMinute();
  return (
    <>
      <span className="clock" title={t('frame.local-time', { zone })}>
        {formatTime(now, zone, language)}
      </span>
      <span className="dim">
        {t('frame.utc', { time: formatTime(now, 'UTC', language) })} · {formatDay(now, zone, language)}
      </span>
    </>
  );
}
