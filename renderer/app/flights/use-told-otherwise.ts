import type { EarlierEnd } from '../../../shared/flight/fall.ts';
import type { FlightRemark, MatchesNotShown } from '../../core/calls/flight-views.ts';
import { useEarlierText } from '../falls/use-earlier-text.ts';
import { formatLocal } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** What its rows do not show of a flight, in words: what messages told otherwise (an end, another destination, other times), and matches beyond the places of a list. */
export function useToldOtherwise(): (
  view: Pick<FlightRemark, 'row' | 'notShown'> & { readonly earlier?: EarlierEnd | null },
) => readonly string[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const earlierText = useEarlierText();
  const notShownText = useNotShownText();
  return ({ row, earlier = null, notShown }) => {
    const { leg, elsewhere, patch } = row;
    const { departure = null, arrival = null, until } = row.toldBefore ?? {};
    const time = (key: string, told: typeof arrival) =>
      told === null ? [] : [t(key, { time: formatLocal(told, language) })];
    // The file by which it ends earlier says the later time, too.
    const later = earlier === null ? until : undefined;
    return [
      ...(earlier === null ? [] : [earlierText(earlier)]),
      ...(elsewhere === undefined || patch.divertedTo != null
        ? []
        : [t('flight.told-elsewhere', { now: elsewhere, before: leg.destination ?? '?' })]),
      ...(patch.actualDeparture == null ? time('flight.told-departure', departure) : []),
      ...(patch.actualArrival == null ? time('flight.told-arrival', arrival) : []),
      ...(patch.actualDeparture == null ? time('flight.told-departure-until', later?.departure ?? null) : []),
      ...(patch.actualArrival == null ? time('flight.told-arrival-until', later?.arrival ?? null) : []),
      ...notShown.map(notShownText),
    ];
  };
}

/** How many matches of a list or a lookout are not shown, in words. */
export function useNotShownText(): (matches: MatchesNotShown) => string {
  const { t } = useTranslation();
  return ({ title, count }) => t('flight.not-shown', { count, list: title ?? t('flight.not-shown.lookout') });
}
