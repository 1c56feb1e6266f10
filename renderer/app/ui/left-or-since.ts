import type { TFunction } from 'i18next';
import { formatLeft } from './format.ts';

/** Minutes left as `0:18`; where none are left, how long ago it was. */
export function leftOrSince(t: TFunction, minutes: number): string {
  return formatLeft(minutes) ?? t('due.since.hint', { time: formatLeft(-minutes) });
}
