import { useEffect } from 'react';
import type { Topic } from '../../core/calls/topic.ts';
import type { Waiting } from '../../core/calls/waiting.ts';
import { formatCount } from '../ui/format.ts';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useNowMinute } from '../ui/use-now.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** What changes each number. */
const TOPICS = {
  quarantine: ['quarantine'],
  unscreened: ['quarantine'],
  lateFlights: ['flights'],
  ownCases: ['cases'],
  requests: ['questions', 'referrals', 'cases'],
} as const satisfies Readonly<Record<Waiting, readonly Topic[]>>;

/** What a number says besides, of what it counts. */
const OF_WHICH: Readonly<Partial<Record<Waiting, Waiting>>> = { quarantine: 'unscreened' };

export interface WaitingCountProps {
  readonly of: Waiting;
}

/** How much waits at a place of the rail; nothing where nothing does. */
export function WaitingCount({ of }: WaitingCountProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { value: count, again } = useCall('waiting.count', { of }, TOPICS[of]);
  const further = OF_WHICH[of];
  const { value: more } = useCall('waiting.count', further === undefined ? null : { of: further }, TOPICS[of]);
  const minute = useNowMinute();
  // A flight becomes late, and a request overdue, as time passes.
  useEffect(() => {
    if ((of === 'lateFlights' || of === 'requests') && minute > 0) again();
  }, [of, minute, again]);
  if (count === null || count === 0) return null;
  const text = [
    t(`waiting.${of}`, { count }),
    ...(more === null || more === 0
      ? []
      : [t(`waiting.${of}.of-which`, { count: more, n: formatCount(more, language) })]),
  ].join(' · ');
  return (
    <span
      className={more === null || more === 0 ? 'rail-count' : 'rail-count urgent'}
      role="img"
      aria-label={text}
      title={text}
    >
      {formatCount(count, language)}
    </span>
  );
}
