import type { EarlierEnd } from '../../../shared/flight/fall.ts';
import { useMinuteStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** How messages ended a flight earlier, in words: when it was due, when it is due now, and by which file. */
export function useEarlierText(): (earlier: EarlierEnd) => string {
  const { t } = useTranslation();
  const stamp = useMinuteStamp();
  return ({ due, causes }) => {
    const files = [...new Set(causes.flatMap((cause) => ('act' in cause ? [] : [cause.fileName])))].join(', ');
    return t('fall.was-due', { before: stamp(due.before), after: stamp(due.after), files });
  };
}
