import { useTranslation } from 'react-i18next';
import type { FlightView } from '../../core/calls/flight-views.ts';
import { useEarlierText } from '../falls/use-earlier-text.ts';

/** What messages now say otherwise of a flight than they did, in words: an earlier end, another destination. */
export function useToldOtherwise(): (view: FlightView) => readonly string[] {
  const { t } = useTranslation();
  const earlierText = useEarlierText();
  return ({ row: { leg, formerDestinations = [], patch }, earlier }) => {
    const moves = formerDestinations.length > 0 && leg.destination !== null && patch.divertedTo == null;
    const places = { now: leg.destination ?? '', before: formerDestinations.join(', ') };
    return [
      ...(earlier === null ? [] : [earlierText(earlier)]),
      ...(moves ? [t('flight.told-elsewhere', places)] : []),
    ];
  };
}
