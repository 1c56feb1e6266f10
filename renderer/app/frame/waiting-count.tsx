import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Topic } from '../../core/calls/topic.ts';
import type { Waiting } from '../../core/calls/waiting.ts';
import { formatCount } from '../ui/format.ts';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useNowMinute } from '../ui/use-now.ts';

/** What changes each number. */
const TOPICS = {
  quarantine: ['quarantine'],
  lateFlights: ['flights'],
  ownCases: ['cases'],
  requests: ['questions', 'cases'],
} as const satisfies Readonly<Record<Waiting, readonly Topic[]>>;

export interface WaitingCountProps {
  readonly of: Waiting;
}

/** How much waits at a place of the rail; nothing where nothing does. */
export function WaitingCount({ of }: WaitingCountProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { value: count, again } = useCall('waiting.count', { of }, TOPICS[of]);
  const minute = useNowMinute();
  // A flight becomes late, and a request overdue, as time passes.
  useEffect(() => {
    if ((of === 'lateFlights' || of === 'requests') && minute > 0) again();
  }, [of, minute, again]);
  if (count === null || count === 0) return null;
  const text = t(`waiting.${of}`, { count });
  return (
    <span className="rail-count" role="img" aria-label={text} title={text}>
      {formatCount(count, language)}
    </span>
  );
}
