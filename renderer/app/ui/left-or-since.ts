import { formatLeft } from './format.ts';
import type { TFunction } from './texts.ts';

/** `0:18 left` of minutes; where none are left, how long ago it was. Alone, `23:57` would read as an hour of the day. */
export function leftOrSince(t: TFunction, minutes: number): string {
  const left = formatLeft(minutes);
  return left === null ? t('due.since.hint', { time: formatLeft(-minutes) }) : t('due.left', { time: left });
}
