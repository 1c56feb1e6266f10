import type { IsoDate } from '../../../shared/manifest.ts';
import { useSession } from '../frame/use-session.ts';
import { useNowMinute } from '../ui/use-now.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Today's local date at the unit's first airport. */
export function useToday(): IsoDate {
  const { zone } = useSession();
  const minute = useNowMinute();
  const name = zone ?? 'UTC';
  // The Swedish date format is the ISO one.
  const format = formats.get(name) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short' });
  formats.set(name, format);
  return format.format(minute * 60_000);
}
