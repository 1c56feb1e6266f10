import { useMemo } from 'react';
import { zoneClock } from '../../../shared/time/zone-clock.ts';
import { zoneOffsets } from '../../../shared/time/zone-offsets.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { useSession } from '../frame/use-session.ts';
import { useCall } from '../ui/use-call.ts';
import { type JourneyLeg, type JourneyLine, journeyAirports, journeyLegs, journeyLine } from './journey.ts';

const NONE: readonly never[] = [];
/** The zones of the platform; nothing that is drawn is stored. */
const CLOCK = zoneClock('', zoneOffsets(Intl.DateTimeFormat));

export interface JourneyShown {
  readonly legs: readonly JourneyLeg[];
  readonly line: JourneyLine;
  readonly home: readonly string[];
  /** '' where the city is not known. */
  readonly cityOf: (code: string) => string;
}

/** The journey of a traveller; null until the places and the other flights of the person are read. */
export function useJourney({ flight, traveller, booking }: TravellerView): JourneyShown | null {
  const { unit } = useSession();
  const linked = useCall('traveller.linked', { flight: flight.id, traveller: traveller.id }, ['flights', 'cases']);
  // A traveller whose links cannot be read still has the booking.
  const isRead = linked.value !== null || linked.failure !== null;
  const trips = linked.stale ? undefined : linked.value?.trips;
  const source = useMemo(
    () => ({ flight, segments: booking?.segments ?? [], trips: trips ?? [] }),
    [flight, booking, trips],
  );
  const codes = useMemo(() => journeyAirports(source), [source]);
  const asked = useCall('reference.places', isRead ? { codes: [...codes] } : null, ['reference']);
  // Places that cannot be read are unknown ones; the journey is drawn without them.
  const places = asked.value ?? (asked.failure === null ? null : NONE);
  const home = unit?.airports;
  return useMemo(() => {
    if (places === null) return null;
    const known = new Map(places.map((place) => [place.code, place]));
    const legs = journeyLegs(source, (code) => known.get(code)?.zone, CLOCK);
    return {
      legs,
      line: journeyLine(legs, home ?? []),
      home: home ?? [],
      cityOf: (code) => known.get(code)?.city ?? '',
    };
  }, [places, source, home]);
}
