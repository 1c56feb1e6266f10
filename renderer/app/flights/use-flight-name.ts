import { useCallback, useMemo } from 'react';
import type { Language } from '../../../shared/catalogue/languages.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { Leg } from '../../../shared/manifest.ts';
import { flightName } from '../imports/flight-name.ts';
import { formatFlight, formatLocal, formatRoute } from '../ui/format.ts';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';

/** `ET 508 ADD–LFW, 24 Nov`. */
function legName(leg: Leg, language: Language): string {
  const date = (leg.departure ?? leg.arrival)?.slice(0, 10);
  const name = `${formatFlight(leg)} ${formatRoute(leg)}`;
  return date === undefined ? name : `${name}, ${formatLocal(date, language)}`;
}

/**
 * Names flights by their id as an airport board writes them; by the id itself where the store does not have the flight. With `asked` false it makes
 * no call.
 */
export function useFlightName(asked = true): (id: FlightId) => string {
  const language = useLanguage();
  const { value } = useCall('flights.list', asked ? {} : null, ['flights', 'schedule']);
  const legs = useMemo(() => new Map(value?.map(({ id, leg }) => [id, leg])), [value]);
  return useCallback(
    (id) => {
      const leg = legs.get(id);
      return leg === undefined ? flightName(id, language) : legName(leg, language);
    },
    [legs, language],
  );
}
