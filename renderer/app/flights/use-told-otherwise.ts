import { useTranslation } from 'react-i18next';
import type { FlightView } from '../../core/calls/flight-views.ts';
import { useEarlierText } from '../falls/use-earlier-text.ts';
import { formatLocal } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';

/** What its rows do not show of a flight, in words: what messages told otherwise before (a later end, another destination, an earlier time), and matches beyond the places of a list. */
export function useToldOtherwise(): (view: FlightView) => readonly string[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const earlierText = useEarlierText();
  return ({ row, earlier, notShown }) => {
    const { leg, elsewhere, patch } = row;
    const { departure = null, arrival = null } = row.toldBefore ?? {};
    const time = (key: string, told: typeof arrival) =>
      told === null ? [] : [t(key, { time: formatLocal(told, language) })];
    return [
      ...(earlier === null ? [] : [earlierText(earlier)]),
      ...(elsewhere === undefined || patch.divertedTo != null
        ? []
        : [t('flight.told-elsewhere', { now: elsewhere, before: leg.destination ?? '?' })]),
      ...(patch.actualDeparture == null ? time('flight.told-departure', departure) : []),
      ...(patch.actualArrival == null ? time('flight.told-arrival', arrival) : []),
      ...notShown.map(({ title, count }) =>
        t('flight.not-shown', { count, list: title ?? t('flight.not-shown.lookout') }),
      ),
    ];
  };
}
