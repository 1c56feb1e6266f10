import { useSession } from '../frame/use-session.ts';
import { formatStamp } from './format.ts';
import { useLanguage } from './use-language.ts';

/** Writes an instant with its day, in the unit's time and the officer's language. */
export function useStamp(): (instant: string) => string {
  const language = useLanguage();
  const { zone } = useSession();
  return (instant) => formatStamp(instant, zone ?? 'UTC', language);
}

/** The same for a UTC minute. */
export function useMinuteStamp(): (minute: number) => string {
  const stamp = useStamp();
  return (minute) => stamp(new Date(minute * 60_000).toISOString());
}
