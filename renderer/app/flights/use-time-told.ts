import { timeTold } from '../../../shared/flight/time-told.ts';
import type { Leg } from '../../../shared/manifest.ts';
import { useSession } from '../frame/use-session.ts';
import { formatLocal } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** Gives the one time that a line tells of a flight, `arrives 30 Nov 18:40`; '' where none is known. */
export function useTimeTold(): (leg: Pick<Leg, 'origin' | 'destination' | 'departure' | 'arrival'>) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const { unit } = useSession();
  return (leg) => {
    const told = timeTold(leg, unit?.airports ?? []);
    return told === null ? '' : t(`flights.${told.is}`, { time: formatLocal(told.time, language) });
  };
}
