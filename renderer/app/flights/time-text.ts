import type { TFunction } from 'i18next';
import type { Language } from '../../../shared/catalogue/languages.ts';
import type { FlightTime } from '../../core/api/flights.ts';
import { formatLocal } from '../ui/format.ts';

/** `24 Nov 13:35 est.`: the time that holds, and which one it is unless it is the scheduled one. */
export function timeText(t: TFunction, time: FlightTime | undefined, language: Language): string {
  if (time === undefined || time.local === null) return '–';
  const local = formatLocal(time.local, language);
  return time.kind === 'scheduled' || time.kind === null ? local : `${local} ${t(`flights.time.${time.kind}`)}`;
}
